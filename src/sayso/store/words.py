"""Full-text search, by SQLite's FTS5: what a person types, to what it finds and where that stands in the text."""

import re
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Integer, Select, String, column, func, literal, select, table, text

from sayso.errors import SettingsError
from sayso.records import Span
from sayso.records.kept import Hit
from sayso.records.links import Passage
from sayso.records.shelves import Part
from sayso.records.typed import terms
from sayso.store.tables import article

PASSAGE = 240
"""Characters of a hit's passage: some three lines of a terminal."""
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Set around found words. Unicode keeps these two for a program's own use, so that hardly a text has them."""
_BEST = text(
    "SELECT article.id FROM article_words JOIN article ON article.number = article_words.rowid"
    " WHERE article_words MATCH :words AND article.current ORDER BY article_words.rank, article.number"
)
_FOUND = (
    "FROM article_words WHERE article_words MATCH :words"
    " AND rowid NOT IN (SELECT number FROM article WHERE NOT current)"
)
_BEST_PART = text(f"SELECT rowid {_FOUND} ORDER BY rank, rowid LIMIT :limit OFFSET :offset")
_HOW_MANY = text(f"SELECT count(*) {_FOUND}")
_CLAIMS = text(
    "SELECT rowid FROM claim_words WHERE claim_words MATCH :words ORDER BY rank, rowid LIMIT :limit OFFSET :offset"
)
_MARKED = text(
    "SELECT highlight(article_words, 1, :open, :close) FROM article_words"
    " WHERE article_words MATCH :words AND rowid = (SELECT number FROM article WHERE id = :id)"
)


def asked(typed: str) -> str:
    """FTS5's own way of asking for all the words that were typed; see `records.typed` for how they are typed.

    Raises:
        SettingsError: no word was typed.
    """
    wanted = [one for one in terms(typed) if re.search(r"\w", one.words)]
    if not wanted:
        raise SettingsError(f"a search wants at least one word, not {typed!r}")
    return " ".join(f'"{one.words}"{"*" if one.begins else ""}' for one in wanted)


def articles(typed: str) -> Select[tuple[str]]:
    """The ids of current articles that hold these words."""
    return select(article.c.id).where(article.c.number.in_(article_numbers(typed)), article.c.current)


def article_numbers(typed: str) -> Select[tuple[int]]:
    """The numbers of articles that hold these words, older versions too."""
    return _rows("article_words", typed)


def claim_numbers(typed: str) -> Select[tuple[int]]:
    """The numbers of claims that hold these words."""
    return _rows("claim_words", typed)


def _rows(index: str, typed: str) -> Select[tuple[int]]:
    words = table(index, column("rowid", Integer), column(index, String))
    return select(words.c.rowid).where(words.c[index].op("MATCH")(literal(asked(typed))))


def best(connection: Connection, typed: str) -> list[str]:
    """The ids of current articles that hold these words, those first in which they weigh most."""
    return list(connection.execute(_BEST, {"words": asked(typed)}).scalars())


def best_claims(connection: Connection, typed: str, offset: int, limit: int) -> tuple[list[int], int]:
    """The numbers of claims that hold these words, those first in which they weigh most; and of how many."""
    found = connection.execute(_CLAIMS, {"words": asked(typed), "limit": limit, "offset": offset})
    total = select(func.count()).select_from(claim_numbers(typed).subquery())
    return list(found.scalars()), connection.execute(total).scalar_one()


def hits(connection: Connection, typed: str, offset: int, limit: int) -> Part[Hit]:
    """The articles that hold these words, those first in which they weigh most, each with a passage."""
    given = {"words": asked(typed)}
    numbers = connection.execute(_BEST_PART, {**given, "limit": limit, "offset": offset}).scalars().all()
    rows = connection.execute(select(article.c.number, article.c.id).where(article.c.number.in_(numbers)))
    ids = {row.number: row.id for row in rows}
    found = (hit(connection, ids[number], typed) for number in numbers)
    return Part(tuple(one for one in found if one), connection.execute(_HOW_MANY, given).scalar_one(), offset)


def hit(connection: Connection, id: str, typed: str) -> Hit | None:
    """Where the words stand in this article; None if it is gone meanwhile."""
    columns = (article.c.id, article.c.location, article.c.outlet, article.c.published, article.c.title)
    row = connection.execute(select(*columns, article.c.text).where(article.c.id == id)).first()
    given = {"words": asked(typed), "id": id, "open": _OPEN, "close": _CLOSE}
    marked = connection.execute(_MARKED, given).scalar()
    if row is None or marked is None:
        return None
    marks = tuple(_marks(marked, row.text))
    span = _passage(row.text, marks)
    passage = Passage(id, span, row.text[span.start : span.end])
    return Hit(*row[:5], passage, tuple(one for one in marks if span.start <= one.start and one.end <= span.end))


def _marks(marked: str, plain: str) -> Iterator[Span]:
    """Where in the plain text the marked words stand."""
    at = start = 0
    for char in marked:
        if at < len(plain) and char == plain[at]:
            at += 1
        elif char == _OPEN:
            start = at
        else:
            yield Span(start, at)


def _passage(plain: str, marks: Sequence[Span]) -> Span:
    """The stretch that holds most marks, the first of them, from word to word."""
    starts = [one.start for one in marks] or [0]
    first = max(starts, key=lambda start: (sum(start <= one < start + PASSAGE * 2 // 3 for one in starts), -start))
    begin = max(0, first - PASSAGE // 3)
    end = min(len(plain), begin + PASSAGE)
    if begin and (gap := re.search(r"\s+", plain[begin:first])):
        begin += gap.end()
    if end < len(plain) and (tail := re.search(r"\s+\S*$", plain[first:end])) and tail.start():
        end = first + tail.start()
    return Span(begin, max(end, max((one.end for one in marks if one.start == first), default=end)))
