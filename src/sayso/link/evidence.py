"""What two sketches have in common and where they clash, as numbers that can be weighed."""

import math
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sayso.records.sketch import Sketch

EARTH = 6371
"""Kilometres from its middle to its surface."""

NEAR = 25.0
"""Kilometres: reports put one event into a town or into its suburb."""

MORE_THAN_CHANCE = 1.5
"""What names in common weigh, as a logarithm, before they speak for more than the same city: some three rare names."""

UNDATED = 7
"""Days that an article without a date is taken to be from another: enough to want more than a likeness."""

COPY = 0.3
"""Word sequences in common, as a share of all, from which words are copied and not phrases of the trade."""


class Evidence(NamedTuple):
    """For and against one story; each 0 where nothing is known.

    Attributes:
        names: how alike the names are, 0 to 1, on a root scale: the first that are shared say most.
        rare: how much weight of names they share beyond `MORE_THAN_CHANCE`, as a logarithm.
        title: how alike the titles are, 0 to 1.
        numbers: how many figures they share, as a logarithm.
        same_day: whether what they mainly tell happened on one day; other_day: 0 to 1, how far apart it did.
        other_place: whether it happened in places that are not near each other.
        other_toll: how many of killed and injured differ.
        apart: how long one was published after the other, as the logarithm of days, unless it names the other's day.
        own_names: how alike the names are, where one outlet published both: it names the same places every day.
    """

    names: float
    rare: float
    title: float
    numbers: float
    same_day: float
    other_day: float
    other_place: float
    other_toll: float
    apart: float
    own_names: float


def evidence(one: Sketch, other: Sketch) -> Evidence:
    """What ties them together and what keeps them apart; the same for (a, b) and (b, a)."""
    names = cosine(one.names, other.names)
    days = _between(one.day, other.day)
    own = one.site is not None and one.site == other.site
    return Evidence(
        names=math.sqrt(names),
        rare=max(0.0, math.log1p(shared(one.names, other.names)) - MORE_THAN_CHANCE),
        title=cosine(one.title, other.title),
        numbers=math.log1p(shared(one.numbers, other.numbers)),
        same_day=float(days == 0),
        other_day=0.0 if days is None or days < 2 else min(1.0, math.log(days) / 4),
        other_place=float(_elsewhere(one, other)),
        other_toll=float(sum(map(_differ, one.tolls, other.tolls))),
        apart=0.0 if one.day in other.days or other.day in one.days else _apart(one, other),
        own_names=names if own else 0.0,
    )


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """0 to 1: how alike two weighted sets are."""
    both = one.keys() & other.keys()
    if not both:
        return 0.0
    size = math.fsum(w * w for w in one.values()) * math.fsum(w * w for w in other.values())
    return math.fsum(one[key] * other[key] for key in both) / math.sqrt(size)


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much weight both have, whatever else they have."""
    return math.fsum(min(one[key], other[key]) for key in one.keys() & other.keys())


def copied(one: Sketch, other: Sketch) -> float:
    """The word sequences that both have, as a share of those that either has: 0 to 1, right to some 0.06."""
    if not one.shingles or not other.shingles:
        return 0.0
    return sum(a == b for a, b in zip(one.shingles, other.shingles, strict=True)) / len(one.shingles)


def _elsewhere(one: Sketch, other: Sketch) -> bool:
    """Whether both places are known and not near each other; names alone never say so, since one place has many."""
    if one.spot is None or other.spot is None:
        return False
    return distance(one.spot, other.spot) > max(NEAR, one.spot[2], other.spot[2])


def distance(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Kilometres between two spots."""
    north, east, north2, east2 = map(math.radians, (*one[:2], *other[:2]))
    across = math.cos(north) * math.cos(north2) * math.sin((east - east2) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(math.sin((north - north2) / 2) ** 2 + across)))


def _between(one: str | None, other: str | None) -> int | None:
    if one is None or other is None:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _apart(one: Sketch, other: Sketch) -> float:
    days = _between(one.published, other.published)
    return math.log1p(UNDATED if days is None else days)


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other
