"""`sayso`: what the program is called with, and how it ends.

Exit codes: 0 all well; 1 something could not be read, and one line on standard error says what; 2 the call itself is
wrong; 130 stopped with Ctrl-C, what was done is kept.
"""

import os
import sys
from errno import ENOSPC, EPIPE
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, TextIO

import typer

from sayso.cli import claims, corrections, geo, library
from sayso.cli.read import read
from sayso.cli.serve import serve
from sayso.errors import SaysoError, SettingsError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    read, library.add, claims.stories, claims.claims, claims.trace, claims.dossier, library.search,
    library.status, library.remove, library.reread, library.backup, library.check, serve,
)  # fmt: skip
for command in COMMANDS:
    app.command()(command)
app.add_typer(corrections.app, name="correct")
app.add_typer(geo.app, name="geo")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {version('sayso')}")
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """On whose say-so?

    Reads news reports and shows, for everything they tell, who said it and through whom it reached the page.
    It never says what is true.
    """


def main() -> None:
    """Runs the command line and exits."""
    sys.stdout, sys.stderr = (_sound(stream) for stream in (sys.stdout, sys.stderr))
    try:
        code = _code()
        sys.stdout.flush()
    except OSError as error:
        code = _unwritten(error)
    sys.exit(code)


def _sound(stream: TextIO | None) -> TextIO:
    """One that takes all that is written: into nothing where it was closed, escaped where its letters are too few."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream


def _code() -> int | str | None:
    try:
        app()
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        return 2 if isinstance(error, SettingsError) else 1
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # which typer and rich end with 1
            raise end.__context__ from None
        return end.code
    except KeyboardInterrupt:
        return 130
    return 0


def _unwritten(error: OSError) -> int:
    """The exit code where standard output takes no more; that a reader has enough of it (`| head`) is no failure."""
    if error.filename is not None or error.errno not in (EPIPE, ENOSPC):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it closes
    if error.errno == EPIPE:
        return 0
    print(f"sayso: standard output cannot be written: {error.strerror}", file=sys.stderr)
    return 1
