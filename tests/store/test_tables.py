"""The tables are what the code says, and an older library becomes a newer one without loss."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from made import reading

from sayso.errors import LibraryError
from sayso.store import Library, driver, migrate
from sayso.store.tables import metadata

FOLDER = Path(migrate.__file__).parent / "migrations"
NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.add_column("article", sa.Column("colour", sa.String))
    {more}
"""


def test_the_migrations_make_the_tables_that_the_code_names(library):
    made = driver.engine(library.path)
    with driver.reading(made) as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: "words" not in (name or "")}
        )
        assert compare_metadata(context, metadata) == []
    made.dispose()


def test_the_newest_is_the_last_of_the_migrations():
    assert ScriptDirectory(str(FOLDER)).get_heads() == [migrate.NEWEST]


@pytest.fixture
def newer(tmp_path, monkeypatch):
    """A sayso whose migrations have one more step."""

    def make(more):
        scripts = tmp_path / "scripts"
        shutil.copytree(FOLDER, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        (scripts / "versions" / "0004_next.py").write_text(NEXT.format(more=more), encoding="utf-8")
        monkeypatch.setattr(migrate, "SCRIPTS", str(scripts))
        monkeypatch.setattr(migrate, "NEWEST", "0004")

    return make


def columns(path):
    with closing(sqlite3.connect(path)) as file:
        return {row[1] for row in file.execute("PRAGMA table_info(article)")}


def filled(path, put):
    with Library.open(path) as library:
        put(library, reading("The bridge is open.", "orle"))


def test_an_older_library_is_backed_up_and_becomes_a_newer_one(tmp_path, newer, put):
    path = tmp_path / "library.sqlite"
    filled(path, put)
    newer("")
    with Library.open(path) as library:
        (one,) = library.readings(library.versions("orle"))
        assert one.article.text == "The bridge is open."
    assert "colour" in columns(path)
    assert "colour" not in columns(tmp_path / "library.sqlite.as-of-0003")


def test_a_migration_that_fails_leaves_the_library_as_it_was(tmp_path, newer, put):
    path = tmp_path / "library.sqlite"
    filled(path, put)
    newer("raise RuntimeError('no')")
    with pytest.raises(RuntimeError):
        Library.open(path)
    assert "colour" not in columns(path)


def test_a_newer_library_is_left_alone(tmp_path, put):
    path = tmp_path / "library.sqlite"
    filled(path, put)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(path)


def test_a_library_is_written_so_that_what_is_acknowledged_lasts(library):
    made = driver.engine(library.path)
    with driver.reading(made) as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("synchronous", "foreign_keys")
        }
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    made.dispose()
    assert asked == {"synchronous": 2, "foreign_keys": 1}
    assert journal.upper() == driver.JOURNAL
    assert driver.JOURNAL == "WAL" or driver.SQLITE.sqlite_version_info < driver.SOUND
