"""`sayso stories`, `claims`, `trace` and `dossier`: answers from the library."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from sayso import pipeline
from sayso.cli import output as to
from sayso.cli.options import As, AtLibrary, Format, Into
from sayso.records.links import Claim, Story

if TYPE_CHECKING:
    from rich.console import Console

Item = TypeVar("Item")
Record = TypeVar("Record", Story, Claim)

Words = Annotated[list[str] | None, typer.Argument(help="Only those that hold all these words.", show_default=False)]


def stories(words: Words = None, *, library: AtLibrary = None, format: As = Format.text, output: Into = None) -> None:
    """List stories, the newest first.

    A story is the articles about one event or affair. With words, only the
    stories of articles that hold them all.

    [bold]Examples[/bold]

      sayso stories
      sayso stories harbour mine
      sayso stories -f json | jq -r '.id + " " + .title'
    """
    from sayso.views import claims_terminal, listing

    with pipeline.library(library) as opened:
        found = _some(opened.stories(_text(words)), "story")
        if format is Format.text:
            _show(found, output, claims_terminal.stories)
        else:
            _deliver(found, format, output, listing.render_stories)


def claims(
    words: Words = None,
    *,
    story: Annotated[
        str | None, typer.Option("--story", help="Only this story's: its id, or how it begins.", show_default=False)
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", help="At most so many.", min=1, show_default=False)
    ] = None,
    library: AtLibrary = None,
    format: As = Format.text,
    output: Into = None,
) -> None:
    """List claims: in how many reports, of how many origins.

    A claim is the same thing told in one or more articles. The line under
    each says in how many reports it stands, how many origins these have, and
    how many do not say whose word it is. Origins are a range: that two
    reports share one can be shown from their words, that they do not cannot.

    [bold]Examples[/bold]

      sayso claims
      sayso claims --story 3f9c
      sayso claims siren -n 5
      sayso claims -f json | jq 'select(.denied_by != []) | .text'
    """
    from sayso.views import claims_terminal, listing

    with pipeline.library(library) as opened:
        if format is Format.text:
            lines = _some(opened.lists.claims(story, _text(words), limit), "claim")
            _show(lines, output, claims_terminal.claims)
        else:
            found = _some(opened.claims(story, _text(words), limit), "claim")
            _deliver(found, format, output, listing.render_claims)


def trace(
    claim: Annotated[str, typer.Argument(help="The id of a claim, or how it begins.", show_default=False)],
    *,
    library: AtLibrary = None,
    format: As = Format.text,
    output: Into = None,
) -> None:
    """Trace a claim back: on whose say-so is it?

    Shows who told it and through whom it came to each report, as a tree from
    its origins; why they are so many, and what ties the others together; who
    denies it and who does not comment; where the reports contradict each
    other; and every passage with its outlet, date and location.

    [bold]Examples[/bold]

      sayso trace 81d2c0
      sayso trace 81d2c0 --format html -o claim.html
      sayso trace 81d2c0 -f json | jq .origins
    """
    from sayso.views import claims_terminal
    from sayso.views import trace as view

    with pipeline.library(library) as opened:
        found = opened.claim(claim)
        story = opened.story(found.story)
        readings = opened.readings(one.id for one in story.articles)
    with to.stream(output) as stream:
        if format is Format.json:
            to.dump(found, stream)
        elif format is Format.html:
            stream.write(view.render(found, story, readings))
        else:
            claims_terminal.render_trace(view.view(found, story, readings), story, to.console(stream))


def dossier(
    story: Annotated[str, typer.Argument(help="The id of a story, or how it begins.", show_default=False)],
    *,
    library: AtLibrary = None,
    format: As = Format.text,
    output: Into = None,
) -> None:
    """Show a story whole: all its claims, traced.

    Everything that sayso trace shows, for every claim of the story; its
    articles, who says that they took it from whom, whose words are copied,
    when and where it happened as it is told; and what sayso has not seen.
    With json, the story comes first and its claims follow, one a line.

    [bold]Examples[/bold]

      sayso dossier 3f9c
      sayso dossier 3f9c --format html -o dossier.html
    """
    from sayso.views import claims_terminal
    from sayso.views import dossier as view

    with pipeline.library(library) as opened:
        found = opened.story(story)
        told = list(opened.claims(found.id))
        readings = opened.readings(one.id for one in found.articles)
    with to.stream(output) as stream:
        if format is Format.json:
            to.dump(found, stream)
            for claim in told:
                to.dump(claim, stream)
        elif format is Format.html:
            stream.write(view.render(found, told, readings))
        else:
            claims_terminal.render_dossier(view.view(found, told, readings), to.console(stream))


def _text(words: list[str] | None) -> str | None:
    return " ".join(words) if words else None


def _some(found: Iterator[Item], what: str) -> Iterator[Item]:
    """The same records; where there are none, a line on standard error says so."""
    first = next(found, None)
    if first is None:
        print(f"sayso: no {what} found", file=sys.stderr)
        return iter(())
    return chain([first], found)


def _show(found: Iterable[Item], output: Path | None, show: Callable[[Iterable[Item], "Console"], None]) -> None:
    with to.stream(output) as stream:
        show(found, to.console(stream))


def _deliver(
    found: Iterable[Record],
    format: Format,
    output: Path | None,
    render: Callable[[Iterable[Record]], str],
) -> None:
    with to.stream(output) as stream:
        if format is Format.html:
            stream.write(render(found))
        else:
            for record in found:
                to.dump(record, stream)
