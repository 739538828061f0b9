"""`GET /search?q=...&in=claims|articles|statements|sources`: where words stand in the library."""

from dataclasses import dataclass
from typing import Literal, get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.errors import SettingsError
from sayso.records import Reading, Statement
from sayso.records.kept import Hit
from sayso.records.shelves import ClaimLine, Part, SourceLine
from sayso.store import Library
from sayso.views import chain, found
from sayso.web import asked
from sayso.web.books import library
from sayso.web.pages.source import LONGEST
from sayso.web.shown import show

router = APIRouter()
Where = Literal["claims", "articles", "statements", "sources"]
PLACES: tuple[Where, ...] = get_args(Where)
ARTICLES, STATEMENTS = 10, 6
"""Articles of which a page shows statements, and how many of each."""


@dataclass(frozen=True, slots=True)
class Told:
    """The statements of one article that hold one of the words; `more` are not shown."""

    hit: Hit
    statements: tuple[tuple[Statement, tuple[chain.Link, ...]], ...]
    more: int


Listing = Part[ClaimLine] | Part[Hit] | Part[Told] | Part[SourceLine]


@router.get("/search")
def search(request: Request) -> HTMLResponse:
    """What holds the words: a page of claims, articles, statements or sources."""
    typed, where, offset = asked.word(request, "q") or "", asked_place(request), asked.offset(request)
    values = {"typed": typed, "where": where, "places": PLACES, "found": found, "longest": LONGEST}
    if not found.wanted(typed):
        return show(request, "search.html", **values, totals=None, part=None, claims={}, step=0)
    books = library(request)
    part = holding(books, typed, where, offset)
    told = [f"{one.hit.article}/{each.id}" for one in part.items if isinstance(one, Told) for each, _ in one.statements]
    claims = books.lists.credit_claims(told) if told else {}
    step = ARTICLES if where == "statements" else asked.LIMIT
    return show(request, "search.html", **values, totals=totals(books, typed), part=part, claims=claims, step=step)


def asked_place(request: Request) -> Where:
    """Where the URL asks to search.

    Raises:
        SettingsError: there is no such place.
    """
    word = asked.word(request, "in") or "claims"
    place = next((one for one in PLACES if one == word), None)
    if place is None:
        raise SettingsError(f"in: wants one of {', '.join(PLACES)}, not “{word[:40]}”")
    return place


def holding(books: Library, typed: str, where: Where, offset: int) -> Listing:
    """One page of what holds the words."""
    if where == "claims":
        return books.lists.claim_hits(typed, offset, asked.LIMIT)
    if where == "articles":
        return books.lists.article_hits(typed, offset, asked.LIMIT)
    if where == "sources":
        return books.lists.source_lines(name(typed), None, offset, asked.LIMIT)
    return statements(books, typed, offset)


def statements(books: Library, typed: str, offset: int) -> Part[Told]:
    """The statements of some of the articles that hold all the words; those of one article stand together."""
    hits = books.lists.article_hits(typed, offset, ARTICLES)
    by_id = {one.article.id: one for one in books.readings(hit.article for hit in hits.items)}
    items = tuple(told(hit, by_id[hit.article], typed) for hit in hits.items if hit.article in by_id)
    return Part(items, hits.total, offset)


def told(hit: Hit, reading: Reading, typed: str) -> Told:
    """The statements of an article that hold one of the words, in the order of the text."""
    sources = {one.id: one for one in reading.sources}
    some = [one for one in chain.in_order(reading.statements) if found.spans(one.text, typed)]
    shown = tuple((one, chain.links(one, sources)) for one in some[:STATEMENTS])
    return Told(hit, shown, len(some) - len(shown))


def totals(books: Library, typed: str) -> dict[Where, int]:
    """How many hold the words; statements are not counted, for that every article would have to be looked into."""
    return {
        "claims": books.lists.claim_hits(typed, limit=0).total,
        "articles": books.lists.article_hits(typed, limit=0).total,
        "sources": books.lists.source_lines(name(typed), limit=0).total,
    }


def name(typed: str) -> str:
    """What was typed as a part of a name: without the signs that only a search for words knows."""
    return " ".join(typed.replace('"', " ").replace("*", " ").split())
