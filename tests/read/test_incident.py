"""What an article mainly tells of: day, place, killed, injured."""

import pytest

from sayso.read.facts import Facts
from sayso.read.figures import find as figures
from sayso.read.incident import incident
from sayso.read.times.find import find as times
from sayso.records import Area, Span, Where

PUBLISHED = "2031-05-09"  # a Friday


def told(text, *places, published=PUBLISHED, said=()):
    when = times(text, published)
    where = tuple(_place(text, name) for name in places)
    uttered = [one for one in when if text[one.span.start : one.span.end] in said]
    return incident(text, Facts(when, where, figures(text, [one.span for one in when])), uttered, published)


def _place(text, name, level="town"):
    at = text.index(name)
    area = Area(name, name, level, 0.0, 0.0, 1.0, None)
    return Where(Span(at, at + len(name)), name, 0.0, 0.0, level, area)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two people were killed when a bus crashed on Tuesday. A man was charged on Thursday.", "2031-05-06"),
        ("A man was arraigned in court Thursday. The fire that killed two broke out on 3 May.", "2031-05-03"),
        ("A shooting overnight left one dead. It happened around 2 a.m. Friday.", "2031-05-09"),
        ("Two people were shot Saturday night. A vigil will be held on Sunday.", "2031-05-03"),
    ],
)
def test_the_day_is_when_it_happened_and_not_what_came_after(text, day):
    assert told(text).day == day


def test_a_day_on_which_it_was_only_said_is_not_when_it_happened():
    text = "Police said on Thursday that a bus had crashed on Tuesday."
    assert told(text, said=("Thursday",)).day == "2031-05-06"


def test_no_day_is_made_up():
    found = told("Two people were killed when a bus crashed.")
    assert found.day is None and found.killed.value == 2
    assert told("The council met and went home.") is None


def test_nothing_that_is_told_of_lies_after_the_publication():
    found = told("The bridge collapsed, killing two. Repairs begin on 20 May 2031.")
    assert found.day is None


def test_the_place_is_the_town_of_the_incident():
    text = "VELM, Karelia - A fire in Velm killed three people. Smoke was seen in Harrow."
    assert told(text, "Velm", "Harrow").where.name == "Velm"


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A bus crash killed three people and injured 12.", 3, 12),
        ("One person is dead and two are wounded after the raid. The raid killed one, the mayor said.", 1, 2),
        ("Six people were shot in a bar, police said.", None, 6),
        ("Four people were shot, one of them fatally.", 1, 3),
        ("A man was killed. In all, the blast killed five people.", 5, None),
        ("Two people were killed, and three others were taken to hospital.", 2, 3),
        ("Ana Ferro, 34, later died.", 1, None),
        ("A boy of 13 accidentally shot himself in the foot.", None, 1),
        ("A man shot himself and was found dead.", 1, None),
        ("No one was killed and nobody was hurt in the fire.", 0, 0),
        ("One man is in critical condition and three others are injured.", None, 4),
        ("A 3-year-old girl and a 19-year-old man were injured.", None, 2),
        ("A woman was shot on Friday. The victim, who was taken to hospital, died there. A woman was killed.", 1, 0),
        ("The raid killed a 7-year-old girl and injured an 8-year-old girl.", 1, 1),
        ("A gunman killed three people before he turned the gun on himself.", 4, None),
        ("At least 35 people were wounded in shootings across the city.", None, None),
        ("At twelve noon we have nine dead, the inspector said.", 9, None),
        ("The company mourns the death of our five colleagues.", 5, None),
        ("Ana Ferro was fatally hurt and three women were injured.", 1, 3),
        ("Sixteen souls perished in the flood.", 16, None),
        ("Police told of the death of Ana Ferro. Five men ran.", 1, None),
    ],
)
def test_tolls_are_those_of_the_incident(text, killed, injured):
    found = told(text)
    got = [
        None if found is None or toll is None else toll.value
        for toll in (found and found.killed, found and found.injured)
    ]
    assert got == [killed, injured]


def test_a_number_that_is_reckoned_names_all_its_words():
    text = "Four people were shot, one of them fatally."
    injured = told(text).injured
    assert [text[a:b] for a, b in injured.spans] == ["Four", "one"]
    assert injured.why == "4 shot, 1 of them killed"
