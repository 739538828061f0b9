"""Pairs of passages to train on: those written for it, and those of groups of articles whose claims people marked."""

import json
import random
import re
from itertools import combinations, product
from pathlib import Path
from typing import Any

from sayso import pipeline
from sayso.link.claims.units import Unit, units
from training import claim_sets, corpus
from training.claim_sets import ANOTHER, OPPOSED, SAME, Pair

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "corpus" / "claims"
HARD, PLAIN = 1.5, 0.5
"""For each pair that tells the same: how many near pairs that do not, and how many drawn by chance."""

_REWORDED = (
    (r"\bwas\b", "had been"), (r"\bwere\b", "have been"), (r"\bhad been\b", "was"), (r"\bhas\b", "had"),
    (r"\bwill\b", "would"), (r"\bis\b", "was"), (r"\ba\b", "the"), (r"\bthe\b", "a"), (r"\bThe \b", ""),
    (r"\bon (?=[A-Z])", ""), (r"\bin the (?=city|town|village)", "in "), (r" per cent\b", "%"), (r"\bsaid\b", "says"),
    (r"\bits\b", "the"), (r",", ""), (r"\bfor\b", "over"), (r"\b(?:its|his|her|their) ", "the "),
)  # fmt: skip


def _reworded(text: str, rng: random.Random) -> str:
    """The same in nearly the same words: what is written differs so much that nearness would speak against it."""
    edits = [(pattern, by) for pattern, by in _REWORDED if re.search(pattern, text)]
    for pattern, by in some(edits, rng.randint(0, 3), rng):
        text = re.sub(pattern, by, text, count=1)
    return rng.choice(("", "", "that ", "“")) + text.rstrip(".")


def some(items: list[Any], most: int, rng: random.Random) -> list[Any]:
    return rng.sample(items, min(len(items), most))


def written(rng: random.Random) -> list[Pair]:
    """The pairs that were written for training."""
    found: list[Pair] = []
    lines = [line for path in sorted(CLAIMS.glob("pairs*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    for item in map(json.loads, lines):
        same = [item["passage"], *item["same"]]
        found += some([Pair(a, b, SAME) for a, b in combinations(same, 2)], 3, rng)
        found += [Pair(text, _reworded(text, rng), SAME) for text in same]
        found += some([Pair(a, b, OPPOSED) for a, b in product(same, item["opposed"])], 2, rng)
        found += some([Pair(a, b, ANOTHER) for a, b in product(same, item["other"])], 4, rng)
    return found


def marked(rng: random.Random) -> list[Pair]:
    """Pairs of units of different articles of one group, by the claims that people marked."""
    found: list[Pair] = []
    for path in sorted(CLAIMS.glob("*.json")):
        found += _group(json.loads(path.read_text(encoding="utf-8")), rng)
    return found


def _group(known: dict, rng: random.Random) -> list[Pair]:
    texts = [corpus.read(ROOT / "corpus" / "train" / f"{name}.txt").text for name in known["articles"]]
    told = [(at, unit) for at, text in enumerate(texts) for unit in units(pipeline.read(text + "\n"))]
    labels = [_claims(known, at, unit) for at, unit in told]
    alike: list[Pair] = []
    others: list[Pair] = []
    for (i, (a, one)), (j, (b, other)) in combinations(enumerate(told), 2):
        if a == b:
            continue
        label = _label(labels[i], labels[j])
        if label is not None:
            (others if label == ANOTHER else alike).append(Pair(one.text, other.text, label))
    quotes = [
        (one["article"], one["quote"], number)
        for number, claim in enumerate(known["claims"])
        for one in claim["statements"]
        if one["stance"] in ("asserts", "relays") and not one.get("rival")
    ]
    alike += [Pair(q, r, SAME) for (a, q, c), (b, r, d) in combinations(quotes, 2) if a != b and c == d]
    apart = [Pair(a["quote"], b["quote"], ANOTHER) for a, b in known.get("apart", [])]
    return alike + apart + _hard(others, int(HARD * len(alike))) + some(others, int(PLAIN * len(alike)), rng)


def _hard(pairs: list[Pair], most: int) -> list[Pair]:
    """Those that share the most of their words."""
    return sorted(pairs, key=claim_sets.shared, reverse=True)[:most]


def _claims(known: dict, article: int, unit: Unit) -> set[tuple[int, str]]:
    """The claims that a unit tells, and how it stands to them by its words alone."""
    found = set()
    text = unit.reading.article.text
    for number, claim in enumerate(known["claims"]):
        for one in claim["statements"]:
            start = text.find(one["quote"]) if one["article"] == article else -1
            shared = min(start + len(one["quote"]), unit.span.end) - max(start, unit.span.start)
            if start >= 0 and shared * 2 >= min(len(one["quote"]), unit.span.end - unit.span.start):
                found.add((number, _side(one, unit)))
    return found


def _side(one: dict, unit: Unit) -> str:
    if one.get("rival") or one["stance"] in ("declines", "cannot-confirm"):
        return "unclear"
    against = one["stance"] in ("denies", "corrects")
    return "against" if against and unit.statement.act != "denies" else "for"


def _label(one: set[tuple[int, str]], other: set[tuple[int, str]]) -> int | None:
    shared = {number for number, _ in one} & {number for number, _ in other}
    if not shared:
        return ANOTHER
    sides = {(a, b) for n, a in one for m, b in other if n == m}
    if ("for", "for") in sides:
        return SAME
    return OPPOSED if {("for", "against"), ("against", "for")} & sides else None
