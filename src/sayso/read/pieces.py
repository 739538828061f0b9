"""Cuts a text into sentences, word pieces and windows: what the tagger sees, at run time and in training alike."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from sentencex import segment
from tokenizers import Tokenizer

from sayso.records import Span

TOKENIZER = Path(__file__).parent / "weights" / "tokenizer.json"
LONGEST = 250
"""Word pieces in a window, [CLS] and [SEP] not counted. Measured in docs/decisions/windows.md."""
LOOK_BACK = 0
"""Sentences that a window repeats from the one before."""
LOOKS = 16
"""How many ways a word piece can look: case (4) × space before it (2) × first of its line (2)."""
_STRETCH = re.compile(r"[^\n\r\u2028\u2029]{1,8000}(?!\S)|[^\n\r\u2028\u2029]{1,8000}")
"""A line, or as much of an endless one as is segmented at once: that takes time with the square of its marks."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text.

    Attributes:
        ids: shape (n,), vocabulary ids.
        looks: shape (n,), what the uncased vocabulary loses: case, spaces, lines; below `LOOKS`.
        spans: shape (n, 2), offsets into the text.
        sentences: shape (s + 1,), the first piece of each sentence, then n.
    """

    ids: np.ndarray
    looks: np.ndarray
    spans: np.ndarray
    sentences: np.ndarray


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `first` to `last` are read together; cues are taken from those from `owned` up to `owned_last`."""

    first: int
    last: int
    owned: int
    owned_last: int


@cache
def tokenizer() -> Tokenizer:
    """The WordPiece tokenizer that belongs to the weights."""
    return Tokenizer.from_file(str(TOKENIZER))


def sentences(text: str, language: str = "en") -> list[Span]:
    """The sentences of a text, none of them across a line end, without surrounding white space."""
    found = []
    for line in _STRETCH.finditer(text):
        at = line.start()
        for part in segment(language, line.group()) if line.group().strip() else ():
            start, end = at + len(part) - len(part.lstrip()), at + len(part.rstrip())
            at += len(part)
            if start < end:
                found.append(Span(start, end))
    return found


def cut(text: str) -> Pieces:
    """The word pieces of `text`, however long it is."""
    encoded = tokenizer().encode(text, add_special_tokens=False)
    spans = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    ends = np.array([end for _, end in sentences(text)], dtype=np.int64)
    starts = np.searchsorted(spans[:, 0], ends, side="left")
    firsts = np.unique(np.concatenate(([0], starts, [len(spans)])))
    return Pieces(np.array(encoded.ids, dtype=np.int64), _looks(text, encoded.offsets), spans, firsts)


def _looks(text: str, offsets: list[tuple[int, int]]) -> np.ndarray:
    looks = np.zeros(len(offsets), dtype=np.int64)
    before = 0
    for i, (start, end) in enumerate(offsets):
        gap = text[before:start]
        line = i == 0 or "\n" in gap
        looks[i] = _case(text[start:end]) * 4 + (gap != "" or line) * 2 + line
        before = end
    return looks


def _case(word: str) -> int:
    if not word[:1].isalnum():
        return 3
    if word.isupper() and len(word) > 1:
        return 2
    return int(word[0].isupper())


def windows(pieces: Pieces, longest: int = LONGEST, look_back: int = LOOK_BACK, start: int = 0) -> list[Window]:
    """Windows of whole sentences over the pieces, from sentence `start` on; a longer sentence is cut.

    Each piece is owned by one window: of the sentences that two windows share the earlier half belong to the first.
    """
    bounds = _bounds(pieces.sentences, longest)
    found: list[Window] = []
    at, owned = start, int(bounds[start]) if len(bounds) else 0
    while at < len(bounds) - 1:
        stop = max(int(np.searchsorted(bounds, bounds[at] + longest, side="right")) - 1, at + 1)
        last = stop >= len(bounds) - 1
        back = 0 if last else min(look_back, stop - at - 1)
        owned_last = int(bounds[stop - back // 2])
        found.append(Window(int(bounds[at]), int(bounds[stop]), owned, owned_last))
        at, owned = (len(bounds) if last else stop - back), owned_last
    return found


def _bounds(firsts: np.ndarray, longest: int) -> np.ndarray:
    steps = [np.arange(a, b, longest) for a, b in pairwise(firsts)]
    return np.concatenate([*steps, firsts[-1:]]) if steps else firsts
