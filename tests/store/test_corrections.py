"""What a user sets right is kept in a log, can be taken back, and survives a new reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import credited, reading

from sayso import linking
from sayso.errors import LibraryError
from sayso.records import Span
from sayso.records.corrections import of_source, of_statement, subject

ANY = st.text(min_size=1, max_size=20)


@given(ANY, ANY)
def test_a_subject_names_a_source_whatever_its_letters(location, name):
    named = subject(of_source(location, name))
    assert (named.location, named.name, named.span) == (location, name, None)


@given(st.text(max_size=20), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_subject_names_a_statement_whatever_its_location(location, start, end):
    article = reading("The bridge is open.", location).article
    named = subject(of_statement(article, Span(start, end)))
    assert (named.location, named.span, named.name) == (location, Span(start, end), None)
    assert named.is_in(article) and not named.is_in(reading("The bridge is closed.", location).article)


@pytest.mark.parametrize("words", ["", "orle", "orle#", "orle#1-2", "orle#1-2:", "orle#a-b:c", "#source:"])
def test_what_names_nothing_is_refused(words):
    with pytest.raises(ValueError, match="names no statement and no source"):
        subject(words)


def test_corrections_are_logged_in_their_order_and_can_be_taken_back(library, put):
    put(library, reading("The bridge is open.", "orle"))
    linking.link(library, pytest.fail)
    named = of_source("orle", "The Post")
    first = library.correct("rename", [named], "The Orle Post")
    assert library.unlinked() != []
    linking.link(library, pytest.fail)
    second = library.correct("retype", [named], "outlet")
    library.undo(first.id)
    assert [(one.id, one.undone, one.value) for one in library.corrections()] == [
        (first.id, True, "The Orle Post"), (second.id, False, "outlet"),
    ]  # fmt: skip
    assert library.unlinked() != []


def test_a_correction_outlasts_a_new_reading(library, put):
    put(library, reading("The bridge is open.", "orle", "w1"))
    made = library.correct("rename", [of_source("orle", "The Post")], "The Orle Post")
    linking.reread(library, reading("The bridge is open.", "orle", "w2"))
    assert library.corrections() == [made]


def test_a_correction_of_what_is_not_there_is_refused(library):
    with pytest.raises(LibraryError, match="no article at 'orle'"):
        library.correct("rename", [of_source("orle", "The Post")], "The Orle Post")
    with pytest.raises(LibraryError, match="no correction"):
        library.undo("0")
    assert library.corrections() == []


def test_who_took_it_from_whom_follows_every_correction_of_a_source(library, put):
    post, daily = ("The Post", "outlet"), ("The Daily", "outlet")
    put(library, credited("The bridge is open.", "orle", [post], [daily], outlet="Tamm Radio"))

    def cited():
        linking.link(library, pytest.fail)
        (story,) = library.stories()
        return [one.taken_from for one in story.relays]

    assert cited() == ["The Post", "The Daily"]
    named = [of_source("orle", name) for name, _ in (post, daily)]
    merge = library.correct("merge", named)
    assert cited() == ["The Daily"]
    library.undo(merge.id)
    library.correct("retype", named[:1], "person")
    assert cited() == ["The Daily"]
    library.correct("rename", named[1:], "The Orle Daily")
    assert cited() == ["The Orle Daily"]
