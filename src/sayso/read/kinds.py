"""Of which kind a source is, as far as its words tell: learned from how the corpus calls phrases of the same shape.

`training/kinds.py` counts, for the shape of a phrase ("the" + singular) and for its noun ("crew"), of which kinds the
sources were. A count that is small counts for little: it is smoothed by what holds for all.
"""

import json
import math
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from sayso.read.phrases import Phrase
from sayso.records import Kind

_THE = frozenset(("the", "this", "that", "these", "those"))
_OWN = frozenset(("his", "her", "its", "their", "our", "my"))
_ONE = frozenset(("a", "an", "one", "another"))
_SOME = frozenset(("two", "three", "four", "five", "six", "several", "some", "many", "both", "dozens"))
_POSSESSIVE = re.compile(r"^[^,]*?(?:['’]s|s['’]) \w")
_SHAPE, _NOUN = 0.8, 1.0
"""What the two weigh beside the weights' own log-probability; the best of a grid on the dev part."""
_SMOOTH = 3.0
_NAMED: dict[str, tuple[Kind, ...]] = {
    "person": ("person", "author"),
    "organisation": ("organisation", "outlet", "agency", "group", "document", "post"),
    "place": ("organisation", "outlet", "agency", "group"),
}
_NAME = 1.0
"""What it takes from a kind that another sort of thing is named, in nats."""


def shape(phrase: Phrase) -> str:
    """The determiner, the number and the kind that the word lists tell: "the singular organisation"."""
    told = phrase.kind or "?"
    return f"name {told}" if phrase.name is not None else f"{_determiner(phrase.words)} {phrase.several:d} {told}"


def _determiner(words: str) -> str:
    first = words.partition(" ")[0].lower()
    if first in _OWN or _POSSESSIVE.search(words):
        return "own"
    if first in _SOME or first.isdigit():
        return "some"
    return "the" if first in _THE else "a" if first in _ONE else "no"


def votes(phrase: Phrase, given: Mapping[Kind, float], called: str | None = None) -> dict[Kind, float]:
    """Probabilities of the kinds, from those that the weights gave, from the phrase, and from what its name is.

    Args:
        called: what the name in the phrase is the name of, as `tagger.Tags` says it.
    """
    tables = _tables()
    all_ = tables["all"][""]
    scores = {kind: math.log(given.get(kind, 0.0) + 0.01) for kind in cast(list[Kind], list(all_))}
    for weight, table, key in ((_SHAPE, "shapes", shape(phrase)), (_NOUN, "nouns", _noun(phrase))):
        seen = tables[table].get(key, {})
        total = sum(seen.values())
        for kind in scores:
            share = (seen.get(kind, 0.0) + _SMOOTH * all_[kind]) / (total + _SMOOTH)
            scores[kind] += weight * math.log((share + 0.002) / (all_[kind] + 0.002))
    if phrase.name is not None and called in _NAMED:
        scores = {kind: score - _NAME * (kind not in _NAMED[called]) for kind, score in scores.items()}
    sizes = {kind: math.exp(score - max(scores.values())) for kind, score in scores.items()}
    return {kind: size / sum(sizes.values()) for kind, size in sizes.items()}


def _noun(phrase: Phrase) -> str:
    return "" if phrase.name is not None else phrase.head


@cache
def _tables() -> dict[str, dict[str, dict[str, float]]]:
    path = Path(__file__).parent / "weights" / "kinds.json"
    return cast(dict[str, dict[str, dict[str, float]]], json.loads(path.read_text(encoding="utf-8")))
