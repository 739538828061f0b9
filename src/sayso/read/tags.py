"""What the weights say of single words: names, hedges, and lines handed over to another."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from sayso.read.pieces import Pieces
from sayso.records import Span

Floats = npt.NDArray[np.float32]


def names(scores: Floats, pieces: Pieces, text: str, kinds: Sequence[str]) -> Iterator[tuple[Span, str]]:
    """The names of a text.

    Args:
        scores: (n, 1 + 2k), of being no name, then of each kind of beginning one and of going on in one.
        kinds: the k kinds, as "begin person".
    """
    states = scores.argmax(1) if len(scores) else np.zeros(0, np.int64)
    for at in range(1, len(states)):
        if _same_word(pieces, at):  # a word is part of a name as its first piece is
            states[at] = states[at - 1] + (states[at - 1] % 2)
    at = 0
    while at < len(states):
        last = at + 1
        kind = (int(states[at]) - 1) // 2
        while states[at] and last < len(states) and states[last] == 2 * kind + 2:
            last += 1
        if states[at]:
            yield _span(pieces, at, last), kinds[kind].removeprefix("begin ")
        at = last


def hedges(scores: Floats, pieces: Pieces, text: str) -> Iterator[Span]:
    """The stretches whose words are likelier hedges than not."""
    likely = scores > 0
    for at in range(1, len(likely)):
        likely[at] = likely[at - 1] if _same_word(pieces, at) else likely[at]
    inside = np.concatenate(([False], likely, [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        yield _span(pieces, int(first), int(last))


def handed_over(scores: Floats, pieces: Pieces) -> dict[int, float]:
    """Of each line's first character the probability that the line is another's."""
    firsts = np.flatnonzero(pieces.looks % 2)
    return {int(pieces.spans[at, 0]): float(1 / (1 + np.exp(-scores[at]))) for at in firsts}


def _same_word(pieces: Pieces, at: int) -> bool:
    return bool(pieces.spans[at, 0] == pieces.spans[at - 1, 1]) and bool(pieces.looks[at] // 4 != 3)


def _span(pieces: Pieces, first: int, last: int) -> Span:
    return Span(int(pieces.spans[first, 0]), int(pieces.spans[last - 1, 1]))
