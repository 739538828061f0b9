"""Searching finds the words that a person types, and shows where they stand."""

import pytest
from made import reading

from sayso.errors import SettingsError

TEXTS = {
    "orle": "The mayor of Orlé said that the café on the bridge would stay open.",
    "harbour": "Harbours were closed. The harbour-master would not say why; the port authority did.",
    "quoted": 'He said "never" and left.',
    "marked": "An odd \ufdd0 sign stood on the bridge \ufdd1 of Tamm.",
}


@pytest.fixture
def filled(library, put):
    for location, text in TEXTS.items():
        put(library, reading(text, location, title="Port news" if location == "orle" else None))
    return library


def found(library, typed):
    return {hit.location for hit in library.search(typed)}


@pytest.mark.parametrize(
    ("typed", "locations"),
    [
        ("orle", {"orle"}),
        ("CAFE", {"orle"}),
        ("harb*", {"harbour"}),
        ("harb", set()),
        ("harbour authority", {"harbour"}),
        ('"port authority"', {"harbour"}),
        ('"authority port"', set()),
        ("harbour-master", {"harbour"}),
        ('say" OR "open', set()),
        ("never*", {"quoted"}),
        ("title:port", set()),
        ("port", {"orle", "harbour"}),
        ("NOT harbour", {"harbour"}),
        ("NEAR(never left)", set()),
        ("bridge", {"orle", "marked"}),
        ("'; DROP TABLE article", set()),
    ],
)
def test_words_find_the_articles_that_hold_them_all(filled, typed, locations):
    assert found(filled, typed) == locations


@pytest.mark.parametrize("typed", ["", "  ", '""', "— !", "*"])
def test_a_search_without_a_word_is_a_wrong_call(filled, typed):
    with pytest.raises(SettingsError, match="at least one word"):
        list(filled.search(typed))


def test_marks_and_passage_are_the_texts_own_words(filled):
    for typed, words in (("harb* authority", {"Harbours", "harbour", "authority"}), ("bridge", {"bridge"})):
        for hit in filled.search(typed):
            text = TEXTS[hit.location]
            assert hit.passage.text == text[hit.passage.span.start : hit.passage.span.end]
            assert {text[one.start : one.end] for one in hit.marks} == words


def test_a_title_alone_is_found_and_shows_the_beginning(filled):
    (hit,) = filled.search("news")
    assert (hit.title, hit.marks, hit.passage.span.start) == ("Port news", (), 0)


def test_the_passage_of_a_long_text_holds_the_words(library, put):
    text = "Nothing happened here. " * 500 + "The siren of Velm sounded twice. " + "Nothing happened there. " * 500
    put(library, reading(text, "long"))
    (hit,) = library.search("siren velm")
    assert "siren of Velm" in hit.passage.text and len(hit.passage.text) <= 240
    assert [text[one.start : one.end] for one in hit.marks] == ["siren", "Velm"]


def test_a_hundred_hits_come_each_once_the_weightiest_first(library, put):
    for number in range(100):
        put(library, reading("siren " * (1 + number % 3) + f"and {number} other words", str(number)))
    hits = [hit.location for hit in library.search("siren")]
    assert len(hits) == len(set(hits)) == 100
    assert int(hits[0]) % 3 == 2 and int(hits[-1]) % 3 == 0
