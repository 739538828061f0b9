"""Who is who in a story, and for whom they speak: by the words beside names, and never for an unnamed source."""

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.naming import named, owner
from sayso.link.claims.roles import head
from sayso.link.claims.roots import Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def article(outlet, text):
    return read(make_page(text, outlet, outlet=outlet, published="2031-05-16"), tagger(0))


def keys(*readings):
    """The keys of the root of each article's first statement that has one."""
    found = Roots(readings)
    return [next(root.keys for told in reading.statements if (root := found.of(reading, told))) for reading in readings]


NAMED = article("The Ledger", "The ferry had no papers, said Ana Ferro, the harbour mayor of Tarn, on Monday.")
OTHER = article("The Post", "Milo Brandt, the mayor of Ostry, said on Monday that the ferry would sail again.")


def test_an_office_without_a_name_is_the_one_person_who_holds_it_in_the_story():
    office = article("The Courier", "The ferry had no papers, the harbour mayor said on Monday.")
    one, other = keys(NAMED, office)
    assert "name:ana ferro" in one & other


def test_an_office_that_two_persons_hold_is_neither():
    office = article("The Courier", "The ferry had no papers, the mayor said on Monday.")
    *_, found = keys(NAMED, OTHER, office)
    assert not {"name:ana ferro", "name:milo brandt"} & found


def test_an_unnamed_official_is_nobody_whatever_the_office():
    nameless = article("The Courier", "The ferry had no papers, a harbour official said on Monday.")
    one, other = keys(NAMED, nameless)
    assert one.isdisjoint(other)


def test_what_belongs_to_an_organisation_speaks_for_it():
    one, other = keys(
        article("The Ledger", "Vessary Stone said on Monday that the pit at Tarn would close."),
        article("The Courier", "Vessary Stone's press office said on Monday that the pit at Tarn would close."),
    )
    assert one & other


def test_words_about_somebody_else_make_nobody_a_voice():
    """A minister who accuses a party speaks for no party."""
    one, other = keys(
        article("The Ledger", "Casimir Halvek, the interior minister, accused New Furrow of an attack on the bridge."),
        article("The Courier", "New Furrow said on Monday that nobody had attacked the bridge."),
    )
    assert one.isdisjoint(other)


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("the town's fire chief", "chief"),
        ("the doctor on duty", "doctor"),
        ("Dr", "doctor"),
        ("the chairwoman of the harbour board", "chairman"),
    ],
)
def test_the_noun_of_a_role(name, noun):
    assert head(name) == noun


@pytest.mark.parametrize(
    ("name", "whose", "words"),
    [
        ("New Furrow's press office", "New Furrow", "new furrow"),
        ("the ministry’s statement", "the ministry", ""),
        ("Jonas Felk’s office", "Jonas Felk", "jonas felk"),
        ("The Torvenna Rack Railway", "The Torvenna Rack Railway", "torvenna rack railway"),
    ],
)
def test_whose_an_office_or_a_statement_is(name, whose, words):
    assert owner(name) == whose
    assert named(whose) == words


def test_one_misread_credit_makes_no_agency_a_company():
    readings = (
        article("Threlwire", "A port official told Threlwire that the harbour at Tarn was shut on Monday."),
        article("Radio Lead", "Threlwire said that the harbour at Tarn was shut on Monday, citing a port official."),
    )
    assert Roots(readings).speaking == frozenset()
