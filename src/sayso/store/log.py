"""The log of what users set right, in the tables. All functions work inside a transaction of the caller's."""

import json
import secrets
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sayso.errors import NotFoundError
from sayso.records import Reading
from sayso.records.corrected import corrected
from sayso.records.corrections import Change, Correction, about, subject
from sayso.store import shelved, ties
from sayso.store.batches import batches
from sayso.store.readings import readings
from sayso.store.tables import article, correction


def correct(connection: Connection, at: str, kind: Change, subjects: Sequence[str], value: str | None) -> Correction:
    """Notes a correction. See `Library.correct`."""
    _touch(connection, subjects)
    made = Correction(secrets.token_hex(6), at, kind, tuple(subjects), value)
    fields = {"id": made.id, "at": at, "kind": kind, "value": value, "undone": False}
    words = json.dumps(made.subjects, ensure_ascii=False)
    connection.execute(insert(correction).values(**fields, subjects=words))
    _renew(connection, subjects)
    return made


def undo(connection: Connection, id: str) -> None:
    """Takes a correction back.

    Raises:
        NotFoundError: there is none with this id.
    """
    row = connection.execute(select(correction).where(correction.c.id == id)).first()
    if row is None:
        raise NotFoundError(f"there is no correction {id!r}")
    connection.execute(update(correction).where(correction.c.id == id).values(undone=True))
    _touch(connection, _correction(row).subjects, absent=True)
    _renew(connection, _correction(row).subjects)


def corrections(connection: Connection) -> list[Correction]:
    """All of them in the order in which they were made, the undone ones too."""
    return [_correction(row) for row in connection.execute(select(correction).order_by(correction.c.number))]


def set_right(connection: Connection, ids: Iterable[str]) -> list[Reading]:
    """The readings of these articles as the user set them right."""
    found = readings(connection, ids)
    mine = about(corrections(connection), {one.article.location for one in found})
    return [corrected(one, mine) for one in found]


def _correction(row: Row[*tuple[Any, ...]]) -> Correction:
    return Correction(row.id, row.at, row.kind, tuple(json.loads(row.subjects)), row.value, row.undone)


def _touch(connection: Connection, subjects: Iterable[str], absent: bool = False) -> None:
    """Lets the stories of the subjects' articles be made again.

    Raises:
        NotFoundError: an article is not there, unless it may be `absent`.
    """
    found = _articles(connection, subjects)
    missing = {subject(words).location for words in subjects} - set(found.values())
    if missing and not absent:
        raise NotFoundError(f"there is no article at {min(missing)!r}")
    ties.touch(connection, found)


def _renew(connection: Connection, subjects: Iterable[str]) -> None:
    """Writes anew whom the subjects' articles credit."""
    shelved.renew(connection, _articles(connection, subjects), corrections(connection))


def _articles(connection: Connection, subjects: Iterable[str]) -> dict[str, str]:
    """The articles that the subjects are about, by id, each with its location."""
    found: dict[str, str] = {}
    for some in batches(sorted({subject(words).location for words in subjects})):
        rows = connection.execute(select(article.c.id, article.c.location).where(article.c.location.in_(some)))
        found |= {row.id: row.location for row in rows}
    return found
