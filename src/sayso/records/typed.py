"""The grammar of a typed search: words, "several words" that stand together, and harb* for all that begins so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TERM = re.compile(r'"([^"]*)"|(\S+)')


class Term(NamedTuple):
    """What is to be found as one: `words` without the signs of the grammar, `begins` if the last is a beginning.

    What a word is, whoever looks for it says: `words` may hold none.
    """

    words: str
    begins: bool


def terms(typed: str) -> Iterator[Term]:
    """What was typed, term by term."""
    for phrase, word in _TERM.findall(typed):
        yield Term((phrase or word).replace('"', " ").rstrip("*"), word.endswith("*"))
