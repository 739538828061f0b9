"""`sayso read`: articles in, their statements and chains out."""

import sys
from collections.abc import Iterator
from typing import Annotated, TextIO

import typer

from sayso import ingest, pipeline
from sayso.cli import output as to
from sayso.cli.options import As, Format, Into, Locations, Published, Threads
from sayso.cli.problems import Problems
from sayso.cli.progress import bar
from sayso.records import Reading


def read(
    locations: Locations,
    *,
    format: As = Format.text,
    output: Into = None,
    published: Published = None,
    threads: Threads = None,
    confidence: Annotated[
        int | None,
        typer.Option(
            help="Leave out attributions less sure than this many per cent.", min=0, max=100, show_default=False
        ),
    ] = None,
) -> None:
    """Read articles: who said it, through whom.

    Shows every statement of each article with its chain of sources, from the
    one the page cites to the deepest that the text supports; and when, where
    and how many, as far as the text tells.

    [bold]Examples[/bold]

      sayso read article.html
      sayso read folder/ --format html -o report.html
      curl -s https://example.org/story | sayso read -
      sayso read articles.jsonl -f json | jq '.statements[] | {text, chain}'
    """
    problems = Problems()
    found = pipeline.readings(locations, problems.report, threads, confidence, published)
    if output or format is Format.html or not sys.stdout.isatty():
        # Where the readings themselves come by on the terminal, they are the progress.
        found = _with_progress(found, locations)
    with to.stream(output, keep=True) as stream:
        count, stopped = _write(found, format, stream)
        if not count:
            problems.end(stopped)  # here, so that nothing does not take the place of a file that was there
    problems.end(stopped)


def _with_progress(found: Iterator[Reading], locations: list[str]) -> Iterator[Reading]:
    with bar("reading", lambda: ingest.count(locations)) as advance:
        for number, reading in enumerate(found, 1):
            yield reading
            advance(number, None)


def _write(found: Iterator[Reading], format: Format, stream: TextIO) -> tuple[int, bool]:
    """Writes the readings as they come; how many, and whether Ctrl-C stopped it, with all that was read written."""
    kept: list[Reading] = []
    count, stopped = 0, False
    try:
        for count, reading in enumerate(found, 1):  # noqa: B007 (counts on)
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
    return count, stopped


def _write_one(reading: Reading, format: Format, stream: TextIO) -> None:
    if format is Format.json:
        to.dump(reading, stream)
        return
    from sayso.views import terminal

    terminal.render(reading, to.console(stream))
