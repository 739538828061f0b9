"""Where two texts have the same words in the same order, whatever days and small changes come between."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LENGTH = 5
"""Words in a row from which it is looked at: shorter runs meet in any two reports."""

GAP = 4
"""Words that may differ inside a passage, on either side: a name for a pronoun, "on Saturday" for a date."""

PASSAGE = 12
"""Words of a passage in the copy: less is a phrase, a title or a name with its office."""

REPEATED = 8
"""Places of the same words in one text that are looked at: a refrain or a table has them all over."""


class Run(NamedTuple):
    """`size` words from `one` on in one text and from `other` on in the other."""

    one: int
    other: int
    size: int

    def follows(self, before: "Run") -> bool:
        """Whether it goes on with the run before it, after a few other words at most."""
        return all(
            0 <= at - end <= GAP
            for at, end in ((self.one, before.one + before.size), (self.other, before.other + before.size))
        )


class Stretch(NamedTuple):
    """Runs that go on with each other: words `one[0]` to `one[1]` in one text, `other[0]` to `other[1]` in the other.

    Attributes:
        words: which of the one text's words are in the runs.
    """

    one: tuple[int, int]
    other: tuple[int, int]
    words: tuple[int, ...]


def stretches(one: Sequence[str], other: Sequence[str]) -> list[Stretch]:
    """The passages that they share, in the order of `one`; no word of `one` is in two."""
    found: list[list[Run]] = []
    for run in _runs(one, other):
        if found and run.follows(found[-1][-1]):
            found[-1].append(run)
        else:
            found.append([run])
    return [_stretch(runs) for runs in found if sum(run.size for run in runs) >= PASSAGE]


def _stretch(runs: Sequence[Run]) -> Stretch:
    first, last = runs[0], runs[-1]
    words = tuple(at for run in runs for at in range(run.one, run.one + run.size))
    return Stretch((first.one, last.one + last.size), (first.other, last.other + last.size), words)


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """The longest run at each place of `one`, where there are several the first that goes on with the one before."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(other) - LENGTH + 1):
        places[tuple(other[at : at + LENGTH])].append(at)
    at, before = 0, Run(0, -GAP - 1, 0)
    while at <= len(one) - LENGTH:
        starts = places.get(tuple(one[at : at + LENGTH]), ())
        runs = [Run(at, start, _size(one, other, at, start)) for start in starts[:REPEATED]]
        if not runs:
            at += 1
            continue
        before = max(runs, key=lambda run: (run.follows(before), run.size, -run.other))
        yield before
        at += before.size


def _size(one: Sequence[str], other: Sequence[str], at: int, start: int) -> int:
    size = LENGTH
    while at + size < len(one) and start + size < len(other) and one[at + size] == other[start + size]:
        size += 1
    return size
