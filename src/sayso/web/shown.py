"""How a page is made: a template of `web/templates` or of the views, in the environment that cleans and escapes."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import ChoiceLoader, Environment, PackageLoader

from sayso.views import page
from sayso.web import asked

STATIC = files("sayso.web").joinpath("static")
SCRIPT = "dist/app.js"


def show(request: Request, template: str, status: int = 200, /, **values: object) -> HTMLResponse:
    """A whole page; htmx asks for the same and picks its part by `hx-select`.

    Args:
        template: extends base.html, and has `request` besides its values.
    """
    made = environment().get_template(template)
    return HTMLResponse(made.render(request=request, **values), status)


def problem(request: Request, status: int, title: str, sentence: str) -> Response:
    """What says that a request cannot be answered: a page, or under /api `{"error": ...}`."""
    if request.scope["path"].startswith("/api/"):
        return JSONResponse({"error": sentence}, status)
    return show(request, "error.html", status, title=title, sentence=sentence)


@cache
def environment() -> Environment:
    """That of the views, with the templates of the web before theirs."""
    views = page.environment()
    made = views.overlay(loader=ChoiceLoader([PackageLoader("sayso.web"), PackageLoader("sayso.views")]))
    own = {"static": static, "scripts": scripts, "query": asked.query, "more": asked.more, "words_at": asked.words}
    made.globals = {**views.globals, **own}  # an overlay shares the views' own, which must stay as they are
    return made


@cache
def static(name: str) -> str:
    """The address of a static file; it changes with the file, so that browsers may keep it."""
    return f"/static/{name}?v={version(name)}"


@cache
def version(name: str) -> str:
    """What a static file's address ends in."""
    return sha256(content(name)).hexdigest()[:16]


@cache
def content(name: str) -> bytes:
    """A static file; `views.css` is all that the views' own pages are drawn with, so that both look alike.

    Raises:
        FileNotFoundError: there is none.
    """
    if name == "views.css":
        styles = page.environment().globals
        return f"{styles['css']}\n{styles['dossier_css']}".encode()
    return STATIC.joinpath(name).read_bytes()


@cache
def scripts() -> tuple[str, ...]:
    """The scripts of every page: none where they are not built, for nothing needs them."""
    return (static(SCRIPT),) if STATIC.joinpath(SCRIPT).is_file() else ()
