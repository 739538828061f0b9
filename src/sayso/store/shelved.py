"""Keeps what lists are asked of in step with readings and corrections; what stories are listed by, `told` writes.

All functions work inside a transaction of the caller's.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select, update

from sayso.records import Reading
from sayso.records.corrected import corrected
from sayso.records.corrections import Correction
from sayso.store import credited, lines, told
from sayso.store.batches import batches
from sayso.store.readings import readings
from sayso.store.tables import article, claim, story

DAMAGED = (ValueError, TypeError, zlib.error)
"""What comes of a record that is not as it was written; `check` names it, and nothing else is to fail on it."""


def renew(connection: Connection, ids: Iterable[str], corrections: Sequence[Correction]) -> None:
    """Writes anew who is credited in these articles; of one that is no current version, nothing."""
    columns = select(article.c.number, article.c.id, article.c.current)
    for some in batches(ids):
        found = connection.execute(columns.where(article.c.id.in_(some))).all()
        credited.drop(connection, [row.number for row in found])
        told = {
            row.number: corrected(reading, corrections)
            for row in found
            if row.current
            for reading in _sound(connection, row.id)
        }
        credited.put(connection, told)


def fill(connection: Connection, corrections: Sequence[Correction]) -> None:
    """Writes all that lists are asked of, in a library that has the tables and nothing in them."""
    renew(connection, list(connection.execute(select(article.c.id)).scalars()), corrections)
    for id in list(connection.execute(select(story.c.id)).scalars()):
        _line(connection, id)


def _line(connection: Connection, id: str) -> None:
    """Writes what lists show of a story and of its claims, unless they are damaged."""
    try:
        (one,) = told.stories(connection, [id])
        claims = told.claims(connection, told.claim_ids(connection, id))
    except DAMAGED:
        return
    connection.execute(update(story).where(story.c.id == id).values(lines.of_story(one, claims)))
    for each in claims:
        connection.execute(update(claim).where(claim.c.id == each.id).values(lines.of_claim(each)))
    lines.put(connection, claims)


def _sound(connection: Connection, id: str) -> Iterator[Reading]:
    """The reading of an article, if it is there and not damaged."""
    try:
        yield from readings(connection, [id])
    except DAMAGED:
        return
