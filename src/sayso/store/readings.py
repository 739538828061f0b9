"""Readings and pages out of the tables. All functions work inside a transaction of the caller's."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, select

from sayso.records import Article, LeftOut, Page, Reading, Span
from sayso.records.load import load
from sayso.store.batches import batches
from sayso.store.packed import loaded
from sayso.store.tables import article, reading

ARTICLE = (
    article.c.id, article.c.location, article.c.outlet, article.c.title, article.c.byline, article.c.published,
    article.c.language, article.c.text, article.c.sha256,
)  # fmt: skip
TOLD = tuple(field.name for field in fields(Reading) if field.name not in ("article", "reader"))
_READING = select(*ARTICLE, reading).join(reading, reading.c.article == article.c.id)


def readings(connection: Connection, ids: Iterable[str]) -> list[Reading]:
    """The readings of these articles, in this order; those that are not there are left out."""
    wanted = list(ids)
    found: dict[str, Reading] = {}
    for some in batches(wanted):
        for row in connection.execute(_READING.where(article.c.id.in_(some))):
            found[row.id] = _reading(row)
    return [found[id] for id in wanted if id in found]


def page(connection: Connection, id: str) -> Page | None:
    """The article as it was ingested, to be read again."""
    row = connection.execute(_READING.where(article.c.id == id)).first()
    if row is None:
        return None
    left_out = tuple(load(LeftOut, one) for one in loaded(row.body)["left_out"])
    return Page(_article(row), left_out, spans(row.quotations))


def _reading(row: Row[*tuple[Any, ...]]) -> Reading:
    known = dict(row._mapping)
    return load(Reading, {**loaded(row.body), "article": known, "reader": known})


def _article(row: Row[*tuple[Any, ...]]) -> Article:
    return Article(*row[: len(ARTICLE)])


def spans(words: str) -> tuple[Span, ...]:
    """The quotations of a page, as `reading.quotations` keeps them: "12-80 95-120"."""
    return tuple(Span(*map(int, one.split("-"))) for one in words.split())
