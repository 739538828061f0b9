"""`sayso add`, `reread`, `status`, `search`, `remove`, `backup`, `check`: filling and keeping the library."""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso import ingest, pipeline, settings
from sayso.cli.claims import AtLibrary
from sayso.errors import LibraryError, LocationError

if TYPE_CHECKING:
    from sayso.records.kept import Hit, Status
    from sayso.store import Library


class Format(StrEnum):
    """How answers are shown."""

    text = "text"
    json = "json"


As = Annotated[Format, typer.Option("--format", "-f", help="text for a person, json for a program.")]
Threads = Annotated[
    int | None,
    typer.Option(help="Processor threads; as many as there are cores if not given.", min=0, show_default=False),
]


def add(
    locations: Annotated[
        list[str],
        typer.Argument(
            help="Files (.txt, .html, .jsonl), folders of them, or - for standard input.", show_default=False
        ),
    ],
    *,
    library: AtLibrary = None,
    format: As = Format.text,
    published: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="The day of articles whose pages tell none.",
            show_default=False,
        ),
    ] = None,
    threads: Threads = None,
) -> None:
    """Add articles to the library.

    Reads each article that is not there yet, keeps it, and works out which
    stories it belongs to. What is there already (the same text at the same
    location) is passed over before it is read, so a stopped addition goes on
    where it was when you give the same call again. A page whose text changed
    becomes a new version; the old one stays beside it.

    [bold]Examples[/bold]

      sayso add folder/
      sayso add articles.jsonl --library investigation.sqlite
      curl -s https://example.org/story | sayso add -
    """
    problems, report = _reports()
    day = published.date().isoformat() if published else None
    counts: Counter[str] = Counter()
    with pipeline.library(library, create=True) as opened:
        found = pipeline.add(opened, locations, report, threads, day)
        stopped = _counted(found, counts, lambda: ingest.count(locations)) or _linked(opened, report)
        _summary(opened, counts, len(problems), format)
    _end(stopped, problems)


def reread(*, library: AtLibrary = None, threads: Threads = None) -> None:
    """Read again what an older sayso read.

    After an update, articles that the older version or other weights read are
    read again from the library, and their stories made again. What you
    corrected stays corrected.
    """
    problems, report = _reports()
    counts: Counter[str] = Counter()
    with pipeline.library(library) as opened:
        found = ("again" for _ in pipeline.reread(opened, report, threads))
        stopped = _counted(found, counts) or _linked(opened, report)
        print(f"{_many(counts['again'], 'article')} read again")
    _end(stopped, problems)


def _counted(found: Iterable[str], counts: Counter[str], total: Callable[[], int | None] = lambda: None) -> bool:
    """Counts as they come; True if Ctrl-C stopped it, with all that was done kept."""
    try:
        with _bar("reading", total) as advance:
            for outcome in found:
                counts[outcome] += 1
                advance(sum(counts.values()), None)
    except KeyboardInterrupt:
        return True
    return False


def _reports() -> tuple[list[LocationError], pipeline.Report]:
    """A list of what went wrong, and what puts a line on standard error and into it."""
    problems: list[LocationError] = []

    def report(problem: LocationError) -> None:
        problems.append(problem)
        print(f"sayso: {problem}", file=sys.stderr)

    return problems, report


def _end(stopped: bool, problems: list[LocationError]) -> None:
    if stopped:
        raise KeyboardInterrupt
    if problems:
        raise typer.Exit(1)


def _linked(library: "Library", report: pipeline.Report) -> bool:
    """Makes the stories that wait; True if Ctrl-C stopped it."""
    try:
        with _bar("linking", lambda: None) as advance:
            pipeline.link(library, report, advance)
    except KeyboardInterrupt:
        return True
    return False


@contextmanager
def _bar(what: str, total: Callable[[], int | None]) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on standard error, where a person waits."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, known = bar.add_task(what, total=None), total()
        yield lambda done, of: bar.update(task, completed=done, total=of or known)


def _summary(library: "Library", counts: Counter[str], failed: int, format: Format) -> None:
    now = library.status()
    if format is Format.json:
        done: dict[str, int] = {name: counts[name] for name in ("added", "changed", "there")}
        known = {"articles": now.articles, "stories": now.stories, "claims": now.claims, "waiting": now.waiting}
        counted = {**done, "failed": failed, **known}
        print(json.dumps({"schema": "sayso/added/1", **counted, "library": now.path}, ensure_ascii=False))
        return
    became = f"{counts['added']} added, {counts['changed']} changed, {counts['there']} already there, {failed} failed"
    print(f"{became}: {_many(now.articles, 'article')}, {_many(now.stories, 'story')}, {_many(now.claims, 'claim')}")
    if now.waiting:
        print(f"sayso: {_waiting(now)}", file=sys.stderr)


def status(*, library: AtLibrary = None, format: As = Format.text) -> None:
    """Say what the library holds."""
    with pipeline.library(library) as opened:
        now = opened.status()
    if format is Format.json:
        print(json.dumps(now.to_dict(), ensure_ascii=False))
        return
    print(f"{now.path} ({now.bytes / 1e6:,.1f} MB)")
    days = f", published from {now.first[:10]} to {now.last[:10]}" if now.first and now.last else ""
    print(f"{_many(now.articles, 'article')} of {_many(now.outlets, 'outlet')}{days}")
    if now.older:
        print(f"{_many(now.older, 'older version')} beside them")
    print(f"{_many(now.stories, 'story')}, {_many(now.claims, 'claim')}, {_many(now.corrections, 'correction')}")
    for version, weights, count in now.readers:
        print(f"{_many(count, 'text')} read by sayso {version} with weights {weights[:12]}")
    if now.waiting:
        print(_waiting(now))


def _waiting(now: "Status") -> str:
    return f"{_many(now.waiting, 'article')} still to be linked; the next `sayso add` does it"


def _many(count: int, what: str) -> str:
    """ "1 story", "2 stories"."""
    several = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{count:,} {what if count == 1 else several}"


def search(
    words: Annotated[list[str], typer.Argument(help='All must be there; harb* begins so, "two words" stand together.')],
    *,
    library: AtLibrary = None,
    format: As = Format.text,
) -> None:
    """Find articles by their words.

    Accents and capitals do not matter. The articles in which the words weigh
    most come first.

    [bold]Examples[/bold]

      sayso search harbour closed
      sayso search '"port official" velm*' -f json
    """
    with pipeline.library(library) as opened:
        found = False
        for hit in opened.search(" ".join(words)):
            found = True
            if format is Format.json:
                print(json.dumps(hit.to_dict(), ensure_ascii=False))
            else:
                _show(hit)
    if not found:
        print("sayso: no article found", file=sys.stderr)


def _show(hit: "Hit") -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(width=settings.value("width") or None, highlight=False)
    known = (hit.outlet, hit.published and hit.published[:10], hit.title)
    console.print(Text(" · ".join(filter(None, known)) or hit.location, style="bold"))
    passage = Text(re.sub(r"\s", " ", hit.passage.text))
    for mark in hit.marks:
        passage.stylize("reverse", mark.start - hit.passage.span.start, mark.end - hit.passage.span.start)
    console.print(passage)
    console.print(Text(f"{hit.article} {hit.location}\n", style="dim"))


def remove(
    articles: Annotated[list[str], typer.Argument(help="Locations or ids of articles.", show_default=False)],
    *,
    library: AtLibrary = None,
) -> None:
    """Remove articles, with all that was made of them.

    A location removes every version that stood there; an id only that one.
    """
    problems, report = _reports()
    with pipeline.library(library) as opened:
        for name in articles:
            removed = opened.remove(name) or opened.remove(os.path.abspath(name))  # noqa: PTH100 (keeps links)
            if removed:
                print(f"{_many(removed, 'version')} of {name} removed")
            else:
                report(LocationError(name, "is not in the library"))
        stopped = _linked(opened, report)
    _end(stopped, problems)


def backup(
    file: Annotated[Path, typer.Argument(help="A new file for the copy.", show_default=False)],
    *,
    library: AtLibrary = None,
) -> None:
    """Copy the library into a file, even while others add to it.

    The copy is a library like any other: give it as --library, or put it in
    the place of one that was lost.
    """
    with pipeline.library(library) as opened:
        opened.backup(file)
    print(f"copied to {file}")


def check(*, library: AtLibrary = None) -> None:
    """Check that the library is whole.

    The file itself, every hash, every span's words, every reference; and that
    all stories are up to date. Prints nothing but a line for each fault.
    """
    with pipeline.library(library) as opened:
        faults = 0
        for fault in opened.check():
            faults += 1
            print(fault)
    if faults:
        raise LibraryError(f"{opened.path}: {_many(faults, 'fault')}")
    print(f"{opened.path}: all is well", file=sys.stderr)
