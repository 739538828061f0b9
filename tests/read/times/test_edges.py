"""Beginnings, ends, halves of the day and orders of figures, on a page of Saturday, 14 September 2019."""

import pytest

from sayso.read.times.find import find

PUBLISHED = "2019-09-14"


def only(text, day_first=None):
    (found,) = find(text, PUBLISHED, day_first)
    return found


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It broke at the start of 2018.", ("2018-01-01", "2018-03-31")),
        ("It broke at the end of 2018.", ("2018-10-01", "2018-12-31")),
        ("It broke in late 2018.", ("2018-09-01", "2018-12-31")),
        ("It broke in mid-2018.", ("2018-05-01", "2018-08-31")),
        ("It broke at the end of May 2018.", ("2018-05-21", "2018-05-31")),
        ("It broke three times so far this year.", ("2019-01-01", "2019-09-14")),
        ("It broke in the last quarter of 2018.", ("2018-10-01", "2018-12-31")),
        ("It broke in 02/2018.", ("2018-02-01", "2018-02-28")),
        ("It broke in the sixties.", ("1960-01-01", "1969-12-31")),
        ("It broke in the winter of 2017-18.", ("2017-12-01", "2018-02-28")),
        ("It broke in the summer of 2017-18.", ("2017-12-01", "2018-02-28")),
        ("It broke in the fall of 2018.", ("2018-09-01", "2018-11-30")),
    ],
)
def test_a_part_of_a_longer_time_has_its_months(text, ends):
    found = only(text)
    assert (found.earliest, found.latest) == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Bread will be free from 1 October.", ("2019-10-01", None)),
        ("As of 1 October, bread will be free.", ("2019-10-01", None)),
        ("Starting next month, bread will be free.", ("2019-10-01", None)),
        ("The letter from 1 May was lost.", ("2019-05-01", "2019-05-01")),
        ("As of Friday, nine were missing.", ("2019-09-13", "2019-09-13")),
        ("He left after 3 May.", ("2019-05-04", "2019-09-14")),
        ("Whoever came after 3 May will be asked to leave.", ("2019-05-04", None)),
        ("It must be ready by the spring of 2030.", (None, "2030-11-30")),
    ],
)
def test_only_what_is_to_come_stays_open(text, ends):
    found = only(text)
    assert (found.earliest, found.latest) == ends


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("The bell rang at half past nine on Friday night.", "2019-09-13T21:30"),
        ("The bell rang at quarter to one on Friday morning.", "2019-09-13T00:45"),
        ("The bell rang at 7 o’clock yesterday evening.", "2019-09-13T19:00"),
        ("The bell rang at 2 o’clock on Thursday night.", "2019-09-13T02:00"),
        ("The bell rang at 06.40 on Friday.", "2019-09-13T06:40"),
    ],
)
def test_a_part_of_the_day_tells_the_half_of_an_hour(text, minute):
    found = only(text)
    assert (found.earliest, found.latest) == (minute, minute)


def test_an_hour_whose_half_no_word_tells_may_be_either():
    assert len(only("The bell rang at two o’clock on Friday.").alternatives) == 2


def test_around_a_full_hour_is_half_an_hour_on_either_side():
    assert only("The bell rang around 3 p.m. on Friday.").earliest == "2019-09-13T14:30"


def test_a_price_with_a_point_is_no_hour():
    found = only("Shares closed at 18.30 on Friday.")
    assert found.granularity == "day"


@pytest.mark.parametrize(
    ("day_first", "days"),
    [(True, ["2019-05-04"]), (None, ["2019-05-04"]), (False, ["2019-05-04", "2019-04-05"])],
)
def test_with_points_the_day_stands_first_unless_months_are_known_to(day_first, days):
    found = only("It fell on 04.05.2019.", day_first)
    assert [a for a, _ in found.alternatives] or [found.earliest] == days


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("She set a hearing for 1 October.", "2019-10-01"),
        ("21 August: the strike begins.", "2019-08-21"),
        ("The new rules take effect on Monday.", "2019-09-16"),
        ("They go back to school on Monday.", "2019-09-16"),
        ("He fell ill on Mon. and went home.", "2019-09-09"),
        ("MAYOR TO QUIT TOMORROW", "2019-09-15"),
    ],
)
def test_what_is_planned_may_be_to_come_whatever_the_verb(text, first):
    assert only(text).earliest == first


@pytest.mark.parametrize(
    "text",
    ["Highs in the eighties are likely.", "USA TODAY has it.", "The Sun. and the moon.", "He fixed it within two days.",
     "It is due within two days of delivery.", "Case 12/2019 is old.", "One day in five it rains."],
)  # fmt: skip
def test_what_only_looks_like_a_part_of_a_time_is_none(text):
    assert find(text, PUBLISHED) == ()


def test_how_far_recent_years_go_back_nobody_can_tell():
    assert only("It shrank in recent years.").anchored_on == "nothing"


@pytest.mark.parametrize("words", ["mid-morning on Friday", "mid morning Friday", "Friday mid-morning"])
def test_the_middle_of_the_morning_has_its_hours_however_it_is_written(words):
    found = only(f"It broke {words}.")
    assert (found.earliest, found.latest) == ("2019-09-13T08:00", "2019-09-13T10:59")
