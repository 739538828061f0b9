"""Claims, stances and origins: `python -m benchmarks.claims`.

What sayso finds in the reports of `examples/stories` is held against what a careful person found; the same for
`benchmarks/stories`, which nobody looks at when rules are written. Against `inversions.tsv`, how many pairs that only
look alike would be merged; against `paraphrases.tsv`, how many that tell the same in other words are found to.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sayso import link, pipeline
from sayso.errors import LocationError
from sayso.ingest.article import make_page
from sayso.link.claims.cluster import SAME
from sayso.link.claims.likeness import likeness
from sayso.link.claims.units import Unit
from sayso.read.article import read
from sayso.read.tagger import tagger
from sayso.records import Claim, Reading, Span, Statement, Telling

ROOT = Path(__file__).parents[1]
STORIES = ROOT / "examples" / "stories"
UNSEEN = ROOT / "benchmarks" / "stories"
TELLING = ("asserts", "relays")
DATED = re.compile(r" ?\[(\d{4}-\d\d-\d\d)\]$")


@dataclass
class Score:
    """Counts over stories."""

    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool) -> None:
        self.counts[f"{name} of"] += 1
        self.counts[name] += right

    def share(self, name: str) -> str:
        right, of = self.counts[name], self.counts[f"{name} of"]
        return f"{100 * right / max(1, of):5.1f} % ({right} of {of})"


def stories(folder: Path = STORIES) -> Iterator[tuple[str, list[Reading], dict[str, Any]]]:
    """Each story of a folder: its readings in order, and what is expected."""
    for path in sorted(folder.glob("*/expected.json")):
        problems: list[LocationError] = []
        readings = list(pipeline.readings([str(path.with_name("reports.jsonl"))], problems.append))
        assert not problems, problems
        yield path.parent.name, readings, json.loads(path.read_text(encoding="utf-8"))


class Linked(NamedTuple):
    """A story of a folder: its readings, what is expected, and the claims found in each group of its reports."""

    name: str
    readings: list[Reading]
    expected: dict[str, Any]
    found: list[tuple[list[int], tuple[Claim, ...]]]


@cache
def linked(folder: Path = STORIES) -> tuple[Linked, ...]:
    """All stories of a folder, read and linked once."""
    return tuple(
        Linked(name, own, expected, list(_found(name, own, expected))) for name, own, expected in stories(folder)
    )


def _found(
    name: str, readings: Sequence[Reading], expected: dict[str, Any]
) -> Iterator[tuple[list[int], tuple[Claim, ...]]]:
    for group in expected["stories"]:
        own = [readings[number - 1] for number in group]
        yield group, link.claims(name, own, link.copies(own))


def overlaps(reading: Reading, telling: Telling, quote: str) -> bool:
    """Whether a telling's words and an expected quote are mostly the same stretch."""
    text, statements = reading.article.text, {one.id: one for one in reading.statements}
    at = text.find(telling.text, statements[telling.statement].span.start)
    return quoted(text, quote, Span(at, at + len(telling.text)))


def quoted(text: str, quote: str, span: Span) -> bool:
    """Whether a stretch of a text and a quote from it are mostly the same: at least half of the shorter one."""
    start = text.find(quote)
    shared = min(start + len(quote), span.end) - max(start, span.start)
    return start >= 0 and shared * 2 >= min(len(quote), span.end - span.start)


def score(readings: Sequence[Reading], expected: dict[str, Any], found: Sequence[Claim], into: Score) -> None:
    """Holds the claims found in one story against the expected ones."""
    for wanted in expected["claims"]:
        best = max(found, key=lambda claim: _shared(readings, wanted, claim), default=None)
        shared = _shared(readings, wanted, best) if best else 0
        into.add("claim found", shared >= 2)
        _score_tellings(readings, wanted, best if shared >= 2 else None, into)
        origins = best.origins if best and shared >= 2 else None
        ends = [wanted["origins"][end] for end in ("proven_distinct", "not_proven_shared", "unstated")]
        got = [origins.proven_distinct, origins.not_proven_shared, origins.unstated] if origins else None
        into.add("interval right", got is not None and got[:2] == ends[:2])
        if got is not None:
            into.add("interval right, of claims found", got[:2] == ends[:2])
            into.add("interval holds the right one", got[0] <= ends[0] and ends[1] <= got[1])
        into.notes.append(f"{wanted['text'][:70]:70} expected {ends} got {got}")
    for claim in found:
        if len({told.article for told in claim.supporting}) > 1:
            is_one = any(_shared(readings, one, claim) >= 2 for one in expected["claims"])
            into.add("claim of two reports is one", is_one)
    _score_denials(readings, expected, found, into)


def _shared(readings: Sequence[Reading], wanted: dict[str, Any], claim: Claim) -> int:
    """How many of the expected tellings the claim holds, of whatever stance."""
    return sum(_holds(readings, one, claim) is not None for one in wanted["statements"])


def _holds(readings: Sequence[Reading], one: dict[str, Any], claim: Claim) -> Telling | None:
    reading = readings[one["report"] - 1]
    tellings = (told for told in claim.statements if told.article == reading.article.id)
    return next((told for told in tellings if overlaps(reading, told, one["quote"])), None)


def _score_tellings(readings: Sequence[Reading], wanted: dict[str, Any], best: Claim | None, into: Score) -> None:
    held: set[str] = set()
    for one in wanted["statements"]:
        told = _holds(readings, one, best) if best else None
        into.add(f"telling found: {one['stance']}", told is not None)
        if told is not None and best is not None:
            held.add(told.key)
            into.add("stance right", told.stance == one["stance"])
    for told in best.statements if best else ():
        into.add("telling found is one", told.key in held)


def _score_denials(readings: Sequence[Reading], expected: dict[str, Any], found: Sequence[Claim], into: Score) -> None:
    """Whether what denies or declines is counted as support of the claim that it answers."""
    for wanted in expected["claims"]:
        for one in (one for one in wanted["statements"] if one["stance"] not in TELLING):
            for claim in found:
                told = _holds(readings, one, claim)
                behind = [each for each in wanted["statements"] if each["stance"] in TELLING]
                if told is not None and any(_holds(readings, each, claim) for each in behind):
                    into.add("no denial counted as support", told.stance not in TELLING)


def pairs(name: str) -> list[tuple[str, str, str]]:
    """Kind and the two passages, of a test list."""
    lines = (ROOT / "benchmarks" / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(kind, one, other) for kind, one, other in (line.split("\t") for line in lines)]


def whole(passage: str) -> Unit:
    """A passage as one unit; a day in brackets at its end is that of publication."""
    dated = DATED.search(passage)
    text = passage[: dated.start()] if dated else passage
    reading = read(make_page(text, "pair", published=dated[1] if dated else "2031-05-16"), tagger(0))
    told = reading.statements
    span = Span(0, len(text))
    statement = Statement(
        "t", span, text, (), None, (), None, (), (), *(
            tuple(dict.fromkeys(one for told_one in told for one in getattr(told_one, name)))
            for name in ("when", "where", "figures")
        ),
    )  # fmt: skip
    return Unit(reading, statement, span)


def merged(name: str) -> int:
    """How many pairs of a list would be taken for one claim; prints them by kind."""
    listed = pairs(name)
    told = [(whole(one), whole(other)) for _, one, other in listed]
    memory = link.Remembered()
    by_kind: dict[str, Counter[str]] = {}
    for (kind, _, _), pair in zip(listed, told, strict=True):
        like = likeness(sorted(pair, key=lambda one: one.reading.article.id), [frozenset(), frozenset()], memory)
        barred = (0, 1) in like.bars and any(like.bars[0, 1][:3])
        same = like.same.get((0, 1), 0.0) >= SAME and not like.apart((0, 1))
        found = "one claim" if same else "apart" if barred else "not alike"
        by_kind.setdefault(kind, Counter())[found] += 1
    total = sum(by_kind.values(), Counter())
    print(f"{name}: {total['one claim']} of {len(listed)} taken for one claim")
    for kind, of in sorted(by_kind.items()):
        print(f"  {kind:24} {of['one claim']:3} of {of.total():3}   kept apart by rule {of['apart']:3}")
    return total["one claim"]


def measured(notes: bool = False, show: bool = False, folder: Path = STORIES) -> Score:
    """The scores over all stories of a folder; `show` prints a line of each."""
    total = Score()
    for name, readings, expected, groups in linked(folder):
        part = Score()
        for group, found in groups:
            part.notes.append(f"{name}: {len(found)} claims found")
            score(readings, _of(expected, group), found, part)
        total.counts += part.counts
        if show:
            print(f"{name:28} claims {part.share('claim found')}  intervals {part.share('interval right')}")
        if notes:
            print("\n".join(f"    {note}" for note in part.notes))
    return total


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--notes", action="store_true", help="every claim, with what was expected and found")
    given = ask.parse_args()
    merged("inversions.tsv")
    merged("paraphrases.tsv")
    for folder in (STORIES, UNSEEN):
        print(f"\n{folder.relative_to(ROOT)}")
        total = measured(given.notes and folder is STORIES, show=True, folder=folder)
        for name in sorted(name for name in total.counts if not name.endswith(" of")):
            print(f"{name:34} {total.share(name)}")
    return 0


def _of(expected: dict[str, Any], group: Sequence[int]) -> dict[str, Any]:
    """The claims that are of this story's reports."""

    def mostly(claim: dict[str, Any]) -> bool:
        return sum(told["report"] in group for told in claim["statements"]) * 2 > len(claim["statements"])

    return {**expected, "claims": [claim for claim in expected["claims"] if mostly(claim)]}


if __name__ == "__main__":
    raise SystemExit(main())
