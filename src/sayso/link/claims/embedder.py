"""Passages as vectors, pairs of passages as probabilities: the only importer of onnxruntime beside `read.tagger`.

The weights are made by `training/claims.py` (their card says from what). Vectors find what is worth comparing; of a
pair the same network says whether both tell the same, one denies the other, or neither. What numbers, days and places
forbid is not left to it (`clashes.py`).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Encoding, Tokenizer

WEIGHTS = Path(__file__).parent / "weights"
WIDTH = 384
LONGEST = 160
"""Pieces of a pair that are looked at; a clause has some twenty."""
BATCH = 32

Rows = npt.NDArray[np.float32]


class Embedder:
    """Turns passages into vectors of length one, and pairs into probabilities.

    Args:
        threads: processor threads; 0 takes as many as there are cores.
        folder: of the weights.
    """

    def __init__(self, threads: int = 0, folder: Path = WEIGHTS) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(str(folder / "claims.onnx"), options)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)

    def vectors(self, passages: Sequence[str]) -> Rows:
        """One row of 384 numbers for each passage."""
        return self._run("vectors", list(passages), WIDTH)

    def judged(self, pairs: Sequence[tuple[str, str]]) -> Rows:
        """For each pair the probabilities of "another", "same" and "opposed"."""
        logits = self._run("logits", list(pairs), 3)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float32)

    def _run(self, output: str, texts: list[Any], width: int) -> Rows:
        found = np.zeros((len(texts), width), dtype=np.float32)
        encoded = self._tokenizer.encode_batch(texts)
        for rows in _batches(encoded):
            found[rows] = self._session.run([output], _padded([encoded[row] for row in rows]))[0]
        return found


def _batches(encoded: Sequence[Encoding]) -> Iterator[list[int]]:
    """Those of like length together, so that little is padded."""
    order = sorted(range(len(encoded)), key=lambda row: len(encoded[row].ids))
    for first in range(0, len(order), BATCH):
        yield order[first : first + BATCH]


def _padded(encoded: Sequence[Encoding]) -> dict[str, npt.NDArray[np.int64]]:
    shape = len(encoded), max(len(one.ids) for one in encoded)
    found = {name: np.zeros(shape, dtype=np.int64) for name in ("ids", "types", "mask")}
    for row, one in enumerate(encoded):
        found["ids"][row, : len(one.ids)] = one.ids
        found["types"][row, : len(one.ids)] = one.type_ids
        found["mask"][row, : len(one.ids)] = 1
    return found


@cache
def embedder(threads: int = 0) -> Embedder:
    """The shipped weights, loaded once."""
    return Embedder(threads)
