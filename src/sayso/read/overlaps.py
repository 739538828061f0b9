"""Which of many spans share a character with a given one, without looking at all of them each time."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from sayso.records import Span


class Overlaps:
    """Spans to look up; those of an article hardly overlap one another, and then a look-up is quick."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(set(spans))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def touching(self, span: Span) -> list[Span]:
        """Those that share a character with `span`, last first."""
        found = []
        i = bisect_left(self._starts, span.end)
        while i and self._reach[i - 1] > span.start:
            i -= 1
            if self._spans[i].end > span.start:
                found.append(self._spans[i])
        return found

    def cover(self, span: Span) -> bool:
        """Whether one of them holds the whole of it."""
        return any(start <= span.start and span.end <= end for start, end in self.touching(span))

    def exceed(self, span: Span) -> bool:
        """Whether one of them shares a character with it and goes beyond it."""
        return any(start < span.start or end > span.end for start, end in self.touching(span))
