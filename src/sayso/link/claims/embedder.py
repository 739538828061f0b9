"""Passages as vectors, pairs of passages as probabilities: the only importer of onnxruntime beside `read.tagger`.

The weights are made by `training/claims.py` (their card says from what). Vectors find what is worth comparing; of a
pair the same network says whether both tell the same, one denies the other, or neither. What numbers, days and places
forbid is not left to it (`clashes.py`).
"""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
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

Rows = npt.NDArray[np.float32]


class Embedder:
    """Turns passages into vectors of length one, and pairs into probabilities.

    Each passage and each pair is run alone: int8 products are scaled by the largest number of what is run at once, so
    that in batches the result would hang on the neighbours. Alone it is always the same, and no slower, as nothing is
    padded.

    Args:
        threads: passages that are looked at side by side; 0 takes as many as there are cores.
        folder: of the weights.
    """

    def __init__(self, threads: int = 0, folder: Path = WEIGHTS) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        data = (folder / "claims.onnx").read_bytes()
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._session = onnxruntime.InferenceSession(data, options)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._threads = ThreadPoolExecutor(threads or os.cpu_count() or 1)

    def vectors(self, passages: Sequence[str]) -> Rows:
        """One row of 384 numbers for each passage."""
        return self._run("vectors", list(passages), WIDTH)

    def judged(self, pairs: Sequence[tuple[str, str]]) -> Rows:
        """For each pair the probabilities of "another", "same" and "opposed"."""
        logits = self._run("logits", list(pairs), 3)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float32)

    def _run(self, output: str, texts: list[Any], width: int) -> Rows:
        def alone(encoded: Encoding) -> Rows:
            return np.asarray(self._session.run([output], _given(encoded))[0][0], dtype=np.float32)

        rows = list(self._threads.map(alone, self._tokenizer.encode_batch(texts)))
        return np.array(rows, dtype=np.float32).reshape(len(texts), width)


def _given(encoded: Encoding) -> dict[str, npt.NDArray[np.int64]]:
    given = {"ids": encoded.ids, "types": encoded.type_ids, "mask": encoded.attention_mask}
    return {name: np.array([numbers], dtype=np.int64) for name, numbers in given.items()}


@cache
def embedder(threads: int = 0) -> Embedder:
    """The shipped weights, loaded once."""
    return Embedder(threads)
