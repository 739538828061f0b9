"""Options and arguments that several commands take, and how each is explained."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import SettingsError


class Format(StrEnum):
    """How answers are shown."""

    text = "text"
    json = "json"
    html = "html"


class Plain(StrEnum):
    """How answers are shown that have no page."""

    text = "text"
    json = "json"


def _day(given: str) -> str:
    """An ISO day, however ISO lets it be written."""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise SettingsError(f"--published: wants a day, as 2032-03-01, not {given!r}") from None


Locations = Annotated[
    list[str],
    typer.Argument(help="Files (.txt, .html, .jsonl), folders of them, or - for standard input.", show_default=False),
]
AtLibrary = Annotated[
    Path | None,
    typer.Option("--library", help="The library's file, else SAYSO_LIBRARY, else your own.", show_default=False),
]
As = Annotated[
    Format,
    typer.Option("--format", "-f", help="text for a person, json one record a line, html a page that opens offline."),
]
AsPlain = Annotated[Plain, typer.Option("--format", "-f", help="text for a person, json for a program.")]
Into = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write here and not to standard output.", show_default=False)
]
Published = Annotated[
    str | None,
    typer.Option(
        parser=_day,
        metavar="YYYY-MM-DD",
        help="The day of articles whose pages tell none; without one “Friday” cannot be resolved.",
        show_default=False,
    ),
]
Threads = Annotated[
    int | None,
    typer.Option(
        help="Processor threads; as many as there are cores if not given.", min=0, max=256, show_default=False
    ),
]
