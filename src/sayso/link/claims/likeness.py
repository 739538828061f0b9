"""How likely each two units tell the same, and how likely one denies the other.

Every unit is compared with the nearest of other articles by their signs; the likeliest pairs are read together too.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.link.claims import weighed
from sayso.link.claims.clashes import clashes
from sayso.link.claims.embedder import WIDTH, Rows
from sayso.link.claims.remembered import Remembered
from sayso.link.claims.signs import Pair, Signs
from sayso.link.claims.turns import contrary, turned
from sayso.link.claims.units import Unit

NEAR = 0.45
"""Least cosine of two units of which it matters that they were not compared, because others were nearer."""
FAR, CLOSE = 0.2, 0.6
"""Cosines between which a contradiction counts for more the nearer two units are."""
READ = 1
"""How many pairs are read together for each unit, on average at most: reading them is most of the work of linking."""
LIKELY = 0.3
"""Least probability of two units that are read together."""
DENIED = 0.15
"""The same where one says the contrary of the other: it may deny it."""
ALIKE = 0.3
"""Share of their words that two passages have in common from which on another name, figure, day or place keeps them
apart, whatever else is so; in other words for the same, such things mean little."""
DOUBTED = 0.5
"""Least probability by the weights of passages in much the same words: there they see what turns one into the other."""
GROUP = 3
"""Units of a group that is so large that one speaks for it when it is held against others."""


class Bars(NamedTuple):
    """What speaks against one claim: words for the contrary, words that turn it round, values that clash.

    Attributes:
        judged: how likely the weights find it, 0 to 1.
    """

    contrary: bool
    turned: bool
    clash: bool
    judged: float


@dataclass(slots=True)
class Likeness:
    """Probabilities, 0 to 1, by pairs of positions, the lower first; what is absent was not compared.

    Attributes:
        vectors, articles: of each unit.
        same: that two tell the same.
        agreed, opposed: that they do by their words alone, and that one denies the other; of those read together.
        bars: what speaks against it; of these.
    """

    units: Sequence[Unit]
    texts: Sequence[str]
    articles: npt.NDArray[np.str_]
    vectors: Rows
    memory: Remembered
    signs: Signs
    same: dict[Pair, float] = field(default_factory=dict)
    agreed: dict[Pair, float] = field(default_factory=dict)
    opposed: dict[Pair, float] = field(default_factory=dict)
    bars: dict[Pair, Bars] = field(default_factory=dict)

    def cosine(self, one: int, other: int) -> float:
        """Of two units, compared or not."""
        return float(self.vectors[one] @ self.vectors[other])

    def ask(self, pairs: Iterable[Pair]) -> None:
        """Compares pairs."""
        known = sorted(pairs)
        signs = self.signs.of(known)
        likely = weighed.by_signs(signs)
        self.same |= dict(zip(known, likely.tolist(), strict=True))
        order = np.argsort(-likely.round(6), kind="stable")[: READ * len(self.texts)]
        self._read([(known[at], signs[at]) for at in sorted(order) if self._is_read(known[at], float(likely[at]))])

    def _is_read(self, pair: Pair, likely: float) -> bool:
        return likely >= LIKELY or (likely >= DENIED and contrary(self.units[pair[0]], self.units[pair[1]]))

    def _read(self, asked: Sequence[tuple[Pair, Rows]]) -> None:
        """Reads pairs together; the same words once."""
        if not asked:
            return
        worded = [self.ordered(pair) for pair, _ in asked]
        differing = sorted({both for both in worded if both[0] != both[1]})
        shares = dict(zip(differing, self.memory.judged(differing), strict=True))
        judged = np.array([shares.get(both, (0.0, 1.0, 0.0)) for both in worded], dtype=np.float32)
        likely = weighed.by_all(np.array([signs for _, signs in asked]), judged)
        for (pair, _), (_, same, opposed), share in zip(asked, judged.tolist(), likely.tolist(), strict=True):
            counts = nearness(self.cosine(*pair))
            self.agreed[pair], self.opposed[pair] = counts * same, counts * opposed
            self.bars[pair] = self._bars(pair, same)
            self.same[pair] = 0.0 if self._doubted(pair) else share

    def _bars(self, pair: Pair, judged: float) -> Bars:
        one, other = self.units[pair[0]], self.units[pair[1]]
        against = contrary(one, other)
        return Bars(against, against or turned(one, other), any(clashes(one, other)), judged)

    def apart(self, pair: Pair) -> bool:
        """Whether a pair is never one claim: one says the contrary of the other."""
        bars = self.bars.get(pair)
        return bars is not None and bars.contrary

    def clash(self, one: int, other: int) -> bool:
        """Whether the values of two units clash."""
        bars = self.bars.get((min(one, other), max(one, other)))
        return bars is not None and bars.clash

    def _doubted(self, pair: Pair) -> bool:
        bars = self.bars[pair]
        alike, doubted, barred = self.signs.wording(pair) >= ALIKE, bars.judged < DOUBTED, any(bars[:3])
        return (alike and doubted) or (barred and (alike or doubted))

    def ordered(self, pair: Pair) -> tuple[str, str]:
        """Their words, in an order that does not hang on which came first."""
        one, other = sorted((self.texts[pair[0]], self.texts[pair[1]]))
        return one, other

    def crowded(self, mine: Sequence[int], yours: Sequence[int]) -> int:
        """How many pairs across two groups are near enough to be compared, and were not: others were nearer."""
        near = self.vectors[mine] @ self.vectors[yours].T >= NEAR
        others = self.articles[mine][:, None] != self.articles[yours]
        known = ((min(one, other), max(one, other)) in self.same for one in mine for other in yours)
        return int((near & others & ~np.array(list(known)).reshape(near.shape)).sum())

    def between(self, groups: Iterable[Sequence[int]]) -> set[Pair]:
        """Near pairs not compared yet of groups so large that their members were compared with each other alone.

        One unit speaks for each, the one that is most like the rest.
        """
        middles = [self._middle(group) for group in groups if len(group) > GROUP]
        near = _near(self.vectors[middles], self.articles[middles]) if middles else ()
        pairs = {(min(middles[a], middles[b]), max(middles[a], middles[b])) for a, b in near}
        return pairs - self.same.keys()

    def _middle(self, group: Sequence[int]) -> int:
        vectors = self.vectors[group]
        return group[int(np.argmax(vectors @ vectors.mean(axis=0)))]


def likeness(
    units: Sequence[Unit], roots: Sequence[frozenset[str]], memory: Remembered, parted: Collection[Pair] = ()
) -> Likeness:
    """Compares the near pairs of units of different articles, but those that the user parted.

    Args:
        roots: what the root of each is known by.
    """
    texts = [_plain(unit.text) for unit in units]
    known = list(dict.fromkeys(texts))
    rows = dict(zip(known, memory.vectors(known), strict=True))
    vectors = np.array([rows[text] for text in texts], dtype=np.float32).reshape(-1, WIDTH)
    articles = np.array([unit.reading.article.id for unit in units])
    found = Likeness(units, texts, articles, vectors, memory, Signs(units, vectors, roots, parted))
    found.ask(found.signs.pairs())
    return found


def nearness(cosine: float) -> float:
    """How much of a judgement counts: the weights are too sure of pairs that have little in common."""
    return min(1.0, max(0.0, (cosine - FAR) / (CLOSE - FAR)))


def _plain(text: str) -> str:
    """Without the quotation marks at its edges and the breaks within: copies differ in them."""
    return " ".join(text.strip("\"'“”‘’ ").split())


def _near(vectors: Rows, articles: npt.NDArray[np.str_]) -> Iterator[Pair]:
    """Of each unit the nearest of other articles."""
    for one, row in enumerate(vectors):
        cosines = np.where(articles == articles[one], -1.0, vectors @ row)
        for other in np.argsort(-cosines, kind="stable")[:GROUP]:
            if cosines[other] < NEAR:
                break
            yield min(one, int(other)), max(one, int(other))
