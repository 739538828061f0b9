"""Articles with their versions and readings, in the tables. All functions work inside a transaction of the caller's."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from sayso.records import Reading, Span
from sayso.store import credited, log, shelved, ties
from sayso.store.packed import digest, hashed, packed, written
from sayso.store.readings import ARTICLE, TOLD, spans
from sayso.store.tables import article, block, reading, sketch

NAMELESS = "-"
"""The location of what came by standard input: it names no place where a later version could stand."""


def has(connection: Connection, location: str, sha256: str) -> bool:
    """Whether this text at this location is there."""
    found = select(article.c.number).where(article.c.location == location, article.c.sha256 == sha256)
    return connection.execute(found).first() is not None


def versions(connection: Connection, location: str) -> list[str]:
    """The ids of what stood at this location, in the order of adding."""
    found = select(article.c.id).where(article.c.location == location).order_by(article.c.number)
    return list(connection.execute(found).scalars())


class Sketched(NamedTuple):
    """A sketch as JSON, the keys under which its article is looked up, and the version of linking that made both."""

    sketch: str
    keys: Sequence[str]
    version: int


def add(connection: Connection, new: Reading, sketched: Sketched, quotations: Sequence[Span]) -> bool:
    """Adds an article; False where it is there already. See `Library.add`."""
    if has(connection, new.article.location, new.article.sha256):
        return False
    known = {column.name: getattr(new.article, column.name) for column in ARTICLE}
    values = {**known, "current": False, "compared": False, "waiting": False, "revision": 1}
    connection.execute(insert(article).values(**values))
    _put(connection, new, sketched, quotations)
    settle(connection, new.article.location, new.article.id)
    return True


def reread(connection: Connection, new: Reading, sketched: Sketched) -> bool:
    """Puts a new reading in place of the old one. See `Library.reread`."""
    id = new.article.id
    columns = select(reading.c.version, reading.c.weights, sketch.c.version, reading.c.quotations)
    row = connection.execute(
        columns.join(sketch, sketch.c.article == reading.c.article).where(reading.c.article == id)
    ).first()
    if row is None or tuple(row)[:3] == (new.reader.version, new.reader.weights, sketched.version):
        return False
    number = _number(connection, id)
    ties.cut(connection, id)
    for table in (reading, sketch):
        connection.execute(delete(table).where(table.c.article == id))
    connection.execute(delete(block).where(block.c.article == number))
    _put(connection, new, sketched, spans(row.quotations))
    shelved.renew(connection, [id], log.corrections(connection))
    ties.touch(connection, [id])
    return True


def remove(connection: Connection, name: str) -> int:
    """Removes the article with this id, or all that stood at this location; how many that were."""
    wanted = article.c.location == name
    rows = connection.execute(select(article.c.id, article.c.location).where(wanted | (article.c.id == name))).all()
    for id, _ in rows:
        ties.cut(connection, id)
        credited.drop(connection, [_number(connection, id)])
        connection.execute(delete(article).where(article.c.id == id))
    for location in {row.location for row in rows}:
        settle(connection, location)
    return len(rows)


def settle(connection: Connection, location: str, new: str | None = None) -> None:
    """Makes the newest version at a location the one that counts, and the others those that do not.

    Args:
        new: the id of the version that was just added.
    """
    columns = select(article.c.id, article.c.published, article.c.current).order_by(article.c.number)
    if location.partition(":")[0] == NAMELESS:
        rows = connection.execute(columns.where(article.c.id == new)).all()
    else:
        rows = connection.execute(columns.where(article.c.location == location)).all()
    newest = _newest(rows)
    for row in rows:
        if row.current != (row.id == newest):
            _turn(connection, row.id, current=not row.current)


def _newest(rows: Sequence[Row[*tuple[Any, ...]]]) -> str | None:
    """The version last added, unless another says that it was published later."""
    newest: Row[*tuple[Any, ...]] | None = None
    for row in rows:
        if newest is None or not _earlier(row.published, newest.published):
            newest = row
    return newest.id if newest is not None else None


def _earlier(one: str | None, other: str | None) -> bool:
    """Whether one was published before the other, as far as both say: a day is not before an hour of that day."""
    if one is None or other is None:
        return False
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _turn(connection: Connection, id: str, current: bool) -> None:
    """Lets a version count, or not; what hangs on it has to be linked again."""
    if not current:
        ties.cut(connection, id)
    values = {"current": current, "compared": False, "waiting": current}
    connection.execute(update(article).where(article.c.id == id).values(**values))
    shelved.renew(connection, [id], log.corrections(connection))


def _put(connection: Connection, new: Reading, sketched: Sketched, quotations: Sequence[Span]) -> None:
    id, reader = new.article.id, new.reader
    told = written({name: getattr(new, name) for name in TOLD})
    values = {
        "version": reader.version, "weights": reader.weights, "unread": reader.unread, "at": reader.at,
        "quotations": " ".join(f"{start}-{end}" for start, end in quotations),
        "digest": digest(f"{told}{reader.unread}"), "body": packed(told),
    }  # fmt: skip
    connection.execute(insert(reading).values(article=id, **values))
    connection.execute(insert(sketch).values(article=id, version=sketched.version, body=packed(sketched.sketch)))
    number = _number(connection, id)
    rows = [{"key": key, "article": number} for key in sorted({hashed(key) for key in sketched.keys})]
    if rows:
        connection.execute(insert(block), rows)


def read_otherwise(connection: Connection, version: str, weights: str) -> list[str]:
    """The ids of articles that another version or other weights read, in the order of adding."""
    other = (reading.c.version != version) | (reading.c.weights != weights)
    found = select(article.c.id).join(reading, reading.c.article == article.c.id).where(other)
    return list(connection.execute(found.order_by(article.c.number)).scalars())


def sketched_otherwise(connection: Connection, version: int) -> list[str]:
    """The ids of articles that another version of linking sketched, in the order of adding."""
    found = select(article.c.id).join(sketch, sketch.c.article == article.c.id)
    others = or_(sketch.c.version < version, sketch.c.version > version)  # `!=` would not use the index
    found = found.where(others)
    return list(connection.execute(found.order_by(article.c.number)).scalars())


def _number(connection: Connection, id: str) -> int:
    return int(connection.execute(select(article.c.number).where(article.c.id == id)).scalar_one())
