"""Which times belong to what is told, and which to the saying of it."""

import pytest
from by_hand import credit

from sayso.read.facts import Facts, said
from sayso.read.times.find import find
from sayso.records import Span


def told(text, *credits):
    drafts = [credit(text, *one) for one in credits]
    when = find(text, "2031-05-09")
    by = said(when, drafts, text)
    return [[text[one.span.start : one.span.end] for one in by.get(id(draft), ())] for draft in drafts]


def test_a_time_beside_the_cue_is_when_it_was_said():
    text = "Ana Ferro said on Wednesday that the ferry had sunk on Monday."
    assert told(text, ("Ana Ferro", "said", "that the ferry had sunk on Monday")) == [["Wednesday"]]


def test_a_time_belongs_to_the_nearer_of_two_cues():
    text = "Ana Ferro said it sank. On Tuesday Otto Lind denied it, and on Thursday Ana Ferro admitted the error."
    found = told(
        text, ("Ana Ferro", "said", "it sank"), ("Otto Lind", "denied", "denied [it]"),
        ("Ana Ferro", "admitted", "the error"),
    )  # fmt: skip
    assert found == [[], ["Tuesday"], ["Thursday"]]


def test_a_time_in_no_sentence_with_a_cue_is_nobodys():
    text = "The ferry sank on Monday. Ana Ferro said it leaked."
    assert told(text, ("Ana Ferro", "said", "it leaked")) == [[]]


@pytest.mark.parametrize(("words", "n"), [("on Monday", 1), ("on Mon", 0), ("ferry sank on Monday", 1), ("ferry", 0)])
def test_what_stands_wholly_within_a_statement_is_told_by_it(words, n):
    text = "The ferry sank on Monday. It leaked."
    facts = Facts(find(text, "2031-05-09"))
    start = text.index(words)
    assert len(facts.within(Span(start, start + len(words))).when) == n
