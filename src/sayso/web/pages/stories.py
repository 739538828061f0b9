"""`GET /`: the stories, and what they can be filtered by."""

import time
from dataclasses import asdict
from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.errors import SettingsError
from sayso.records.shelves import Facet, Filters, Order
from sayso.web import asked
from sayso.web.books import library
from sayso.web.shown import show

router = APIRouter()
FRESH = 300
"""Seconds for which the choices of the filters are kept: to count them anew takes longer than to list the stories."""
NAMES = {
    "text": "the words", "outlet": "the outlet", "source": "the source", "place": "the place", "since": "the first day",
    "until": "the last day",
}  # fmt: skip


@router.get("/")
def stories(request: Request) -> HTMLResponse:
    """The stories that the filters let through, the newest or the most reported first."""
    filters, order = asked.filters(request), asked_order(request)
    part = library(request).lists.story_lines(filters, asked.offset(request), asked.LIMIT, order)
    return show(
        request, "stories.html", part=part, filters=filters, order=order, choices=choices(request),
        wider=wider(request, filters),
    )  # fmt: skip


def asked_order(request: Request) -> Order:
    """The order in the URL.

    Raises:
        SettingsError: there is no such order.
    """
    word = asked.word(request, "order") or "newest"
    for one in get_args(Order):
        if one == word:
            order: Order = one
            return order
    raise SettingsError(f"order: wants {' or '.join(get_args(Order))}, not “{word[:40]}”")


def wider(request: Request, filters: Filters) -> list[tuple[str, str, str]]:
    """Every filter that is set: its name, its value, and the link to the same list without it."""
    given = asdict(filters).items()
    return [(NAMES[name], value, asked.query(request, **{name: None})) for name, value in given if value]


def choices(request: Request) -> dict[str, list[str]]:
    """What the filters offer; none of them is kept while there is nothing to choose."""
    state = request.app.state
    until, found = getattr(state, "choices", (0.0, {}))
    if time.monotonic() > until or not any(found.values()):
        facets: tuple[Facet, ...] = get_args(Facet)
        found = {one: library(request).lists.choices(one) for one in facets}
        state.choices = (time.monotonic() + FRESH, found)
    kept: dict[str, list[str]] = found
    return kept
