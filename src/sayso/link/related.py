"""What ties two articles together, from their sketches alone."""

import math
from collections.abc import Mapping
from itertools import islice

from sayso.link.evidence import COPY, Evidence, copied, evidence
from sayso.records.sketch import Related, Sketch

WEIGHTS = Evidence(
    names=1.75,
    rare=4.25,
    title=4.5,
    numbers=1.75,
    same_day=0.75,
    other_day=-2.0,
    other_place=-2.75,
    other_toll=-1.25,
    apart=-1.0,
    own_names=-8.0,
)
"""How much each speaks for one story, in log odds: those that a logistic regression finds on our own reports
(`training/related.py`), long affairs counted four times as much as small events, rounded so that nothing hangs on a
digit. docs/decisions/stories.md says what else was tried."""

BIAS = 0.25
"""In log odds, of two articles that share a key; a long time between them and other days and places speak against."""

LEAST = 0.55
"""What speaks less for one story ties nothing. Below, more and more articles hang together
that no story holds, and hardly one is found that stronger ties do not find: groups are joined over all their pairs."""

NAMED = 6
"""How many names in common are told: enough to see why."""


def related(one: Sketch, other: Sketch) -> Related | None:
    """What ties them together, the same for (a, b) and (b, a); None where next to nothing does."""
    found = evidence(one, other)
    same = 1 / (1 + math.exp(-_weighed(found)))
    if same < LEAST:
        return None
    return Related(round(same, 4), round(copied(one, other), 3), _why(one, other, found))


def odds(one: Sketch, other: Sketch) -> float:
    """The logarithm of how many times likelier one story is than two."""
    return _weighed(evidence(one, other))


def _weighed(found: Evidence) -> float:
    return BIAS + math.fsum(weight * value for weight, value in zip(WEIGHTS, found, strict=True))


def _why(one: Sketch, other: Sketch, found: Evidence) -> tuple[str, ...]:
    why = [f"both name {name}" for name in _most(one.names, other.names, NAMED)]
    why += [f"both put it in {place}" for place in sorted({one.place} & {other.place} - {None}, key=str)]
    why += [f"both tell of {one.day}"] if found.same_day else []
    why += [f'both have "{number}"' for number in _most(one.numbers, other.numbers, 3)]
    return (*why, *(["many of the same words in the same order"] if copied(one, other) > COPY else []))


def _most(one: Mapping[str, float], other: Mapping[str, float], kept: int) -> list[str]:
    both = {text: min(one[text], other[text]) for text in one.keys() & other.keys()}
    return list(islice(sorted(both, key=lambda text: (-both[text], text)), kept))
