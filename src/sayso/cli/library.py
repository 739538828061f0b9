"""`sayso add`, `reread`, `status`, `search`, `remove`, `backup`, `check`: filling and keeping the library."""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso import ingest, pipeline
from sayso.cli import output as to
from sayso.cli.options import AsPlain, AtLibrary, Locations, Plain, Published, Threads
from sayso.cli.problems import Problems
from sayso.cli.progress import bar
from sayso.errors import LibraryError, LocationError

if TYPE_CHECKING:
    from sayso.records.kept import Hit, Status
    from sayso.store import Library


def add(
    locations: Locations,
    *,
    library: AtLibrary = None,
    format: AsPlain = Plain.text,
    published: Published = None,
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
    problems = Problems()
    counts: Counter[str] = Counter()
    with pipeline.library(library, create=True) as opened:
        found = pipeline.add(opened, locations, problems.report, threads, published)
        stopped = _counted(found, counts, lambda: ingest.count(locations)) or _linked(opened, problems.report)
        _summary(opened, counts, problems.count, format)
    problems.end(stopped)


def reread(*, library: AtLibrary = None, threads: Threads = None) -> None:
    """Read again what an older sayso read.

    After an update, articles that the older version or other weights read are
    read again from the library, and their stories made again. What you
    corrected stays corrected.
    """
    problems = Problems()
    counts: Counter[str] = Counter()
    with pipeline.library(library) as opened:
        found = ("again" for _ in pipeline.reread(opened, problems.report, threads))
        stopped = _counted(found, counts) or _linked(opened, problems.report)
        print(f"{_many(counts['again'], 'article')} read again")
    problems.end(stopped)


def _counted(found: Iterable[str], counts: Counter[str], total: Callable[[], int | None] = lambda: None) -> bool:
    """Counts as they come; True if Ctrl-C stopped it, with all that was done kept."""
    try:
        with bar("reading", total) as advance:
            for outcome in found:
                counts[outcome] += 1
                advance(sum(counts.values()), None)
    except KeyboardInterrupt:
        return True
    return False


def _linked(library: "Library", report: pipeline.Report) -> bool:
    """Makes the stories that wait; True if Ctrl-C stopped it."""
    try:
        with bar("linking") as advance:
            pipeline.link(library, report, advance)
    except KeyboardInterrupt:
        return True
    return False


def _summary(library: "Library", counts: Counter[str], failed: int, format: Plain) -> None:
    now = library.status()
    if format is Plain.json:
        done: dict[str, int] = {name: counts[name] for name in ("added", "changed", "there")}
        known = {"articles": now.articles, "stories": now.stories, "claims": now.claims, "waiting": now.waiting}
        counted = {**done, "failed": failed, **known}
        print(json.dumps({"schema": "sayso/added/1", **counted, "library": now.path}, ensure_ascii=False))
        return
    became = f"{counts['added']} added, {counts['changed']} changed, {counts['there']} already there, {failed} failed"
    print(f"{became}: {_many(now.articles, 'article')}, {_many(now.stories, 'story')}, {_many(now.claims, 'claim')}")
    if now.waiting:
        print(f"sayso: {_waiting(now)}", file=sys.stderr)


def status(*, library: AtLibrary = None, format: AsPlain = Plain.text) -> None:
    """Say what the library holds."""
    with pipeline.library(library) as opened:
        now = opened.status()
    if format is Plain.json:
        to.dump(now, sys.stdout)
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
    format: AsPlain = Plain.text,
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
            if format is Plain.json:
                to.dump(hit, sys.stdout)
            else:
                _show(hit)
    if not found:
        print("sayso: no article found", file=sys.stderr)


def _show(hit: "Hit") -> None:
    from rich.text import Text

    console = to.console(sys.stdout)
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
    problems = Problems()
    with pipeline.library(library) as opened:
        for name in articles:
            removed = opened.remove(name) or opened.remove(os.path.abspath(name))  # noqa: PTH100 (keeps links)
            if removed:
                print(f"{_many(removed, 'version')} of {name} removed")
            else:
                problems.report(LocationError(name, "is not in the library"))
        stopped = _linked(opened, problems.report)
    problems.end(stopped)


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
