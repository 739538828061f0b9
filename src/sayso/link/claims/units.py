"""Cuts statements into units: passages short enough to tell one thing.

"Ammonia leaked on Saturday, and 34 people were taken to hospital" is one statement and two units. A unit is a stretch
of the article's text, so it is a quote by itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sayso.link.claims.english import BETWEEN, BREAKS, FILLERS, NAMELESS
from sayso.link.frequent import rarity
from sayso.records import Attribution, Figure, Reading, Span, Statement, When, Where

SHORTEST = 4
"""Words of a unit; what is shorter stays with the passage before it, for it says too little to be compared."""
LEAST = 3
"""Words of a whole statement that tells something: "34 were hurt"."""
WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_EDGE = " \n\t,;:—–-"
_CLOSED = re.compile(r'(?:.*”)?[^“]*”|[^"]*"', re.S)
"""What ends with a quotation mark whose other half stands before it."""


@dataclass(frozen=True)
class Unit:
    """A passage of a statement.

    Attributes:
        reading: of its article.
        statement: that it is part of.
        span: where it stands in the article's text.
    """

    reading: Reading
    statement: Statement
    span: Span

    @cached_property
    def text(self) -> str:
        """Its words, as they stand."""
        return self.reading.article.text[self.span.start : self.span.end]

    @cached_property
    def weight(self) -> float:
        """How much its words tell: the sum of their rarities, next to nothing for "that was the whole of it"."""
        return sum(map(rarity, set(WORD.findall(self.text.casefold()))))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in it."""
        return tuple(one for one in self.statement.figures if self._holds(one.span))

    @cached_property
    def when(self) -> tuple[When, ...]:
        """The times in it."""
        return tuple(one for one in self.statement.when if self._holds(one.span))

    @cached_property
    def where(self) -> tuple[Where, ...]:
        """The places in it."""
        return tuple(one for one in self.statement.where if self._holds(one.span))

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Those that its statement hangs on."""
        return tuple(one for one in self.reading.attributions if one.id in self.statement.attributions)

    @property
    def key(self) -> tuple[str, Span]:
        """Names it among all: article and span."""
        return self.reading.article.id, self.span

    def _holds(self, span: Span) -> bool:
        return self.span.start <= span.start and span.end <= self.span.end


def units(reading: Reading) -> tuple[Unit, ...]:
    """The units of an article, in order; none of what is not article."""
    found: dict[Span, Unit] = {}
    left = [one.span for one in reading.left_out]
    # Inner statements first: what stands in two belongs to the deeper one, whose chain is the longer.
    for statement in sorted(reading.statements, key=lambda one: (one.span.end - one.span.start, one.span)):
        for span in _cut(reading.article.text, statement.span):
            unit = Unit(reading, statement, span)
            if span not in found and _tells(unit) and not any(out.start <= span.start < out.end for out in left):
                found[span] = unit
    return tuple(found[span] for span in sorted(found))


def _tells(unit: Unit) -> bool:
    """Whether it is long enough to tell something, and no wish to stay unnamed; what answers another may be short."""
    answers = unit.statement.act in ("denies", "declines")
    return answers or (len(WORD.findall(unit.text)) >= LEAST and not NAMELESS.search(unit.text))


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    ends = [at.start() for at in BREAKS.finditer(text, span.start, span.end) if not _joins(text[span.start : at.end()])]
    ends.append(span.end)
    for end in ends:
        if len(WORD.findall(text, start, end)) < SHORTEST and end != span.end:
            continue
        if len(WORD.findall(text, end, span.end)) < SHORTEST and end != span.end:
            continue
        yield _trimmed(text, start, end)
        start = end


def _joins(before: str) -> bool:
    """Whether the "and" at the end belongs to a "between": it joins two names and parts nothing."""
    return bool(BETWEEN.search(before))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the marks and words at its edges that join it to others, and the end of a quotation begun before."""
    while start < end and text[start] in _EDGE:
        start += 1
    filler = FILLERS.match(text, start, end)
    start = filler.end() if filler and filler.end() < end else start
    while end > start and (text[end - 1] in _EDGE or _CLOSED.fullmatch(text, start, end)):
        end -= 1
    return Span(start, end)
