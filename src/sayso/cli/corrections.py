"""`sayso correct`: what sayso got wrong, set right by hand, logged and undoable."""

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from sayso import pipeline
from sayso.cli.options import AtLibrary
from sayso.cli.problems import Problems
from sayso.errors import LibraryError, SettingsError
from sayso.records import Kind
from sayso.records.corrections import Change, of_source

if TYPE_CHECKING:
    from sayso.store import Library

app = typer.Typer(no_args_is_help=True, help="Set right what sayso got wrong: merge, split, retype, rename, undo.")

At = Annotated[str, typer.Argument(help="Location of the article, as `sayso stories` lists it.", show_default=False)]
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
        found = [opened.claim(id) for id in claims]
        if len(found) < 2:
            raise SettingsError("merge: wants two claims or more")
        _correct(opened, "merge", pipeline.subjects(opened, (told for one in found for told in one.statements)))


@app.command()
def split(
    claim: Annotated[str, typer.Argument(help="Id of the claim, or how it begins.", show_default=False)],
    statements: Annotated[
        list[str], typer.Argument(help="Statements that do not belong to it: article/statement.", show_default=False)
    ],
    *,
    library: AtLibrary = None,
) -> None:
    """Say that statements of a claim are another.

    [bold]Example[/bold]

      sayso correct split 3f9c 939ad36edcf3284e/t4
    """
    with pipeline.library(library) as opened:
        found = opened.claim(claim)
        if absent := set(statements) - {told.key for told in found.statements}:
            raise LibraryError(f"the claim has no statement {min(absent)!r}")
        named = pipeline.subjects(opened, (told for told in found.statements if told.key in statements))
        _correct(opened, "split", named)


@app.command()
def retype(location: At, name: Name, kind: str, *, library: AtLibrary = None) -> None:
    """Say of which kind a source is.

    [bold]Example[/bold]

      sayso correct retype harbour/02-wire "Threlwire" outlet
    """
    if kind not in get_args(Kind):
        raise SettingsError(f"retype: wants one of {', '.join(get_args(Kind))}, not {kind!r}")
    with pipeline.library(library) as opened:
        _correct(opened, "retype", [of_source(location, name)], kind)


@app.command()
def rename(location: At, name: Name, to: str, *, library: AtLibrary = None) -> None:
    """Say what a source is called; sources of one name are one.

    [bold]Example[/bold]

      sayso correct rename harbour/03-radio "the port" "Haldermouth Port Trust"
    """
    with pipeline.library(library) as opened:
        _correct(opened, "rename", [of_source(location, name)], to)


@app.command()
def undo(id: str, *, library: AtLibrary = None) -> None:
    """Take a correction back; it stays in the log."""
    with pipeline.library(library) as opened:
        opened.undo(id)
        pipeline.link(opened, Problems().report)
    print(f"{id} undone")


@app.command()
def log(*, library: AtLibrary = None) -> None:
    """List the corrections, in the order in which they were made."""
    with pipeline.library(library) as opened:
        for one in opened.corrections():
            undone = " (undone)" if one.undone else ""
            print(f"{one.id}  {one.at}  {one.kind}{undone}  {' '.join(one.subjects)}  {one.value or ''}".rstrip())


def _correct(library: "Library", kind: Change, subjects: list[str], value: str | None = None) -> None:
    made = library.correct(kind, subjects, value)
    pipeline.link(library, Problems().report)
    print(f"{made.id}  {kind}: undo it with `sayso correct undo {made.id}`")
