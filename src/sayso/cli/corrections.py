"""`sayso correct`: what sayso got wrong, set right by hand, logged and undoable."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from sayso import pipeline
from sayso.cli.options import AtLibrary
from sayso.cli.problems import Problems
from sayso.errors import NotFoundError, SettingsError
from sayso.records import Claim, Kind, Telling
from sayso.records.corrections import Change, Correction, of_source, subject
from sayso.views import chain, claimed

if TYPE_CHECKING:
    from sayso.store import Library

app = typer.Typer(no_args_is_help=True, help="Set right what sayso got wrong: merge, split, retype, rename, undo.")

At = Annotated[str, typer.Argument(help="Location of the article, as `sayso trace` shows it.", show_default=False)]
Name = Annotated[str, typer.Argument(help="Name of the source, as the claim's chain shows it.", show_default=False)]


@app.command()
def merge(
    claims: Annotated[list[str], typer.Argument(help="Ids of claims, or how they begin.", show_default=False)],
    *,
    library: AtLibrary = None,
) -> None:
    """Say that claims are one.

    [bold]Example[/bold]

      sayso correct merge 3f9c 81aa
    """
    with pipeline.library(library) as opened:
        found = {one.id: one for one in map(opened.claim, claims)}
        if len(found) < 2:
            raise SettingsError("merge: wants two claims or more, not one")
        told = [telling for one in found.values() for telling in one.statements]
        _correct_claims(opened, "merge", told, told)


@app.command()
def split(
    claim: Annotated[str, typer.Argument(help="Id of the claim, or how it begins.", show_default=False)],
    statements: Annotated[
        list[str],
        typer.Argument(help="Those that do not belong to it: their numbers in `sayso trace`, or article/statement."),
    ],
    *,
    library: AtLibrary = None,
) -> None:
    """Say that statements of a claim are another.

    [bold]Example[/bold]

      sayso correct split 3f9c 2 5
      sayso correct split 3f9c 939ad36edcf3284e/t4
    """
    with pipeline.library(library) as opened:
        found = opened.claim(claim)
        keys = _keys(found, statements)
        _correct_claims(opened, "split", [told for told in found.statements if told.key in keys], found.statements)


@app.command()
def retype(
    location: At,
    name: Name,
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(get_args(Kind))}.", show_default=False)],
    *,
    library: AtLibrary = None,
) -> None:
    """Say of which kind a source is.

    [bold]Example[/bold]

      sayso correct retype harbour/02-wire "Threlwire" outlet
    """
    if kind not in get_args(Kind):
        raise SettingsError(f"retype: wants one of {', '.join(get_args(Kind))}, not {kind!r}")
    with pipeline.library(library) as opened:
        _correct(opened, "retype", [_source(opened, location, name)], kind)


@app.command()
def rename(location: At, name: Name, to: str, *, library: AtLibrary = None) -> None:
    """Say what a source is called; sources of one name are one.

    [bold]Example[/bold]

      sayso correct rename harbour/03-radio "the port" "Haldermouth Port Trust"
    """
    if not (to := chain.flat(to).strip()):
        raise SettingsError("rename: wants a name, not nothing")
    with pipeline.library(library) as opened:
        _correct(opened, "rename", [_source(opened, location, name)], to)


@app.command()
def undo(
    id: Annotated[str, typer.Argument(help="Id of the correction, or how it begins.", show_default=False)],
    *,
    library: AtLibrary = None,
) -> None:
    """Take a correction back; it stays in the log."""
    with pipeline.library(library) as opened:
        undone = opened.undo(id)
        pipeline.link(opened, Problems().report)
    print(f"{undone} undone")


@app.command()
def log(*, library: AtLibrary = None) -> None:
    """List the corrections, in the order in which they were made."""
    with pipeline.library(library) as opened:
        for one in opened.corrections():
            undone = " (undone)" if one.undone else ""
            print(f"{one.id}  {one.at}  {one.kind}{undone}  {_about(one)}{f': {one.value}' if one.value else ''}")


def _about(one: Correction) -> str:
    named = [subject(words) for words in one.subjects]
    if named[0].name:
        return ", ".join(f"“{chain.flat(each.name or '')}” of {each.location}" for each in named)
    return f"{chain.count(len(named), 'statement')} of {', '.join(sorted({each.location for each in named}))}"


def _keys(claim: Claim, statements: list[str]) -> set[str]:
    """The keys of statements of a claim.

    Raises:
        NotFoundError: it has no such statement.
        SettingsError: none would be left.
    """
    numbered = {str(number): key for key, number in claimed.numbers(claim).items()}
    keys = {numbered.get(one, one) for one in statements}
    if absent := keys - set(numbered.values()):
        raise NotFoundError(f"the claim has no statement {min(absent)!r}")
    if keys == set(numbered.values()):
        raise SettingsError("split: wants some of the claim's statements, not all")
    return keys


def _source(library: "Library", location: str, name: str) -> str:
    """Names a source, so that a slip is not noted as a correction of nothing.

    Raises:
        NotFoundError: there is no such article, or it has no such source.
    """
    for at in (location, os.path.abspath(location)):  # noqa: PTH100 (keeps links)
        sources = [one for reading in library.readings(library.versions(at)) for one in reading.sources]
        for source in sources:
            if chain.flat(source.name) == name:
                return of_source(at, source.name)
        if sources:
            known = ", ".join(dict.fromkeys(f"“{chain.flat(one.name)}”" for one in sources))
            raise NotFoundError(f"{location}: has no source {name!r}; it has {known}")
    raise NotFoundError(f"there is no article at {location!r}, or it has no source")


def _correct_claims(library: "Library", kind: Change, about: Sequence[Telling], all: Sequence[Telling]) -> None:
    """Says too what the claims of all these statements are called now: ids follow from what a claim holds."""
    _correct(library, kind, pipeline.subjects(library, about))
    for claim in sorted(set(library.lists.credit_claims(told.key for told in all).values())):
        print(f"now claim {claim}")


def _correct(library: "Library", kind: Change, subjects: list[str], value: str | None = None) -> None:
    made = library.correct(kind, subjects, value)
    pipeline.link(library, Problems().report)
    print(f"{made.id}  {kind}: undo it with `sayso correct undo {made.id}`")
