"""How likely an attribution is as annotators would have it: a logistic regression over what the weights gave.

Fitted by `training/confidence.py`; `benchmarks/calibration.py` measures what it is worth.
"""

import json
import math
from functools import cache
from pathlib import Path

from sayso.read.languages import english
from sayso.read.tagger import Tagged

FEATURES = (
    "bias",
    "log-odds of the cue",
    "log of the gain of the content's worst piece",
    "content in several pieces",
    "no content",
    "no source",
    "source is a pronoun",
    "log-odds of the kind",
    "log-odds of what it stands in",
    "stands in another",
)


def seen(text: str, one: Tagged) -> list[float]:
    """What the weights gave, in the order of `FEATURES`."""
    source = " ".join(text[a:b] for a, b in one.source).lower()
    up = max(one.parents, key=one.parents.__getitem__, default=-1)
    return [
        1.0,
        _log_odds(one.cue_probability),
        math.log1p(max(0.0, min(one.gains, default=0.0))),
        float(len(one.content) > 1),
        float(not one.content),
        float(not one.source),
        float(source in english.PRONOUNS),
        _log_odds(max(one.kinds.values(), default=0.5)),
        _log_odds(one.parents.get(up, 0.5)),
        float(up != -1),
    ]


def likelihood(values: list[float]) -> float:
    """The probability that goes with what was seen."""
    score = sum(w * x for w, x in zip(_weights(), values, strict=True))
    return round(1 / (1 + math.exp(-score)), 4)


def _log_odds(p: float) -> float:
    p = min(max(p, 0.002), 0.998)
    return math.log(p / (1 - p))


@cache
def _weights() -> list[float]:
    path = Path(__file__).parent / "weights" / "confidence.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    return [card[name] for name in FEATURES]
