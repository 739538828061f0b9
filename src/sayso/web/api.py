"""`/api`: the views as JSON. Single records are the contract's, lists come in parts.

What answers is said by types, for the OpenAPI description; answers are made from the records themselves.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi import Path as InPath
from fastapi.responses import JSONResponse, Response

from sayso.records import Claim, Kind, Reading, Story
from sayso.records.kept import Hit, Status
from sayso.records.shelves import ClaimLine, Credit, Filters, Order, Part, SourceLine, StoryLine, same
from sayso.web import asked, given
from sayso.web.books import library, reading
from sayso.web.jobs import Done, Job, jobs, stories

router = APIRouter(prefix="/api")
MOST = 200
"""Items of the longest part."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a request cannot be answered."""

    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord(Story):
    """A story, as the contract has it."""

    schema: Literal["sayso/story/1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord(Claim):
    """A claim, as the contract has it."""

    schema: Literal["sayso/claim/1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRecord(Reading):
    """A reading, as the contract has it."""

    schema: Literal["sayso/reading/1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRecord(Hit):
    """An article in which words were found."""

    schema: Literal["sayso/hit/1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRecord(Status):
    """What the library holds; `path` is the file's name only."""

    schema: Literal["sayso/status/1"]


@dataclass(frozen=True, slots=True)
class Credited:
    """A source with what it is credited with."""

    source: SourceLine
    credits: Part[Credit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Done):
    """What became of an article, with the id of its story."""

    story: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRecord(Job):
    """An addition, with the stories of what was added."""

    articles: tuple[Placed, ...] = ()


ERRORS: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "Not understood, or not here."},
    "5XX": {"model": Problem, "description": "sayso failed, or is busy."},
}
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "text/plain": {"schema": {"type": "string", "description": "A text, a web page, or JSON lines."}},
            "application/json": {
                "schema": {
                    "description": 'An article, or a list of them, with "text" or "html", as in a .jsonl file.',
                    "type": ["object", "array"],
                }
            },
        },
    }
}
Id = Annotated[str, InPath(description="An id, or how it begins.")]
Begin = Annotated[int, Query(alias="offset", ge=0, le=asked.FURTHEST, description="Where in the list to begin.")]
Most = Annotated[int, Query(alias="limit", ge=1, le=MOST)]
Words = Annotated[str | None, Query(max_length=asked.LONGEST)]
Needed = Annotated[str, Query(max_length=asked.LONGEST, description="Words that all must be there.")]
Day = Annotated[str | None, Query(max_length=asked.LONGEST, description="An ISO day, included.")]


def _filters(  # noqa: PLR0917 - they stand in the URL, by name
    request: Request, text: Words = None, outlet: Words = None, source: Words = None, place: Words = None,
    since: Day = None, until: Day = None,
) -> Filters:  # fmt: skip
    return asked.filters(request)


@router.get("/stories", response_model=Part[StoryLine], responses=ERRORS)
def story_lines(
    request: Request, filters: Annotated[Filters, Depends(_filters)], offset: Begin = 0, limit: Most = asked.LIMIT,
    order: Order = "newest",
) -> Response:  # fmt: skip
    """Stories, the newest first, or those first that most articles report."""
    return _part(library(request).lists.story_lines(filters, offset, limit, order))


@router.get("/stories/{id}", response_model=StoryRecord, responses=ERRORS)
def story(request: Request, id: Id) -> Response:
    """A story."""
    return JSONResponse(library(request).story(id).to_dict())


@router.get("/stories/{id}/claims", response_model=Part[ClaimLine], responses=ERRORS)
def story_claims(request: Request, id: Id, offset: Begin = 0, limit: Most = asked.LIMIT) -> Response:
    """The claims of a story, those first that most articles tell."""
    books = library(request)
    return _part(books.lists.claim_lines(books.lists.story_id(id), offset, limit))


@router.get("/claims", response_model=Part[ClaimLine], responses=ERRORS)
def claim_hits(request: Request, text: Needed, offset: Begin = 0, limit: Most = asked.LIMIT) -> Response:
    """The claims that hold these words."""
    return _part(library(request).lists.claim_hits(_line(request, "text"), offset, limit))


@router.get("/claims/{id}", response_model=ClaimRecord, responses=ERRORS)
def claim(request: Request, id: Id) -> Response:
    """A claim, with its tellings and origins."""
    return JSONResponse(library(request).claim(id).to_dict())


@router.get("/articles", response_model=Part[HitRecord], responses=ERRORS)
def article_hits(request: Request, text: Needed, offset: Begin = 0, limit: Most = asked.LIMIT) -> Response:
    """The articles that hold these words, each with the passage that holds most of them."""
    found = library(request).lists.article_hits(_line(request, "text"), offset, limit)
    return JSONResponse({"items": [one.to_dict() for one in found.items], "total": found.total, "offset": found.offset})


@router.get("/articles/{id}", response_model=ReadingRecord, responses=ERRORS)
def article(request: Request, id: Annotated[str, InPath(description="An id.")]) -> Response:
    """The reading of an article, with what the user set right."""
    return JSONResponse(reading(library(request), id).to_dict())


@router.get("/sources", response_model=Part[SourceLine], responses=ERRORS)
def source_lines(
    request: Request, text: Words = None, kind: Kind | None = None, offset: Begin = 0, limit: Most = asked.LIMIT
) -> Response:
    """The sources, those first that most statements credit."""
    return _part(library(request).lists.source_lines(asked.word(request, "text"), kind, offset, limit))


@router.get("/source", response_model=Credited, responses=ERRORS)
def source(
    request: Request,
    name: Annotated[str, Query(max_length=asked.LONGEST, description="Its name, or its key.")],
    offset: Begin = 0,
    limit: Most = asked.LIMIT,
) -> Response:
    """A source, and the statements that it is credited with, those of the newest articles first."""
    lists, key = library(request).lists, same(name)
    return JSONResponse(
        {"source": asdict(lists.source_line(key)), "credits": asdict(lists.credits(key, offset, limit))}
    )


@router.get("/status", response_model=StatusRecord, responses=ERRORS)
def status(request: Request) -> Response:
    """What the library holds."""
    now = library(request).status()
    return JSONResponse({**now.to_dict(), "path": Path(now.path).name})


async def _body(request: Request) -> bytes:
    return await request.body()


@router.post("/add", response_model=JobRecord, responses=ERRORS, status_code=202, openapi_extra=BODY)
def add(request: Request, body: Annotated[bytes, Depends(_body)]) -> Response:
    """Adds articles in the background: a text, a web page, JSON, or JSON lines; ask /api/jobs/{id} how far it is."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    id = jobs(request).add([given.sent(body, kind == "application/json")])
    return JSONResponse(_job(request, id), 202, {"Location": f"/api/jobs/{id}"})


@router.get("/jobs/{id}", response_model=JobRecord, responses=ERRORS)
def job(request: Request, id: str) -> Response:
    """How far an addition is, and what was added."""
    return JSONResponse(_job(request, id))


def _job(request: Request, id: str) -> dict[str, Any]:
    now = jobs(request).get(id)
    placed = {} if now.running else stories(library(request), now.articles)
    lines = [{**asdict(one), "story": placed.get(one.article)} for one in now.articles]
    return {**asdict(now), "articles": lines}


def _line(request: Request, name: str) -> str:
    return asked.word(request, name) or ""


def _part(part: Part[Any]) -> Response:
    return JSONResponse(asdict(part))
