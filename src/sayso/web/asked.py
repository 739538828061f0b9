"""What a URL asks: filters, where in a list to begin, and the links that lead on from there."""

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import quote, urlencode

from fastapi import Request

from sayso.errors import SettingsError
from sayso.records.shelves import Filters
from sayso.views import chain

LIMIT = 50
"""How many items of a list one page holds."""
FURTHEST = 10**9
LONGEST = 500
"""The letters of the longest question."""


def filters(request: Request) -> Filters:
    """The filters in the URL; an empty field of a form is none.

    Raises:
        SettingsError: a day is none, or something is too long.
    """
    since, until = _day(request, "since"), _day(request, "until")
    return Filters(
        word(request, "text"), word(request, "outlet"), word(request, "source"), word(request, "place"), since, until
    )


def word(request: Request, name: str) -> str | None:
    """One value in the URL, as one clean line; None where it is absent or empty.

    Raises:
        SettingsError: it is too long.
    """
    value = chain.flat(request.query_params.get(name, "")).strip()
    if len(value) > LONGEST:
        raise SettingsError(f"{name}: wants at most {LONGEST} letters")
    return value or None


def offset(request: Request) -> int:
    """Where in a list the page begins: 0 where the URL does not say.

    Raises:
        SettingsError: it is no number, or out of all bounds.
    """
    return number(request, "offset", 0, FURTHEST)


def number(request: Request, name: str, default: int, most: int) -> int:
    """A whole number in the URL.

    Raises:
        SettingsError: it is none, or more than `most`.
    """
    raw = request.query_params.get(name, "").strip() or str(default)
    if not re.fullmatch("[0-9]{1,10}", raw) or int(raw) > most:
        raise SettingsError(f"{name}: wants a whole number up to {most}, not “{chain.flat(raw[:40])}”")
    return int(raw)


def more(request: Request, offset: int) -> str:
    """The link to the same list from another place on."""
    return query(request, offset=offset or None)


def query(request: Request, **values: object) -> str:
    """The link to the same page with other values; None takes one away. What it lists begins anew.

    It names no path, so that no request can make it lead elsewhere.
    """
    kept = {name: value for name, value in request.query_params.items() if value and name != "offset"}
    return "?" + urlencode({name: str(value) for name, value in {**kept, **values}.items() if value is not None})


def words(article: str, statement: str) -> str:
    """The link to a statement's words in its article, in whichever part of it they stand."""
    return f"/article/{article}?at={quote(statement)}#r1-{quote(statement)}-words"


def _day(request: Request, name: str) -> str | None:
    raw = word(request, name)
    if raw is None:
        return None
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", raw) or not _real(date.fromisoformat, raw):
        raise SettingsError(f"{name}: wants a day like 2031-01-31, not “{raw[:40]}”")
    return raw


def _real(read: Callable[[str], object], raw: str) -> bool:
    try:
        read(raw)
    except ValueError:
        return False
    return True
