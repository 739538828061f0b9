"""Options and arguments that several commands take, and how each is explained."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How answers are shown."""

    text = "text"
    json = "json"
    html = "html"


class Plain(StrEnum):
    """How answers are shown that have no page."""

    text = "text"
    json = "json"


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
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
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


def iso(published: datetime | None) -> str | None:
    """The ISO day that was given."""
    return published.date().isoformat() if published else None
