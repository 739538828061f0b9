"""Lists of stories, claims and articles, out of the tables. All functions work inside a transaction of the caller's."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select, tuple_

from sayso.errors import SettingsError
from sayso.records.links import Listed
from sayso.records.shelves import ClaimLine, Facet, Filters, Order, Part, StoryLine, same
from sayso.store import lines, words
from sayso.store.batches import batches
from sayso.store.tables import article, claim, credit, member, place, source, story, telling

_STORY = [story.c[field.name] for field in fields(StoryLine)]
_CLAIM = [claim.c[field.name] for field in fields(ClaimLine)]
_NEWEST = (story.c.first.desc().nulls_last(), story.c.id)


def stories(connection: Connection, filters: Filters, offset: int, limit: int, order: Order) -> Part[StoryLine]:
    """The stories that the filters let through."""
    wanted = list(_wanted(filters))
    by = _NEWEST if order == "newest" else (story.c.reports.desc(), *_NEWEST)
    found = connection.execute(select(*_STORY).where(*wanted).order_by(*by).offset(offset).limit(limit))
    items = tuple(StoryLine(**{**row, "outlets": tuple(json.loads(row["outlets"]))}) for row in found.mappings())
    return Part(items, _count(connection, story, wanted), offset)


def _wanted(filters: Filters) -> Iterable[ColumnElement[bool]]:
    """What a story is to fulfil."""
    if filters.text is not None:
        yield _has(words.article_numbers(filters.text))
    if filters.outlet is not None:
        yield _has(select(article.c.number).where(article.c.outlet == filters.outlet, article.c.current))
    if filters.source is not None:
        key = select(source.c.number).where(source.c.key == same(filters.source)).scalar_subquery()
        yield _has(select(credit.c.article).where(credit.c.source == key))
    if filters.place is not None:
        yield _has(select(place.c.article).where(place.c.name == filters.place))
    if filters.since is not None:
        yield story.c.last >= _day(filters.since)
    if filters.until is not None:
        yield func.substr(story.c.first, 1, 10) <= _day(filters.until)


def _has(numbers: Select[tuple[int]]) -> ColumnElement[bool]:
    """Whether a story has one of the articles with these numbers."""
    return story.c.id.in_(select(member.c.story).where(member.c.number.in_(numbers)))


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise SettingsError(f"a day is wanted, as 2032-03-01, not {given!r}") from None


def _count(connection: Connection, table: Table, wanted: Sequence[ColumnElement[bool]]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(*wanted)).scalar_one()


def claims(connection: Connection, of: str, offset: int, limit: int) -> Part[ClaimLine]:
    """The claims of a story."""
    mine = claim.c.story == of
    rows = connection.execute(select(*_CLAIM).where(mine).order_by(claim.c.place).offset(offset).limit(limit))
    return Part(tuple(ClaimLine(*row) for row in rows), _count(connection, claim, [mine]), offset)


def claim_lines(connection: Connection, ids: Sequence[str]) -> Iterator[ClaimLine]:
    """The claims with these ids, in this order; those that are gone are left out."""
    found = {row.id: ClaimLine(*row) for row in connection.execute(select(*_CLAIM).where(claim.c.id.in_(ids)))}
    return (found[id] for id in ids if id in found)


def claim_hits(connection: Connection, typed: str, offset: int, limit: int) -> Part[ClaimLine]:
    """The claims that hold these words."""
    numbers, total = words.best_claims(connection, typed, offset, limit)
    rows = connection.execute(select(claim.c.number, *_CLAIM).where(claim.c.number.in_(numbers)))
    found = {row[0]: ClaimLine(*row[1:]) for row in rows}
    return Part(tuple(found[number] for number in numbers), total, offset)


def claims_of(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The ids of the claims that these statements belong to."""
    wanted = [(id, statement) for id, slash, statement in (key.partition("/") for key in keys) if slash]
    chosen = select(article.c.id, telling.c.statement, claim.c.id).join(article, article.c.number == telling.c.article)
    chosen = chosen.join(claim, claim.c.number == telling.c.claim).order_by(claim.c.place)
    found: dict[str, str] = {}
    for some in batches(wanted):
        numbers = lines.numbers(connection, article, {id for id, _ in some})
        pairs = [(numbers[id], statement) for id, statement in some if id in numbers]
        for id, statement, of in connection.execute(
            chosen.where(tuple_(telling.c.article, telling.c.statement).in_(pairs))
        ):
            found.setdefault(f"{id}/{statement}", of)
    return found


def choices(connection: Connection, of: Facet, limit: int) -> list[str]:
    """The outlets, sources or places of most articles or statements."""
    if of == "source":
        chosen = select(source.c.name).order_by(source.c.statements.desc(), source.c.key)
    elif of == "place":
        chosen = select(place.c.name).group_by(place.c.name).order_by(func.count().desc(), place.c.name)
    else:
        ours = select(article.c.outlet).where(article.c.current, article.c.outlet.is_not(None))
        chosen = ours.group_by(article.c.outlet).order_by(func.count().desc(), article.c.outlet)
    return list(connection.execute(chosen.limit(limit)).scalars())


def story_of(connection: Connection, id: str) -> str | None:
    """The story that an article is in."""
    return connection.execute(select(member.c.story).where(member.c.article == id)).scalar()


def recent(connection: Connection, limit: int) -> list[Listed]:
    """The current articles that were added last."""
    columns = [article.c[field.name] for field in fields(Listed)]
    found = select(*columns).where(article.c.current).order_by(article.c.number.desc()).limit(limit)
    return [Listed(*row) for row in connection.execute(found)]
