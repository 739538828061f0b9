"""Whether all in a library still holds: the file, the hashes, every span, and that nothing waits or stands alone."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select

from sayso.errors import LibraryError
from sayso.records import Claim, Passage, Reading, Span, Story, Telling
from sayso.records.corrections import Correction
from sayso.store import check_lists, log, readings, told
from sayso.store.driver import reading, writable, writing
from sayso.store.packed import loaded
from sayso.store.tables import article, member, sketch, story


def problems(engine: Engine) -> Iterator[str]:
    """Everything in which the library does not hold, a line each.

    Raises:
        LibraryError: the file cannot be read at all.
    """
    with reading(engine) as now:
        yield from _of_file(now)
        yield from _of_whole(now)
        yield from check_lists.of_sources(now)
        corrections = log.corrections(now)
        listed, told_of = _ids(now, article), _ids(now, story)
    yield from _of_words(engine)
    for id in listed:
        with reading(engine) as now:
            yield from _of_article(now, id, corrections)
    for id in told_of:
        with reading(engine) as now:
            yield from _of_story(now, id)


def _ids(connection: Connection, table: Table) -> list[str]:
    return list(connection.execute(select(table.c.id).order_by(table.c.id)).scalars())


def _of_file(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds wrong: pages, indexes, references, the words that searches look up."""
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file: {said}"
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{table} {row}: its {other} is missing"


def _of_words(engine: Engine) -> Iterator[str]:
    """Holds the words that searches look up against the texts, which SQLite does where it may write."""
    if not writable(Path(str(engine.url.database))):
        yield "the words that searches look up: not checked, for the library can only be read; check a copy of it"
        return
    try:
        with writing(engine) as now:
            for index in ("article_words", "claim_words"):
                now.exec_driver_sql(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
    except LibraryError as error:
        yield f"the words that searches look up: {error}"


def _of_whole(connection: Connection) -> Iterator[str]:
    """What cannot be seen in one article or story: stories that wait, articles without a story."""
    waiting = connection.execute(select(func.count()).where(article.c.waiting)).scalar_one()
    if waiting:
        yield f"{waiting} articles wait for their stories to be made: the next `sayso add` makes them"
    left = article.c.current & ~article.c.waiting & article.c.id.not_in(select(member.c.article))
    for id in connection.execute(select(article.c.id).where(left)).scalars():
        yield f"article {id}: it is in no story"
    older = select(member.c.article).join(article, article.c.id == member.c.article).where(~article.c.current)
    for id in connection.execute(older).scalars():
        yield f"article {id}: an older version is in a story"


def _of_article(connection: Connection, id: str, corrections: Sequence[Correction]) -> Iterator[str]:
    """What is wrong with one article, its reading or its sketch."""
    try:
        (found,) = readings.readings(connection, [id])
        loaded(connection.execute(select(sketch.c.body).where(sketch.c.article == id)).scalar_one())
    except Exception as error:  # whatever damage does, it is to be named and not to stop the check
        yield f"article {id}: its reading or its sketch is damaged ({error})"
        return
    yield from (f"article {id}: {what}" for what in _of_reading(found))
    yield from (f"article {id}: {what}" for what in check_lists.of_article(connection, found, corrections))


def _of_reading(found: Reading) -> Iterator[str]:
    text, known = found.article.text, found.article
    if hashlib.sha256(text.encode()).hexdigest() != known.sha256:
        yield "its text is not the one that its hash is of"
    for one in found.statements:
        if text[one.span.start : one.span.end] != one.text:
            yield f"the words of statement {one.id} are not those of its span"
    for span in _all(found, Span):
        if not 0 <= span.start <= span.end <= len(text):
            yield f"{span.start} to {span.end} lies outside its text"


def _of_story(connection: Connection, id: str) -> Iterator[str]:
    """What is wrong with one story or its claims."""
    try:
        (found,) = told.stories(connection, [id])
        claims = told.claims(connection, told.claim_ids(connection, id))
        members = set(connection.execute(select(member.c.article).where(member.c.story == id)).scalars())
        known = {one.article.id: one for one in readings.readings(connection, members)}
    except Exception as error:  # as above
        yield f"story {id}: it, its claims or its articles are damaged ({error})"
        return
    yield from (f"story {id}: {what}" for what in _told(found, claims, known))
    yield from (f"story {id}: {what}" for what in check_lists.of_story(connection, found, claims))


def _told(found: Story, claims: list[Claim], readings: dict[str, Reading]) -> Iterator[str]:
    if {one.id for one in found.articles} != readings.keys():
        yield "it lists other articles than it has"
    if found.claims != tuple(one.id for one in claims):
        yield "it lists other claims than it has"
    for passage in _all((found, *claims), Passage):
        text = readings[passage.article].article.text if passage.article in readings else ""
        if text[passage.span.start : passage.span.end] != passage.text:
            yield f"a passage of article {passage.article} is not in its text"
    for one in claims:
        for telling in one.statements:
            if not _is_told(telling, readings.get(telling.article)):
                yield f"claim {one.id}: {telling.key} does not tell {telling.text!r}"


def _is_told(telling: Telling, found: Reading | None) -> bool:
    """Whether the article has this statement and these words."""
    return (
        found is not None
        and telling.text in found.article.text
        and any(one.id == telling.statement for one in found.statements)
    )


def _all(record: object, kind: type) -> Iterator[Any]:
    """Every record of this kind inside a record."""
    if isinstance(record, kind):
        yield record
    elif is_dataclass(record):
        for field in fields(record):
            yield from _all(getattr(record, field.name), kind)
    elif isinstance(record, tuple):
        for one in record:
            yield from _all(one, kind)
