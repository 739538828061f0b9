"""Whose figure the page gives: only of somebody whom the story credits, and never of what is no count."""

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.counted import owners
from sayso.link.claims.roots import Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def article(outlet, text):
    return read(make_page(text, outlet, outlet=outlet, published="2031-05-16"), tagger(0))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The harbour police's figure remains 34.", ["The harbour police"]),
        (
            "By the league's own count 5,000 fans came; by that of the clubs it was 900.",
            ["the league", "the clubs"],
        ),
        ("Vessary Glass, the maker, arrives at 86 furnaces.", ["Vessary Glass"]),
        ("The league has spoken of 900.", ["The league"]),
        ("The brigade raised its count of lost barns to 57.", ["The brigade"]),
        ("Depth: 6.1 metres (Tarn Institute of Soundings).", ["Tarn Institute of Soundings"]),
        ("The league's figure is not known.", []),
        ("The bank raised its rate to 57.", []),
        ("The league has 34 clubs in the north.", []),
        ("The mayor began with a song for the children.", []),
    ],
)
def test_whose_figure_a_passage_gives(text, found):
    assert list(owners(text)) == found


SAID = article("The Ledger", "Thirty-four barns had burned down by noon, the harbour police said on Monday.")


def keys(text):
    told = article("The Post", text)
    found = Roots([SAID, told])
    return frozenset().union(*(root.keys for one in told.statements if (root := found.of(told, one))))


def test_the_figure_of_one_who_is_credited_is_his_word():
    assert "voice:polic" in keys("The night was long. The harbour police's figure remains 34.")


def test_the_figure_of_one_whom_nobody_credits_is_the_pages_word():
    assert not keys("The night was long. The neighbour's figure remains 34.")


def test_what_another_outlet_counts_is_heard_there():
    assert "outlet:ledger" in keys("The night was long. The Ledger arrives at 34 barns.")
