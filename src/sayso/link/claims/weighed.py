"""How likely two passages tell the same, by their signs: logistic regressions, made by `training/likeness.py`."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.link.claims.embedder import Rows
from sayso.link.claims.signs import SIGNS, Table

FILE = Path(__file__).parent / "weights" / "likeness.json"
READ = ("judged same", "judged opposed")
"""What the weights say of two passages that are read together, as the logarithm of the odds."""
SUREST = 0.999
"""Greatest probability that is taken for what it is: the weights are surer than they should be."""


def by_signs(signs: Table) -> Rows:
    """Probabilities, 0 to 1, of pairs that were not read together."""
    return _likely(signs, "signs", SIGNS)


def by_all(signs: Table, judged: Rows) -> Rows:
    """Of pairs that were, from what `Embedder.judged` gave of them."""
    return _likely(np.column_stack([signs, odds(judged[:, 1:])]), "all", (*SIGNS, *READ))


def odds(shares: Rows) -> Rows:
    """The logarithms of the odds of probabilities."""
    shares = np.clip(shares.astype(np.float64), 1 - SUREST, SUREST)
    return np.asarray(np.log(shares / (1 - shares)), dtype=np.float32)


def _likely(table: npt.NDArray[np.float32], kind: str, names: Sequence[str]) -> Rows:
    known = _weights()[kind]
    weights = np.array([known[name] for name in names], dtype=np.float32)
    return np.asarray(1 / (1 + np.exp(-(table @ weights + known["constant"]))), dtype=np.float32)


@cache
def _weights() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads(FILE.read_text(encoding="utf-8"))
    return found
