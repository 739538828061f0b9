"""`GET /login`, `POST /login`, `POST /logout`."""

import re
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from sayso.web.access import WINDOW, Access, TooManyTries
from sayso.web.guard import COOKIE
from sayso.web.shown import show

router = APIRouter()


@router.get("/login")
def login(request: Request, next: str = "/") -> Response:
    """The form; who is in already goes on."""
    access = _access(request)
    if access.password_hash is None or access.knows(request.cookies.get(COOKIE, "")):
        return RedirectResponse(here(next), 303)
    return show(request, "login.html", next=here(next), wrong=None)


@router.post("/login")
def log_in(request: Request, password: Annotated[str, Form()] = "", next: Annotated[str, Form()] = "/") -> Response:
    """A session for who knows the password, or the form again."""
    access = _access(request)
    if access.password_hash is None:
        return RedirectResponse(here(next), 303)
    try:
        token = access.log_in(request.client.host if request.client else "", password)
    except TooManyTries as tried:
        wrong = f"The password was tried too often. Try again in {-(-tried.wait // 60)} of {WINDOW // 60} minutes."
        again = show(request, "login.html", 429, next=here(next), wrong=wrong)
        again.headers["Retry-After"] = str(tried.wait)
        return again
    if token is None:
        return show(request, "login.html", 401, next=here(next), wrong="This is not the password.")
    access.log_out(request.cookies.get(COOKIE, ""))
    entered = RedirectResponse(here(next), 303)
    entered.set_cookie(COOKIE, token, path="/", httponly=True, samesite="strict", secure=_by_https(request))
    return entered


@router.post("/logout")
def log_out(request: Request) -> Response:
    """Ends the session, here and in the browser."""
    _access(request).log_out(request.cookies.get(COOKIE, ""))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict", secure=_by_https(request))
    return answer


def here(next: str) -> str:
    """Where to go on after the login: a path of this server, and nothing else."""
    return next if re.fullmatch(r"/(?![/\\])[^\\\x00-\x20\x7f-\x9f]*", next) else "/"


def _access(request: Request) -> Access:
    access: Access = request.app.state.access
    return access


def _by_https(request: Request) -> bool:
    """Whether the browser came by https: to this server, or to the proxy before it, which `Origin` tells."""
    return request.scope["scheme"] == "https" or request.headers.get("origin", "").startswith("https://")
