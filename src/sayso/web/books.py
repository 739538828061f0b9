"""The library behind the pages."""

from typing import cast

from fastapi import Request

from sayso.store import Library


def library(request: Request) -> Library:
    """The library that this app shows: one, open as long as the app, shared by all threads."""
    return cast(Library, request.app.state.library)
