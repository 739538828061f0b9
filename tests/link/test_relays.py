"""Who took it from whom, by the text's own words."""

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


def told(*readings):
    return [unit for reading in readings for unit in units(reading)]


def test_outlets_that_cite_each_other_are_a_ring():
    readings = (TRIBUNE, HARL, LEDGER)
    assert ring(told(*readings), Roots(readings)) == ("harl online", "tribune")


def test_a_chain_that_goes_one_way_is_none():
    assert ring(told(TRIBUNE, LEDGER), Roots((TRIBUNE, LEDGER))) == ()
