"""Stretches of a text, to be asked quickly which of them a name stands in."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.records import Span


class Stretches:
    """Stretches of a text, to be asked which of them a name stands in."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._longest = max((end - start for start, end in spans), default=0)
        self._spans = sorted(spans)

    def _near(self, span: Span) -> list[Span]:
        first = bisect_left(self._spans, (span.start - self._longest, 0))
        last = bisect_left(self._spans, (span.end, 0))
        return [other for other in self._spans[first:last] if other.end > span.start]

    def cover(self, span: Span) -> bool:
        """Whether one of them holds the whole name."""
        return any(start <= span.start and span.end <= end for start, end in self._near(span))

    def exceed(self, span: Span) -> bool:
        """Whether one of them overlaps the name and goes beyond it."""
        return any(start < span.start or end > span.end for start, end in self._near(span))
