"""Groups units that tell the same: average linkage, with pairs that may never stand in one group.

The order of the units does not matter: pairs are taken from the likeliest down, and those alike by their units' keys.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

SAME = 0.3
"""Least mean likeness of two groups that are merged, over the pairs across them that are of different articles."""

Pair = tuple[int, int]
"""Positions of two units, the lower first."""


@dataclass(frozen=True)
class Compared:
    """Units and what is known of their pairs.

    Attributes:
        keys: one for each unit, the same whatever the order of the units.
        articles: of each unit; pairs of one article say nothing.
        likeness: 0 to 1; what is absent was too far apart to ask, and is 0.
        apart: pairs that may not stand in one group.
        joined: pairs that stand in one whatever else is so.
        crowded: how many pairs across two groups were not asked about only because others were nearer: of such nothing
            is known, and in a claim that hundreds tell they are most.
    """

    keys: Sequence[str]
    articles: Sequence[str]
    likeness: Mapping[Pair, float]
    apart: frozenset[Pair] = frozenset()
    joined: frozenset[Pair] = frozenset()
    crowded: Callable[[Sequence[int], Sequence[int]], int] = lambda mine, yours: 0

    def order(self) -> list[Pair]:
        """The pairs that are alike, from the likeliest down."""
        alike = [pair for pair, share in self.likeness.items() if share >= SAME]
        return sorted(alike, key=lambda pair: (-self.likeness[pair], sorted(self.keys[at] for at in pair)))

    def fit(self, mine: Sequence[int], yours: Sequence[int]) -> bool:
        """Whether two groups are one."""
        pairs = [(min(a, b), max(a, b)) for a in mine for b in yours]
        asked = [pair for pair in pairs if self.articles[pair[0]] != self.articles[pair[1]]]
        if not asked or not self.apart.isdisjoint(pairs):
            return False
        known = len(asked) - self.crowded(mine, yours)
        return sum(self.likeness.get(pair, 0.0) for pair in asked) >= SAME * known > 0


@dataclass
class _Groups:
    member: list[int]
    inside: dict[int, list[int]] = field(default_factory=dict)

    def join(self, one: int, other: int) -> None:
        mine, yours = self.member[one], self.member[other]
        if mine != yours:
            self.inside[mine] += self.inside.pop(yours)
            for at in self.inside[mine]:
                self.member[at] = mine


def groups(known: Compared) -> list[list[int]]:
    """The groups, each a list of positions, in the order of their first."""
    size = range(len(known.keys))
    found = _Groups(list(size), {at: [at] for at in size})
    for one, other in sorted(known.joined):
        found.join(one, other)
    for one, other in known.order():
        mine, yours = found.inside[found.member[one]], found.inside[found.member[other]]
        if mine is not yours and known.fit(mine, yours):
            found.join(one, other)
    return sorted((sorted(group) for group in found.inside.values()), key=lambda group: group[0])
