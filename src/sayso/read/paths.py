"""The best path through "nothing, cue, source, content" for each cue: the decoder of the network's scores."""

import numpy as np
import numpy.typing as npt

from sayso.records import Span

Floats = npt.NDArray[np.float32]
ROLES = ("cue", "source", "content")
_CHANGE = 1.0 - np.eye(4, dtype=np.float32)


def best(parts: Floats, moves: Floats) -> npt.NDArray[np.int8]:
    """Viterbi over the scores of a conditional random field (Lafferty et al. 2001) whose scores are given per cue.

    Args:
        parts: (m, n, 9); for cue, source and content the scores of being inside, of beginning and of ending here.
        moves: (4, 4); scores of going from one state to the next.

    Returns:
        (m, n) states: 0 nothing, 1 cue, 2 source, 3 content.
    """
    m, n, _ = parts.shape
    inside, begin, end = _scores(parts)
    back = np.zeros((n, m, 4), np.int8)
    score = np.full((m, 4), -1e4, np.float32)
    score[:, 0] = 0.0
    for t in range(1, n):
        step = score[:, :, None] + moves + _CHANGE * (end[:, t - 1, :, None] + begin[:, t, None, :])
        back[t] = step.argmax(1)
        score = step.max(1) + inside[:, t]
    path = np.zeros((m, n), np.int8)
    path[:, -1] = score.argmax(1)
    rows = np.arange(m)
    for t in range(n - 1, 0, -1):
        path[:, t - 1] = back[t, rows, path[:, t]]
    return path


def gains(parts: Floats, moves: Floats, path: npt.NDArray[np.int8]) -> Floats:
    """What each step of a path earns over staying outside: (m, n) scores; a stretch's gain is the sum of its own."""
    inside, begin, end = _scores(parts)
    before, now = path[:, :-1, None].astype(np.int64), path[:, 1:, None].astype(np.int64)
    change = (before != now)[..., 0]
    edges = np.take_along_axis(begin[:, 1:], now, 2)[..., 0] + np.take_along_axis(end[:, :-1], before, 2)[..., 0]
    steps = np.take_along_axis(inside[:, 1:], now, 2)[..., 0] + change * edges
    steps += moves[before[..., 0], now[..., 0]] - moves[0, 0]
    return np.concatenate([np.zeros((len(parts), 1), np.float32), steps], 1)


def _scores(parts: Floats) -> tuple[Floats, Floats, Floats]:
    """The scores of being inside, of beginning and of ending, each (m, n, 4): being nothing scores 0."""
    nothing = np.zeros((*parts.shape[:2], 1), np.float32)
    inside, begin, end = (np.concatenate([nothing, parts[..., i::3]], -1) for i in range(3))
    return inside, begin, end


def spans(path: npt.NDArray[np.int8], offsets: npt.NDArray[np.int64], text: str) -> dict[str, list[Span]]:
    """The stretches of each role; none goes across a line end, because no attribution's part does."""
    found: dict[str, list[Span]] = {role: [] for role in ROLES}
    edges = np.flatnonzero(np.diff(path)) + 1
    for first, last in zip(np.r_[0, edges], np.r_[edges, len(path)], strict=True):
        if path[first]:
            start, end = int(offsets[first, 0]), int(offsets[last - 1, 1])
            found[ROLES[path[first] - 1]] += _lines(text, start, end)
    return found


def _lines(text: str, start: int, end: int) -> list[Span]:
    found = []
    for line in text[start:end].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            at = start + len(line) - len(line.lstrip())
            found.append(Span(at, at + len(stripped)))
        start += len(line)
    return found
