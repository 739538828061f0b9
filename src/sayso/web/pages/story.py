"""`GET /story/{id}`: one story; `GET /story/{id}/dossier.html`: all of it as a file to keep and print."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from sayso.records import Reading, Where
from sayso.records.links import Claim, Listed, Story, Telling
from sayso.records.shelves import ClaimLine, Part
from sayso.store import Library
from sayso.views import chain, course, dossier, gathered, relay_graph, shelf, told, trace
from sayso.views.told import Fact, Spot
from sayso.web import asked
from sayso.web.books import library
from sayso.web.relinking import again
from sayso.web.shown import show

router = APIRouter()
CLAIMS, REPORTS, READINGS = 24, 300, 16
"""The claims, their reports, and the articles that are looked at for one page: of a big story the rest is counted."""
OUTLETS, TAKEN, QUOTES, COPIES, PLACES = 60, 12, 3, 6, 24
"""What a page shows of each list; the dossier has all of it."""
MOST = {"outlets": OUTLETS, "taken": TAKEN, "quotes": QUOTES, "copies": COPIES}


@router.get("/story/{id}")
def story(request: Request, id: str) -> HTMLResponse:
    """The page of one story; its claims and its articles are paged apart."""
    books = library(request)
    one = books.story(id)
    lines = books.lists.claim_lines(one.id, asked.offset(request), asked.LIMIT)
    claims = [books.claim(line.id) for line in few(lines.items)]
    shown = view(one, lines, claims, readings(books, claims))
    values = {"view": shown, "articles": articles(shown, asked.number(request, "articles", 0, asked.FURTHEST))}
    linking = again(request, [each.id for each in one.articles])

    def other_articles(begin: int) -> str:
        return asked.query(request, articles=begin or None, offset=lines.offset or None)

    return show(
        request, "story.html", **values, other_articles=other_articles, limit=asked.LIMIT, most=MOST, again=linking
    )


@router.get("/story/{id}/dossier.html")
def file(request: Request, id: str) -> Response:
    """All of a story, in one file that opens offline."""
    books = library(request)
    one = books.story(id)
    read = books.readings(each.id for each in one.articles)
    attached = {"Content-Disposition": f'attachment; filename="sayso-story-{one.id}.html"'}
    return Response(dossier.render(one, list(books.claims(one.id)), read), media_type="text/html", headers=attached)


def few(lines: Sequence[ClaimLine]) -> Sequence[ClaimLine]:
    """The first of the claims, so many as are quickly loaded."""
    reports = accumulate(line.reports for line in lines[:CLAIMS])
    return lines[: max(1, sum(so_far <= REPORTS for so_far in reports))]


def readings(books: Library, claims: Sequence[Claim]) -> list[Reading]:
    """Those of the first articles that tell these claims."""
    ids = dict.fromkeys(each.article for one in claims for each in one.supporting)
    return books.readings(islice(ids, READINGS))


@dataclass(frozen=True)
class View(dossier.View):
    """A story of which this page lists the claims of `lines`, and has looked at the first of them."""

    lines: Part[ClaimLine]

    @property
    def looked_at(self) -> str:
        """How much of the story times, places and quotations are out of; nothing where it is all of it."""
        claims = len(self.claims), self.lines.total, "claim"
        articles = len(self.shelf.readings), len({one.article for _, one in self.tellings}), "article"
        parts = [f"{some} of {chain.count(of, what)}" for some, of, what in (claims, articles) if some < of]
        return " and ".join(parts)

    @property
    def copies(self) -> list[trace.Copied]:
        """The first of the copies."""
        return [trace.copied(one, self.shelf) for one in self.story.copies[:COPIES]]

    @property
    def outlets(self) -> list[tuple[str, int]]:
        """Who reports it, in the order in which they first did, each with how many articles."""
        named = Counter(self.shelf.label(one.id) for one in self.articles if one.outlet)
        return list(named.items())

    @cached_property
    def tellings(self) -> list[tuple[int, Telling]]:
        """Who tells the claims that were looked at, each with the number of its claim in the list."""
        numbered = enumerate(self.claims, self.lines.offset + 1)
        return [(n, one) for n, each in numbered for one in each.claim.supporting]

    @cached_property
    def facts(self) -> gathered.Gathered:
        """When, where and how many; each leads to its claim in the list."""
        return gathered.gather(self.tellings, self.shelf, "#c{}".format)

    @property
    def course(self) -> course.Course | None:
        """When it happened, was said and was published."""
        return course.draw(self.facts, course.said(self.tellings, self.shelf), self.story.articles)

    @property
    def spots(self) -> list[Spot]:
        """The places that are on the map and in the list beside it."""
        return self.facts.spots[:PLACES]

    @property
    def unplaced(self) -> list[Fact[Where]]:
        """The first of those that are on no map."""
        return told.unplaced(self.facts.places)[:PLACES]

    @property
    def more_places(self) -> int:
        """How many are not shown."""
        unplaced = len(told.unplaced(self.facts.places))
        return len(self.facts.spots) - len(self.spots) + unplaced - len(self.unplaced)

    @property
    def graph(self) -> relay_graph.Graph | None:
        """Who took it from whom."""
        return relay_graph.draw(self.story, self.shelf)


def view(one: Story, lines: Part[ClaimLine], claims: Sequence[Claim], read: Sequence[Reading]) -> View:
    """A story as its page wants it."""
    found = shelf.shelf(one, claims, read)
    views = tuple(trace.View(each, found, f"c{n}") for n, each in enumerate(claims, lines.offset + 1))
    return View(one, views, found, lines)


def articles(shown: View, begin: int) -> Part[Listed]:
    """One page of a story's articles."""
    every = shown.articles
    return Part(tuple(every[begin : begin + asked.LIMIT]), len(every), begin)
