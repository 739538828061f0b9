"""What could not be done while the rest was, and how a command ends after it."""

import sys

import typer

from sayso.errors import LocationError


class Problems:
    """Counts what went wrong, and puts a line on standard error for each."""

    def __init__(self) -> None:
        self.count = 0

    def report(self, problem: LocationError) -> None:
        """One more."""
        self.count += 1
        print(f"sayso: {problem}", file=sys.stderr)

    def end(self, stopped: bool = False) -> None:
        """Ends the command as `sayso.cli.main` says: with 130 if Ctrl-C stopped it, with 1 if something went wrong."""
        if stopped:
            raise KeyboardInterrupt
        if self.count:
            raise typer.Exit(1)
