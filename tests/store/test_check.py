"""The check names every damage, and nothing where there is none."""

import json
import sqlite3
import zlib
from contextlib import closing

import pytest

from sayso import linking
from sayso.errors import LibraryError
from sayso.store import Library, driver


@pytest.fixture(scope="module")
def filled(tmp_path_factory, few):
    path = tmp_path_factory.mktemp("check") / "library.sqlite"
    with Library.open(path) as library:
        for one in few[:3]:
            linking.add(library, one)
        linking.link(library, pytest.fail)
    return path


@pytest.fixture
def damaged(filled, tmp_path):
    """Damages a copy by these statements, and gives what the check says."""

    def damage(*statements):
        copy = tmp_path / "copy.sqlite"
        with Library.open(filled) as library:
            library.backup(copy)
        with closing(driver.SQLITE.connect(copy)) as file, file:
            for statement in statements:
                file.execute(statement)
        with Library.open(copy) as library:
            return list(library.check())

    return damage


def test_a_whole_library_has_no_fault(damaged):
    assert damaged() == []


def test_a_changed_text_is_named(damaged, few):
    faults = damaged("UPDATE article SET text = replace(text, 'bridge', 'brigde') WHERE number = 1")
    mine = [fault for fault in faults if fault.startswith(f"article {few[0].article.id}")]
    assert any("hash" in fault for fault in mine) and any("statement" in fault for fault in mine)


def test_a_damaged_reading_is_named(damaged, few):
    faults = damaged(f"UPDATE reading SET body = x'00' WHERE article = '{few[1].article.id}'")
    assert any(fault.startswith(f"article {few[1].article.id}: its reading") for fault in faults)


def test_a_damaged_story_is_named(damaged):
    assert any("damaged" in fault for fault in damaged("UPDATE story SET body = x'00'"))


def test_an_article_without_a_story_is_named(damaged, few):
    faults = damaged(f"DELETE FROM member WHERE article = '{few[2].article.id}'")
    assert f"article {few[2].article.id}: it is in no story" in faults
    assert any("lists other articles" in fault for fault in faults)


def test_a_reference_to_nothing_is_named(damaged):
    assert any("is missing" in fault for fault in damaged("UPDATE member SET story = 'nothing'"))


def test_words_that_a_search_would_miss_are_named(damaged):
    assert any(
        "searches" in fault for fault in damaged("DROP TRIGGER article_words_update", "UPDATE article SET text = 'x'")
    )


def test_articles_that_wait_are_named(damaged):
    assert any("2 articles wait" in fault for fault in damaged("UPDATE article SET waiting = 1 WHERE number < 3"))


def test_a_passage_that_is_not_in_its_text_is_named(filled, damaged):
    with closing(sqlite3.connect(filled)) as file:
        story = json.loads(zlib.decompress(file.execute("SELECT body FROM story").fetchone()[0]))
    words = {"article": "a", "span": [0, 1], "text": "b"}
    story["relays"] = [{"article": "a", "outlet": None, "taken_from": "b", "words": words}]
    body = zlib.compress(json.dumps(story).encode()).hex()
    faults = damaged(f"UPDATE story SET body = x'{body}' WHERE id = '{story['id']}'")
    assert any("a passage of article a is not in its text" in fault for fault in faults)


def test_a_file_with_lost_pages_is_refused_or_named(filled, tmp_path):
    copy = tmp_path / "copy.sqlite"
    with Library.open(filled) as library:
        library.backup(copy)
    data = bytearray(copy.read_bytes())
    data[4096 * 3 : 4096 * 40] = b"\xff" * 4096 * 37
    copy.write_bytes(data)
    try:
        with Library.open(copy) as library:
            assert list(library.check())
    except LibraryError as error:
        assert "damaged" in str(error)


def test_a_backup_is_a_library_and_no_file_is_overwritten(filled, tmp_path):
    copy = tmp_path / "copy.sqlite"
    with Library.open(filled) as library:
        library.backup(copy)
        before = library.status()
        with pytest.raises(LibraryError, match="already"):
            library.backup(copy)
        with pytest.raises(LibraryError, match="cannot be written"):
            library.backup(tmp_path / "absent" / "copy.sqlite")
    with Library.open(copy) as library:
        assert library.status().articles == before.articles and list(library.check()) == []
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
