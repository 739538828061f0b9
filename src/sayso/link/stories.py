"""Groups articles into stories: those that on the whole speak for each other, not whatever hangs together by a bridge.

An article that tells of two affairs is tied to both, and so ties their articles into one component. Groups are
therefore joined by the mean of what speaks for and against one story over all pairs of their articles.
"""

import heapq
import math
from collections.abc import Mapping, Sequence

from sayso.link.block_keys import block_keys
from sayso.link.related import odds
from sayso.records.sketch import Related, Sketch

UNTIED = -1.0
"""In log odds, two articles that no edge ties and that are not looked at: not one story rather than known to clash."""

UNKEYED, STRANGERS = 1.0, 4.5
"""In log odds, how much less speaks for one story where two articles share no key: what `related` weighs was found
among those that do."""

AGAINST, FOR = -5.0, 3.0
"""In log odds, the most that one pair counts: a notice of two lines has little in common with anything, and what ties
an article to two affairs counts less than that these have nothing in common."""

LOOKED_AT = 64
"""Pairs of articles between two groups up to which those without an edge are compared too. Among more, the edges say
enough, and comparing all would cost the square of what a long story holds."""

Pair = tuple[int, int]


def stories(sketches: Sequence[Sketch], edges: Mapping[tuple[str, str], Related]) -> tuple[tuple[str, ...], ...]:
    """The stories of these articles: each the ids by day of publication, those without last, then by id.

    Args:
        sketches: in any order; every one is in exactly one story.
        edges: between two of them, in either order; edges to others do not count.
    """
    ordered = sorted(sketches, key=lambda sketch: (sketch.published or "~", sketch.article))
    number = {sketch.article: at for at, sketch in enumerate(ordered)}
    ties = {
        (min(number[a], number[b]), max(number[a], number[b])): _odds(edge)
        for (a, b), edge in edges.items()
        if a in number and b in number and a != b
    }
    groups = _Groups(ordered, ties).joined()
    return tuple(tuple(ordered[at].article for at in group) for group in sorted(map(sorted, groups)))


def _odds(edge: Related) -> float:
    same = min(max(edge.same_story, 1e-6), 1 - 1e-6)
    return min(FOR, math.log(same / (1 - same)))


class _Groups:
    """Joins the two groups that belong together most, again and again, until none do rather than not."""

    def __init__(self, ordered: Sequence[Sketch], ties: Mapping[Pair, float]) -> None:
        self.ordered = ordered
        self.ties = dict(ties)
        self.keys: dict[int, frozenset[str]] = {}
        self.members: dict[int, list[int]] = {at: [at] for at in range(len(ordered))}
        self.total: dict[int, dict[int, float]] = {at: {} for at in self.members}
        for (one, other), tie in sorted(ties.items()):
            self.total[one][other] = self.total[other][one] = tie
        self.waiting = [(-tie, one, other) for (one, other), tie in ties.items()]
        heapq.heapify(self.waiting)

    def joined(self) -> list[list[int]]:
        while self.waiting:
            mean, one, other = heapq.heappop(self.waiting)
            if mean > 0:
                break
            if other in self.total.get(one, {}) and self._mean(one, other) == -mean:
                self._join(one, other)
        return list(self.members.values())

    def _mean(self, one: int, other: int) -> float:
        return self.total[one][other] / (len(self.members[one]) * len(self.members[other]))

    def _join(self, one: int, other: int) -> None:
        """Puts the group `other` into `one`, and reckons anew how far their neighbours belong to it."""
        before, gone = self.total.pop(one), self.total.pop(other)
        thirds = sorted((before.keys() | gone.keys()) - {one, other})
        parts = [self._part(before, one, third) + self._part(gone, other, third) for third in thirds]
        self.members[one] += self.members.pop(other)
        self.total[one] = dict(zip(thirds, parts, strict=True))
        for third, total in self.total[one].items():
            self.total[third].pop(other, None)
            self.total[third][one] = total
            pair = (min(one, third), max(one, third))
            heapq.heappush(self.waiting, (-self._mean(*pair), *pair))

    def _part(self, known: Mapping[int, float], group: int, third: int) -> float:
        return known[third] if third in known else self._between(group, third)

    def _between(self, one: int, other: int) -> float:
        """What speaks for joining two groups that no edge ties, over all their pairs."""
        pairs = [(a, b) for a in self.members[one] for b in self.members[other]]
        if len(pairs) > LOOKED_AT:
            return UNTIED * len(pairs)
        return math.fsum(self._tie(min(pair), max(pair)) for pair in pairs)

    def _tie(self, one: int, other: int) -> float:
        if (one, other) not in self.ties:
            found = odds(self.ordered[one], self.ordered[other]) - self._apart(one, other)
            self.ties[one, other] = min(FOR, max(AGAINST, found))
        return self.ties[one, other]

    def _apart(self, one: int, other: int) -> float:
        if self._keys(one) & self._keys(other):
            return 0.0
        return UNKEYED if self.ordered[one].names.keys() & self.ordered[other].names.keys() else STRANGERS

    def _keys(self, at: int) -> frozenset[str]:
        if at not in self.keys:
            self.keys[at] = frozenset(block_keys(self.ordered[at]))
        return self.keys[at]
