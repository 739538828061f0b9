"""`GET /add`, `POST /add`, `GET /add/{job}`: adding a text, files or a folder, and what becomes of them."""

from collections.abc import AsyncIterator, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from sayso import pipeline
from sayso.errors import SettingsError
from sayso.views import chain
from sayso.web import given
from sayso.web.books import library
from sayso.web.guard import BODIES
from sayso.web.jobs import LINES, jobs, stories
from sayso.web.shown import show

router = APIRouter()
FILES, FIELDS = 1000, 20
"""The most files of a form, and fields beside them."""
MOST = BODIES["/add"]
RECENT = 10


async def sent(request: Request) -> AsyncIterator[FormData]:
    """The form, with its files on the disk where they are large; both are gone after the answer.

    Raises:
        SettingsError: it is no form, or holds too many files.
    """
    try:
        form = await request.form(max_files=FILES, max_fields=FIELDS, max_part_size=MOST)
    except HTTPException as error:
        if error.status_code != 400:
            raise
        many = "Too many files" in error.detail
        said = f"sayso takes at most {FILES:,} files at once; add the others after them" if many else error.detail
        raise SettingsError(said) from None
    yield form
    await form.close()


@router.get("/add")
def add(request: Request) -> HTMLResponse:
    """The forms."""
    return _forms(request, given.Pasted(), None)


@router.post("/add")
def begin(request: Request, form: Annotated[FormData, Depends(sent)]) -> Response:
    """Begins an addition; or gives the form back, with what was typed, where something is wrong with it."""
    typed = given.Pasted(*(_typed(form, name) for name in ("text", "title", "outlet", "published", "address")))
    chosen, folder = _files(form, "files"), _files(form, "folder")
    kept = [one for one in folder if given.wanted(one.filename or "")]
    try:
        uploads = list(given.files((one.filename or "", one.file) for one in [*chosen, *kept]))
        if _typed(form, "what") == "text" or typed.text.strip():
            uploads.append(given.pasted(typed))
        if not uploads:
            raise SettingsError(_nothing(len(folder)))
        day = given.day("Published", typed.published)
    except SettingsError as wrong:
        return _forms(request, typed, str(wrong), 400)
    job = jobs(request).add(uploads, day, len(folder) - len(kept))
    return RedirectResponse(f"/add/{job}", 303)


@router.get("/add/{id}")
def job(request: Request, id: str) -> HTMLResponse:
    """How far an addition is, and at its end what was added."""
    found = jobs(request).get(id)
    told = {} if found.running else stories(library(request), found.articles)
    return show(request, "job.html", job=found, stories=told, lines=LINES)


def _forms(request: Request, typed: given.Pasted, wrong: str | None, status: int = 200) -> HTMLResponse:
    recent = jobs(request).recent()[:RECENT]
    values = {"typed": typed, "wrong": wrong, "recent": recent, "accept": ",".join(pipeline.SUFFIXES)}
    return show(request, "add.html", status, **values, files=FILES, megabytes=MOST // 10**6)


def _typed(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _files(form: FormData, name: str) -> Sequence[UploadFile]:
    """The files of a field; an empty field is sent as one without a name."""
    return [one for one in form.getlist(name) if isinstance(one, UploadFile) and one.filename]


def _nothing(passed_over: int) -> str:
    if passed_over:
        count = chain.count(passed_over, "file")
        return f"The folder holds no {', '.join(pipeline.SUFFIXES)} file ({count} of other kinds)"
    return "Nothing was chosen: choose files or a folder, or paste a text"
