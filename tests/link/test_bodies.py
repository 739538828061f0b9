"""Which organisation "the charity", "the drugmaker", "its director" and "the ministry" are, and which they are not."""

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.institutions import Institutions
from sayso.link.claims.naming import owner
from sayso.link.claims.roots import Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def article(outlet, text):
    return read(make_page(text, outlet, outlet=outlet, published="2031-05-16"), tagger(0))


def roots(*readings):
    """The roots of each article, in the company of the others."""
    found = Roots(readings)
    return [[root for told in one.statements if (root := found.of(one, told))] for one in readings]


def keys(*readings):
    """The keys of them all."""
    return [frozenset().union(*(root.keys for root in own)) for own in roots(*readings)]


HARBOUR = article("The Ledger", "The charity Open Harbour said on Monday that nine tents had been lost at Tarn.")
GLASS = article("The Post", "Vessary Glass said on Monday that the furnace at Tarn had been cold for a week.")


def test_the_charity_is_the_one_that_a_text_calls_so():
    told = article("The Courier", "Nine tents had been lost at Tarn, the charity said on Monday.")
    one, _, other = keys(HARBOUR, GLASS, told)
    assert "voice:open harbour" in one & other


def test_the_charity_is_none_of_two_that_stand_nowhere_near():
    second = article("The Mail", "Warm Hands, a charity, said on Monday that nobody had lost a tent at Tarn.")
    told = article("The Courier", "Nine tents had been lost at Tarn, the charity said on Monday.")
    *_, found = keys(HARBOUR, second, told)
    assert not {"voice:open harbour", "voice:warm hands"} & found


def test_the_glassmaker_is_the_only_company_of_the_story_and_no_charity():
    told = article("The Courier", "The furnace at Tarn had been cold for a week, the glassmaker said on Monday.")
    one, other, found = keys(HARBOUR, GLASS, told)
    assert "voice:vessary glass" in other & found and not one & found


def test_the_company_is_the_one_named_last_before_where_the_story_has_two():
    second = article("The Mail", "Kelder Sand, the supplier, said on Monday that it had sent nine lorries.")
    first = article("The Wire", "Vessary Glass, the manufacturer, said on Monday that no lorry had come.")
    text = "Kelder Sand sells most of its sand to Vessary Glass. The lorries were late, the company said."
    one, other, found = keys(second, first, article("The Courier", text))
    assert other & found and not one & found


@pytest.mark.parametrize(
    "text",
    [
        "Open Harbour has a store at Tarn. “Nine tents are gone,” said its director, Dr Mira Stolt, on Monday.",
        "Open Harbour has a store at Tarn. “Nine tents are gone,” said Mira Stolt, who heads its stores.",
        "“Nine tents are gone,” said Mira Stolt of Open Harbour on Monday.",
    ],
)
def test_a_person_speaks_for_the_body_that_she_is_told_to_serve(text):
    one, other = keys(HARBOUR, article("The Courier", text))
    assert "voice:open harbour" in one & other


def test_a_person_speaks_for_it_in_every_article():
    told = article("The Courier", "Open Harbour has a store at Tarn. “It is empty,” said its director, Mira Stolt.")
    bare = article("The Mail", "Nine tents were gone by noon, Mira Stolt told the Mail on Monday.")
    one, _, other = keys(HARBOUR, told, bare)
    assert "voice:open harbour" in one & other


def test_a_director_of_something_else_speaks_for_something_else():
    text = "Open Harbour has a store at Tarn. The clinic is next door. “It is shut,” said its director, Mira Stolt."
    one, other = keys(HARBOUR, article("The Courier", text))
    assert one.isdisjoint(other)


def test_a_customer_of_a_company_speaks_for_nobody():
    text = "Vessary Glass closed at noon. “My windows are late,” said Mira Stolt, a baker."
    one, other = keys(GLASS, article("The Courier", text))
    assert one.isdisjoint(other)


NORTH = article("The Ledger", "Velm's interior ministry said on Monday that two men had crossed the border.")
SOUTH = article("The Post", "Dorran's interior ministry said on Monday that nobody had crossed the border.")


def test_the_ministries_of_two_countries_are_two():
    one, other = keys(NORTH, SOUTH)
    assert one.isdisjoint(other)


def test_the_ministry_is_that_of_the_country_which_the_sentence_names():
    told = article("The Courier", "In Dorran, the interior ministry confirmed that nobody had crossed the border.")
    one, other, found = keys(NORTH, SOUTH, told)
    assert found & other and not found & one


@pytest.mark.parametrize(
    ("words", "before", "meant"),
    [
        ("the Velmish interior ministry", "", "minist interior velm"),
        ("the ministry", "Dorran's interior ministry said so. Asked again, ", "minist dorran interior"),
        ("the ministry", "Nobody knew. ", "minist"),
    ],
)
def test_an_institution_is_the_one_whose_place_is_told(words, before, meant):
    known = Institutions([["Velm's interior ministry"], ["Dorran's interior ministry"], ["the Velmish ministry"]])
    assert list(known.keys([words], before)) == [meant]


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("a spokesman for Vessary Glass", "Vessary Glass"),
        ("the office of Mira Stolt", "Mira Stolt"),
        ("a doctor for the poor", "a doctor for the poor"),
    ],
)
def test_for_whom_a_spokesman_speaks(name, whose):
    assert owner(name) == whose


def test_who_runs_the_group_speaks_for_the_body_named_before():
    text = "Open Harbour counted again on Monday. “Nine tents are gone,” said Mira Stolt, who runs the group from Tarn."
    one, other = keys(HARBOUR, article("The Courier", text))
    assert "voice:open harbour" in one & other


def test_a_sentence_after_the_name_says_what_somebody_is():
    text = "“Nine tents are gone,” said Mira Stolt on Monday. She is head of stores at Open Harbour."
    one, other = keys(HARBOUR, article("The Courier", text))
    assert "voice:open harbour" in one & other


def test_a_sentence_after_another_name_says_what_that_one_is():
    text = "“Nine tents are gone,” said Mira Stolt to Ada Brill. She is head of stores at Open Harbour."
    one, other = keys(HARBOUR, article("The Courier", text))
    assert one.isdisjoint(other)


def test_a_dressmaker_is_no_company_and_the_spokesman_of_the_glassmaker_speaks_for_one():
    seamstress = article("The Courier", "The furnace had been cold for a week, said Mira Stolt, a dressmaker.")
    miner = article("The Mail", "The furnace had been cold for a week, said the miner, Ada Brill.")
    spokesman = article("The Wire", "The furnace had been cold for a week, said Bo Lind, spokesman for the glassmaker.")
    one, *others, other = keys(GLASS, seamstress, miner, spokesman)
    assert one & other and all(one.isdisjoint(found) for found in others)


BOARD = article("The Ledger", "Velm Health Board said on Monday that ninety children had fallen ill.")


@pytest.mark.parametrize(
    ("text", "speak"),
    [
        ("Ninety children had fallen ill, health officials said on Monday.", True),
        ("Ninety children had fallen ill, two health officials said on Monday.", False),
        ("Ninety children had fallen ill, school officials said on Monday.", False),
        ("Ninety children had fallen ill, health officials said on condition of anonymity.", False),
    ],
)
def test_health_officials_who_speak_openly_are_the_only_health_body(text, speak):
    one, other = keys(BOARD, article("The Courier", text))
    assert ("voice:velm health board" in one & other) == speak


def test_health_officials_are_nobody_in_particular_where_two_health_bodies_are_told():
    second = article("The Mail", "Dorran Health Agency Trust said on Monday that no child had fallen ill.")
    third = article("The Wire", "Tarn Health Fund said on Monday that no child had fallen ill.")
    told = article("The Courier", "Ninety children had fallen ill, health officials said on Monday.")
    *_, found = keys(BOARD, second, third, told)
    assert "voice:velm health board" not in found


@pytest.mark.parametrize(
    ("lead", "speaks"), [("a local charity", True), ("a local bank", False), ("a local baker", False)]
)
def test_a_charity_of_the_first_lines_is_the_one_that_the_next_lines_name(lead, speaks):
    text = f"Nine tents had been lost at Tarn, {lead} said on Monday. Open Harbour said that it had forty left."
    *_, told = roots(HARBOUR, article("The Courier", text))
    assert ("voice:open harbour" in told[0].keys) == speaks


def test_a_works_manager_speaks_for_the_company_named_just_before():
    near = article("The Courier", "Vessary Glass is cold. “It was a valve,” said the works manager, Bo Lind.")
    far = article("The Mail", "The quarry is cold. “It was a valve,” said the works manager, Ada Brill.")
    one, *others = keys(GLASS, near, far)
    assert [bool(one & found) for found in others] == [True, False]


def test_what_a_mayor_is_doing_makes_her_no_other_mayor():
    known = Institutions([["the mayor of Tarn"], ["Raging mayor Ana Ferro"]])
    assert list(known.keys(["the town hall"], "")) == ["council"]
