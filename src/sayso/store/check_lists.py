"""Whether what lists are asked of says the same as the readings, corrections and stories that it was made of."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.records import Claim, Reading, Story
from sayso.records.corrected import corrected
from sayso.records.corrections import Correction
from sayso.store import credited, lines
from sayso.store.credited import Row
from sayso.store.tables import article, claim, credit, place, source, spelling, story, telling

_CREDIT = [source.c.key if name == "key" else credit.c[name] for name in Row._fields]
_ROWS = select(*_CREDIT, credit.c.published).join(source, source.c.number == credit.c.source)
_NAMED = (credit.c.source, credit.c.name, credit.c.kind)
_SPELT = (spelling.c.source, spelling.c.name, spelling.c.kind)


def of_article(connection: Connection, found: Reading, corrections: Sequence[Correction]) -> Iterator[str]:
    """What is wrong in the lists about one article."""
    at = select(article.c.number, article.c.current).where(article.c.id == found.article.id)
    number, current = connection.execute(at).one()
    told = corrected(found, corrections) if current else None
    wanted = {(*row, found.article.published) for row in credited.rows(told)} if told else set()
    if _all(connection, _ROWS.where(credit.c.article == number)) != wanted:
        yield "lists credit others than its reading does"
    named = {(name,) for name in credited.places(told)} if told else set()
    if _all(connection, select(place.c.name).where(place.c.article == number)) != named:
        yield "lists name other places than its reading does"


def of_sources(connection: Connection) -> Iterator[str]:
    """What is wrong in the counts of sources."""
    count = func.count()
    own = _all(connection, select(source.c.number, source.c.articles, source.c.statements))
    counted = select(credit.c.source, func.count(credit.c.article.distinct()), count).group_by(credit.c.source)
    for number in sorted({row[0] for row in own ^ _all(connection, counted)}):
        yield f"source {number}: it is credited otherwise than its counts say"
    spelt = _all(connection, select(*_SPELT, spelling.c.statements))
    for number in sorted({row[0] for row in spelt ^ _all(connection, select(*_NAMED, count).group_by(*_NAMED))}):
        yield f"source {number}: its spellings are counted wrongly"


def of_story(connection: Connection, found: Story, claims: Sequence[Claim]) -> Iterator[str]:
    """What is wrong in the lines of a story and of its claims."""
    if not _shows(connection, story.select().where(story.c.id == found.id), lines.of_story(found, claims)):
        yield "lists show it otherwise than it is"
    for one in claims:
        if not _shows(connection, claim.select().where(claim.c.id == one.id), lines.of_claim(one)):
            yield f"claim {one.id}: lists show it otherwise than it is"
    kept = select(article.c.id, telling.c.statement, claim.c.id)
    kept = kept.join(article, article.c.number == telling.c.article).join(claim, claim.c.number == telling.c.claim)
    told = {(each.article, each.statement, one.id) for one in claims for each in one.statements}
    if _all(connection, kept.where(claim.c.story == found.id)) != told:
        yield "statements lead to other claims than they are in"


def _shows(connection: Connection, row: Select[Any], wanted: dict[str, Any]) -> bool:
    kept = connection.execute(row).mappings().one()
    return all(kept[name] == value for name, value in wanted.items())


def _all(connection: Connection, rows: Select[Any]) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in connection.execute(rows)}
