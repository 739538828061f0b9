"""How a library's file is opened: which SQLite, with which settings, and how a transaction begins."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from sayso.errors import LibraryError, ReadOnlyError

SOUND = (3, 51, 3)
"""From this version on no process can damage a write-ahead log that another one resets (https://sqlite.org/wal.html)."""

PATIENCE = 30_000
"""Milliseconds to wait for another process's transaction; ours take some 10, on a slow disk some 100."""


def _module() -> ModuleType:
    """Python's own SQLite if it is sound, else the one that pysqlite3 brings, where it is built for this machine."""
    if sqlite3.sqlite_version_info >= SOUND:
        return sqlite3
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        return sqlite3
    return dbapi2  # type: ignore[no-any-return]


SQLITE = _module()
JOURNAL = "WAL" if SQLITE.sqlite_version_info >= SOUND else "DELETE"
"""With an older SQLite it is the rollback journal: readers and writers wait for each other, and nothing is damaged."""


def engine(path: Path) -> Engine:
    """The engine for the library in this file, to be read only where it cannot be written; nothing is opened yet."""
    url = URL.create("sqlite", database=str(path))
    if writable(path):
        made = create_engine(url, module=SQLITE, connect_args={"timeout": PATIENCE / 1000})
    else:
        made = create_engine(url, module=SQLITE, creator=lambda: _to_read(path), poolclass=NullPool)
    event.listen(made, "connect", _set_up)
    event.listen(made, "begin", _begin)
    return made


def writable(path: Path) -> bool:
    """Whether this process may write the library, or make it: its file, and its journal beside it."""
    file = path.resolve()
    return all(os.access(one, os.W_OK) for one in (file, file.parent) if one.exists())


def _to_read(path: Path) -> sqlite3.Connection:
    """A connection that makes no file beside the library.

    SQLite reads a write-ahead log through a file that it makes there. Where the log is empty it need not: nobody else
    has anything to add at this moment, and the next transaction looks again, for it has a connection of its own.
    """
    file = path.resolve()
    alone = _logs(file) and not _size(file.with_name(f"{file.name}-wal"))
    given = f"{file.as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    return SQLITE.connect(given, uri=True, timeout=PATIENCE / 1000)  # type: ignore[no-any-return]


def _logs(file: Path) -> bool:
    """Whether the library is one with a write-ahead log, by its header (https://sqlite.org/fileformat.html)."""
    with suppress(OSError), file.open("rb") as stream:  # SQLite will say what is wrong with it
        return stream.read(20)[18:] == b"\2\2"
    return False


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0


def _set_up(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, and hold changes of tables too
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def journal(engine: Engine) -> None:
    """Lets the file keep the journal that this SQLite is sound with; it stays so.

    Raises:
        LibraryError: the file cannot be read, or another process keeps it busy for too long.
    """
    last = time.monotonic() + PATIENCE / 1000
    with plainly(engine):
        while not _journal(engine, time.monotonic() < last):
            time.sleep(0.05)  # two processes that make a file at once: here SQLite itself does not wait


def _journal(engine: Engine, again: bool) -> bool:
    raw = engine.raw_connection()
    try:
        raw.cursor().execute(f"PRAGMA journal_mode={JOURNAL}")
    except SQLITE.OperationalError as error:
        if again and "locked" in str(error):
            return False
        raise
    finally:
        raw.close()
    return True


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the library as it is now, whatever others write meanwhile.

    Raises:
        LibraryError: the file cannot be read.
    """
    with plainly(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes, one at a time among all processes; all of it is kept, or nothing.

    Raises:
        LibraryError: the file cannot be written, or another process keeps it busy for too long.
    """
    with plainly(engine), engine.connect().execution_options(writing=True) as connection, connection.begin():
        yield connection


@contextmanager
def plainly(engine: Engine) -> Iterator[None]:
    """What SQLite complains of, in one line."""
    try:
        yield
    except (DBAPIError, SQLITE.Error) as error:
        raise _plain(str(engine.url.database), str(getattr(error, "orig", error))) from None


def _plain(library: str, said: str) -> LibraryError:
    if "readonly" in said:
        return ReadOnlyError(f"{library}: cannot be written: it, or its folder, can only be read")
    return LibraryError(f"{library}: {_reason(said)}")


def _reason(said: str) -> str:
    if "not a database" in said or "malformed" in said:
        return f"is damaged, or no library ({said}); restore a backup, or name another file"
    if "locked" in said:
        return "another process keeps it busy; try again"
    return f"cannot be used: {said}"
