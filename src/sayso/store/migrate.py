"""Brings the tables of a library to the form that this version wants, with a backup before."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from sayso.errors import LibraryError
from sayso.store import log, shelved
from sayso.store.driver import SQLITE, engine, journal, reading, writable, writing

NEWEST = "0003"
"""The last of the migrations; a test holds it against the folder."""

LISTED = "0002"
"""The first of them with the tables that lists are asked of; what they hold is made of the rest."""

SCRIPTS = "sayso.store:migrations"


def opened(path: Path, create: bool) -> Engine:
    """The engine for the library in this file. See `Library.open`."""
    if path.is_dir():
        raise LibraryError(f"{path}: is a folder; a library is a file")
    if not create and not path.is_file():
        raise LibraryError(f"there is no library at {path}: `sayso add` makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(f"{path}: cannot be made: {error.strerror}") from None
    if not path.exists() and not writable(path):
        raise LibraryError(f"{path}: cannot be made: its folder can only be read")
    made = engine(path)
    migrate(made, path)
    return made


def migrate(engine: Engine, path: Path) -> None:
    """Makes or changes the tables where they are not what this version wants; all of it or nothing.

    Raises:
        LibraryError: the file is another program's, was made by a newer version, or is to be changed and cannot be.
    """
    with reading(engine) as connection:
        found = version(connection)
    if writable(path):
        journal(engine)  # not before it is known whose file it is
    if found == NEWEST:
        return
    if not writable(path):
        raise LibraryError(f"{path}: is not in the form that this version of sayso wants, and can only be read")
    if found is not None:
        _backed_up(engine, path, found)
    with writing(engine) as connection:
        if (before := version(connection)) != NEWEST:  # another process may have been quicker
            _upgrade(connection)
            if before is not None and before < LISTED:
                shelved.fill(connection, log.corrections(connection))


def version(connection: Connection) -> str | None:
    """The form of the tables; None for a file that is empty so far.

    Raises:
        LibraryError: the file is another program's, or was made by a newer version.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables or "article" not in tables:
        raise LibraryError(f"{connection.engine.url.database}: is no library of sayso, but another program's file")
    found = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if found > NEWEST:
        raise LibraryError(f"{connection.engine.url.database}: was made by a newer version of sayso")
    return found


def _backed_up(engine: Engine, path: Path, found: str) -> None:
    copy = path.with_name(f"{path.name}.as-of-{found}")
    if not copy.exists():
        copied(engine, copy)


def copied(engine: Engine, to: Path) -> None:
    """Writes a copy of the library as it is now; a half-written one never has the name.

    Raises:
        LibraryError: there is a file of that name, or it cannot be written.
    """
    if to.exists():
        raise LibraryError(f"{to}: is there already; name a new file")
    part = to.with_name(f"{to.name}.{os.getpid()}.part")
    try:
        _vacuum(engine, part)
        part.replace(to)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LibraryError(f"{to}: cannot be written: {error.strerror or error}") from None


def _vacuum(engine: Engine, to: Path) -> None:
    """SQLite's own copy, made to last before it gets its name."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(to),))
    except SQLITE.Error as error:
        raise OSError(str(error)) from None
    finally:
        raw.close()
    with to.open("rb") as stream:
        os.fsync(stream.fileno())


def _upgrade(connection: Connection) -> None:
    from alembic import command  # a quarter of a second, and seldom needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
