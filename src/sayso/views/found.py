"""Where the words of a search stand in a text, as the library compares them: accents and case aside."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.records import Span
from sayso.records.kept import Hit

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")

Term = tuple[tuple[str, ...], bool]
"""Words that stand together, and whether the last is only a beginning."""


def terms(typed: str) -> list[Term]:
    """What was typed: "several words" in quotation marks stand together, harb* begins so."""
    found = [(_words(phrase or word), word.endswith("*")) for phrase, word in _TERM.findall(typed)]
    return [(tuple(word for word, _ in words), begins) for words, begins in found if words]


def spans(text: str, typed: str) -> list[Span]:
    """Where one of the words, or of the words that stand together, is in the text."""
    words, wanted = _words(text), terms(typed)
    return [
        Span(words[at][1].start, words[at + len(term) - 1][1].end)
        for at in range(len(words))
        for term, begins in wanted
        if _is(term, begins, [word for word, _ in words[at : at + len(term)]])
    ]


def pieces(text: str, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it lies under a mark."""
    marks = list(marks)
    edges = sorted({0, len(text), *(edge for mark in marks for edge in mark)})
    for start, end in pairwise(edges):
        yield text[start:end], any(mark.start <= start and end <= mark.end for mark in marks)


def lit(text: str, typed: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, those marked in which the words stand."""
    return pieces(text, spans(text, typed))


def within(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The passage of a hit in pieces, by the marks that the index gave."""
    start, size = hit.passage.span.start, len(hit.passage.text)
    moved = (Span(max(a - start, 0), min(b - start, size)) for a, b in hit.marks)
    return pieces(hit.passage.text, (one for one in moved if one.start < one.end))


def _is(term: tuple[str, ...], begins: bool, words: list[str]) -> bool:
    if begins and len(words) == len(term):
        return words[:-1] == list(term[:-1]) and words[-1].startswith(term[-1])
    return words == list(term)


def _words(text: str) -> list[tuple[str, Span]]:
    return [(_plain(match[0]), Span(*match.span())) for match in _WORD.finditer(text)]


def _plain(word: str) -> str:
    """A word without accents and capitals."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))
