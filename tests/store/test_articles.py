"""What goes into a library comes out as it was, once, and nothing of it stays behind when it is removed."""

import sqlite3
from contextlib import closing

import pytest
from made import digest, reading

from sayso import link, linking
from sayso.errors import LibraryError
from sayso.records import Span
from sayso.store import Library


def ids(library, typed):
    return {hit.article for hit in library.search(typed)}


def test_readings_come_back_as_they_were(library, readings, put):
    for one in readings:
        assert put(library, one)
    wanted = [one.article.id for one in reversed(readings)]
    assert library.readings(wanted) == list(reversed(readings))


def test_what_is_there_is_not_added_again(library, readings, put):
    assert put(library, readings[0])
    before = library.status()
    assert library.has(readings[0].article.location, readings[0].article.sha256)
    assert not put(library, readings[0])
    assert library.status() == before


def test_a_changed_page_is_a_new_version_beside_the_old_one(library, put):
    old, new = reading("The bridge at Orle is open.", "orle"), reading("The bridge at Orle is closed.", "orle")
    assert put(library, old) and put(library, new)
    assert library.versions("orle") == [old.article.id, new.article.id]
    assert library.readings([old.article.id]) == [old]
    assert ids(library, "bridge") == {new.article.id}
    assert library.unlinked() == [new.article.id]
    assert library.status().articles == 1 and library.status().older == 1


def test_an_old_version_is_no_candidate(library):
    old, new = reading("Open.", "orle"), reading("Closed.", "orle")
    for one in (old, new):
        library.add(one, link.sketch(one).to_json(), ["shared"])
    assert set(library.candidates(["shared"], "")) == {new.article.id}


def test_a_version_published_earlier_does_not_take_the_place_of_a_later_one(library, put):
    late = reading("Closed.", "orle", published="2032-03-02T09:00")
    early = reading("Open.", "orle", published="2032-03-01")
    assert put(library, late) and put(library, early)
    assert library.unlinked() == [late.article.id]


def test_a_version_without_a_date_is_newer_than_what_was_there(library, put):
    dated, bare = reading("Closed.", "orle", published="2032-03-02"), reading("Open.", "orle")
    assert put(library, dated) and put(library, bare)
    assert library.unlinked() == [bare.article.id]


@pytest.mark.parametrize("location", ["-", "-:3"])
def test_two_texts_from_standard_input_are_two_articles(library, put, location):
    assert put(library, reading("The bridge is open.", location)) and put(library, reading("The road is.", location))
    assert library.status().articles == 2 and library.status().older == 0


def test_nothing_of_a_removed_article_stays(library, put, tmp_path):
    put(library, reading("Zanzimar spoke of the bridge.", "one"))
    put(library, reading("Zanzimar spoke of the road.", "one"))
    kept = reading("The harbour is open.", "two")
    put(library, kept)
    linking.link(library, pytest.fail)
    assert library.remove("one") == 2
    assert library.remove("one") == 0
    assert ids(library, "Zanzimar") == set() and ids(library, "harbour") == {kept.article.id}
    with closing(sqlite3.connect(library.path)) as file:
        for table, column in (("article", "id"), ("reading", "article"), ("sketch", "article"), ("member", "article")):
            assert file.execute(f"SELECT {column} FROM {table}").fetchall() == [(kept.article.id,)]
        assert {row[0] for row in file.execute("SELECT article FROM block")} <= {3}
    assert list(library.check()) == []


def test_removing_the_newest_version_brings_the_one_before_back(library, put):
    old, new = reading("The bridge is open.", "orle"), reading("The bridge is closed.", "orle")
    put(library, old)
    put(library, new)
    assert library.remove(new.article.id) == 1
    assert library.unlinked() == [old.article.id] and ids(library, "bridge") == {old.article.id}


def test_a_page_comes_back_to_be_read_again(library):
    one = reading("Menu\n\nThe bridge is open, said Orla Fenn.", "orle")
    linking.add(library, one, quotations=[Span(6, 20), Span(8, 12)])
    page = library.page(one.article.id)
    assert page.article == one.article and page.left_out == one.left_out
    assert page.quotations == (Span(6, 20), Span(8, 12))
    assert library.page("0" * 16) is None


def test_what_other_weights_read_is_read_again_and_takes_the_old_readings_place(library, put):
    old, new = reading("The bridge is open.", "orle", "w1"), reading("The bridge is open.", "orle", "w2")
    put(library, old)
    linking.link(library, pytest.fail)
    assert library.read_otherwise("0.1", "w2") == [old.article.id] and library.read_otherwise("0.1", "w1") == []
    assert linking.reread(library, new)
    assert library.readings([old.article.id]) == [new]
    assert library.unlinked() == [old.article.id]
    assert not linking.reread(library, reading("Another.", "orle"))


def test_the_hash_of_the_text_decides_what_is_there(library, put):
    put(library, reading("The bridge is open.", "orle"))
    assert not library.has("orle", digest("The bridge is closed."))
    assert not library.has("elsewhere", digest("The bridge is open."))
    assert library.has("orle", digest("The bridge is open."))


def test_no_library_is_made_where_none_is_wanted(tmp_path):
    with pytest.raises(LibraryError, match="there is no library at"):
        Library.open(tmp_path / "absent.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_library_is_left_alone(tmp_path):
    text, other = tmp_path / "notes.txt", tmp_path / "other.sqlite"
    text.write_text("no library, but notes\n" * 100, encoding="utf-8")
    with closing(sqlite3.connect(other)) as file:
        file.execute("CREATE TABLE recipe (name)")
    before = text.read_bytes(), other.read_bytes()
    for path in (text, other):
        with pytest.raises(LibraryError, match=path.name):
            Library.open(path)
    with closing(sqlite3.connect(other)) as file:
        assert file.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]
    assert text.read_bytes() == before[0]
