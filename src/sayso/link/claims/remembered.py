"""What the weights said of passages and pairs, kept with a story so that only what is new is asked about.

Comparing is most of the work of linking, and an article that joins a story leaves the rest of it as it was.
"""

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

import numpy as np
import numpy.typing as npt

from sayso.link.claims.embedder import WIDTH, Embedder, Rows, embedder

Pair = tuple[str, str]
DAMAGED = (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile)
"""What comes of bytes that `Remembered` did not write, or that were damaged since."""


class Remembered:
    """An embedder that knows what it said before, and says the same again.

    What it says is rounded as it is kept from the first time on.

    Args:
        kept: what `to_bytes` gave; that of other weights, or damaged, is as if it were not there.
        weights: asked about all that is not known; the shipped ones if not given.
    """

    def __init__(self, kept: Iterable[bytes] = (), weights: Embedder | None = None) -> None:
        self._weights = weights or embedder()
        self._rows: dict[int, tuple[npt.NDArray[np.int8], np.float32]] = {}
        self._shares: dict[int, npt.NDArray[np.float16]] = {}
        self._used: set[int] = set()
        for one in kept:
            self._recall(one)

    def vectors(self, passages: Sequence[str]) -> Rows:
        """One row of 384 numbers for each passage."""
        keys = [_key(passage) for passage in passages]
        new = {key: passage for key, passage in zip(keys, passages, strict=True) if key not in self._rows}
        rows, scales = _coarse(self._weights.vectors(list(new.values())))
        self._rows |= dict(zip(new, zip(rows, scales, strict=True), strict=True))
        self._used.update(keys)
        known = [self._rows[key] for key in keys]
        return _fine(np.array([row for row, _ in known]).reshape(-1, WIDTH), np.array([scale for _, scale in known]))

    def judged(self, pairs: Sequence[Pair]) -> Rows:
        """For each pair the probabilities of "another", "same" and "opposed"."""
        keys = [_key("\0".join(pair)) for pair in pairs]
        new = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in self._shares}
        shares = self._weights.judged(list(new.values())).astype(np.float16)
        self._shares |= dict(zip(new, shares, strict=True))
        self._used.update(keys)
        return np.array([self._shares[key] for key in keys], dtype=np.float32).reshape(-1, 3)

    def to_bytes(self) -> bytes:
        """All that was asked for; of what was kept and not asked for again, nothing."""
        passages, pairs = sorted(self._rows.keys() & self._used), sorted(self._shares.keys() & self._used)
        file = BytesIO()
        np.savez(
            file,
            weights=np.array(self._weights.sha256),
            passages=np.array(passages, dtype=np.uint64),
            rows=np.array([self._rows[key][0] for key in passages], dtype=np.int8),
            scales=np.array([self._rows[key][1] for key in passages], dtype=np.float32),
            pairs=np.array(pairs, dtype=np.uint64),
            shares=np.array([self._shares[key] for key in pairs], dtype=np.float16),
        )
        return file.getvalue()

    def _recall(self, kept: bytes) -> None:
        try:
            with np.load(BytesIO(kept), allow_pickle=False) as known:
                if str(known["weights"]) != self._weights.sha256:
                    return
                rows = zip(known["rows"].reshape(-1, WIDTH), known["scales"], strict=True)
                self._rows |= dict(zip(known["passages"].tolist(), rows, strict=True))
                self._shares |= dict(zip(known["pairs"].tolist(), known["shares"].reshape(-1, 3), strict=True))
        except DAMAGED:
            return


def _coarse(rows: Rows) -> tuple[npt.NDArray[np.int8], Rows]:
    """Vectors in a quarter of the room, as a library keeps them: each number in 127 steps of the row's largest.

    It moves the cosine of two rows by less than 0.002.
    """
    scales = np.abs(rows).max(axis=1, initial=1e-9)
    return np.round(rows / scales[:, None] * 127).astype(np.int8), scales.astype(np.float32)


def _fine(rows: npt.NDArray[np.int8], scales: Rows) -> Rows:
    """The vectors that `_coarse` was given, but for the rounding."""
    return np.asarray(rows.astype(np.float32) * (scales[:, None] / np.float32(127)), dtype=np.float32)


def _key(text: str) -> int:
    """64 bits of a text's hash: a library keeps what was made of passages, not the passages themselves."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
