"""Names, hedges and lines handed over, from the scores of single word pieces."""

import numpy as np
import pytest
from by_hand import at
from hypothesis import given
from hypothesis import strategies as st

from sayso.read import tags
from sayso.read.pieces import cut
from sayso.records import Span

KINDS = ("begin person", "begin place")
NOTHING, PERSON, IN_PERSON, PLACE, IN_PLACE = range(5)
TEXT = "Oda Quellbrandt went to Ostmark, and Ilo Marsh’s train may perhaps be late.\nHarrow is far."


def scored(text, *states):
    """Scores by which the first piece of some words has a state, each given as (words, state)."""
    pieces = cut(text)
    scores = np.zeros((len(pieces.ids), 5), np.float32)
    scores[:, NOTHING] = 1
    for words, state in states:
        scores[np.flatnonzero(pieces.spans[:, 0] == at(text, words).start), state] = 5
    return scores


def names(text, *states):
    found = tags.names(scored(text, *states), cut(text), text, KINDS)
    return [(text[a:b], kind) for (a, b), kind in found]


def test_a_name_runs_from_its_beginning_as_far_as_it_goes_on():
    assert names(TEXT, ("Ilo", PERSON), ("Marsh", IN_PERSON), ("Ostmark", PLACE)) == [
        ("Ostmark", "place"),
        ("Ilo Marsh", "person"),
    ]


def test_a_name_never_ends_inside_a_word():
    assert len(cut("Quellbrandt").ids) > 1
    assert names(TEXT, ("Quellbrandt", PERSON)) == [("Quellbrandt", "person")]
    assert names(TEXT, ("Oda", PERSON), ("Quellbrandt", IN_PERSON)) == [("Oda Quellbrandt", "person")]


def test_a_name_ends_before_what_shows_whose_something_is():
    assert names(TEXT, ("Marsh", PERSON)) == [("Marsh", "person")]


def test_two_names_side_by_side_are_two():
    assert names(TEXT, ("Ilo", PERSON), ("Marsh", PERSON)) == [("Ilo", "person"), ("Marsh", "person")]
    assert names(TEXT, ("Ilo", PERSON), ("Marsh", IN_PLACE)) == [("Ilo", "person"), ("Marsh", "place")]


def test_a_text_without_names_or_without_words_has_none():
    assert names(TEXT) == []
    assert names(" \n ") == []


@given(st.lists(st.integers(0, 4), min_size=40, max_size=40))
def test_whatever_the_scores_names_stand_in_order_and_end_where_a_word_ends(states):
    pieces = cut(TEXT)
    scores = np.eye(5, dtype=np.float32)[states[: len(pieces.ids)]]
    last = 0
    for (start, end), kind in tags.names(scores, pieces, TEXT, KINDS):
        assert last <= start < end
        assert not (TEXT[end - 1].isalnum() and TEXT[end : end + 1].isalnum())
        assert kind in ("person", "place")
        last = end


def test_a_word_likelier_a_hedge_than_not_is_one_and_two_side_by_side_are_one_stretch():
    pieces = cut(TEXT)
    scores = np.full(len(pieces.ids), -2.0, np.float32)
    assert list(tags.hedges(scores, pieces, TEXT)) == []
    for words in ("may", "perhaps", "far"):
        scores[pieces.spans[:, 0] == at(TEXT, words).start] = 2.0
    assert list(tags.hedges(scores, pieces, TEXT)) == [at(TEXT, "may perhaps"), at(TEXT, "far")]


def test_a_text_may_be_all_hedges_or_nothing():
    pieces = cut("perhaps")
    assert list(tags.hedges(np.ones(1, np.float32), pieces, "perhaps")) == [Span(0, 7)]
    assert list(tags.hedges(np.zeros(0, np.float32), cut(""), "")) == []


def test_each_line_has_a_probability_of_being_anothers_by_its_first_character():
    text = "The Post wrote:\n\n  It leaks.\nIt does, “yes”.\n\n"
    pieces = cut(text)
    scores = np.full(len(pieces.ids), 9.0, np.float32)
    for words, score in (("The", -3.0), ("It leaks", 0.0), ("It does", 3.0)):
        scores[pieces.spans[:, 0] == at(text, words).start] = score
    found = tags.handed_over(scores, pieces)
    assert list(found) == [0, text.index("It leaks"), text.index("It does")]
    assert list(found.values()) == pytest.approx([0.0474, 0.5, 0.9526], abs=1e-4)


def test_a_text_without_lines_hands_nothing_over():
    assert tags.handed_over(np.zeros(0, np.float32), cut("\n\n")) == {}
