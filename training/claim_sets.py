"""Passages of `corpus/claims/sets-*.jsonl`: stories, each with the claims that many outlets tell in their own words.

What tells claims of one story apart is what they are compared for, so pairs and draws are of one story.
"""

import json
import random
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

CLAIMS = Path(__file__).parents[1] / "corpus" / "claims"
ANOTHER, SAME, OPPOSED = range(3)
HELD_BACK = 10
"""Every tenth story is not trained on."""
SAID_SAME, DENYING, LIKE, CROSSED = 3, 2, 3, 2
"""Pairs of each claim at most: that tell the same; of a telling and a denial; of one and what only looks like it; of
one and another claim's, those that share most words and as many by chance."""
DENIED = 0.25
"""How often a passage is drawn with its denial: a denial is to be found by what it denies."""


@dataclass(frozen=True)
class Pair:
    """Two passages, and whether they tell the same, one denies the other, or neither."""

    one: str
    other: str
    label: int


@dataclass(frozen=True)
class Claim:
    """What tells it, what denies it, and what only looks like it."""

    tellings: tuple[str, ...]
    denials: tuple[str, ...]
    near: tuple[str, ...]


Story = tuple[Claim, ...]


def stories(held_back: bool = False) -> list[Story]:
    """Those to train on, or those held back."""
    paths = sorted(CLAIMS.glob("sets-*.jsonl"))
    lines = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        tuple(Claim(*(tuple(claim[key]) for key in ("tellings", "denials", "near"))) for claim in line["claims"])
        for number, line in enumerate(lines)
        if (number % HELD_BACK == 0) == held_back
    ]


def pairs(story: Story, rng: random.Random) -> list[Pair]:
    """Of each claim those that tell the same, its denials, and what must be told from it."""
    found: list[Pair] = []
    for claim in story:
        others = [one for other in story if other is not claim for one in (*other.tellings, *other.denials)]
        crossed = [Pair(one, other, ANOTHER) for one, other in product(claim.tellings, others)]
        found += _some([Pair(one, other, SAME) for one, other in combinations(claim.tellings, 2)], SAID_SAME, rng)
        found += _some(
            [Pair(one, other, OPPOSED) for one, other in product(claim.tellings, claim.denials)], DENYING, rng
        )
        found += _some([Pair(one, other, ANOTHER) for one, other in product(claim.tellings, claim.near)], LIKE, rng)
        found += sorted(crossed, key=shared, reverse=True)[:CROSSED] + _some(crossed, CROSSED, rng)
    return found


def drawn(stories: list[Story], claims: int, rng: random.Random) -> list[tuple[str, str]]:
    """For some claims of few stories two passages of each: nearer to each other than to any other of the draw."""
    found: list[tuple[str, str]] = []
    while len(found) < claims:
        for claim in rng.choice(stories):
            one, other = rng.sample(claim.tellings, 2)
            denied = claim.denials and rng.random() < DENIED
            found.append((one, rng.choice(claim.denials) if denied else other))
    return found[:claims]


def shared(pair: Pair) -> float:
    """How many of their longer words two passages share, as a share of the shorter one's."""
    one, other = ({word for word in text.lower().split() if len(word) > 3} for text in (pair.one, pair.other))
    return len(one & other) / (1 + min(len(one), len(other)))


def _some(items: list[Pair], most: int, rng: random.Random) -> list[Pair]:
    return rng.sample(items, min(len(items), most))
