"""Where the words of a search stand in a text, as the library compares them: accents and case aside."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from sayso.records import Span
from sayso.records.kept import Hit
from sayso.records.typed import terms
from sayso.views import marked
from sayso.views.marked import Mark

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")

Wanted = tuple[tuple[str, ...], bool]
"""Words that stand together, and whether the last is only a beginning."""


def wanted(typed: str) -> list[Wanted]:
    """What was typed, as the words that are to be found."""
    found = [(tuple(word for word, _ in _words(one.words)), one.begins) for one in terms(typed)]
    return [term for term in found if term[0]]


def spans(text: str, typed: str) -> list[Span]:
    """Where one of the words, or of the words that stand together, is in the text."""
    words, any_of = _words(text), wanted(typed)
    return [
        Span(words[at][1].start, words[at + len(term) - 1][1].end)
        for at in range(len(words))
        for term, begins in any_of
        if _is(term, begins, [word for word, _ in words[at : at + len(term)]])
    ]


def lit(text: str, typed: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, those marked in which the words stand."""
    return _pieces(text, spans(text, typed))


def within(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The passage of a hit in pieces, by the marks that the index gave."""
    start = hit.passage.span.start
    return _pieces(hit.passage.text, (Span(a - start, b - start) for a, b in hit.marks))


def _pieces(text: str, found: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it was found."""
    for _, piece in marked.cut(text, (Mark(span, "found") for span in found)):
        yield piece.text, piece.under("found")


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
