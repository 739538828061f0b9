"""The command line: one file a group of commands."""

from sayso.cli.main import main

__all__ = ["main"]
