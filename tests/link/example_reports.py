"""The example stories, read by the real reader, and what is expected of them."""

import json
from functools import cache
from pathlib import Path

from sayso import link, pipeline
from sayso.records import Reading

STORIES = Path(__file__).parents[2] / "examples" / "stories"


@cache
def reports(name: str) -> tuple[Reading, ...]:
    problems = []
    found = tuple(pipeline.readings([str(STORIES / name / "reports.jsonl")], problems.append))
    assert not problems
    return found


def expected(name: str) -> dict:
    return json.loads((STORIES / name / "expected.json").read_text(encoding="utf-8"))


def numbers(name: str, ids) -> list[int]:
    """The reports that these are, from 1, as `expected.json` numbers them."""
    order = [one.article.id for one in reports(name)]
    return [order.index(id) + 1 for id in ids]


def edges(sketches) -> dict:
    """All ties among them, as they are found by their keys."""
    keys = {one.article: set(link.block_keys(one)) for one in sketches}
    pairs = [(a, b) for a in sketches for b in sketches if a.article < b.article and keys[a.article] & keys[b.article]]
    found = {(a.article, b.article): link.related(a, b) for a, b in pairs}
    return {pair: tie for pair, tie in found.items() if tie}
