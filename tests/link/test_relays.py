"""Who took it from whom, by the text's own words."""

from dataclasses import replace

from articles import article

from sayso.link.claims.relays import relays, ring
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import units

TRIBUNE = article(
    "The Tribune", "Harl Online reported that the lottery had paid six million crowns to the intruders.", "2031-05-14"
)
HARL = article(
    "Harl Online", "The Tribune reported that the lottery had paid six million crowns to the intruders.", "2031-05-15"
)
LEDGER = article("The Ledger", "The lottery paid six million crowns, Ana Ferro told this newspaper.", "2031-05-16")


def test_an_outlet_that_an_article_cites_is_a_relay_with_the_words_that_say_so():
    (found,) = relays([TRIBUNE])
    assert (found.outlet, found.taken_from) == ("The Tribune", "Harl Online")
    text = TRIBUNE.article.text
    assert text[found.words.span.start : found.words.span.end] == found.words.text == "Harl Online"


def test_an_outlet_that_was_told_is_one_where_the_story_knows_it():
    courier = article("The Courier", "Two vans had left by the back gate, a guard told The Tribune.")
    found = relays([TRIBUNE, courier])
    assert ("The Courier", "The Tribune") in [(one.outlet, one.taken_from) for one in found]


def test_a_person_is_no_relay():
    assert relays([LEDGER]) == ()


def changed(reading, **known):
    """The reading with its only source changed."""
    (source,) = reading.sources
    return replace(reading, sources=(replace(source, **known),))


def test_an_outlet_has_the_name_that_the_user_gave_it_however_the_article_cites_it():
    courier = article(
        "The Courier",
        "Harl Online reported that two vans had left.\n\nA guard told Harl Online that the gate was open.",
    )
    outlet, guard = courier.sources
    renamed = replace(courier, sources=(replace(outlet, name="The Evening Bell"), guard))
    found = [one for one in relays([renamed, HARL]) if one.outlet == "The Courier"]
    assert [(one.taken_from, one.words.text) for one in found] == [("The Evening Bell", "Harl Online")]


def test_what_the_user_says_is_no_outlet_is_no_relay():
    assert relays([changed(TRIBUNE, kind="person")]) == ()


def test_an_outlet_that_the_article_names_nowhere_is_cited_by_what_comes_through_it():
    (found,) = relays([changed(TRIBUNE, name="The Evening Bell", mentions=())])
    assert found.words.text == TRIBUNE.statements[0].text


def told(*readings):
    return [unit for reading in readings for unit in units(reading)]


def test_outlets_that_cite_each_other_are_a_ring():
    readings = (TRIBUNE, HARL, LEDGER)
    assert ring(told(*readings), Roots(readings)) == ("harl online", "tribune")


def test_a_chain_that_goes_one_way_is_none():
    assert ring(told(TRIBUNE, LEDGER), Roots((TRIBUNE, LEDGER))) == ()
