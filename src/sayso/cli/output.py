"""Where answers go: to standard output or into a file, for a person or for a program."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from sayso import settings
from sayso.errors import LocationError

if TYPE_CHECKING:
    from rich.console import Console


class Record(Protocol):
    """What has a form for programs."""

    def to_dict(self) -> dict[str, Any]:
        """That form."""


@contextmanager
def stream(output: Path | None, keep: bool = False) -> Iterator[TextIO]:
    """Standard output (also as "-"), or a file that has its name only when all is written.

    Args:
        keep: leave what was written as `.part` where something fails. Readings are hours of work and each is whole by
            itself; a claim is traced again in a second, and half of its page is of no use.

    Raises:
        LocationError: the file cannot be written; a folder is refused at once, not after hours.
    """
    if output is None or str(output) == "-":
        yield sys.stdout
        return
    if output.is_dir():
        raise LocationError(str(output), "cannot be written: is a folder")
    device = output.exists() and not output.is_file()  # or a pipe: what a file must never take the place of
    try:
        with _open(output) if device else _whole(output, keep) as opened:
            yield opened
    except OSError as error:
        raise LocationError(str(output), f"cannot be written: {error.strerror or error}") from None
    print(f"written to {output}", file=sys.stderr)


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def _whole(output: Path, keep: bool) -> Iterator[TextIO]:
    """A file; where its name is a link, the file that the link leads to."""
    path = Path(os.path.realpath(output))
    part = path.with_name(path.name + ".part")
    try:
        with _open(part) as opened:
            yield opened
        part.replace(path)
    finally:
        with suppress(OSError):  # it has its name, or never was
            if not (keep and part.stat().st_size):
                part.unlink()


def console(stream: TextIO) -> "Console":
    """What lays text out for a person, as wide as the terminal or as SAYSO_WIDTH says."""
    from rich.console import Console

    width = settings.value("width") or None
    if width is None or stream.isatty():
        return Console(file=stream, width=width, highlight=False)
    # The views ask a terminal for its width and give a file one of their own: this is a terminal without colours.
    return Console(file=stream, width=width, highlight=False, force_terminal=True, color_system=None)


def dump(record: Record, stream: TextIO) -> None:
    """A record as a line of JSON; one write a line, so that a stopped run leaves no half line behind."""
    stream.write(json.dumps(record.to_dict(), ensure_ascii=False) + "\n")
    stream.flush()
