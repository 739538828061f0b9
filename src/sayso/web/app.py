"""The app: the guard, the pages, the static files and what is said of errors, put together."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import ASGIApp

from sayso.errors import NotFoundError, ReadOnlyError, SettingsError
from sayso.store import Library
from sayso.web import api, shown
from sayso.web.access import Access
from sayso.web.guard import FAILED, TOO_LONG, Guard
from sayso.web.jobs import Jobs
from sayso.web.pages import add, article, claim, corrections, login, search, source, stories, story
from sayso.web.relinking import Relinking
from sayso.web.statics import Static

PAGES = (login, stories, story, article, source, claim, corrections, add, search)
"""Every file of pages; its `router` is put into the app in this order."""


class App(FastAPI):
    """FastAPI with the guard around everything, its own error pages too."""

    def build_middleware_stack(self) -> ASGIApp:
        """The app as it is called."""
        return Guard(super().build_middleware_stack(), self.state.access)


def create(library: Path, access: Access | None = None) -> FastAPI:
    """The app over the library in this file; makes an empty one where there is none.

    Args:
        access: without it, no password, and only for requests to this machine itself.

    Raises:
        LibraryError: it cannot be opened.
    """
    app = App(
        title="sayso", openapi_url="/api/openapi.json", docs_url=None, redoc_url=None, redirect_slashes=False,
        lifespan=_lifespan,
    )  # fmt: skip
    for kind, handler in HANDLERS.items():
        app.add_exception_handler(kind, handler)
    app.state.library = Library.open(library)
    app.state.jobs = Jobs(app.state.library)
    app.state.relinking = Relinking(app.state.library)
    app.state.access = access or Access()
    app.mount("/static", Static())
    for page in PAGES:
        app.include_router(page.router, include_in_schema=False)
    app.include_router(api.router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.relinking.begin(app.state.library.unlinked())  # what an earlier run, or an addition, left over
    yield
    await run_in_threadpool(app.state.jobs.close)
    await run_in_threadpool(app.state.relinking.close)
    app.state.library.close()


def _http(request: Request, error: StarletteHTTPException) -> Response:
    phrase = HTTPStatus(error.status_code).phrase
    title, sentence = SAID.get(error.status_code, (phrase.capitalize(), f"{phrase.capitalize()}."))
    if error.detail != phrase:  # a page's own words
        sentence = error.detail
    answer = shown.problem(request, error.status_code, title, sentence)
    answer.headers.update(error.headers or {})
    return answer


def _not_found(request: Request, error: NotFoundError) -> Response:
    said = str(error)
    return shown.problem(request, 404, "Not here", f"{said[:1].upper()}{said[1:]}.")


def _read_only(request: Request, error: ReadOnlyError) -> Response:
    sentence = "This library can only be read here: nothing was added or set right."
    return shown.problem(request, 409, "Not written", sentence)


def _setting(request: Request, error: SettingsError) -> Response:
    return shown.problem(request, 400, "Not understood", f"{error}.")


def _invalid(request: Request, error: RequestValidationError) -> Response:
    wrong = (f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return shown.problem(request, 400, "Not understood", "; ".join(wrong))


def _failed(request: Request, error: Exception) -> Response:
    """The guard logs what failed."""
    return shown.problem(request, 500, *FAILED)


SAID = {
    404: ("Not here", "There is no such page."),
    405: ("Not understood", "This page cannot be asked so."),
    413: TOO_LONG,
}
HANDLERS: Mapping[int | type[Exception], Callable[[Request, Any], Response]] = {
    StarletteHTTPException: _http,
    RequestValidationError: _invalid,
    NotFoundError: _not_found,
    ReadOnlyError: _read_only,
    SettingsError: _setting,
    Exception: _failed,
}
