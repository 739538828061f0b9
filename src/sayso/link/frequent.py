"""How rare a word is, from a fixed list of frequent ones: the articles of a library say nothing about it."""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_LIST = Path(__file__).parent / "data" / "frequent.txt"
_COMMONEST = 20
"""How many words are so common that a rank among them says nothing."""


_KEPT = 12_000
"""Where the order of frequency ends; words beyond are there for being written small, and count as rare."""


def rarity(word: str) -> float:
    """0 for the commonest words of all, 1 for those that are not among the frequent ones."""
    if len(word) < 2:
        return 0.0
    return math.log1p(_ranks().get(word, _KEPT) / _COMMONEST) / math.log1p(_KEPT / _COMMONEST)


def is_frequent(word: str) -> bool:
    """Whether it is in the list at all."""
    return word in _ranks()


def written_small(word: str) -> bool:
    """Whether it is a word like any other, so that it alone names nobody ("county", "sheriff")."""
    return word in _small()


@cache
def _ranks() -> Mapping[str, int]:
    return {line.rstrip("*"): min(rank, _KEPT) for rank, line in enumerate(_lines())}


@cache
def _small() -> frozenset[str]:
    return frozenset(line[:-1] for line in _lines() if line.endswith("*"))


@cache
def _lines() -> tuple[str, ...]:
    return tuple(_LIST.read_text(encoding="utf-8").split())
