"""A sentence as words and marks, with what befell whom marked in it: what every rule about figures looks at."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from sayso.read.languages.english_casualties import AFTER, BEFORE
from sayso.records import Span

T = TypeVar("T")
_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|\S")
LONGEST = 4
"""Words in the longest phrase of a table."""


class Word(NamedTuple):
    """A word or mark; `start` and `end` count from the beginning of the text, `low` is its lower case."""

    start: int
    end: int
    low: str
    capital: bool


class Befell(NamedTuple):
    """Words `first` up to `last` tell what befell somebody: killed, injured …"""

    first: int
    last: int
    unit: str


class Sentence:
    """One sentence of a text; `span` is where it stands."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        found = _WORD.finditer(text, span.start, span.end)
        self.words = [Word(m.start(), m.end(), m.group().lower(), m.group()[0].isupper()) for m in found]
        self._lows = [word.low for word in self.words]

    def low(self, i: int) -> str:
        """The word at `i` in lower case; "" outside the sentence."""
        return self._lows[i] if 0 <= i < len(self._lows) else ""

    def capital(self, i: int) -> bool:
        """Whether the word at `i` begins with a capital."""
        return 0 <= i < len(self.words) and self.words[i].capital

    def raw(self, i: int) -> str:
        """The word at `i` as written."""
        return self.text[self.words[i].start : self.words[i].end] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between the word at `i` and the one before it."""
        return 0 < i < len(self.words) and self.words[i - 1].end == self.words[i].start

    def span_of(self, first: int, last: int) -> Span:
        """Where the words `first` up to `last` stand in the text."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def lows(self, first: int, last: int) -> list[str]:
        """The words from `first` up to `last`, as far as the sentence has them."""
        return self._lows[max(first, 0) : max(last, 0)]

    def phrase(self, i: int, table: Collection[str]) -> int:
        """How many words from `i` on are a phrase of the table: the longest, 0 where none is."""
        return next(
            (n for n in range(LONGEST, 0, -1) if " ".join(self.lows(i, i + n)) in table and self.low(i + n - 1)), 0
        )

    def phrase_before(self, i: int, table: Collection[str]) -> int:
        """How many words before `i` are a phrase of the table."""
        return next((n for n in range(min(LONGEST, i), 0, -1) if " ".join(self.lows(i - n, i)) in table), 0)

    def lookup(self, i: int, table: Mapping[str, T]) -> tuple[T | None, int]:
        """What the table holds for the longest phrase at `i`, and the phrase's number of words."""
        n = self.phrase(i, table)
        return (table[" ".join(self.lows(i, i + n))], n) if n else (None, 0)

    @cached_property
    def after(self) -> dict[int, Befell]:
        """What is said after those it befell, by its first word."""
        return {state.first: state for state in self._states(AFTER)}

    @cached_property
    def before(self) -> dict[int, Befell]:
        """What is said before those it befell, by the word that follows it."""
        return {state.last: state for state in self._states(BEFORE)}

    def _states(self, pattern: re.Pattern[str]) -> Iterable[Befell]:
        starts = {word.start: i for i, word in enumerate(self.words)}
        ends = {word.end: i + 1 for i, word in enumerate(self.words)}
        for m in pattern.finditer(self.text, self.span.start, self.span.end):
            if m.start() in starts and m.end() in ends and m.lastgroup:
                yield Befell(starts[m.start()], ends[m.end()], m.lastgroup.rstrip("0123456789"))
