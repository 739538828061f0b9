"""What every request passes before a page sees it, and every answer before it leaves.

Pure ASGI and outermost, so that nothing, not even an error's page, goes around it. In this order: the answer's
headers, the form of the request, its `Host`, where it comes from, its login, the size of its body.
"""

import logging
import re
from urllib.parse import quote

from fastapi import HTTPException, Request
from fastapi.responses import PlainTextResponse, RedirectResponse, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web import shown
from sayso.web.access import Access

COOKIE = "sayso"
OPEN = ("/login", "/static/")
"""What is answered without a login: this page, and all under this folder."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with it a form's own page is kept from the server too, as `Origin: null`.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
BODY, BODIES = 10**6, {"/add": 64 * 10**6, "/api/add": 64 * 10**6}
"""The most bytes that a request may bring: anywhere, and at these paths."""
FAILED = ("Something went wrong", "sayso failed on this request; what happened stands in the server’s log.")
TOO_LONG = ("Too large", "More is sent than sayso takes at once.")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]*)", re.IGNORECASE)
log = logging.getLogger("sayso.web")


class Refused(Exception):
    """A request that no page shall see."""

    def __init__(self, status: int, title: str, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.title, self.sentence = status, title, sentence


class Guard:
    """Stands before the whole app."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or lets the app do so."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Whoever asks for the head gets that of the page; the server itself leaves out the rest.
        scope = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        answer = _Answer(send)
        try:
            request = Request(scope)
            app = self._refusal(request) or self._app
            await app(scope, _Body(receive, _limit(request)), answer)
        except Exception:
            # Without its query, which says what somebody looked for.
            log.exception("%s %r failed", scope["method"], scope["path"])
            if not answer.begun:
                await PlainTextResponse(FAILED[1], 500)(scope, receive, answer)

    def _refusal(self, request: Request) -> Response | None:
        """What is answered in the app's place; None where the app shall answer."""
        try:
            _well_formed(request)
            self._for_us(request)
            _from_here(request)
            _not_too_long(request)
        except Refused as refused:
            return shown.problem(request, refused.status, refused.title, refused.sentence)
        return None if self._let_in(request) else to_login(request)

    def _for_us(self, request: Request) -> None:
        host = request.headers.get("host", "")
        if not self._access.answers(host):
            sentence = "sayso does not answer to this name; `sayso serve --allow-host NAME` lets it."
            raise Refused(421, "Not a name of this server", sentence)

    def _let_in(self, request: Request) -> bool:
        path = request.scope["path"]
        login, static = OPEN
        if self._access.password_hash is None or path == login or path.startswith(static):
            return True
        return self._access.knows(request.cookies.get(COOKIE, ""))


class _Answer:
    """Gives every answer the headers that its page did not give itself."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


class _Body:
    """Stops reading a body that is longer than its length said, or than it may be."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message


def _limit(request: Request) -> int:
    return BODIES.get(request.scope["path"], BODY)


def _well_formed(request: Request) -> None:
    path, length = request.scope["path"], request.headers.get("content-length", "0")
    if not path.startswith("/") or "\0" in path or not re.fullmatch("[0-9]{1,15}", length):
        raise Refused(400, "Not understood", "This is no request that a browser makes.")
    named = _CHARSET.search(request.headers.get("content-type", ""))
    if named and named[1].casefold() not in ("utf-8", "utf8"):
        # A form may name any codec that Python knows: one takes minutes for a megabyte, others make what is no text.
        raise Refused(415, "Not understood", "What is sent must be in UTF-8.")


def _from_here(request: Request) -> None:
    """Refuses what another site's page makes a browser do (https://www.w3.org/TR/fetch-metadata/).

    What changes something must say that it comes from one of our own pages: browsers do, and other programs send
    `Origin` with the server's own address. What only reads may be opened by a link from anywhere, but not be
    loaded into another site's page, where its time or size would tell what the library holds.
    """
    site = request.headers.get("sec-fetch-site")
    if site in ("same-origin", "none"):
        return
    if request.method in SAFE:
        opened = [request.headers.get(f"sec-fetch-{what}") for what in ("mode", "dest")] == ["navigate", "document"]
        if site is None or opened:
            return
    elif site is None and _same_origin(request):
        return
    sentence = "This comes from another site’s page, or does not say where from. Programs say it so: Origin: http://"
    raise Refused(403, "Not from here", sentence + request.headers["host"])


def _same_origin(request: Request) -> bool:
    host = request.headers["host"].casefold()
    return request.headers.get("origin", "").casefold() in (f"http://{host}", f"https://{host}")


def _not_too_long(request: Request) -> None:
    if int(request.headers.get("content-length", "0")) > _limit(request):
        raise Refused(413, *TOO_LONG)


def to_login(request: Request) -> Response:
    """Sends a person to the login, and back afterwards; a program gets 401."""
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    if request.method != "GET" or path.startswith("/api/"):
        return shown.problem(request, 401, "Not logged in", "Log in first.")
    there = quote(path) + (f"?{query}" if query else "")
    login = "/login" if there == "/" else f"/login?next={quote(there)}"
    if "hx-request" in request.headers:
        return Response(status_code=401, headers={"HX-Redirect": login})
    return RedirectResponse(login, 303)
