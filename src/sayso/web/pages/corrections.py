"""`POST /correct/...`: set right what sayso got wrong, or take that back; `GET /corrections`: the log of it."""

from collections.abc import Iterable
from typing import Annotated, get_args

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso import pipeline
from sayso.errors import NotFoundError, SettingsError
from sayso.records import Kind
from sayso.records.corrections import Change, of_source
from sayso.records.shelves import Part
from sayso.store import Library
from sayso.views import chain
from sayso.web import asked, set_right
from sayso.web.books import library
from sayso.web.pages import claim as claims
from sayso.web.relinking import again, relinking
from sayso.web.shown import show

router = APIRouter()
LONGEST = 200
"""The letters of the longest name."""
Value = Annotated[str, Form()]


@router.get("/corrections")
def corrections(request: Request) -> HTMLResponse:
    """What was set right, the last first, whoever did it; what was taken back stays in the log."""
    opened = library(request)
    made = opened.corrections()[::-1]
    start = asked.offset(request)
    shown = set_right.entries(opened, made[start : start + asked.LIMIT])
    done, statement = set_right.find(opened, asked.word(request, "done")), asked.word(request, "statement")
    part = Part(tuple(shown), len(made), start)
    return show(request, "corrections.html", part=part, done=done, statement=statement, again=again(request))


@router.get("/corrections/under-way")
def under_way(request: Request) -> Response:
    """Whether the story of `?article=ID`, or any, is still to be linked; the event `linked` says that it is not."""
    article = asked.word(request, "article")
    due = relinking(request).due([article] if article else None)
    return Response(status_code=204, headers={} if due else {"HX-Trigger": "linked"})


@router.post("/correct/split")
def split(
    request: Request, claim: Value = "", statement: Annotated[list[str] | None, Form()] = None
) -> RedirectResponse:
    """Says that statements of a claim are another."""
    opened = library(request)
    found, ticked = claims.one(opened, claim), set(statement or ())
    if absent := ticked - {told.key for told in found.statements}:
        raise NotFoundError(f"there is no statement {min(absent)!r} in this claim")
    off = {told.article for told in found.statements if told.key in ticked}
    left = [told for told in found.statements if told.key not in ticked]
    if not ticked or not left:
        raise SettingsError("Tick the statements that are another claim: at least one, and not all.")
    subjects = pipeline.subjects(opened, (told for told in found.statements if told.key in ticked))
    left.sort(key=lambda told: told.article in off)  # what an article told beside may be no claim of its own
    return _correct(request, "split", subjects, left[0].key)


@router.post("/correct/merge")
def merge(request: Request, claim: Value = "", other: Value = "") -> RedirectResponse:
    """Says that two claims of a story are one."""
    if not other:
        raise SettingsError("Choose the claim that is the same as this one.")
    opened = library(request)
    found, second = claims.one(opened, claim), claims.one(opened, other)
    if found.id == second.id or found.story != second.story:
        raise SettingsError("Choose another claim of the same story.")
    subjects = pipeline.subjects(opened, (*found.statements, *second.statements))
    return _correct(request, "merge", subjects, found.statements[0].key)


@router.post("/correct/retype")
def retype(request: Request, statement: Value = "", source: Value = "", kind: Value = "") -> RedirectResponse:
    """Says of which kind a source of a statement is."""
    opened = library(request)
    subject, _ = _source(opened, statement, source)
    if kind not in get_args(Kind):
        raise SettingsError(f"A source is of one of these kinds: {', '.join(get_args(Kind))}.")
    return _correct(request, "retype", [subject], statement, kind)


@router.post("/correct/rename")
def rename(request: Request, statement: Value = "", source: Value = "", name: Value = "") -> RedirectResponse:
    """Says what a source of a statement is called; sources of one name are one."""
    opened = library(request)
    subject, before = _source(opened, statement, source)
    to = chain.flat(name).strip()
    if not to or len(to) > LONGEST or to == before:
        raise SettingsError(f"Give the source another name, of at most {LONGEST} letters.")
    return _correct(request, "rename", [subject], statement, to)


@router.post("/correct/undo")
def undo(request: Request, id: Value = "", statement: Value = "") -> RedirectResponse:
    """Takes a correction back; goes on to the claim that holds the statement now, or to the log."""
    library(request).undo(id)
    return _again(request, id, statement)


def _source(library: Library, key: str, id: str) -> tuple[str, str]:
    """A source of a statement, as corrections name it, and its name.

    Raises:
        NotFoundError: there is no such statement, or it does not credit this source.
    """
    found = {one.article.id: one for one in library.readings([key.partition("/")[0]])}
    told = set_right.statement(found, key)
    reading = found[key.partition("/")[0]]
    source = next((one for one in reading.sources if one.id == id and id in told.chain), None)
    if source is None:
        raise NotFoundError(f"there is no source {id!r} in this statement")
    return of_source(reading.article.location, source.name), source.name


def _correct(
    request: Request, kind: Change, subjects: Iterable[str], statement: str, value: str | None = None
) -> RedirectResponse:
    return _again(request, library(request).correct(kind, list(subjects), value).id, statement)


def _again(request: Request, done: str, statement: str) -> RedirectResponse:
    """Begins to link what a correction is about, and goes on to the page, which says so."""
    books = library(request)
    relinking(request).begin(set_right.articles(books, done))
    return RedirectResponse(set_right.path(books, done, statement), 303)
