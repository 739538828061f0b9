"""What an article mainly tells of, as those who code events record it: which day, where, how many killed and injured.

Each is chosen from what was found in the text, and none is made up: what the text does not say stays None. The weights
below were set by hand on half of the incidents that `benchmarks/incidents.py` measures on; the other half is measured.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.read.facts import Facts
from sayso.read.languages.english_incidents import AFTERWARDS, DATELINE, HAPPENED, WITHIN
from sayso.read.pieces import sentences
from sayso.read.places.gazetteer import distance
from sayso.read.tolls import tolls
from sayso.records import Incident, Span, When, Where

FINE = frozenset(("minute", "hour", "part of day", "day"))
"""Granularities that tell a day."""
NEAR = 60
"""Characters on each side of a time or place in which words tell what happened there and then."""
TOWN, LOCAL, AGAIN, HEADS, UNLISTED, STREET = 2.0, 1.5, 1.0, 3.0, 3.0, 3.0
"""What tells for a place of an incident: that it is a town; that a town's police or people are named; that it is named
again, or heads a report; and against one: that it is listed nowhere, and a street or a county by its name."""
QUARTER = 20.0
"""Kilometres from the middle of a town whose police or people are named within which a smaller place is its quarter."""
TOWNS = frozenset(("town", "district", "facility", "point"))
_BEFELL = frozenset(("killed", "injured", "shot"))


def incident(text: str, facts: Facts, said: Sequence[When], published: str | None) -> Incident | None:
    """The incident of an article; None where the text tells none of its four parts.

    Args:
        said: times at which something was said, which are none of happening.
        published: ISO day; nothing that is told of lies after it.
    """
    told = _Told(text, facts, frozenset(one.span for one in said), (published or "9999")[:10])
    (day, when), where = told.when() or (None, None), told.where()
    killed, injured = tolls(text, facts.figures)
    return Incident(day, when, where, killed, injured) if any((when, where, killed, injured)) else None


class _Told:
    """The times and places of one text, weighed by the words around them."""

    def __init__(self, text: str, facts: Facts, said: frozenset[Span], published: str) -> None:
        self.text, self.facts, self.said, self.published = text, facts, said, published
        self.sentences = sentences(text)
        self.starts = [one.start for one in self.sentences]
        self.befell = {self._sentence(one.span) for one in facts.figures if one.unit in _BEFELL}
        self.clocks = sorted(w.earliest for w in facts.when if w.granularity in ("minute", "hour") and w.earliest)
        self.telling: dict[int, bool] = {}

    def when(self) -> tuple[str, When] | None:
        """The day that most tells for, with its best expression; a day told of again counts for more."""
        scores: dict[str, float] = {}
        best: dict[str, tuple[float, When]] = {}
        for one in self.facts.when:
            if (day := self._day(one)) is not None:
                score = self._happened(one.span) + 0.6 * (one.granularity != "day") - 1.5 * (one.span in self.said)
                scores[day] = max(scores[day] + 0.4, score) if day in scores else score
                best[day] = max(best.get(day, (score, one)), (score, one), key=lambda pair: pair[0])
        return max(((day, one) for day, (_, one) in best.items()), key=lambda pair: scores[pair[0]], default=None)

    def _day(self, when: When) -> str | None:
        """The day of what happened then: the one it began on, of a night the one that a clock time in it tells."""
        if when.granularity not in FINE or not (edge := when.earliest or when.latest):
            return None
        if when.earliest and when.latest and when.earliest[:10] != when.latest[:10]:
            at = bisect_left(self.clocks, when.earliest)
            edge = self.clocks[at] if at < len(self.clocks) and self.clocks[at] <= when.latest else edge
        return edge[:10] if edge[:10] <= self.published else None

    def where(self) -> Where | None:
        """The town that most tells for, else a wider area; one named again counts for more."""
        scores: dict[str, float] = {}
        first: dict[str, Where] = {}
        weighed = [(one, _kind(one)) for one in self.facts.where] + [(one, LOCAL) for one in self.facts.local]
        for one, kind in weighed:
            near = self._happened(one.span) + kind + HEADS * self._heads(one.span)
            scores[_id(one)] = max(scores[_id(one)] + AGAIN, near) if _id(one) in scores else near
            first.setdefault(_id(one), one)
        best = first[max(scores, key=lambda key: scores[key])] if scores else None
        towns = [one for one in self.facts.local if best is not None and _quarter(best, one)]
        return max(towns, key=lambda one: scores[_id(one)], default=best)

    def _heads(self, span: Span) -> bool:
        """Whether the place is the dateline of a report."""
        line = self.text.rfind("\n", 0, span.start) + 1
        return not self.text[line : span.start].strip() and bool(DATELINE.match(self.text, span.end))

    def _happened(self, span: Span) -> float:
        """How much the words around tell of something happening, and not of what came after."""
        number = self._sentence(span)
        start, end = self.sentences[number]
        near = self.text[max(start, span.start - NEAR) : min(end, span.end + NEAR)]
        return (
            2.0 * self._tells(number)
            + 1.0 * bool(HAPPENED.search(near))
            + 1.5 * (number in self.befell)
            - 1.6 * bool(AFTERWARDS.search(near))
            - 0.35 * min(number, 8)
        )

    def _tells(self, number: int) -> bool:
        """Whether a sentence tells of something happening; looked up once, for it may be endless."""
        if number not in self.telling:
            self.telling[number] = bool(HAPPENED.search(self.text, *self.sentences[number]))
        return self.telling[number]

    def _sentence(self, span: Span) -> int:
        return max(0, bisect_right(self.starts, span.start) - 1)


def _id(one: Where) -> str:
    return one.area.id if one.area is not None else one.name.casefold()


def _kind(one: Where) -> float:
    """How much the kind of place tells for it."""
    kind = TOWN if (one.level or "town") in TOWNS else 0.0
    if one.area is not None:
        return kind
    return kind - (0.0 if one.alternatives else UNLISTED) - (STREET if WITHIN.search(one.name) else 0.0)


def _quarter(one: Where, town: Where) -> bool:
    """Whether a place is a smaller one within a town."""
    if one.area is None or town.area is None or one.area.radius >= town.area.radius:
        return False
    return distance(one.area, town.area) < QUARTER
