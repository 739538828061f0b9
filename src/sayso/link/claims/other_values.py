"""Passages that would tell a claim but for one value: "38 million crowns" beside "40 million crowns" for the same pit.

Another figure or day makes the weights say "another", and it may be another matter indeed: a share has a price too.
So a passage is held against the claim with the claim's own value in the place of its own.
"""

from collections.abc import Iterator, Sequence

from sayso.link.claims.clashes import comparable, days, difference
from sayso.link.claims.likeness import Likeness
from sayso.link.claims.remembered import Pair
from sayso.link.claims.units import Unit
from sayso.records import Span

SURE = 0.6
"""Least mean probability that both tell the same once they give the same value."""
NEAR = 0.7
"""Least cosine of a rival and the passage nearest to it; below, most were of something else that is counted alike."""
SPEAKERS = 3
"""Passages of a claim that a rival is held against, the nearest ones."""


def is_rival(units: Sequence[Unit], like: Likeness, at: int, group: Sequence[int]) -> bool:
    """Whether a passage would be of a group but for its figure or its day."""
    near = sorted(group, key=lambda one: (-like.cosine(at, one), units[one].key))[:SPEAKERS]
    if like.cosine(at, near[0]) < NEAR:
        return False
    asked = [pair for one in near if (pair := _alike(units[at], units[one]))]
    return bool(asked) and float(like.memory.judged(asked)[:, 1].mean()) >= SURE


def _alike(one: Unit, other: Unit) -> Pair | None:
    """The words of two passages, the second with the values of the first; None where no value is exchanged."""
    exchanged = {theirs: _words(one, mine) for mine, theirs in _values(one, other)}
    if not exchanged:
        return None
    text, end = "", other.span.start
    for span in sorted(exchanged):
        if span.start < end:
            continue
        text += other.reading.article.text[end : span.start] + exchanged[span]
        end = span.end
    first, second = sorted((one.text, text + other.reading.article.text[end : other.span.end]))
    return first, second


def _values(one: Unit, other: Unit) -> Iterator[tuple[Span, Span]]:
    """Where each gives a value that the other contradicts."""
    for mine, theirs in comparable(one, other):
        if difference(mine, theirs, one, other) == "clash":
            yield mine.span, theirs.span
    if apart := days(one, other):
        yield apart[0].span, apart[1].span


def _words(unit: Unit, span: Span) -> str:
    return unit.reading.article.text[span.start : span.end]
