"""Hides which names a text names, so that one is read as another: each becomes its number in order of appearance.

A word counts as a name when it begins with a capital and is not in `weights/words.txt`: the words that are written
small in the training data, and weekdays, months, titles and the like. So a name is one piece however it is spelt and
whoever's it is, and the same piece wherever it comes back.
"""

import re
from functools import cache
from pathlib import Path

import numpy as np

from sayso.read.pieces import Pieces

WORDS = Path(__file__).parent / "weights" / "words.txt"
FIRST, HOW_MANY = 1, 98
"""The vocabulary's unused pieces, from which names take theirs in turn."""
_WORD = re.compile(r"[^\W\d_]{2,}")


@cache
def words() -> frozenset[str]:
    """The words that are no names however they are written."""
    return frozenset(WORDS.read_text(encoding="utf-8").split())


def nameless(pieces: Pieces, text: str, offset: int = 0) -> Pieces:
    """The pieces with every word that is a name as one piece.

    Args:
        offset: the number of the first name; training varies it.
    """
    numbers: dict[str, int] = {}
    kept = np.ones(len(pieces.ids), dtype=bool)
    ids, spans = pieces.ids.copy(), pieces.spans.copy()
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper() and word.lower() not in words():
            first, last = np.searchsorted(spans[:, 0], match.span())
            if first < last and spans[first, 0] == match.start():
                number = numbers.setdefault(word.lower(), len(numbers))
                ids[first] = FIRST + (offset + number) % HOW_MANY
                spans[first, 1] = match.end()
                kept[first + 1 : last] = False
    places = np.concatenate(([0], np.cumsum(kept)))
    return Pieces(ids[kept], pieces.looks[kept], spans[kept], np.unique(places[pieces.sentences]))
