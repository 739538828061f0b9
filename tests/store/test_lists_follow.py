"""Lists follow what is added, read anew, removed and set right, and an older library gets them."""

import lzma
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from compared import holds
from made import credited, filled, place

from sayso import linking
from sayso.records import Reader
from sayso.records.corrections import of_source
from sayso.store import Library, driver
from sayso.store.migrate import NEWEST

OLD = Path(__file__).with_name("library-0001.sqlite.xz")
"""A library of the form 0001, as sayso made it then: two stories, two older versions, a correction."""


def test_only_the_version_that_counts_is_listed(library, put):
    old = credited("Open.", "orle", ["Ida Brandt"], where=(place("Orle"),), outlet="Old")
    new = credited("Shut.", "orle", ["Jon Skarre"], where=(place("Tamm"),), outlet="New")
    lists = filled(library, put, old, new)
    assert [one.key for one in lists.source_lines().items] == ["jon skarre"]
    assert (lists.choices("place"), lists.choices("outlet")) == (["Tamm"], ["New"])
    assert [one.id for one in lists.recent()] == [new.article.id]
    library.remove(new.article.id)
    assert [one.key for one in lists.source_lines().items] == ["ida brandt"]
    assert lists.choices("place") == ["Orle"]
    linking.link(library, pytest.fail)
    holds(library)


def test_a_new_reading_takes_the_place_of_the_old_ones_credits(library, put):
    lists = filled(library, put, credited("Open.", "orle", ["Ida Brandt"], where=(place("Orle"),)))
    new = credited("Open.", "orle", ["Mayor Brandt"], where=(place("Tamm"),))
    assert linking.reread(library, replace(new, reader=Reader("0.1", "w2")))
    assert [one.key for one in lists.source_lines().items] == ["mayor brandt"] and lists.choices("place") == ["Tamm"]
    linking.link(library, pytest.fail)
    holds(library)


def test_credits_follow_what_the_user_sets_right(library, put):
    lists = filled(library, put, credited("Open, it says.", "orle", ["Post", "Ida Brandt"], ["Mrs Brandt"]))
    merged = library.correct("merge", [of_source("orle", "Ida Brandt"), of_source("orle", "Mrs Brandt")])
    library.correct("rename", [of_source("orle", "Post")], "The Orle Post")
    library.correct("retype", [of_source("orle", "The Orle Post")], "outlet")
    assert [(one.name, one.kind, one.statements) for one in lists.source_lines().items] == [
        ("Ida Brandt", "person", 2), ("The Orle Post", "outlet", 1),
    ]  # fmt: skip
    assert lists.credits("ida brandt").items[0].through == ("The Orle Post",)
    library.undo(merged.id)
    assert lists.source_line("mrs brandt").statements == 1
    linking.link(library, pytest.fail)
    holds(library)


def test_the_order_of_adding_changes_no_list(tmp_path, few, put):
    found = []
    for name, readings in (("one", few), ("two", few[::-1])):
        with Library.open(tmp_path / name) as library:
            lists = filled(library, put, *readings)
            sources = lists.source_lines().items
            credits = [lists.credits(one.key) for one in sources]
            found.append((lists.story_lines(), sources, credits, lists.choices("place")))
    assert found[0] == found[1]


def test_a_library_of_the_first_form_gets_its_lists(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(lzma.decompress(OLD.read_bytes()))
    with Library.open(path) as library:
        assert (library.status().articles, library.status().older, library.status().layout) == (5, 2, NEWEST)
        assert library.lists.source_line("Ida Maria Brandt").name == "Ida Maria Brandt"
        holds(library)
    with closing(driver.SQLITE.connect(tmp_path / "library.sqlite.as-of-0001")) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert kept.execute("SELECT count(*) FROM article WHERE current").fetchall() == [(5,)]


def test_a_damaged_article_keeps_no_old_library_shut(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(lzma.decompress(OLD.read_bytes()))
    damage(path, "UPDATE reading SET body = x'00' WHERE article = (SELECT id FROM article WHERE current LIMIT 1)")
    damage(path, "UPDATE story SET body = x'00' WHERE rowid = 1")
    with Library.open(path) as library:
        assert library.lists.source_lines().total > 0
        assert any("damaged" in fault for fault in library.check())


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM credit WHERE statement = 't1'", "credit others than its reading"),
        ("UPDATE credit SET name = 'Nobody'", "credit others than its reading"),
        ("DELETE FROM place", "other places"),
        ("UPDATE source SET statements = statements + 1", "than its counts say"),
        ("UPDATE spelling SET statements = statements + 1", "spellings are counted"),
        ("UPDATE story SET reports = 9", "lists show it otherwise"),
        ("UPDATE claim SET high = 9", "lists show it otherwise"),
        ("DELETE FROM telling", "lead to other claims"),
    ],
)
def test_lists_that_say_something_else_are_named(tmp_path, put, few, statement, fault):
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        filled(library, put, *few)
        assert list(library.check()) == []
    damage(path, statement)
    with Library.open(path) as library:
        assert any(fault in said for said in library.check())


def damage(path, statement):
    with closing(driver.SQLITE.connect(path)) as file, file:
        file.execute(statement)
