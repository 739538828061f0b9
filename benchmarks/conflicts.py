"""Conflicts: `python -m benchmarks.conflicts`.

What sayso shows as a contradiction in the example stories is held against those that a careful person found, and
against what only looks like one: a toll that rose, another scope, a bound, a rounded number. A conflict shown is right
where, for one that is expected of the same kind, each side has a statement that the expected words stand in; a denial,
where it stands beside what tells the claim that it denies.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.claims import ROOT, STORIES, TELLING, UNSEEN, linked
from sayso.records import Claim, Reading, Span

Told = frozenset[tuple[str, Span]]
"""Statements: article and span."""


class Shown(NamedTuple):
    """A conflict that sayso shows: of each value the statements that give it; of a denial, all that is told."""

    slot: str
    sides: tuple[Told, ...]


def measured(folder: Path = STORIES, notes: bool = False) -> Counter[str]:
    """Counts by kind: `shown`, `right`, `explained` (no conflict, by the reports themselves), `expected`, `found`."""
    counts: Counter[str] = Counter()
    for name, readings, expected, groups in linked(folder):
        wanted = [(pair["slot"], pair["quotes"]) for pair in expected["conflicts"] if pair["slot"] != "denial"]
        wanted += [("denial", pair) for claim in expected["claims"] for pair in _denied(claim)]
        shown = [one for _, claims in groups for claim in claims for one in _conflicts(claim, readings)]
        for one in shown:
            right = any(slot == one.slot and _is(pair, one, readings) for slot, pair in wanted)
            explained = not right and any(_is(pair["quotes"], one, readings) for pair in expected["no_conflicts"])
            counts.update({f"{one.slot} shown": 1, f"{one.slot} right": right, f"{one.slot} explained": explained})
            if notes and not right:
                print(f"{name}: {one.slot}: " + " | ".join(_words(side, readings) for side in one.sides))
        for slot, pair in wanted:
            found = any(slot == one.slot and _is(pair, one, readings) for one in shown)
            counts.update({f"{slot} expected": 1, f"{slot} found": found})
    return counts


def _denied(claim: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """Each denial of an expected claim beside each that tells it."""
    told = [one for one in claim["statements"] if one["stance"] in TELLING]
    for one in claim["statements"]:
        if one["stance"] == "denies" and told:
            yield [one, *told]


def _conflicts(claim: Claim, readings: Sequence[Reading]) -> Iterator[Shown]:
    spans = {f"{one.article.id}/{told.id}": (one.article.id, told.span) for one in readings for told in one.statements}
    for one in claim.conflicts:
        if one.slot != "denial":
            yield Shown(one.slot, tuple(frozenset(spans[key] for key in value.statements) for value in one.values))
    for told in claim.statements:
        if told.stance == "denies":
            yield Shown("denial", (frozenset([spans[told.key]]), frozenset(spans[one.key] for one in claim.supporting)))


def _is(quotes: Sequence[dict[str, Any]], shown: Shown, readings: Sequence[Reading]) -> bool:
    """Whether the first of the quotes stands on one side, and another of them on the other."""
    first, *others = ([_tells(side, quote, readings) for side in shown.sides] for quote in quotes)
    return any(
        a and b for other in others for at, a in enumerate(first) for place, b in enumerate(other) if at != place
    )


def _tells(side: Told, quote: dict[str, Any], readings: Sequence[Reading]) -> bool:
    article = readings[quote["report"] - 1].article
    start = article.text.find(quote["quote"])
    end = start + len(quote["quote"])
    return any(id == article.id and span.start < end and start < span.end for id, span in side)


def _words(side: Told, readings: Sequence[Reading]) -> str:
    texts = {one.article.id: one.article.text for one in readings}
    return " / ".join(texts[id][span.start : span.end][:80] for id, span in sorted(side)[:2])


def table(counts: Counter[str]) -> str:
    """The counts as text, a line for each kind."""
    lines = []
    for slot in sorted({name.split()[0] for name in counts}):
        shown, right, explained, expected, found = (
            counts[f"{slot} {name}"] for name in ("shown", "right", "explained", "expected", "found")
        )
        lines.append(
            f"{slot:8} shown {shown:3}, of them expected {right:3}, explained by the reports {explained:3};"
            f"  expected {expected:3}, of them shown {found:3}"
        )
    return "\n".join(lines)


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--notes", action="store_true", help="every conflict of the example stories that is not expected")
    given = ask.parse_args()
    for folder in (STORIES, UNSEEN):
        print(folder.relative_to(ROOT))
        print(table(measured(folder, given.notes and folder is STORIES)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
