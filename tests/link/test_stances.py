"""How a passage stands to what it tells of: who denies, declines or only passes on is no support."""

from dataclasses import replace

import pytest
from articles import article

from sayso.link import Remembered
from sayso.link.claims.answers import answered
from sayso.link.claims.likeness import likeness
from sayso.link.claims.roots import Roots
from sayso.link.claims.stances import stance
from sayso.link.claims.units import Unit, units
from sayso.records import Span


def of(text, word, opposed=False):
    reading = article("The Ledger", text)
    unit = next(unit for unit in units(reading) if word in unit.text)
    return stance(unit, Roots([reading]), opposed)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("The bridge at Tarn was closed on Friday.", "closed", "asserts"),
        ("Ana Ferro, the mayor, said that the bridge at Tarn was closed on Friday.", "closed", "asserts"),
        ("The bridge at Tarn was closed on Friday, the Daily Courier reported.", "closed", "relays"),
        ("The bridge at Tarn was reportedly closed on Friday.", "closed", "relays"),
        ("The mayor denied that the bridge at Tarn was closed on Friday.", "closed", "denies"),
        ("The mayor dismissed reports that the bridge at Tarn was closed on Friday.", "closed", "denies"),
        ("The mayor denied a report by the Daily Courier that the bridge was closed on Friday.", "closed", "denies"),
        ("The mayor declined to say whether the bridge at Tarn was closed on Friday.", "closed", "declines"),
        ("The mayor could not confirm that the bridge at Tarn was closed on Friday.", "closed", "cannot-confirm"),
    ],
)
def test_the_act_the_chain_and_the_words_decide(text, word, found):
    assert of(text, word) == found


def test_words_that_contradict_are_a_denial_and_a_denial_of_them_is_none():
    assert of("The mayor said that the bridge at Tarn stayed open all week.", "open", opposed=True) == "denies"
    assert of("The mayor denied that the bridge at Tarn stayed open all week.", "open", opposed=True) == "asserts"


def test_an_answer_may_begin_where_what_it_answers_does():
    reading = article("The Ledger", "No comment came from the mill, which burned on Sunday.")
    told = reading.statements[0]
    silent = replace(told, act="declines")
    both = [Unit(reading, told, Span(0, 10)), Unit(reading, silent, Span(0, 10))]
    longer = [both[0], Unit(reading, silent, Span(0, 29))]
    for pair, answering in ((both, []), (longer, [1])):
        like = likeness(pair, [frozenset(), frozenset()], Remembered())
        assert [one.answering for one in answered(pair, like, [[0], [1]])] == [answering]
