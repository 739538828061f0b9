"""Who is credited in which statement, and the places told of, in the tables: written for current articles only.

All functions work inside a transaction of the caller's.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from sayso.records import Reading, Source, Where
from sayso.records.shelves import same
from sayso.store.batches import batches
from sayso.store.tables import credit, place, source, spelling


class Row(NamedTuple):
    """One link of a statement's chain: the columns of `credit`, with the source's key in the place of its number."""

    statement: str
    link: int
    key: str
    name: str
    kind: str
    start: int
    stop: int


def rows(reading: Reading) -> Iterator[Row]:
    """The links of all chains; a source that stands twice in one counts where it stands first."""
    sources = {one.id: one for one in reading.sources}
    for told in reading.statements:
        chain: dict[str, Source] = {}
        for one in (sources[id] for id in told.chain if id in sources):
            chain.setdefault(same(one.name), one)
        for link, (key, one) in enumerate(chain.items()):
            yield Row(told.id, link, key, one.name, one.kind, *told.span)


def places(reading: Reading) -> set[str]:
    """The names of the places that its statements tell of, and of what these lie in."""
    return {name for told in reading.statements for where in told.where for name in _names(where)}


def _names(where: Where) -> tuple[str, ...]:
    return (where.area.name, *where.area.within) if where.area else (" ".join(where.name.split()),)


def put(connection: Connection, found: Mapping[int, Reading]) -> None:
    """Writes who is credited in these readings, by the numbers of their articles, and which places are told of."""
    told = {number: list(rows(reading)) for number, reading in found.items()}
    numbers = _numbers(connection, {row.key: row for some in told.values() for row in some})
    credits = [
        {"article": number, "source": numbers[row.key], "published": found[number].article.published, **row._asdict()}
        for number, some in told.items()
        for row in some
    ]
    named = [{"article": number, "name": name} for number, one in found.items() for name in sorted(places(one))]
    if credits:
        connection.execute(insert(credit), [{k: v for k, v in row.items() if k != "key"} for row in credits])
        _count(connection, list(found), 1)
        _tidy(connection, sorted(numbers.values()))
    if named:
        connection.execute(insert(place), named)


def drop(connection: Connection, numbers: Sequence[int]) -> None:
    """Deletes what `put` wrote of the articles with these numbers."""
    mine = credit.c.article.in_(numbers)
    sources = list(connection.execute(select(credit.c.source).where(mine).distinct()).scalars())
    _count(connection, numbers, -1)
    connection.execute(delete(credit).where(mine))
    connection.execute(delete(place).where(place.c.article.in_(numbers)))
    _tidy(connection, sources)


def _numbers(connection: Connection, wanted: Mapping[str, Row]) -> dict[str, int]:
    """The numbers of sources by key; those that are not there are made."""
    there = _by_key(connection, wanted)
    new = [
        {"key": key, "name": row.name, "kind": row.kind, "articles": 0, "statements": 0}
        for key, row in wanted.items()
        if key not in there
    ]
    if new:
        connection.execute(insert(source), new)
        there |= _by_key(connection, [row["key"] for row in new])
    return there


def _by_key(connection: Connection, keys: Mapping[str, Row] | Sequence[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(keys):
        chosen = select(source.c.key, source.c.number).where(source.c.key.in_(some))
        found |= {row.key: row.number for row in connection.execute(chosen)}
    return found


def _count(connection: Connection, numbers: Sequence[int], sign: int) -> None:
    """Adds what these articles credit to the counts of sources and of their spellings, or takes it away."""
    mine = credit.c.article.in_(numbers)
    count = func.count() * sign
    of_source = select(credit.c.source, func.count(credit.c.article.distinct()) * sign, count)
    sources = connection.execute(of_source.where(mine).group_by(credit.c.source)).all()
    named = (credit.c.source, credit.c.name, credit.c.kind)
    spellings = connection.execute(select(*named, count).where(mine).group_by(*named)).all()
    if not sources:
        return
    _spell(connection, [tuple(row[:3]) for row in spellings])
    adds = {"articles": source.c.articles + bindparam("a"), "statements": source.c.statements + bindparam("b")}
    connection.execute(
        update(source).where(source.c.number == bindparam("n")).values(adds),
        [{"n": row[0], "a": row[1], "b": row[2]} for row in sources],
    )
    connection.execute(
        update(spelling).where(_is_bound()).values(statements=spelling.c.statements + bindparam("more")),
        [dict(zip(("s", "n", "k", "more"), row, strict=True)) for row in spellings],
    )


def _is_bound() -> ColumnElement[bool]:
    columns = (spelling.c.source, spelling.c.name, spelling.c.kind)
    one, two, three = (column == bindparam(name) for column, name in zip(columns, "snk", strict=True))
    return one & two & three


def _spell(connection: Connection, wanted: Sequence[tuple[Any, ...]]) -> None:
    """Makes the spellings that are not there yet."""
    there: set[tuple[Any, ...]] = set()
    for some in batches(sorted({row[0] for row in wanted})):
        chosen = select(spelling.c.source, spelling.c.name, spelling.c.kind).where(spelling.c.source.in_(some))
        there |= {tuple(row) for row in connection.execute(chosen)}
    new = [
        dict(zip(("source", "name", "kind", "statements"), (*row, 0), strict=True))
        for row in wanted
        if row not in there
    ]
    if new:
        connection.execute(insert(spelling), new)


def _tidy(connection: Connection, sources: Sequence[int]) -> None:
    """Deletes those of these sources that nobody credits any more, and calls the others what most statements do."""
    for some in batches(sources):
        connection.execute(delete(spelling).where(spelling.c.source.in_(some), spelling.c.statements == 0))
        connection.execute(delete(source).where(source.c.number.in_(some), source.c.statements == 0))
        best: dict[int, dict[str, Any]] = {}
        by = (spelling.c.source, spelling.c.statements.desc(), spelling.c.name, spelling.c.kind)
        for row in connection.execute(select(spelling).where(spelling.c.source.in_(some)).order_by(*by)):
            best.setdefault(row.source, {"n": row.source, "called": row.name, "as": row.kind})
        if best:
            named = update(source).values(name=bindparam("called"), kind=bindparam("as"))
            changes = (source.c.name != bindparam("called")) | (source.c.kind != bindparam("as"))
            connection.execute(named.where(source.c.number == bindparam("n"), changes), list(best.values()))
