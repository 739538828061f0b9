"""`GET /claim/{id}`: one claim, from its origins to every report, and what can be set right about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.errors import NotFoundError
from sayso.records import UNSTATED, Kind, Source, Telling
from sayso.records.links import Claim, Story
from sayso.store import Library
from sayso.views import chain, claimed, trace
from sayso.views.passages import Numbered
from sayso.views.shelf import shelf
from sayso.web import asked, set_right
from sayso.web.books import library
from sayso.web.relinking import again
from sayso.web.shown import show

router = APIRouter()
STATEMENTS = 60
"""Statements on one page."""
OTHERS = 100
"""Other claims of the story that are listed at once, to be merged with this one."""
ANSWERS = 12
"""Denials, or no-comments, that are quoted above the statements."""
COPIES = 12
"""Copies whose words are shown."""
FACTS = 40
"""Articles out of which times, places and figures are gathered; more would take longer than a reader waits."""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as the page lists it: its passage, where it stands in its article, and whom it credits."""

    key: str
    href: str
    passage: Numbered
    sources: tuple[Source, ...]

    @property
    def stance(self) -> str:
        """What it does to the claim, in words."""
        words = self.passage.stance.replace("-", " ")
        return chain.ACTS.get("declines", words) if self.passage.stance == "declines" else words


@dataclass(frozen=True)
class View(trace.View):
    """A claim whose statements stand on several pages; this is the one that begins at `offset`."""

    offset: int

    def at(self, number: int) -> str:
        """The link to a statement, on whichever page it stands."""
        page = (number - 1) // STATEMENTS * STATEMENTS
        query = "" if page == self.offset else f"?offset={page}" if page else "?"
        return f"{query}#{self.prefix}-s{number}"

    @cached_property
    def rows(self) -> list[Row]:
        """The statements of this page, by publication."""
        told = self.claim.statements[self.offset : self.offset + STATEMENTS]
        return [self._row(one, passage) for one, passage in zip(told, self._passages(told), strict=True)]

    @property
    def read(self) -> tuple[int, int]:
        """Out of how many articles the facts were gathered, and how many tell the claim."""
        told = {one.article for one in self.claim.supporting}
        return len(told & set(self.shelf.readings)), len(told)

    def _row(self, telling: Telling, passage: Numbered) -> Row:
        href = asked.words(telling.article, telling.statement)
        return Row(telling.key, href, passage, tuple(self._sources(telling)))

    def _sources(self, telling: Telling) -> Iterator[Source]:
        reading = self.shelf.readings.get(telling.article)
        told = next((one for one in reading.statements if one.id == telling.statement), None) if reading else None
        if reading and told:
            yield from (reading.source(id) for id in told.chain if id != UNSTATED)


@router.get("/claim/{id}")
def claim(request: Request, id: str) -> Response:
    """One claim; `?done=ID` says what was set right, `?statement=KEY` opens the page that holds this statement.

    With both, the statement is followed to the claim that it stands in now, for a correction may end this one.
    """
    opened = library(request)
    done, marked = set_right.find(opened, asked.word(request, "done")), asked.word(request, "statement")
    if done and marked and opened.lists.credit_claims([marked]).get(marked) != id:
        return RedirectResponse(set_right.path(opened, done.correction.id, marked), 303)
    found = one(opened, id)
    story = opened.story(found.story)
    view = _view(opened, found, story, _offset(request, found, marked))
    others = asked.number(request, "others", 0, asked.FURTHEST)
    return show(
        request, "claim_page.html", view=view, story=story, unseen=claimed.unseen(story, [found], view.shelf),
        copies_found=view.copies(story), others=opened.lists.claim_lines(story.id, others, OTHERS),
        marked=marked if marked in view.numbers else None, done=done,
        again=again(request, [each.id for each in story.articles]), kinds=get_args(Kind),
        sizes={"page": STATEMENTS, "others": OTHERS, "answers": ANSWERS, "copies": COPIES},
    )  # fmt: skip


@router.get("/claim/{id}/trace.html")
def printable(request: Request, id: str) -> Response:
    """The claim as one file that opens offline."""
    opened = library(request)
    found = one(opened, id)
    readings = opened.readings(dict.fromkeys(each.article for each in found.statements))
    page = trace.render(found, opened.story(found.story), readings)
    headers = {"Content-Disposition": f'attachment; filename="claim-{found.id}.html"'}
    return HTMLResponse(page, headers=headers)


def one(library: Library, id: str) -> Claim:
    """The claim with this id.

    Raises:
        NotFoundError: there is none.
    """
    if not re.fullmatch("[0-9a-f]{12,64}", id):
        raise NotFoundError(f"there is no claim {id[:64]!r}")
    return library.claim(id)


def _offset(request: Request, claim: Claim, marked: str | None) -> int:
    """Where the page begins: as the URL says, else so that it holds the marked statement; never after the end."""
    number = claimed.numbers(claim).get(marked or "", 1)
    given = asked.offset(request) if request.query_params.get("offset") else number - 1
    return min(given, len(claim.statements) - 1) // STATEMENTS * STATEMENTS


def _view(library: Library, claim: Claim, story: Story, offset: int) -> View:
    readings = library.readings(dict.fromkeys(_needed(claim, story, offset)))
    return View(claim, shelf(story, [claim], readings), "c1", offset)


def _needed(claim: Claim, story: Story, offset: int) -> Iterator[str]:
    """The articles whose readings the page quotes."""
    yield from (each.article for each in claim.statements[offset : offset + STATEMENTS])
    for stance in claimed.ANSWERS:
        yield from [each.article for each in claim.statements if each.stance == stance][:ANSWERS]
    for values in [one.values for one in claim.conflicts] + [one.values for one in claim.differences]:
        yield from (value.passage.article for value in values)
    for drift in claim.drift:
        yield from (drift.before.article, drift.after.article)
    yield from _copying(claim, story)
    yield from list(dict.fromkeys(each.article for each in claim.supporting))[:FACTS]


def _copying(claim: Claim, story: Story) -> Sequence[str]:
    articles = {each.article for each in claim.statements}
    return [each.article for each in story.copies if {each.article, each.of} <= articles][:COPIES]
