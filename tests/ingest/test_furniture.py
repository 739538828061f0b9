"""What is article and what the page around it left: precision before all."""

import pytest

from sayso.ingest import from_text
from sayso.ingest.furniture import RULES, left_out

FURNITURE = {
    "menu": [
        "Facebook Twitter YouTube SoundCloud RSS",
        "Facebook | Instagram | Telegram",
        "Home | World | Politics",
        "HOME / NEWS / LOCAL",
        "News Sport Weather Travel Video",
        "Home News Opinion",
        "Skip to main content",
        "Toggle navigation",
    ],
    "share": [
        "Share",
        "Share this article",
        "Share on Facebook",
        "Share Tweet Email Print",
        "Tweet this",
        "Follow us on Twitter and Facebook.",
        "Follow Ana Velk on Twitter @anavelk",
        "Follow Harrow Radio on Facebook, Twitter and Instagram.",
    ],
    "advertisement": [
        "Advertisement",
        "- ADVERTISEMENT -",
        "Sponsored",
        "Sponsored by Orsin Bank",
        "Story continues below",
        "Article continues after advertisement",
        "Get Your Copy of Harbour Magazine #17 - Spring Issue",
        "Tunnelfox - Summer VPN Deal",
        "Save 40% off your first order!",
        "Only £2 a week",
        "Subscribe now",
        "Donate today!",
        "Support our journalism",
    ],
    "read more": [
        "READ MORE HARBOUR NEWS AT: Velm Wire Harbour Files",
        "Read more",
        "Read more: Mayor denies closing the bridge",
        "Related: What we know of the bridge",
        "See also: The bridge in pictures",
        "ALSO READ: Ferry late again",
        "Related articles",
        "You may also like...",
        "Most read",
        "Click here to download the report",
        "Don’t miss: the ferry timetable",
    ],
    "newsletter": [
        "Sign up for our daily newsletter",
        "Subscribe to the Harrow Morning newsletter.",
        "Get the day’s news delivered to your inbox every morning.",
        "Enter your email address",
    ],
    "cookie notice": [
        "We use cookies to improve your experience on our website.",
        "This site uses cookies. Find out more in our policy.",
        "By continuing to browse, you agree to our terms of use.",
        "Accept all cookies",
    ],
    "comments": ["12 comments", "Comments (3)", "Leave a reply", "Join the conversation", "View all 9 comments"],
    "copyright": [
        "© 2019 Harrow Post",
        "Copyright 2019 Velm Press Agency. All rights reserved.",
        "All rights reserved.",
    ],
    "credit": [
        "Photo: Ana Velk",
        "(Photo by Ana Velk/Velm Press)",
        "Image credit: Harrow Post",
        "Ana Velk/Getty Images",
        "Orsin Police/Handout",
    ],
    "navigation": ["Page 2 of 5", "Next »", "1 2 3 4 … 9 Next", "Back to top", "Load more", "4 min read"],
}

ARTICLE = """
The Harrow Post also reported:
More on this story from Harrow News
Harrow Radio has this account:
REPORTS: Velm Has Blocked Three Ferries This Month
Velm’s Broken ‘Promises’
Ferries Return To Velm After Storm
World Health Chief Visits Velm
Business Leaders Back Harbour Plan
Politics and the Harbour
Politics
Sport
Facebook
Facebook Sues Orsin Startup
Twitter and Facebook
Facebook, Twitter and YouTube have removed the video, the mayor said.
Share prices fell by a third on Friday.
Share of women in council rises
Sharing the harbour
Follow the money, the prosecutor said.
Follow the rules on Facebook, the mayor told parents.
Get your ticket early, passengers told
Get your facts right, the mayor told reporters.
Save 5% of the forest, scientists urge
Only 5% off target, the ministry says
Orsin - Parliament Rejects VPN Ban
Velm and Orsin sign broadband deal
Sponsored by the harbour board, the race drew 900 runners.
Advertisement spending doubled in Velm.
Read more books, the minister told pupils.
Read my lips: no new tolls
Read: We do not comment on that.
Related cases were found in Orsin, doctors said.
See also the report of the harbour board, which names three firms.
Most popular with tourists is the old lighthouse.
Sign up for the draft, the general told students.
Subscribe to the theory or not, the engineer said, the cables were old.
We use cookies to lure them in, the baker said of the geese.
Cookies were sold at the harbour fair.
By using cookies and trackers, the firm followed its readers, the court found.
Comments by the mayor angered fishermen
12 comments were deleted, the newspaper said.
Join the conversation, the mayor told residents, or leave.
Copyright by itself does not protect ideas, the court said.
Copyright law was changed in Velm.
He said all rights reserved to the harbour board would end.
Photos by Orsin Press show two boats on fire.
Photographs of the bridge were shown to the court.
Photo by photo, the exhibition tells of the storm
Pictures show the bridge before it fell.
He posted it on Facebook/Instagram.
Next, the mayor turned to the ferry.
Page 2 of the report names the minister.
Previous talks had failed.
Support our troops, said the banner.
VELM (VPA) —
By Ana Velk
“We will not close the bridge.”
"Read more," she said. "Talk less."
Bridge closed
Editor’s note: This article was changed on Friday.
Correction: The ferry was late by two hours, not three.
Source: Velm Press Agency
""".strip().splitlines()


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason, lines in FURNITURE.items() for line in lines])
def test_a_line_of_the_page_around_it_is_left_out(reason, line):
    assert [left.reason for left in left_out(line)] == [reason]


@pytest.mark.parametrize("line", ARTICLE)
def test_a_line_of_the_article_is_never_left_out(line):
    assert left_out(line) == ()
    assert left_out(line.removesuffix(".")) == ()


def test_a_span_is_the_line_without_its_blanks():
    text = "Share\r\n\r\nThe bridge is closed.\n\t Read more \n"
    assert [text[left.span.start : left.span.end] for left in left_out(text)] == ["Share", "Read more"]


def test_every_copy_of_an_advertisement_is_left_out():
    advertisement = "Get Your Copy of Harbour Magazine #17 - Spring Issue"
    assert len(from_text(f"The bridge is closed.\n{advertisement}\n{advertisement}\n").left_out) == 2


def test_a_long_line_is_prose():
    assert left_out("Related: " + "the bridge " * 30) == ()


def test_every_rule_says_why():
    assert all(rule.reason and rule.why for rule in RULES)
