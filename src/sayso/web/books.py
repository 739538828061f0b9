"""The library behind the pages, and what they ask of it alike."""

from typing import cast

from fastapi import Request

from sayso.errors import NotFoundError
from sayso.records import Reading
from sayso.store import Library


def library(request: Request) -> Library:
    """The library that this app shows: one, open as long as the app, shared by all threads."""
    return cast(Library, request.app.state.library)


def reading(books: Library, id: str) -> Reading:
    """The reading of an article, as the user set it right.

    Raises:
        NotFoundError: there is none with this id.
    """
    found = books.readings([id])
    if not found:
        raise NotFoundError(f"there is no article {id!r}")
    return found[0]
