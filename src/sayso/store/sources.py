"""Lists of sources and of what they are credited with. All functions work inside a transaction of the caller's."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, func, select, tuple_

from sayso.errors import NotFoundError
from sayso.records import Kind, Span
from sayso.records.shelves import Credit, Part, SourceLine, Spelling, same
from sayso.store.batches import batches
from sayso.store.tables import article, credit, source, spelling

_SOURCE = [source.c[field.name] for field in fields(SourceLine)]
_WORDS = func.substr(article.c.text, credit.c.start + 1, credit.c.stop - credit.c.start)
_CREDIT = (
    credit.c.article.label("number"), article.c.id, article.c.location, article.c.outlet, article.c.published,
    article.c.title, credit.c.statement, credit.c.start, credit.c.stop, credit.c.link, credit.c.name,
    _WORDS.label("words"),
)  # fmt: skip
_CHAIN = select(credit.c.article, credit.c.statement, credit.c.name).order_by(credit.c.link)
Chains = dict[tuple[int, str], list[str]]
FEW = 1000
"""Up to so many sources of a name are looked up by the index of names; of more, a page is found sooner in order."""


def lines(connection: Connection, text: str | None, kind: Kind | None, offset: int, limit: int) -> Part[SourceLine]:
    """The sources with these letters in their names, and of this kind."""
    named = [source.c.key.contains(same(text), autoescape=True)] if text else []
    wanted = [*named, *([source.c.kind == kind] if kind else [])]
    total = connection.execute(select(func.count()).select_from(source).where(*wanted)).scalar_one()
    if named and total <= FEW:
        wanted.append(source.c.number.in_(select(source.c.number).where(*named)))
    by = (source.c.statements.desc(), source.c.key)
    found = connection.execute(select(*_SOURCE).where(*wanted).order_by(*by).offset(offset).limit(limit))
    return Part(tuple(SourceLine(*row) for row in found), total, offset)


def line(connection: Connection, key: str) -> SourceLine:
    """The source with this key.

    Raises:
        NotFoundError: nobody credits it.
    """
    row = connection.execute(select(*_SOURCE).where(source.c.key == same(key))).first()
    if row is None:
        raise NotFoundError(f"there is no source {key!r}")
    return SourceLine(*row)


def credits(connection: Connection, key: str, offset: int, limit: int) -> Part[Credit]:
    """What a source is credited with, the newest first."""
    one = connection.execute(select(source.c.number, source.c.statements).where(source.c.key == same(key))).first()
    if one is None:
        return Part((), 0, offset)
    mine = select(*_CREDIT).join(article, article.c.number == credit.c.article).where(credit.c.source == one.number)
    by = (credit.c.published.desc().nulls_last(), article.c.id, credit.c.start, credit.c.statement)
    rows = connection.execute(mine.order_by(*by).offset(offset).limit(limit)).all()
    chains = _chains(connection, [(row.number, row.statement) for row in rows])
    return Part(tuple(_credit(row, chains[row.number, row.statement]) for row in rows), one.statements, offset)


def spellings(connection: Connection, key: str) -> list[Spelling]:
    """What readings call a source, and of which kind they take it to be; what most statements say comes first."""
    mine = select(spelling.c.name, spelling.c.kind, spelling.c.statements).join(source).where(source.c.key == same(key))
    rows = connection.execute(mine.order_by(spelling.c.statements.desc(), spelling.c.name, spelling.c.kind))
    return [Spelling(*row) for row in rows]


def outlets(connection: Connection, key: str, limit: int) -> list[tuple[str | None, int]]:
    """Whose articles credit a source, and how many do; None where no outlet is known."""
    crediting = select(credit.c.article).join(source).where(source.c.key == same(key)).distinct()
    count = func.count().label("count")
    found = select(article.c.outlet, count).where(article.c.number.in_(crediting)).group_by(article.c.outlet)
    rows = connection.execute(found.order_by(count.desc(), article.c.outlet).limit(limit))
    return [(row.outlet, row[1]) for row in rows]


def _chains(connection: Connection, statements: Sequence[tuple[int, str]]) -> Chains:
    """The names in the chains of these statements, from the page inwards."""
    found: Chains = {}
    for some in batches(statements):
        for number, statement, name in connection.execute(
            _CHAIN.where(tuple_(credit.c.article, credit.c.statement).in_(some))
        ):
            found.setdefault((number, statement), []).append(name)
    return found


def _credit(row: Row[*tuple[Any, ...]], chain: Sequence[str]) -> Credit:
    return Credit(
        article=row.id,
        location=row.location,
        outlet=row.outlet,
        published=row.published,
        title=row.title,
        statement=row.statement,
        span=Span(row.start, row.stop),
        text=row.words,
        name=row.name,
        through=tuple(chain[: row.link]),
        deeper=tuple(chain[row.link + 1 :]),
    )
