"""How likely each two units tell the same, and how likely one denies the other: asked only of pairs that are near."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.link.claims.embedder import Embedder, Rows
from sayso.link.claims.units import Unit

NEAR = 0.4
"""Least cosine of two units that are asked about."""
FAR, CLOSE = 0.2, 0.6
"""Cosines between which a judgement counts for more the nearer two units are."""
NEAREST = 5
"""Units that each is asked about at most, so that the work grows with the units and not with their square. Both keep
linking cheaper than reading; three times as many pairs found no more claims on the example stories."""


@dataclass(slots=True)
class Likeness:
    """Probabilities, 0 to 1, by pairs of positions, the lower first; what is absent was too far apart to ask."""

    vectors: Rows
    same: dict[tuple[int, int], float] = field(default_factory=dict)
    opposed: dict[tuple[int, int], float] = field(default_factory=dict)

    def cosine(self, one: int, other: int) -> float:
        """Of two units, asked about or not."""
        return float(self.vectors[one] @ self.vectors[other])


def likeness(units: Sequence[Unit], embedder: Embedder) -> Likeness:
    """Asks about all near pairs of units of different articles; the same words are asked about once."""
    texts = [_plain(unit.text) for unit in units]
    known = list(dict.fromkeys(texts))
    rows = dict(zip(known, embedder.vectors(known), strict=True))
    vectors = np.array([rows[text] for text in texts])
    near = sorted(set(_near(vectors, [unit.reading.article.id for unit in units])))
    pairs = {pair: _ordered(texts, pair) for pair in near}
    asked = sorted({both for both in pairs.values() if both[0] != both[1]})
    shares = dict(zip(asked, embedder.judged(asked), strict=True))
    found = Likeness(vectors)
    for pair, both in pairs.items():
        _, same, opposed = shares.get(both, (0.0, 1.0, 0.0))
        counts = nearness(found.cosine(*pair))
        found.same[pair], found.opposed[pair] = counts * float(same), counts * float(opposed)
    return found


def nearness(cosine: float) -> float:
    """How much of a judgement counts: the weights are too sure of pairs that have little in common."""
    return min(1.0, max(0.0, (cosine - FAR) / (CLOSE - FAR)))


def _plain(text: str) -> str:
    """Without the quotation marks at its edges and the breaks within: copies differ in them."""
    return " ".join(text.strip("\"'“”‘’ ").split())


def _near(vectors: Rows, articles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Of each unit the nearest of other articles."""
    of = np.asarray(articles)
    for one, row in enumerate(vectors):
        cosines = np.where(of == of[one], -1.0, vectors @ row)
        for other in np.argsort(-cosines, kind="stable")[:NEAREST]:
            if cosines[other] < NEAR:
                break
            yield min(one, int(other)), max(one, int(other))


def _ordered(texts: Sequence[str], pair: tuple[int, int]) -> tuple[str, str]:
    """In an order that does not hang on which came first."""
    one, other = sorted((texts[pair[0]], texts[pair[1]]))
    return one, other


def mean(known: Mapping[tuple[int, int], float], one: int, group: Sequence[int]) -> float:
    """Of one unit to those of a group that it was asked about with; 0 where there is none."""
    asked = [known[pair] for other in group if (pair := (min(one, other), max(one, other))) in known]
    return sum(asked) / len(asked) if asked else 0.0
