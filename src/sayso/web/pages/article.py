"""`GET /article/{id}`: one article to read, with the chain of each passage beside its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.records import UNSTATED, Article, Reading, Source, Statement
from sayso.records.shelves import same
from sayso.store import Library
from sayso.views import chain
from sayso.views.marked import Piece, paragraph_spans
from sayso.views.page import View
from sayso.web import asked, parted
from sayso.web.books import library, reading
from sayso.web.given import of_web
from sayso.web.pages.source import PRONOUNS, shorten
from sayso.web.parted import Part
from sayso.web.relinking import again, relinking
from sayso.web.shown import show

router = APIRouter()
VERSIONS = 12
"""Other versions that are named; a page that is fetched every hour has hundreds."""
OPEN = 60
"""Times, places and figures up to which they are shown at once; those of a very long article unfold."""


@router.get("/article/{id}")
def article(request: Request, id: str) -> HTMLResponse:
    """The page of one article, as it was read and as the user set it right."""
    books = library(request)
    read = reading(books, id)
    part = _part(request, read)
    here = parted.within(read, part)
    claims = books.lists.credit_claims(f"{id}/{one.id}" for one in here.statements)
    others, more = versions(books, read.article)
    story = books.lists.story_of(id)
    shown = Shown(here, "r1", {key.rpartition("/")[2]: claim for key, claim in claims.items()}, part)
    told_with = books.story(story).articles if story and relinking(request).busy else ()
    values = {"view": shown, "whole": read, "story": story, "others": others, "more_others": more}
    return show(
        request,
        "article.html",
        **values,
        shorten=shorten,
        most_open=OPEN,
        again=again(request, [one.id for one in told_with]),
    )


def _part(request: Request, read: Reading) -> Part:
    """The part that `?part=N` asks for, or the one that holds the statement of `?at=ID`.

    Raises:
        SettingsError: there are not so many.
    """
    found = parted.parts(read.article.text)
    at = asked.word(request, "at")
    if at is not None:
        return parted.holding(found, read, at)
    return found[max(asked.number(request, "part", 1, len(found)), 1) - 1]


def versions(books: Library, now: Article) -> tuple[list[Article], int]:
    """What else stood at an article's location, the last added first, and how many more than are given."""
    ids = [id for id in reversed(books.versions(now.location)) if id != now.id]
    pages = [page.article for id in ids[:VERSIONS] if (page := books.page(id))]
    return pages, len(ids) - len(pages)


@dataclass(frozen=True, slots=True)
class Note:
    """What the margin says of neighbouring statements with one chain: its links, each with its source if it has one."""

    links: tuple[tuple[chain.Link, str | None], ...]
    statements: tuple[tuple[int, Statement], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph and the notes on the statements that begin in it."""

    pieces: list[Piece]
    notes: list[Note]

    @property
    def out(self) -> str:
        """Why the whole of it is left out, or nothing."""
        spoken = [piece for piece in self.pieces if piece.text.strip()]
        if not all(piece.under("out") for piece in spoken):
            return ""
        return next((mark.note for mark in spoken[0].over if mark.role == "out"), "") if spoken else ""


@dataclass(frozen=True)
class Shown(View):
    """A reading as this page wants it; `claims` are those of its statements, by the statements' ids."""

    claims: dict[str, str]
    part: Part

    @property
    def paragraphs(self) -> list[list[Piece]]:
        """Those of this part."""
        spans = paragraph_spans(self.reading.article.text)
        every = zip(spans, super().paragraphs, strict=True)
        return [pieces for span, pieces in every if self.part.span.start <= span.start < self.part.span.end]

    @property
    def here(self) -> list[Source]:
        """The sources to list: all, and of a part those that it names or credits."""
        sources = self.reading.sources
        return [one for one in sources if self.part.of == 1 or one.mentions or one.id in self._told]

    @property
    def original(self) -> str | None:
        """The address of the original where it may be a link: nothing but http and https leads anywhere."""
        return web_address(self.reading.article.location)

    @property
    def stretches(self) -> Iterator[tuple[str, list[Passage]]]:
        """The paragraphs; neighbours that are wholly left out stand together, with the reason."""
        for out, some in groupby(self.passages, key=lambda passage: passage.out):
            yield chain.flat(out), list(some)

    @property
    def passages(self) -> Iterator[Passage]:
        """Every paragraph with its notes."""
        numbers = {one.id: (number, one) for number, one in enumerate(chain.in_order(self.reading.statements), 1)}
        for pieces in self.paragraphs:
            begun = sorted(numbers[mark.note] for piece in pieces for mark in piece.starts("statement"))
            by_chain = groupby(begun, key=lambda pair: (pair[1].chain, pair[1].root))
            yield Passage(pieces, [self._note(tuple(some)) for _, some in by_chain])

    def _note(self, numbered: tuple[tuple[int, Statement], ...]) -> Note:
        first = numbered[0][1]
        ids = [id for id in first.chain if id != UNSTATED]
        links = chain.links(first, self.sources)
        return Note(tuple(zip(links, [*ids, *[None] * (len(links) - len(ids))], strict=True)), numbered)

    def statements(self, piece: Piece) -> str:
        """The ids of the statements that a piece belongs to, in one attribute."""
        return " ".join(mark.note for mark in piece.over if mark.role == "statement")

    def tellers(self, statements: str) -> str:
        """The ids of the sources in the chains of these statements, in one attribute."""
        return " ".join(dict.fromkeys(id for one in statements.split() for id in self._chains[one]))

    def named(self, piece: Piece) -> str:
        """The ids of the sources that a piece names, in one attribute."""
        return " ".join(self._mentions[mark.anchor] for mark in piece.over if mark.role == "mention")

    def told_by(self, source: Source) -> list[tuple[int, Statement]]:
        """The statements that a source is credited with, with their numbers."""
        return self._told.get(source.id, [])

    def key(self, source: Source) -> str | None:
        """The key of a source's own page; None where nothing is told on its say-so, for then it has none."""
        return same(source.name) or None if source.id in self._told else None

    def unclear(self, source: Source) -> bool:
        """Whether it is a pronoun, of which nobody is sure enough whom it means."""
        return same(source.name) in PRONOUNS

    @cached_property
    def _chains(self) -> dict[str, tuple[str, ...]]:
        return {one.id: tuple(id for id in one.chain if id in self.sources) for one in self.reading.statements}

    @cached_property
    def _mentions(self) -> dict[str, str]:
        sources = self.reading.sources
        return {f"{self.prefix}-{one.id}-{n}": one.id for one in sources for n in range(1, len(one.mentions) + 1)}

    @cached_property
    def _told(self) -> dict[str, list[tuple[int, Statement]]]:
        found: dict[str, list[tuple[int, Statement]]] = {}
        for pair in enumerate(chain.in_order(self.reading.statements), 1):
            for id in dict.fromkeys(self._chains[pair[1].id]):
                found.setdefault(id, []).append(pair)
        return found


def web_address(location: str) -> str | None:
    """The location itself where a browser may be sent: http or https, a host, nothing that hides where it leads."""
    plain = location == chain.clean(location) and not any(char.isspace() or char == "\\" for char in location)
    return location if plain and of_web(location) else None
