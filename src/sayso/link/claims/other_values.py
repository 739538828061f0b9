"""Passages that would tell a claim but for one value: "38 million crowns" beside "40 million crowns" for the same pit.

Another figure, day, town or actor makes the weights say "another", and it may be another matter indeed: a share has a
price too. So a passage is held against the claim with the claim's own value in the place of its own.
"""

from collections.abc import Sequence

from sayso.link.claims.actors import exchanged, others
from sayso.link.claims.clashes import comparable, days, difference, places
from sayso.link.claims.likeness import Likeness
from sayso.link.claims.remembered import Pair
from sayso.link.claims.turns import turned_in_kind
from sayso.link.claims.units import Unit
from sayso.records import Slot, Span

Values = dict[Slot, list[tuple[Span, Span]]]
"""By what they are values of, where two passages give values that contradict each other."""

SURE = 0.6
"""Least mean probability that both tell the same once they give the same value."""
NEAR = 0.7
"""Least cosine of a rival and the passage nearest to it; below, most were of something else that is counted alike."""
SPEAKERS = 3
"""Passages of a claim that a rival is held against, the nearest ones."""


def is_rival(units: Sequence[Unit], like: Likeness, at: int, group: Sequence[int]) -> bool:
    """Whether a passage would be of a group but for its figure, its day, its place or who did it."""
    near = sorted(group, key=lambda one: (-like.cosine(at, one), units[one].key))[:SPEAKERS]
    if like.cosine(at, near[0]) < NEAR:
        return False
    asked = [pair for one in near if (pair := _alike(units[at], units[one]))]
    return bool(asked) and float(like.memory.judged(asked)[:, 1].mean()) >= SURE


def _alike(one: Unit, other: Unit) -> Pair | None:
    """The words of two passages, the second with the values of the first; None where they differ in nothing or in much.

    Another day in another place is another event.
    """
    found = values(one, other)
    if len(found) != 1:
        return None
    exchanged = {theirs: _words(one, mine) for pairs in found.values() for mine, theirs in pairs}
    text, end = "", other.span.start
    for span in sorted(exchanged):
        if span.start < end:
            continue
        text += other.reading.article.text[end : span.start] + exchanged[span]
        end = span.end
    first, second = sorted((one.text, text + other.reading.article.text[end : other.span.end]))
    return first, second


def values(one: Unit, other: Unit) -> Values:
    """Where each gives a value that the other contradicts."""
    figures = [(a.span, b.span) for a, b in comparable(one, other) if difference(a, b, one, other) == "clash"]
    when, where = days(one, other), places(one, other)
    found: Values = {
        "figure": figures,
        "day": [(when[0].span, when[1].span)] if when else [],
        "place": [(where[0].span, where[1].span)] if where else [],
        "actor": [] if turned_in_kind(one, other) else others(one, other) or exchanged(one, other),
    }
    return {slot: spans for slot, spans in found.items() if spans}


def _words(unit: Unit, span: Span) -> str:
    return unit.reading.article.text[span.start : span.end]
