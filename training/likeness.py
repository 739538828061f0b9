"""Finds how much each sign speaks for two passages telling the same: `link/claims/weights/likeness.json`.

    python -m training.likeness

Logistic regressions over the pairs of passages of `corpus/claims/stories`, whose claims people marked; each story
whole, and as it would be if only two to four of its reports were known.
"""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from tqdm import tqdm

from benchmarks.claims import TELLING, quoted, stories
from sayso import link
from sayso.link.claims import weighed
from sayso.link.claims.embedder import Rows
from sayso.link.claims.likeness import likeness
from sayso.link.claims.roots import Roots
from sayso.link.claims.signs import SIGNS
from sayso.link.claims.units import Unit, units
from sayso.records import Reading
from training import logistic

STORIES = Path(__file__).parents[1] / "corpus" / "claims" / "stories"
SIZES = (2, 3, 4)
"""How many of a story's reports are known, beside all of them; each drawn `DRAWN` times."""
DRAWN = 3
RIDGE = 1e-5
DIGITS = 3


Marked = dict[int, str]
"""The claims of a passage, by number, and how it stands to each."""


class Told(NamedTuple):
    """Pairs of one story's passages: `SIGNS` and `weighed.READ` in a row, and whether they tell the same."""

    rows: Rows
    same: list[bool]


def told(readings: Sequence[Reading], expected: dict[str, Any], memory: link.Remembered) -> Iterator[Told]:
    """The story whole, and parts of it."""
    rng = random.Random(expected["claims"][0]["text"])
    roots = Roots(readings)
    drawn = [range(len(readings)), *(rng.sample(range(len(readings)), size) for size in SIZES for _ in range(DRAWN))]
    for numbers in drawn:
        own = [(number, unit) for number in sorted(numbers) for unit in units(readings[number])]
        yield _pairs(own, expected, roots, memory)


def _pairs(own: Sequence[tuple[int, Unit]], expected: dict[str, Any], roots: Roots, memory: link.Remembered) -> Told:
    behind = [roots.of(unit.reading, unit.statement) for _, unit in own]
    like = likeness([unit for _, unit in own], [root.keys if root else frozenset() for root in behind], memory)
    marked = [_claims_of(unit, number + 1, expected) for number, unit in own]
    # Of a telling and a denial of the same it is not said whether they are alike.
    known = [pair for pair in sorted(like.same) if _known(*(marked[at] for at in pair))]
    judged = memory.judged([like.ordered(pair) for pair in known])
    rows = np.column_stack([like.signs.of(known), weighed.odds(judged[:, 1:])])
    return Told(rows, [not _for(marked[one]).isdisjoint(_for(marked[other])) for one, other in known])


def _claims_of(unit: Unit, report: int, expected: dict[str, Any]) -> Marked:
    return {
        number: one["stance"]
        for number, claim in enumerate(expected["claims"])
        for one in claim["statements"]
        if one["report"] == report and quoted(unit.reading.article.text, one["quote"], unit.span)
    }


def _for(marked: Marked) -> set[int]:
    return {number for number, stance in marked.items() if stance in TELLING}


def _known(one: Marked, other: Marked) -> bool:
    return one.keys().isdisjoint(other) or not _for(one).isdisjoint(_for(other))


def fit(parts: Sequence[Told], names: Sequence[str]) -> dict[str, float]:
    """The weights of the first columns by their names, in log odds, and the constant; every pair counts the same."""
    rows = np.concatenate([part.rows[:, : len(names)] for part in parts])
    same = [float(one) for part in parts for one in part.same]
    found = logistic.fit(rows, same, [1 / len(same)] * len(same), RIDGE)
    return {name: round(weight, DIGITS) for name, weight in zip((*names, "constant"), found, strict=True)}


def main() -> None:
    memory = link.Remembered()
    parts = [part for _, own, expected in tqdm(list(stories(STORIES))) for part in told(own, expected, memory)]
    print(f"{sum(len(part.same) for part in parts)} pairs, {sum(sum(part.same) for part in parts)} tell the same")
    found = {"signs": fit(parts, SIGNS), "all": fit(parts, (*SIGNS, *weighed.READ))}
    weighed.FILE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
