"""How likely each two units tell the same, and how likely one denies the other: asked only of pairs that are near."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from sayso.link.claims.embedder import Rows
from sayso.link.claims.remembered import Remembered
from sayso.link.claims.units import Unit

NEAR = 0.45
"""Least cosine of two units that are asked about."""
FAR, CLOSE = 0.2, 0.6
"""Cosines between which a judgement counts for more the nearer two units are."""
NEAREST = 3
"""Units that each is asked about at most, so that the work grows with the units and not with their square. Both keep
linking cheaper than reading: with 0.4 and 5 twice as many pairs were asked about, which found as many claims of the
example stories and more that are none."""


Pair = tuple[int, int]


@dataclass(slots=True)
class Likeness:
    """Probabilities, 0 to 1, by pairs of positions, the lower first; what is absent was not asked.

    Attributes:
        vectors, articles: of each unit.
        same, opposed: that two tell the same, and that one denies the other.
    """

    texts: Sequence[str]
    articles: npt.NDArray[np.str_]
    vectors: Rows
    memory: Remembered
    same: dict[Pair, float] = field(default_factory=dict)
    opposed: dict[Pair, float] = field(default_factory=dict)

    def cosine(self, one: int, other: int) -> float:
        """Of two units, asked about or not."""
        return float(self.vectors[one] @ self.vectors[other])

    def ask(self, pairs: Iterable[Pair]) -> None:
        """Asks about pairs; the same words are asked about once."""
        worded = {pair: self._ordered(pair) for pair in sorted(pairs)}
        asked = sorted({both for both in worded.values() if both[0] != both[1]})
        shares = dict(zip(asked, self.memory.judged(asked), strict=True))
        for pair, both in worded.items():
            _, same, opposed = shares.get(both, (0.0, 1.0, 0.0))
            counts = nearness(self.cosine(*pair))
            self.same[pair], self.opposed[pair] = counts * float(same), counts * float(opposed)

    def _ordered(self, pair: Pair) -> tuple[str, str]:
        """Their words, in an order that does not hang on which came first."""
        one, other = sorted((self.texts[pair[0]], self.texts[pair[1]]))
        return one, other

    def crowded(self, mine: Sequence[int], yours: Sequence[int]) -> int:
        """How many pairs across two groups are near enough to be asked about, and were not: others were nearer."""
        near = self.vectors[mine] @ self.vectors[yours].T >= NEAR
        others = self.articles[mine][:, None] != self.articles[yours]
        asked = sum((min(one, other), max(one, other)) in self.same for one in mine for other in yours)
        return int((near & others).sum()) - asked

    def between(self, groups: Iterable[Sequence[int]]) -> set[Pair]:
        """Near pairs not asked yet of groups so large that their members were asked about with each other alone.

        One unit speaks for each, the one that is most like the rest.
        """
        middles = [self._middle(group) for group in groups if len(group) > NEAREST]
        near = _near(self.vectors[middles], self.articles[middles]) if middles else ()
        pairs = {(min(middles[a], middles[b]), max(middles[a], middles[b])) for a, b in near}
        return pairs - self.same.keys()

    def _middle(self, group: Sequence[int]) -> int:
        vectors = self.vectors[group]
        return group[int(np.argmax(vectors @ vectors.mean(axis=0)))]


def likeness(units: Sequence[Unit], memory: Remembered, parted: Collection[Pair] = ()) -> Likeness:
    """Asks about all near pairs of units of different articles, but those that the user parted."""
    texts = [_plain(unit.text) for unit in units]
    known = list(dict.fromkeys(texts))
    rows = dict(zip(known, memory.vectors(known), strict=True))
    articles = np.array([unit.reading.article.id for unit in units])
    found = Likeness(texts, articles, np.array([rows[text] for text in texts]), memory)
    apart: dict[int, list[int]] = {}
    for one, other in sorted(parted):
        apart.setdefault(one, []).append(other)
        apart.setdefault(other, []).append(one)
    found.ask(set(_near(found.vectors, articles, apart)))
    return found


def nearness(cosine: float) -> float:
    """How much of a judgement counts: the weights are too sure of pairs that have little in common."""
    return min(1.0, max(0.0, (cosine - FAR) / (CLOSE - FAR)))


def _plain(text: str) -> str:
    """Without the quotation marks at its edges and the breaks within: copies differ in them."""
    return " ".join(text.strip("\"'“”‘’ ").split())


def _near(
    vectors: Rows, articles: npt.NDArray[np.str_], apart: Mapping[int, Sequence[int]] = MappingProxyType({})
) -> Iterator[Pair]:
    """Of each unit the nearest of other articles; those apart from it take no place among them."""
    for one, row in enumerate(vectors):
        cosines = np.where(articles == articles[one], -1.0, vectors @ row)
        cosines[list(apart.get(one, ()))] = -1.0
        for other in np.argsort(-cosines, kind="stable")[:NEAREST]:
            if cosines[other] < NEAR:
                break
            yield min(one, int(other)), max(one, int(other))
