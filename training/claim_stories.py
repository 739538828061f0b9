"""Passages of `corpus/claims/told`: reports of invented affairs as newsrooms write them, with claims marked by people.

Written pairs (`claim_sets.py`) are as far apart in words as can be; real retellings keep names and figures and change
the rest, and most of what shares words in one affair tells the same. Both are trained on.
"""

import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.claims import TELLING, stories
from sayso.link.claims.embedder import embedder
from sayso.link.claims.units import Unit, units
from training.claim_sets import ANOTHER, OPPOSED, SAME, Claim, Pair, Story

TOLD = Path(__file__).parents[1] / "corpus" / "claims" / "told"
HARD, PLAIN = 1.5, 0.5
"""For each pair that tells the same: how many near pairs that do not, and how many drawn by chance."""
Marked = dict[int, str]
"""The claims of a passage, and how it stands to each."""


def affairs() -> Iterator[tuple[list[tuple[int, Unit]], dict[str, Any]]]:
    """The passages of each affair with the numbers of their reports, and what is marked."""
    for _, readings, expected in stories(TOLD):
        yield [(number, unit) for number, reading in enumerate(readings, 1) for unit in units(reading)], expected


def pairs(told: list[tuple[int, Unit]], expected: dict[str, Any], rng: random.Random) -> list[Pair]:
    """Those that tell the same or contradict each other, and of the others the nearest and some by chance."""
    marked = [claims_of(unit, report, expected) for report, unit in told]
    alike: list[Pair] = []
    others: list[tuple[int, int]] = []
    for one, other in combinations(range(len(told)), 2):
        label = _label(marked[one], marked[other])
        if told[one][0] == told[other][0] or label is None:
            continue
        if label == ANOTHER:
            others.append((one, other))
        else:
            alike.append(Pair(told[one][1].text, told[other][1].text, label))
    vectors = embedder().vectors([unit.text for _, unit in told])
    at, to = np.array(others).T
    order = np.argsort(-(vectors[at] * vectors[to]).sum(axis=1), kind="stable")
    hard = [others[int(place)] for place in order[: int(HARD * len(alike))]]
    plain = rng.sample(others, min(len(others), int(PLAIN * len(alike))))
    return alike + [Pair(told[one][1].text, told[other][1].text, ANOTHER) for one, other in (*hard, *plain)]


def story(told: list[tuple[int, Unit]], expected: dict[str, Any]) -> Story:
    """Its claims with their passages, as vectors are trained to find them."""
    marked = [claims_of(unit, report, expected) for report, unit in told]
    found = []
    for number in range(len(expected["claims"])):
        tellings = [unit.text for (_, unit), own in zip(told, marked, strict=True) if own.get(number) in TELLING]
        denials = [unit.text for (_, unit), own in zip(told, marked, strict=True) if own.get(number) == "denies"]
        if len(tellings) > 1:
            found.append(Claim(tuple(tellings), tuple(denials), ()))
    return tuple(found)


def claims_of(unit: Unit, report: int, expected: dict[str, Any]) -> Marked:
    """The claims that a passage tells or answers, by number, and its stance."""
    return {
        number: one["stance"]
        for number, claim in enumerate(expected["claims"])
        for one in claim["statements"]
        if one["report"] == report and _within(unit, one["quote"])
    }


def _within(unit: Unit, quote: str) -> bool:
    start = unit.reading.article.text.find(quote)
    shared = min(start + len(quote), unit.span.end) - max(start, unit.span.start)
    return shared * 2 >= min(len(quote), unit.span.end - unit.span.start)


def _label(one: Marked, other: Marked) -> int | None:
    shared = one.keys() & other.keys()
    if not shared:
        return ANOTHER
    sides = {(one[number] in TELLING, other[number] in TELLING) for number in shared}
    if (True, True) in sides:
        return SAME
    denied = any("denies" in (one[number], other[number]) for number in shared)
    return OPPOSED if denied and sides & {(True, False), (False, True)} else None
