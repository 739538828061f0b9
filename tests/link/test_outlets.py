"""Which outlet a name means, what is no outlet at all, and what an outlet saw for itself."""

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.outlets import Outlets
from sayso.link.claims.roots import Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def article(outlet, text):
    return read(make_page(text, outlet, outlet=outlet, published="2031-05-16"), tagger(0))


def roots_of(*readings):
    """All roots of each article, in the company of the others."""
    found = Roots(readings)
    return [[root for told in one.statements if (root := found.of(one, told))] for one in readings]


OWN = article("The Sund Ledger", "A port official told the Sund Ledger on Monday that the harbour had been shut.")


@pytest.mark.parametrize(
    ("called", "meant"),
    [
        ("ledger", "sund ledger"),
        ("local newspaper sund ledger", "sund ledger"),
        ("report in sund ledger", "report in sund ledger"),
        ("sund ledger report", "sund ledger"),
        ("sund ledger harbour authority", "sund ledger harbour authority"),
    ],
)
def test_an_outlet_is_known_beside_words_for_what_it_is_and_no_others(called, meant):
    assert Outlets([OWN]).known(called) == meant


def test_a_report_in_another_outlet_is_that_outlet():
    told = article("The Post", "The harbour had been shut, the trade paper Sund Ledger reported on Monday.")
    _, (root, *_) = roots_of(OWN, told)
    assert "sund ledger" in root.through


def credited(outlet, text, kind):
    """An article that credits the Orme Monitor as this kind."""
    reading = article(outlet, text)
    sources = tuple(
        type(one)(one.id, one.name, kind if "Monitor" in one.name else one.kind, one.descriptor, one.mentions)
        for one in reading.sources
    )
    return type(reading)(**{name: getattr(reading, name) for name in reading.__slots__} | {"sources": sources})


SAID = "Nine people were killed at the mill on Monday, the Orme Monitor said."


def test_what_one_article_credits_as_a_body_is_none_of_the_outlets_where_it_publishes_nothing_here():
    body, cited = credited("The Ledger", SAID, "organisation"), credited("The Post", SAID, "outlet")
    (one, *_), (other, *_) = roots_of(body, cited)
    assert one.keys == other.keys and one.proven and other.proven


def test_what_all_articles_cite_as_an_outlet_stays_one():
    (one, *_), (other, *_) = roots_of(credited("The Ledger", SAID, "outlet"), credited("The Post", SAID, "outlet"))
    assert one.keys == other.keys == {"outlet:orme monitor"} and not one.proven


def test_what_publishes_here_is_an_outlet_though_one_article_takes_it_for_a_body():
    own = article("Orme Monitor", "Nine people were killed at the mill on Monday, a guard told the Orme Monitor.")
    body, cited = credited("The Ledger", SAID, "organisation"), credited("The Post", SAID, "outlet")
    *_, (root, *_) = roots_of(own, body, cited)
    assert not root.proven


def test_an_outlet_that_names_itself_where_it_saw_was_there():
    text = "Not one train had come by noon. The Mail was there from five o'clock and saw a fox and a van."
    (root, *_), *_ = roots_of(article("The Harrow Evening Mail", text))
    assert root.keys == {"seen:harrow evening mail"}


def test_what_another_saw_the_page_did_not_see():
    text = "Not one train had come by noon. The Guild was there from five o'clock and saw a fox and a van."
    assert roots_of(article("The Harrow Evening Mail", text)) == [[]]


def test_some_of_whom_only_their_number_is_told_are_nameless_like_any_other():
    own = article("The Sund Ledger", "The crew had no pay in May, three members of the crew told the Sund Ledger.")
    told = article("The Post", "The crew had no pay in May, three unnamed sailors told the Sund Ledger.")
    (one, *_), (other, *_) = roots_of(own, told)
    assert one.keys == other.keys == {"heard:sund ledger"}
