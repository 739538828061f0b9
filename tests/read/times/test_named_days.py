"""Days named by a feast, by their place in a month or by a longer time, on a page of Saturday, 14 September 2019."""

import pytest

from sayso.read.times import calendar
from sayso.read.times.find import find

PUBLISHED = "2019-09-14"


def told(text, published=PUBLISHED):
    return [(text[w.span.start : w.span.end], w.earliest, w.latest) for w in find(text, published)]


def day(words, one):
    return words, one, one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The barn burned on Christmas Day 2017.", day("Christmas Day 2017", "2017-12-25")),
        ("The barn burned on New Year’s Eve.", day("New Year’s Eve", "2018-12-31")),
        ("The barn burned on Good Friday 2018.", day("Good Friday 2018", "2018-03-30")),
        ("The barn burned on Orthodox Good Friday 2018.", day("Orthodox Good Friday 2018", "2018-04-06")),
        ("The barn burned on Orthodox Christmas Day 2018.", day("Orthodox Christmas Day 2018", "2018-01-07")),
        ("The barn burned on Easter Monday, 2 April 2018.", day("Easter Monday, 2 April 2018", "2018-04-02")),
        ("The barn burned on the night of Christmas Eve 2017.",
         ("the night of Christmas Eve 2017", "2017-12-24T20:00", "2017-12-25T05:59")),
    ],
)  # fmt: skip
def test_a_feast_is_the_day_that_its_calendar_gives(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["The Good Friday Agreement held.", "She wore a New Year’s Eve hat.", "The Halloween parade was long.",
     "The moon feast was bright.", "A Boxing Day race is run."],
)  # fmt: skip
def test_what_is_called_after_a_feast_is_no_day(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(1961, "1961-04-02", "1961-04-09"), (2000, "2000-04-23", "2000-04-30"), (2019, "2019-04-21", "2019-04-28"),
     (2025, "2025-04-20", "2025-04-20"), (2038, "2038-04-25", "2038-04-25")],
)  # fmt: skip
def test_both_easters_fall_where_they_fell_and_will_fall(year, western, eastern):
    assert (calendar.easter(year).isoformat(), calendar.julian_easter(year).isoformat()) == (western, eastern)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on the third Monday of March 2018.", day("the third Monday of March 2018", "2018-03-19")),
        ("It opened on the last Sunday in May.", day("the last Sunday in May", "2019-05-26")),
        ("It will open on the first weekend of October.",
         ("the first weekend of October", "2019-10-05", "2019-10-06")),
        ("It opened on the fifth Friday of February 2018.", ("February 2018", "2018-02-01", "2018-02-28")),
    ],
)  # fmt: skip
def test_a_weekday_may_be_named_by_its_place_in_a_month(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It closed on Tuesday of last week.", day("Tuesday of last week", "2019-09-03")),
        ("It will close on Tuesday next week.", day("Tuesday next week", "2019-09-17")),
        ("It closed in December last year.", ("December last year", "2018-12-01", "2018-12-31")),
        ("It closed in late May of last year.", ("late May of last year", "2018-05-21", "2018-05-31")),
        ("It closed on 5 June last year.", day("5 June last year", "2018-06-05")),
        ("It closed from Monday to Thursday last week.", ("from Monday to Thursday last week", "2019-09-02",
                                                          "2019-09-05")),
        ("It closed between March and May last year.", ("between March and May last year", "2018-03-01", "2018-05-31")),
    ],
)  # fmt: skip
def test_a_time_may_be_named_by_the_longer_one_that_it_lies_in(text, found):
    assert told(text) == [found]


def test_a_winter_of_last_year_lies_in_two_years_and_is_not_narrowed():
    assert told("It closed in winter last year.") == [("last year", "2018-01-01", "2018-12-31")]


def test_a_comma_parts_a_month_from_what_another_clause_says_of_the_year():
    assert [words for words, _, _ in told("In May, last year's mayor fell ill.")] == ["May", "last year"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained the week before last.", ("the week before last", "2019-08-26", "2019-09-01")),
        ("It will rain the week after next.", ("the week after next", "2019-09-23", "2019-09-29")),
        ("It rained in the week of 3 July.", ("the week of 3 July", "2019-07-01", "2019-07-07")),
        ("It rained in the week of Sunday, 7 July.", ("the week of Sunday, 7 July", "2019-07-07", "2019-07-13")),
        ("It rained in the week ending 4 July.", ("the week ending 4 July", "2019-06-28", "2019-07-04")),
        ("It rained in the week beginning 4 July.", ("the week beginning 4 July", "2019-07-04", "2019-07-10")),
        ("It rained all last week.", ("last week", "2019-09-02", "2019-09-08")),
        ("It will rain on Friday week.", day("Friday week", "2019-09-27")),
        ("It will rain a week from Tuesday.", day("a week from Tuesday", "2019-09-24")),
    ],
)
def test_weeks_are_named_in_many_ways(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rained in May, June and July 2017.", ["2017-05-01", "2017-06-01", "2017-07-01"]),
        ("It rained in December and January 2018.", ["2017-12-01", "2018-01-01"]),
        ("It rained on 3 May and 5 June 2017.", ["2017-05-03", "2017-06-05"]),
        ("It rained in May and June last year.", ["2018-05-01", "2018-06-01"]),
    ],
)
def test_the_year_at_the_end_of_a_list_is_that_of_all(text, days):
    assert [first for _, first, _ in told(text)] == days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sank the day before Friday.", day("the day before Friday", "2019-09-12")),
        ("It closed the day after Tuesday’s fire.", day("the day after Tuesday", "2019-09-11")),
        ("It closed the year after 2016.", ("the year after 2016", "2017-01-01", "2017-12-31")),
        ("It closed the week after 3 May 2019.", ("the week after 3 May 2019", "2019-05-04", "2019-05-12")),
        ("It closed the week before 3 May 2019.", ("the week before 3 May 2019", "2019-04-22", "2019-05-02")),
        ("It sank the night before 3 May 2019.",
         ("the night before 3 May 2019", "2019-05-02T20:00", "2019-05-03T05:59")),
    ],
)  # fmt: skip
def test_what_stands_by_a_named_day_is_reckoned_from_it(text, found):
    assert told(text) == [found]
    assert told(text, None) in ([found], [(found[0], None, None)])
