"""A claim's one line can be read by itself where its reports allow it."""

import pytest
from articles import article

from sayso.link.claims.readable import fullness, readable
from sayso.link.claims.units import units


def unit(text, word):
    return next(one for one in units(article("The Ledger", text)) if word in one.text)


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("The boom was drawn across the gap at nine in the evening and stayed there until six on Monday.", "stayed",
         "The boom was drawn across the gap at nine in the evening and stayed there until six on Monday."),
        ("Ammonia leaked at the rink on Saturday, and 34 people were taken to hospital.", "34",
         "34 people were taken to hospital."),
        ("The mayor said that the bridge at Tarn was closed on Friday.", "closed",
         "the bridge at Tarn was closed on Friday"),
        ("“We are closed,” she said. “The bridge at Tarn will open on Friday.”", "open",
         "The bridge at Tarn will open on Friday"),
        ("The hall was empty six minutes after the alarm had gone off.", "six",
         "The hall was empty six minutes after the alarm had gone off"),
    ],
)  # fmt: skip
def test_what_begins_in_the_middle_is_shown_from_its_statement_s_beginning(text, word, shown):
    assert readable(unit(text, word)).strip("“”. ") == shown.strip(". ")


def test_a_long_statement_is_not_shown_whole():
    text = "The boom, which " + "is very long indeed and " * 8 + "was drawn at nine in the evening and stayed there."
    assert readable(unit(text, "stayed")) == unit(text, "stayed").text


def test_what_needs_another_before_it_is_less_full():
    whole = unit("The boom was drawn across the gap at nine.", "drawn")
    cut = unit("The boom was drawn across the whole gap at nine and stayed there until six on Monday.", "stayed")
    leaning = unit("It was drawn across the gap at nine.", "drawn")
    assert fullness(whole) > max(fullness(cut), fullness(leaning))
