"""Where answers go: to standard output or into a file, for a person or for a program."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    """Standard output, or a file that has its name only when all is written.

    Args:
        keep: leave what was written as `.part` where writing fails. Readings are hours of work and each is whole by
            itself; a claim is traced again in a second, and half of its page is of no use.

    Raises:
        LocationError: the file cannot be written.
    """
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as opened:
            yield opened
        part.replace(output)
    except OSError as error:
        raise LocationError(str(output), f"cannot be written: {error.strerror}") from None
    finally:
        if not keep:
            part.unlink(missing_ok=True)
    print(f"written to {output}", file=sys.stderr)


def console(stream: TextIO) -> "Console":
    """What lays text out for a person, as wide as the terminal or as SAYSO_WIDTH says."""
    from rich.console import Console

    return Console(file=stream, width=settings.value("width") or None, highlight=False)


def dump(record: Record, stream: TextIO) -> None:
    """A record as a line of JSON; one write a line, so that a stopped run leaves no half line behind."""
    stream.write(json.dumps(record.to_dict(), ensure_ascii=False) + "\n")
    stream.flush()
