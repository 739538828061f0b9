"""Expressions of time, each in an invented sentence of a page published on Saturday, 14 September 2019."""

import pytest

from sayso.read.times.find import find

PUBLISHED = "2019-09-14"


def told(text, published=PUBLISHED, day_first=None):
    """What was found, as (words, earliest, latest)."""
    return [(text[w.span.start : w.span.end], w.earliest, w.latest) for w in find(text, published, day_first)]


def only(text, published=PUBLISHED, day_first=None):
    found = find(text, published, day_first)
    assert len(found) == 1, told(text, published, day_first)
    return found[0]


def same(day):
    return day, day


@pytest.mark.parametrize(
    ("text", "words", "ends", "grain"),
    [
        ("It fell on 14 September 2018.", "14 September 2018", same("2018-09-14"), "day"),
        ("It fell on September 14, 2018.", "September 14, 2018", same("2018-09-14"), "day"),
        ("It fell on 14 Sept. 2018.", "14 Sept. 2018", same("2018-09-14"), "day"),
        ("It fell on 2018-09-14.", "2018-09-14", same("2018-09-14"), "day"),
        ("It fell on 14/9/2018.", "14/9/2018", same("2018-09-14"), "day"),
        ("It fell on 14.09.2018.", "14.09.2018", same("2018-09-14"), "day"),
        ("It opened in May 2018.", "May 2018", ("2018-05-01", "2018-05-31"), "month"),
        ("It opened in 2018.", "2018", ("2018-01-01", "2018-12-31"), "year"),
        ("It grew in the 1990s.", "the 1990s", ("1990-01-01", "1999-12-31"), "decade"),
        ("It was built in the 19th century.", "the 19th century", ("1801-01-01", "1900-12-31"), "century"),
        ("It grew in Q3 2018.", "Q3 2018", ("2018-07-01", "2018-09-30"), "quarter"),
        ("It ran from 3 to 7 June 2018.", "from 3 to 7 June 2018", ("2018-06-03", "2018-06-07"), "day"),
        ("It ran between 2014 and 2016.", "between 2014 and 2016", ("2014-01-01", "2016-12-31"), "year"),
        ("It ran from May to July 2018.", "from May to July 2018", ("2018-05-01", "2018-07-31"), "month"),
        ("It ran in 2014-16.", "2014-16", ("2014-01-01", "2016-12-31"), "year"),
        ("It ended the 1967 war.", "1967", ("1967-01-01", "1967-12-31"), "year"),
        ("It ran between 2 May and 5 June 2018.", "between 2 May and 5 June 2018", ("2018-05-02", "2018-06-05"), "day"),
        ("It broke on the night of 3 May 2018.", "the night of 3 May 2018",
         ("2018-05-03T20:00", "2018-05-04T05:59"), "part of day"),
        ("It was built before 2015.", "before 2015", (None, "2014-12-31"), "year"),
        ("It broke at 2.51 a.m. on 3 May 2018.", "2.51 a.m. on 3 May 2018", same("2018-05-03T02:51"), "minute"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_what_says_it_all_itself_needs_no_page_date(text, words, ends, grain, published):
    found = only(text, published)
    assert (told(text, published), found.granularity) == ([(words, *ends)], grain)
    assert (found.anchored_on, found.anchor) == ("itself", None)


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("The mill burned yesterday.", "yesterday", same("2019-09-13")),
        ("The mill burned last night.", "last night", ("2019-09-13T20:00", "2019-09-14T05:59")),
        ("The mill burned overnight.", "overnight", ("2019-09-13T20:00", "2019-09-14T05:59")),
        ("The mill burned this morning.", "this morning", ("2019-09-14T06:00", "2019-09-14T11:59")),
        ("The mill burned early on Friday.", "early on Friday", ("2019-09-13T00:00", "2019-09-13T08:59")),
        ("The mill burned Friday night.", "Friday night", ("2019-09-13T20:00", "2019-09-14T05:59")),
        ("The mill burned last week.", "last week", ("2019-09-02", "2019-09-08")),
        ("The mill burned last weekend.", "last weekend", ("2019-09-07", "2019-09-08")),
        ("The mill burned last year.", "last year", ("2018-01-01", "2018-12-31")),
        ("The mill burned last August.", "last August", ("2019-08-01", "2019-08-31")),
        ("The mill burned earlier this year.", "earlier this year", ("2019-01-01", "2019-09-14")),
        ("The mill will open later this month.", "later this month", ("2019-09-14", "2019-09-30")),
        ("The mill burned two days ago.", "two days ago", same("2019-09-12")),
        ("The mill burned three weeks ago.", "three weeks ago", ("2019-08-21", "2019-08-27")),
        ("The mill burned two months ago.", "two months ago", ("2019-07-01", "2019-07-31")),
        ("The mill burned more than a year ago.", "more than a year ago", (None, "2018-12-31")),
        ("The mill will open in two weeks.", "in two weeks", ("2019-09-25", "2019-10-01")),
        ("The mill will open this weekend.", "this weekend", ("2019-09-14", "2019-09-15")),
        ("It rained in recent weeks.", "recent weeks", ("2019-07-16", "2019-09-14")),
        ("It rained over the last month.", "the last month", ("2019-08-14", "2019-09-14")),
        ("It rained for the past three days.", "the past three days", ("2019-09-11", "2019-09-14")),
        ("It rained during August.", "August", ("2019-08-01", "2019-08-31")),
        ("It rained in early September.", "early September", ("2019-09-01", "2019-09-10")),
        ("It rained in mid-August.", "mid-August", ("2019-08-11", "2019-08-20")),
        ("It rained at the end of August.", "the end of August", ("2019-08-21", "2019-08-31")),
        ("It rained since the start of September.", "since the start of September", ("2019-09-01", "2019-09-14")),
        ("It has rained since Monday.", "since Monday", ("2019-09-09", "2019-09-14")),
        ("It has rained since 2015.", "since 2015", ("2015-01-01", "2019-09-14")),
        ("It must be done by Friday.", "by Friday", (None, "2019-09-20")),
        ("It is closed until Friday.", "until Friday", (None, "2019-09-20")),
        ("It was dry before Friday.", "before Friday", (None, "2019-09-12")),
        ("From 1 May the road will be shut.", "From 1 May", ("2020-05-01", None)),
        ("It ran from Monday to Thursday.", "from Monday to Thursday", ("2019-09-09", "2019-09-12")),
        ("It burned around 11:30 a.m. Tuesday.", "around 11:30 a.m. Tuesday", ("2019-09-10T11:15", "2019-09-10T11:45")),
        ("It burned at 7:30 Friday night.", "7:30 Friday night", same("2019-09-13T19:30")),
        ("It burned on Thursday, Sept. 5, at about 11 a.m.", "Thursday, Sept. 5, at about 11 a.m.",
         ("2019-09-05T10:30", "2019-09-05T11:30")),
        ("It burned on December 29.", "December 29", same("2018-12-29")),
        ("It will open on December 29.", "December 29", same("2019-12-29")),
    ],
)  # fmt: skip
def test_what_leans_on_the_page_date_is_reckoned_from_it_and_blank_without_it(text, words, ends):
    assert told(text) == [(words, *ends)]
    assert only(text).anchor == PUBLISHED
    blank = only(text, None)
    assert blank.alternatives == ()
    if "2015" not in text:
        assert (blank.earliest, blank.latest, blank.anchored_on) == (None, None, "nothing")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill burned on Friday.", "2019-09-13"),
        ("The mill will open on Friday.", "2019-09-20"),
        ("The mill will be opened on Friday.", "2019-09-20"),
        ("The vote is on Sunday.", "2019-09-15"),
        ("Talks are to be held on Monday.", "2019-09-16"),
        ("Council to vote on Monday", "2019-09-16"),
        ("On Monday, the council will vote.", "2019-09-16"),
        ("The mayor, who won on Monday, will resign.", "2019-09-09"),
        ("The mill burned on Saturday.", "2019-09-14"),
        ("The mill burned last Saturday.", "2019-09-07"),
        ("The mill will open next Friday.", "2019-09-20"),
    ],
)
def test_a_weekday_with_a_past_verb_is_the_last_one_and_with_a_future_verb_the_next(text, day):
    assert (only(text).earliest, only(text).latest) == same(day)


@pytest.mark.parametrize(
    "text",
    [
        "The hearing was due on Friday.",
        "At noon on Tuesday.",
        "A party was planned for Friday.",
        "He is searching on foot Friday.",
    ],
)
def test_a_weekday_whose_tense_cannot_be_told_may_be_either(text):
    found = only(text)
    assert (found.earliest, found.latest, len(found.alternatives)) == (None, None, 2)


def test_next_friday_said_on_a_monday_may_be_this_weeks():
    assert [a for a, _ in only("It will open next Friday.", "2019-09-09").alternatives] == ["2019-09-13", "2019-09-20"]


def test_what_was_said_on_a_day_is_reckoned_from_that_day():
    text = "He said on Friday that talks would start on Monday."
    friday, monday = find(text, "2019-09-18")
    assert (friday.earliest, monday.earliest, monday.anchor) == ("2019-09-13", "2019-09-16", "2019-09-13")
    assert (monday.anchored_on, monday.anchor_span) == ("text", friday.span)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It sank on 3 May 2018. A week later it was raised.", same("2018-05-10")),
        ("It sank on 3 May 2018. A year later it was raised.", ("2019-01-01", "2019-12-31")),
        ("It sank in 1910. Two decades later it was raised.", ("1930-01-01", "1930-12-31")),
        ("It sank on 3 May 2018. The night before, it had leaked.", ("2018-05-02T20:00", "2018-05-03T05:59")),
        ("It sank on 3 May 2018. Within four days it was raised.", ("2018-05-03", "2018-05-07")),
        ("It sank in May 2018 and was raised in October of that year.", ("2018-10-01", "2018-10-31")),
        ("It sank in 2018. In January of the following year it was raised.", ("2019-01-01", "2019-01-31")),
        ("It sank on 3 May 2018. The next day it was raised.", same("2018-05-04")),
        ("It sank on 3 May 2018. Two days earlier it had leaked.", same("2018-05-01")),
        ("It sank on 3 May 2018. That night it rained.", ("2018-05-03T20:00", "2018-05-04T05:59")),
        ("It sank on 3 May 2018. The year before, it had leaked.", ("2017-01-01", "2017-12-31")),
        ("It sank on 3 May 2018. At 4:15 a.m. help came.", same("2018-05-03T04:15")),
        ("It sank at 3 p.m. on 3 May 2018. Two hours later it rose.", same("2018-05-03T17:00")),
    ],
)
def test_what_leans_on_the_text_is_reckoned_from_the_nearest_day_before_it(text, ends):
    first, second = find(text, None)
    assert ((second.earliest, second.latest), second.anchored_on) == (ends, "text")
    assert second.anchor_span == first.span


@pytest.mark.parametrize(
    "text",
    [
        "The next day it was raised.",
        "It sank on 3 May 2018. It was calm. It was dark. It was cold. The next day it was raised.",
        "It sank on 3 May 2018. In June 2018 he left. The next day he returned.",
    ],
)
def test_what_leans_on_nothing_near_stays_blank(text):
    assert find(text, PUBLISHED)[-1].anchored_on == "nothing"


@pytest.mark.parametrize(
    ("day_first", "days"),
    [(True, ["2019-11-10"]), (False, ["2019-10-11"]), (None, ["2019-11-10", "2019-10-11"])],
)
def test_figures_that_may_be_read_in_two_orders_keep_both_unless_the_order_is_known(day_first, days):
    found = only("It fell on 10/11/2019.", None, day_first)
    assert [a for a, _ in found.alternatives] or [found.earliest] == days


def test_a_season_is_of_either_half_of_the_earth():
    found = only("It sank in spring 2018.", None)
    assert found.alternatives == (("2018-03-01", "2018-05-31"), ("2018-09-01", "2018-11-30"))


def test_midnight_is_at_either_end_of_a_day_unless_the_words_tell():
    assert len(only("It fell at midnight on 3 May 2018.").alternatives) == 2
    assert only("It fell shortly after midnight on 3 May 2018.").latest == "2018-05-03T00:30"


@pytest.mark.parametrize("text", ["It ended fiscal 2018.", "It fell a few days ago.", "It fell the other day.",
                                  "It recalls the Sept. 11 attacks.", "It was the May 5 Party that won.",
                                  "It fell the day before the vote."])  # fmt: skip
def test_what_no_calendar_settles_is_shown_and_left_blank(text):
    found = only(text)
    assert (found.earliest, found.latest, found.alternatives, found.anchored_on) == (None, None, (), "nothing")


@pytest.mark.parametrize(
    "text",
    [
        "He worked there for three weeks.", "A two-day visit began.", "She is aged 12.", "It took 20 minutes.",
        "It rose 3 per cent in two weeks.", "He sings every Friday.", "He sings on Fridays.", "It runs daily.",
        "At the end of the day it was a loss.", "Once upon a time it rained.", "It rained recently.",
        "It is in the 1900 block of West Elm Street.", "They are open 24/7.", "Call 555-2019.",
        "See section 4.5.2019a.",
        "There were 2,019 people and 2019 houses.", "It cost $2019.", "They won 10:30.",
        "The 26 September Brigade marched.", "A band of the Friday Prayers sang.", "He reads The Sunday Post.",
        "He writes for Friday’s Ledger.", "April said that May may march.", "It was Good Friday.",
        "He will march and may win.", "On a Friday night he sings.", "It came two days after the storm.",
        "USA Today has it.", "It rained on the Fourth of July.", "Kestrel This Morning has it.", "It fell on 31 June.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["It rained on Monday and Tuesday.", "It rained in May and June."])
def test_two_times_joined_by_and_are_two(text):
    assert len(find(text, PUBLISHED)) == 2


def test_after_an_event_of_a_day_is_not_after_that_day():
    assert told("They met after Friday's fire.") == [("Friday", "2019-09-13", "2019-09-13")]


def test_a_clock_that_stands_alone_as_a_heading_has_no_day():
    assert find("It sank on 3 May 2018.\n\n3:15 a.m.\n\nHelp came.", PUBLISHED)[1].anchored_on == "nothing"


def test_later_in_a_time_that_is_over_is_the_last_third_of_it():
    assert told("It grew in the later 1990s.", None) == [("later 1990s", "1997-01-01", "1999-12-31")]


def test_a_date_whose_weekday_never_fits_is_left_blank():
    assert only("It burned on Monday, Nov. 7.").anchored_on == "nothing"


@pytest.mark.parametrize("published", ["2019-09-14T23:30:00+02:00", "2019-09-14"])
def test_a_page_date_may_have_a_time(published):
    assert only("It burned yesterday.", published).earliest == "2019-09-13"


def test_a_page_date_that_is_none_counts_as_none():
    assert only("It burned yesterday.", "last spring").anchored_on == "nothing"


def test_years_outside_the_calendar_are_left_blank():
    assert only("It was 999 centuries ago.").anchored_on == "nothing"


def test_overnight_is_the_coming_night_where_the_clause_is_of_the_future():
    (one,) = find("The storm will reach the coast overnight.", "2031-01-14")
    assert (one.earliest, one.latest) == ("2031-01-14T20:00", "2031-01-15T05:59")
