"""Lists in pieces that one statement can take."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
SIZE = 500
"""How many values a statement is given at once; SQLite takes 32,766, and more than some hundred save nothing."""


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, at most `SIZE` at a time."""
    rest = iter(items)
    while some := list(islice(rest, SIZE)):
        yield some
