"""Values that cannot both be right keep two passages apart; what the texts explain does not."""

import pytest
from articles import whole

from sayso.link.claims.clashes import clashes, comparable, difference
from sayso.link.claims.conflicts import Member, conflicts


@pytest.mark.parametrize(
    ("one", "other", "slot"),
    [
        ("Twelve ships were turned away from the port.", "Nine ships were turned away from the port.", "figure"),
        ("The bridge was closed on Monday.", "The bridge was closed on Wednesday.", "day"),
        ("A mill burned down in Tarnby.", "A mill burned down in Oxmoor.", "place"),
    ],
)
def test_rival_values_clash(one, other, slot):
    assert slot in set(clashes(whole(one), whole(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twelve ships were turned away.", "A dozen ships were turned away."),
        ("The bridge was closed on Wednesday.", "The bridge was closed on 14 May."),
        ("The bridge was closed on Tuesday night.", "The bridge was closed on Wednesday morning."),
        ("At least 12 people were killed.", "The blast killed 14 people."),
        ("A mill burned down in Tarnby.", "A mill burned down."),
        ("Twelve people were killed.", "Nine people were injured."),
    ],
)
def test_what_agrees_or_is_something_else_does_not(one, other):
    assert list(clashes(whole(one), whole(other))) == []


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("Four people were killed.", "2031-05-15"), ("Six people were killed.", "2031-05-16"), "succession"),
        (("Six people were killed.", "2031-05-15"), ("Four people were killed.", "2031-05-16"), "clash"),
        (("At least 4 people were killed.", "2031-05-15"), ("The flood killed 6 people.", "2031-05-15"), "bound"),
        (("It cost 1,940 crowns.", "2031-05-15"), ("It cost about 2,000 crowns.", "2031-05-15"), "rounding"),
    ],
)
def test_a_difference_says_what_explains_it(one, other, why):
    first, second = whole(*one), whole(*other)
    assert [difference(a, b, first, second) for a, b in comparable(first, second)] == [why]


def test_the_values_of_a_conflict_are_written_as_people_write_them():
    texts = ("The intruders were paid 83 million crowns.", "The intruders were paid 91 million crowns.")
    (found,), _ = conflicts([Member(text, whole(text), "asserts") for text in texts])
    assert [one.value for one in found.values] == ["83 million crowns", "91 million crowns"]
