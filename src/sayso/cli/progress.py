"""A bar on standard error while a person waits; nothing where nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[int, int | None], None]
"""Called with how much is done, and of how much where that is known."""


@contextmanager
def bar(what: str, total: Callable[[], int | None] = lambda: None, in_bytes: bool = False) -> Iterator[Advance]:
    """A bar for the time of the block.

    Args:
        total: of how much, where whoever advances does not know it; asked only if there is a bar.
    """
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    done_of = DownloadColumn() if in_bytes else MofNCompleteColumn()
    columns = (TextColumn(what), BarColumn(), done_of, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task, known = shown.add_task(what, total=None), total()
        yield lambda done, of: shown.update(task, completed=done, total=of or known)
