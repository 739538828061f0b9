"""Names are places only where the words around them say that something happens there."""

import pytest

from sayso.read.places import find, gazetteer
from sayso.records import Span


def names(text, tags=(), actors=()):
    return [where.name for where in find(text, tags, actors, gazetteer())]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A bridge fell in Lyon.", ["Lyon"]),
        ("It rained across northern Mali.", ["Mali"]),
        ("Shelling hit the Latakia port and the Donbas front.", ["Latakia", "Donbas"]),
        ("Three died in a Quetta bombing.", ["Quetta"]),
        ("The convoy drove from Homs to Idlib.", ["Homs", "Idlib"]),
        ("A mine 20 km north of Kassala flooded.", ["Kassala"]),
        ("The town of Bunia was cut off.", ["Bunia"]),
        ("Fires burned in Porto, Braga and Faro.", ["Porto", "Braga", "Faro"]),
        ("A blast shook Peru's Cusco region.", ["Peru", "Cusco"]),
        ("SOCHI (Reuters) - They met on Friday.", ["SOCHI"]),
        ("BRAGA, Portugal — A dam burst.", ["BRAGA", "Portugal"]),
        ("Troops invaded Kuwait.", ["Kuwait"]),
        ("Rockets were fired on Khan Younis and Rafah.", ["Khan Younis", "Rafah"]),
        ("Ships were hit in the Strait of Hormuz.", ["Strait of Hormuz"]),
        ("Aleppo province was shelled.", ["Aleppo"]),
        ("In Nice, France, a tram stopped.", ["Nice", "France"]),
        ("A school in St. John's closed.", ["St. John's"]),
    ],
)
def test_words_that_make_a_place(text, places):
    assert names(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said on Monday that nothing had changed.",
        "Relations between Ankara and Riyadh are good.",
        "The minister told Tel Aviv of the plan.",
        "Talks with Tehran went on.",
        "The Damascus Times reported it.",
        "A professor of the University of Leeds wrote it.",
        "Jack London read it to the Bank of England.",
        "Reading is fun. Nice work. Mobile phones rang.",
        "Turkey was served with rice.",
        "Syrian soldiers met Israelis.",
        "It was decided in March, and in English.",
        "It follows from Norland's view.",
        "It lies in Israel's interest.",
        "US officials and Iran disagreed.",
        "Georgia Brown sang.",
        "Critics of Beijing wrote to Washington.",
        "Confidence and a little luck in Court helped.",
    ],
)
def test_names_that_are_no_places_of_events(text):
    assert names(text) == []


def test_a_name_inside_a_source_is_no_place():
    text = "Hospital officials in Huntsville said a bus fell in Decatur."
    assert names(text, actors=[Span(0, 32)]) == ["Decatur"]


def test_a_persons_name_is_no_place():
    text = "Trust in Jordan Springfield fell."
    assert names(text, [(Span(9, 27), "person")]) == []


def test_a_headline_with_capitals_needs_the_name_in_the_text():
    assert names("Man Dies After Fight in Home Near Store\n\nA man died.") == []


def test_one_rule_for_every_name():
    for place in ("Lyon", "Homs", "Kazan", "Haifa", "Shiraz", "Denver", "Osaka", "Kano"):
        assert names(f"A bridge fell in {place}. {place} said nothing. The {place} Times wrote it.") == [place]


def test_spans_are_the_words():
    text = (
        "Fires in Los Angeles, in St. Louis and at O’Hare Airport, in Ras al-Ain and the Côte d’Ivoire town of Bouaké."
    )
    for where in find(text, (), (), gazetteer()):
        assert text[where.span.start : where.span.end] == where.name
