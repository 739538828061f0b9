"""Sequences of words as numbers: a fixed sample of them tells how much two articles have word for word."""

import hashlib
import zlib
from collections.abc import Iterable, Sequence

import numpy as np

LENGTH = 5
"""Words in a sequence: two reports that say the same in their own words seldom share five in a row."""

SAMPLE = 64
"""Hash functions: the share of words in common is then right to some 0.06."""

_FACTORS = np.array(
    [[int.from_bytes(hashlib.sha256(b"%d" % at).digest()[:8], "big") | 1] for at in range(SAMPLE)], dtype=np.uint64
)
"""Odd numbers of 64 bits that are the same on every machine: libraries keep what is reckoned with them."""


def least(words: Iterable[str]) -> tuple[int, ...]:
    """The least hash of the sequences under each hash function; empty where there are fewer than five words."""
    hashes = hashed(tuple(words))
    if not hashes:
        return ()
    numbers = np.array(hashes, dtype=np.uint64)
    mixed = (numbers * _FACTORS) >> np.uint64(32)
    return tuple(int(number) for number in mixed.min(axis=1))


def hashed(words: Sequence[str]) -> list[int]:
    """A number of 32 bits for every sequence."""
    return [zlib.crc32(" ".join(words[at : at + LENGTH]).encode()) for at in range(len(words) - LENGTH + 1)]
