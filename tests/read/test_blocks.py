from dataclasses import replace
from pathlib import Path

import pytest
from by_hand import at, credit

from sayso.ingest import from_html, from_text
from sayso.read import attributions, blocks
from sayso.read.sources import Identities
from sayso.read.tagger import Tagged, Tags

STORY = Path(__file__).parents[2] / "examples" / "stopped-flights" / "1-northern-signal.txt"
FIRST = "The dam above Velm has leaked since Monday, and nobody has been told of it."
SECOND = "Its keeper wrote three letters about it, and none of them was answered."


def found(text):
    """Rule, source and the first words of each paragraph of every block."""
    page = from_text(text, "story.txt")
    return [
        (d.rule, "".join(text[a:b] for a, b in d.source), [text[a:b] for a, b in d.content]) for d in blocks.find(page)
    ]


def openings(paragraphs):
    return [" ".join(words.split()[:3]) for words in paragraphs]


def test_the_two_passages_of_the_stopped_flights_are_handed_over_whole_and_nothing_more():
    text = STORY.read_text(encoding="utf-8")
    (_, kestrel, first), (_, ostmark, second) = found(text)
    assert (kestrel, ostmark) == ("The Kestrel Post", "Ostmark Daily News")
    assert openings(first) == ["The source cited", "Moreover, it was"]
    assert openings(second) == [
        "The Verenian army", "Citing a Verenian", "One such flight", "Another stopped flight",
        "“These developments prompted", "The publication’s claims", "Neither Verenia nor",
    ]  # fmt: skip
    assert first[1].endswith("seen as weakness.")
    assert second[-1].endswith("on these claims.")


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Harrow Gazette also reported:", "The Harrow Gazette"),
        ("The Harrow Gazette, which broke the story, reports this morning:", "The Harrow Gazette"),
        ("The Velm Examiner & Post writes:", "The Velm Examiner & Post"),
        ("The Orsin Almanac also reported:", "The Orsin Almanac"),
        ("More on this story from Harrow Radio", "Harrow Radio"),
        ("More from Harrow Radio:", "Harrow Radio"),
        ("From the Harrow Gazette:", "the Harrow Gazette"),
        ("Via Harrow Radio", "Harrow Radio"),
        ("Source: Harrow Radio", "Harrow Radio"),
        ("Originally published by Harrow Radio", "Harrow Radio"),
        ("As reported by Harrow Radio:", "Harrow Radio"),
        ("Here is what Harrow Radio said:", "Harrow Radio"),
        ("This is how the Harrow Gazette put it:", "the Harrow Gazette"),
        ("Lask Wire reported:", "Lask Wire"),
        ("By Tor Ibsel – September 14 – Harrow Radio", "Harrow Radio"),
        ("By Tor Ibsel, Harrow Radio, 14 September 2031", "Harrow Radio"),
    ],
)
def test_a_line_that_hands_over_is_understood(line, source):
    (_, who, paragraphs), *more = found(f"{SECOND}\n\n{line}\n\n{FIRST}\n\n{SECOND}")
    assert who.removeprefix("the ") == source.removeprefix("the ")
    assert paragraphs == [FIRST, SECOND]
    assert more == []


@pytest.mark.parametrize(
    "line",
    ["Oda Brandt also said:", "The ministry reported:", "The Velm Water Commission reported:", "The keeper writes:",
     "Minister Oda Brandt reported:", "More from Velm", "He said:", "The Harrow Gazette is closing down"],
)  # fmt: skip
def test_a_line_that_hands_over_to_no_outlet_opens_no_block(line):
    assert found(f"{SECOND}\n\n{line}\n\n{FIRST}") == []


def test_a_block_ends_at_the_next_heading_and_at_the_next_introduction():
    text = f"Harrow Radio reported:\n\n{FIRST}\n\nVia Orsin News\n\n{SECOND}\n\nThe Mayor’s Reply\n\n{FIRST}"
    assert [(who, paragraphs) for _, who, paragraphs in found(text)] == [
        ("Harrow Radio", [FIRST]),
        ("Orsin News", [SECOND]),
    ]


def test_a_block_in_quotation_marks_ends_with_them():
    text = f"Harrow Radio reported:\n\n“{FIRST}”\n\n“{SECOND}”\n\nNobody at the dam could be found on Tuesday."
    assert found(text) == [("introduced", "Harrow Radio", [f"“{FIRST}”", f"“{SECOND}”"])]


def test_a_block_may_open_with_a_quotation_in_its_lede():
    text = f"Harrow Radio reported:\n\n“It leaks,” the keeper said.\n\n{SECOND}"
    assert found(text) == [("introduced", "Harrow Radio", ["“It leaks,” the keeper said.", SECOND])]


def test_a_republished_article_goes_on_through_its_own_headings():
    text = f"{SECOND}\n\nBy Tor Ibsel – September 14 – Harrow Radio\n\n{FIRST}\n\nA Long Silence\n\n{SECOND}"
    assert found(text) == [("republished", "Harrow Radio", [FIRST, SECOND])]


def test_a_dateline_credits_the_agency_with_its_paragraph():
    assert found(f"VELM, 14 September (Lask Wire) – {FIRST}\n\n{SECOND}") == [("dateline", "Lask Wire", [FIRST])]


def test_a_bare_credit_at_the_end_of_a_paragraph_is_a_source():
    assert found(f"{SECOND}\n\n{FIRST} (Source: Harrow Radio)") == [("credit", "Harrow Radio", [FIRST])]
    assert found(f"{FIRST} (Velm district)") == []


def test_an_introduction_with_nothing_below_it_is_no_block():
    assert found(f"{FIRST}\n\nMore on this story from Harrow Radio") == []


def test_a_heading_after_an_introduction_is_passed_over():
    text = f"From Harrow Radio:\n\nDam Leaks Above Velm\n\n{FIRST}"
    assert found(text) == [("introduced", "Harrow Radio", [FIRST])]


def tagged(text, source, cue, content):
    parts = [(at(text, words),) for words in (cue, source, content)]
    return Tagged(*parts, {"says": 1.0}, {"person": 1.0}, 0.9, (5.0,))


def blockquoted(before):
    words = "It leaks at both ends, and it has leaked since the spring."
    html = f"<article><h1>The Dam</h1><p>{SECOND}</p><p>{before}</p><blockquote><p>{words}</p></blockquote></article>"
    page = from_html(html.encode(), "story.html")
    text = page.article.text
    return page, text, words


def test_a_blockquote_is_credited_to_the_source_of_the_line_before():
    page, text, words = blockquoted("Tor Ibsel wrote a letter to the council:")
    (draft,) = blocks.find(page)
    assert [text[a:b] for a, b in draft.content] == [words]
    drafts = attributions.find(page, Tags([tagged(text, "Tor Ibsel", "Ibsel [wrote]", "a letter to the council")]))
    block = next(d for d in drafts if d.rule == "blockquote")
    assert [text[a:b] for a, b in block.source] == ["Tor Ibsel"]


def test_a_blockquote_is_not_credited_to_somebody_a_paragraph_away():
    page, text, _ = blockquoted("There was a letter to the council in the spring:")
    drafts = attributions.find(page, Tags([tagged(text, "Its keeper", "wrote", "three letters about it")]))
    assert next(d for d in drafts if d.rule == "blockquote").source == ()


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("This from our reporter Ana Quell at the gate:", "our reporter Ana Quell at the gate"),
        ("More from our reporter in Velm:", "our reporter in Velm"),
        ("And this from Harrow Radio:", "Harrow Radio"),
        ("Over to the Harrow Gazette:", "the Harrow Gazette"),
        ("Radio Orsin had this on Friday:", "Radio Orsin"),
        ("Radio Orsin carried this on its evening phone-in:", "Radio Orsin"),
        ("Our labour correspondent, Ana Quell, has this report.", "Our labour correspondent, Ana Quell"),
        ("A long night at the dam. Our reporter Ana Quell has this report.", "Our reporter Ana Quell"),
        ("Our reporter Ana Quell writes:", "Our reporter Ana Quell"),
        ("From the council's notice, posted at 2pm:", "the council's notice"),
        ("From the council’s notice, posted at 2pm:", "the council’s notice"),
    ],
)
def test_a_line_that_hands_over_to_a_reporter_a_station_or_a_notice_is_understood(line, source):
    assert found(f"{SECOND}\n\n{line}\n\n{FIRST}\n\n{SECOND}") == [("introduced", source, [FIRST, SECOND])]


@pytest.mark.parametrize(
    "line",
    [
        "He put it this way: “It leaks at both ends.”",
        "He put it this way:",
        "The minister had this to say: “It leaks at both ends.”",
        "The minister had this to say:",
        "From March to May:",
        "From Monday:",
        "From now on the rule is simple:",
        "From the dam to the sea:",
        "The road from Velm to Harrow:",
        "To be fair to Brandt:",
        "More from Velm:",
        "Back to our own story:",
        "Over to you:",
        "Our house has three rules:",
        "Our reporter has a cold.",
        "The keeper has had this since May.",
    ],
)
def test_a_line_that_only_sounds_like_an_introduction_opens_no_block(line):
    assert found(f"{SECOND}\n\n{line}\n\n{FIRST}\n\n{SECOND}") == []


@pytest.mark.parametrize("line", ["This from our reporter Ana Quell:", "Our reporter, Ana Quell, has this report."])
def test_somebody_who_hands_over_in_person_is_no_outlet(line):
    text = f"{SECOND}\n\n{line}\n\n{FIRST}"
    (draft,) = blocks.find(from_text(text, "story.txt"))
    identities = Identities(text)
    identities.place(draft)
    (source,) = identities.finish().values()
    assert source.kind != "outlet"


def learned(text, handed_over, *drafts):
    """Rule and content of each attribution, once the weights' word about blocks was taken."""
    blocks.learned(from_text(text, "story.txt"), list(drafts), handed_over)
    return [(one.rule, [text[a:b] for a, b in one.content]) for one in drafts]


def handing_over(text, probability, *content):
    draft = credit(text, "Its keeper", "wrote", *content)
    draft.block, draft.parents = probability, {3: 0.9}
    return draft


PLAIN = f"Its keeper wrote a letter to us on Monday.\n\n{FIRST}\n\nThe dam is old."
COLON = f"Its keeper wrote a letter to us:\n\n{FIRST}\n\nThe dam is old."
LETTER = "a letter to us"


def test_an_attribution_that_the_weights_say_hands_over_becomes_a_block():
    draft = handing_over(PLAIN, 0.9, LETTER)
    assert learned(PLAIN, {}, draft) == [("introduced", [FIRST, "The dam is old."])]
    assert draft.parents == {}


@pytest.mark.parametrize(
    ("text", "probability", "expected"),
    [
        (PLAIN, 0.4, True),
        (PLAIN, 0.39, False),
        (COLON, 0.06, False),  # it tells something in its own line
        (COLON, 0.03, False),
        (COLON.replace(FIRST, f"“{FIRST}”"), 0.06, False),
        (COLON.replace(FIRST, f"‘{FIRST}’"), 0.06, False),
        (COLON.replace(FIRST, f"“{FIRST}”"), 0.9, True),
        (PLAIN, 0.06, False),
    ],
)
def test_with_less_of_the_weights_word_only_a_colon_that_no_quotation_follows_hands_over(text, probability, expected):
    ((rule, content),) = learned(text, {}, handing_over(text, probability, LETTER))
    assert (rule == "introduced") == expected
    assert (content != [LETTER]) == expected


def test_nothing_below_nobody_credited_and_what_a_rule_made_stay_as_they_were():
    last = f"{FIRST}\n\nIts keeper wrote a letter to us:"
    assert learned(last, {}, handing_over(last, 0.9, LETTER)) == [("", [LETTER])]
    nobody = replace(handing_over(COLON, 0.9, LETTER), source=())
    by_rule = replace(handing_over(COLON, 0.9, LETTER), rule="dateline")
    assert learned(COLON, {}, nobody, by_rule) == [("", [LETTER]), ("dateline", [LETTER])]


def test_two_attributions_of_one_line_do_not_both_hand_over_what_stands_below_it():
    text = f"The council said its keeper wrote a letter to us:\n\n{FIRST}"
    council = credit(text, "The council", "said", "its keeper wrote a letter to us")
    keeper = credit(text, "its keeper", "wrote", LETTER)
    council.block = keeper.block = 0.5
    told = learned(text, {}, council, keeper)
    assert [rule for rule, _ in told].count("introduced") == 1


def test_a_passage_ends_where_the_weights_take_a_line_for_the_pages_own():
    handed_over = {COLON.index(FIRST): 0.8, COLON.index("The dam is old"): 0.05}
    assert learned(COLON, handed_over, handing_over(COLON, 0.9, LETTER)) == [("introduced", [FIRST])]


def test_a_passage_goes_on_where_the_weights_were_not_sure_of_its_beginning_or_are_not_of_its_end():
    whole = [("introduced", [FIRST, "The dam is old."])]
    first, second = COLON.index(FIRST), COLON.index("The dam is old")
    assert learned(COLON, {first: 0.1, second: 0.05}, handing_over(COLON, 0.9, LETTER)) == whole
    assert learned(COLON, {first: 0.8, second: 0.15}, handing_over(COLON, 0.9, LETTER)) == whole


def test_a_passage_that_a_line_introduces_ends_where_the_weights_say_so_too():
    text = f"Harrow Radio reported:\n\n{FIRST}\n\n{SECOND}"
    page = from_text(text, "story.txt")
    (draft,) = blocks.find(page, {text.index(FIRST): 0.8, text.index(SECOND): 0.05})
    assert [text[a:b] for a, b in draft.content] == [FIRST]
    (whole,) = blocks.find(page, {text.index(FIRST): 0.8, text.index(SECOND): 0.5})
    assert [text[a:b] for a, b in whole.content] == [FIRST, SECOND]


def test_what_the_weights_hand_over_is_block_speech_of_whoever_is_credited():
    one = replace(tagged(COLON, "Its keeper", "wrote", LETTER), block=0.9)
    (draft,) = attributions.find(from_text(COLON, "story.txt"), Tags([one]))
    assert [COLON[a:b] for a, b in draft.source] == ["Its keeper"]
    assert attributions.speech(draft, [], COLON) == "block"


@pytest.mark.parametrize(
    ("outlet", "told"),
    [("Lask Wire", []), ("The Lask Wire", []), ("Harrow Gazette", [[FIRST, SECOND]]), (None, [[FIRST]])],
)
def test_an_agencys_own_dateline_on_its_own_page_gives_nothing(outlet, told):
    page = from_text(f"VELM, 14 September (Lask Wire) – {FIRST}\n\n{SECOND}", "story.txt")
    page = replace(page, article=replace(page.article, outlet=outlet))
    assert [[page.article.text[a:b] for a, b in one.content] for one in blocks.find(page)] == told
