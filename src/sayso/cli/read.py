"""`sayso read`: articles in, their statements and chains out."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from sayso import ingest, pipeline
from sayso.errors import LocationError
from sayso.records import Reading


class Format(StrEnum):
    """How readings are shown."""

    text = "text"
    json = "json"
    html = "html"


def read(
    locations: Annotated[
        list[str],
        typer.Argument(
            help="Files (.txt, .html, .jsonl), folders of them, or - for standard input.", show_default=False
        ),
    ],
    *,
    format: Annotated[
        Format,
        typer.Option(
            "--format", "-f", help="text for a person, json one reading a line, html a page that opens offline."
        ),
    ] = Format.text,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here and not to standard output.", show_default=False)
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="The day of articles whose pages tell none; without one “Friday” cannot be resolved.",
            show_default=False,
        ),
    ] = None,
    threads: Annotated[
        int | None,
        typer.Option(help="Processor threads; as many as there are cores if not given.", min=0, show_default=False),
    ] = None,
    confidence: Annotated[
        int | None,
        typer.Option(
            help="Leave out attributions less sure than this many per cent.", min=0, max=100, show_default=False
        ),
    ] = None,
) -> None:
    """Read articles: who said it, through whom.

    Shows every statement of each article with its chain of sources, from the one the page cites to the deepest that
    the text supports; and when, where and how many, as far as the text tells.

    [bold]Examples[/bold]

      sayso read article.html
      sayso read folder/ --format html -o report.html
      curl -s https://example.org/story | sayso read -
      sayso read articles.jsonl -f json | jq '.statements[] | {text, chain}'
    """
    problems: list[LocationError] = []

    def report(problem: LocationError) -> None:
        problems.append(problem)
        print(f"sayso: {problem}", file=sys.stderr)

    day = published.date().isoformat() if published else None
    found = pipeline.readings(locations, report, threads, confidence, day)
    if sys.stderr.isatty() and (output or format is Format.html or not sys.stdout.isatty()):
        # Where the readings themselves come by on the terminal, they are the progress.
        found = _with_progress(found, ingest.count(locations))
    stopped = _written(found, format, output)
    if stopped:
        raise KeyboardInterrupt
    if problems:
        raise typer.Exit(1)


def _with_progress(found: Iterator[Reading], total: int | None) -> Iterator[Reading]:
    """A bar on standard error while a person waits for more than one article."""
    if total == 1:
        yield from found
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(found, total=total)


def _written(found: Iterator[Reading], format: Format, output: Path | None) -> bool:
    """Writes the readings as they come; True if Ctrl-C stopped it, with all that was read written."""
    if output is None:
        return _write(found, format, sys.stdout)
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stopped = _write(found, format, stream)
    except OSError as error:
        raise LocationError(str(output), f"cannot be written: {error.strerror}") from None
    part.replace(output)
    print(f"written to {output}", file=sys.stderr)
    return stopped


def _write(found: Iterator[Reading], format: Format, stream: TextIO) -> bool:
    kept: list[Reading] = []
    stopped = False
    try:
        for reading in found:
            if format is Format.html:
                kept.append(reading)
            else:
                _write_one(reading, format, stream)
    except KeyboardInterrupt:
        stopped = True
    if kept:
        from sayso.views import page

        stream.write(page.render(kept))
    stream.flush()
    return stopped


def _write_one(reading: Reading, format: Format, stream: TextIO) -> None:
    if format is Format.json:
        # One write a line, so that a stopped run leaves no half line behind.
        stream.write(json.dumps(reading.to_dict(), ensure_ascii=False) + "\n")
        stream.flush()
        return
    from rich.console import Console

    from sayso import settings
    from sayso.views import terminal

    width = settings.value("width") or None
    terminal.render(reading, Console(file=stream, width=width, highlight=False))
