"""`sayso`: what the program is called with, and how it ends.

Exit codes: 0 all well; 1 something could not be read, and one line on standard error says what; 2 the call itself is
wrong; 130 stopped with Ctrl-C, what was done is kept.
"""

import os
import sys
from importlib.metadata import version
from typing import Annotated

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
    for stream in (sys.stdout, sys.stderr):
        # A pipe in another character set must not stop the output half way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        sys.exit(2 if isinstance(error, SettingsError) else 1)
    except BrokenPipeError:
        # Whoever read the output has enough of it (`| head`); the interpreter must not complain when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
