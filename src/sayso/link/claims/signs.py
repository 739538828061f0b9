"""What speaks for two passages telling the same, beside what the weights say of their words.

Reports of one affair are laid out alike: what stands around two passages, who tells them, whether others of the two
reports are nearer, and what they have in common with a third says more than the words of heavy paraphrase do.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from math import fsum, log

import numpy as np
import numpy.typing as npt

from sayso.link.claims.embedder import Rows
from sayso.link.claims.units import WORD, Unit

SIGNS = (
    "near", "paragraph", "order around", "margin",
    "rare words", "numbers", "one root", "no root", "same act", "later", "weight",
)  # fmt: skip
"""The columns, in order:

    near          cosine of their vectors, or what a passage of a third article is near to both at least
    paragraph     cosine of the means of their paragraphs' vectors
    order around  logarithm of how many others of its article have surroundings more like the other's
    margin        how much nearer the other is than the next of its article
    rare words    the sum of the logarithms of how rare in the story the words are that both have
    numbers       how many numbers in digits both have
    one root      whether one root stands behind both
    no root       whether neither has one
    same act      whether both are said alike: asserted, promised, asked
    later         where the later of the two stands in its text, 0 to 1: ends of reports are their own
    weight        how much the longer one tells
"""

NEAREST = 20
"""Passages of other articles that each is compared with."""
LEAST = 0.15
"""Least cosine of two passages that are compared."""
BLOCK = 256
"""Passages that are held against all others at once."""
AROUND = 1
"""Passages on each side that are a passage's surroundings."""
_NUMBER = re.compile(r"\d[\d.,]*")
_ENDINGS = ("ing", "ed", "es", "s")
Pair = tuple[int, int]
Table = npt.NDArray[np.float32]


class Signs:
    """The signs of the pairs of one story's passages.

    Args:
        units: its passages, those of an article together and in order.
        vectors: of each, of length one.
        roots: of each what its root is known by; empty where it is unstated.
        parted: pairs that the user parted: they take no place among the nearest.
    """

    def __init__(
        self, units: Sequence[Unit], vectors: Rows, roots: Sequence[frozenset[str]], parted: Collection[Pair] = ()
    ) -> None:
        self._units, self._vectors, self._roots = units, vectors, roots
        articles = np.array([unit.reading.article.id for unit in units], dtype=np.str_)
        self._article = np.unique(articles, return_inverse=True)[1]
        self._own = {one: np.flatnonzero(self._article == one) for one in set(self._article.tolist())}
        self._around = _unit(_means(vectors, [self._beside(at) for at in range(len(units))]))
        self._paragraph = _unit(_means(vectors, list(self._paragraphs())))
        self._place = np.array([one.span.start / len(one.reading.article.text) for one in units], dtype=np.float32)
        self._weight = np.array([one.weight for one in units], dtype=np.float32)
        self._words = [frozenset(map(_stem, WORD.findall(one.text))) for one in units]
        self._numbers = [frozenset(_NUMBER.findall(one.text)) for one in units]
        self._rarity = self._rarities()
        self._near = self._nearest(parted)

    def pairs(self) -> list[Pair]:
        """All that are worth comparing, in order."""
        found = {
            (min(at, int(other)), max(at, int(other)))
            for at, row in enumerate(self._near)
            for other in row
            if other >= 0
        }
        return sorted(found)

    def of(self, pairs: Sequence[Pair]) -> Table:
        """A row of `SIGNS` for each pair."""
        known = sorted(pairs, key=self._articles)
        tables = [self._across(list(some)) for _, some in groupby(known, key=self._articles)]
        rows = dict(zip(known, np.concatenate(tables), strict=True)) if known else {}
        return np.array([rows[pair] for pair in pairs], dtype=np.float32).reshape(-1, len(SIGNS))

    def wording(self, pair: Pair) -> float:
        """How many of their words two passages share, as a share of all that either has."""
        mine, yours = self._words[pair[0]], self._words[pair[1]]
        return len(mine & yours) / max(1, len(mine | yours))

    def _articles(self, pair: Pair) -> Pair:
        return int(self._article[pair[0]]), int(self._article[pair[1]])

    def _across(self, pairs: Sequence[Pair]) -> Table:
        """Of pairs of the same two articles."""
        one, other = self._articles(pairs[0])
        mine, yours = self._own[one], self._own[other]
        cosines = self._vectors[mine] @ self._vectors[yours].T
        around = self._around[mine] @ self._around[yours].T
        rows = np.array([at - mine[0] for at, _ in pairs])
        columns = np.array([at - yours[0] for _, at in pairs])
        at, to = np.array(pairs).T
        margins = np.maximum(_margins(cosines), _margins(cosines.T).T)
        order = np.log1p(np.maximum(_ranks(around), _ranks(around.T).T))
        numeric = [
            np.maximum(cosines[rows, columns], self._third(at, to)),
            (self._paragraph[at] * self._paragraph[to]).sum(axis=1),
            order[rows, columns],
            margins[rows, columns],
        ]
        told = [self._told(*pair) for pair in pairs]
        later = np.maximum(self._place[at], self._place[to])
        weight = np.maximum(self._weight[at], self._weight[to])
        return np.column_stack([*numeric, np.array(told), later, weight]).astype(np.float32)

    def _told(self, one: int, other: int) -> list[float]:
        mine, yours = self._roots[one], self._roots[other]
        return [
            fsum(self._rarity[word] for word in self._words[one] & self._words[other]),
            len(self._numbers[one] & self._numbers[other]),
            not mine.isdisjoint(yours),
            not mine and not yours,
            self._units[one].statement.act == self._units[other].statement.act,
        ]

    def _third(self, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> Table:
        return np.maximum(self._through(one, other), self._through(other, one))

    def _through(self, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> Table:
        """How near the best of the passages that the one is near to is to both."""
        between = self._near[one]
        near = np.einsum("pd,pkd->pk", self._vectors[one], self._vectors[between])
        far = np.einsum("pd,pkd->pk", self._vectors[other], self._vectors[between])
        ours = (between < 0) | (self._article[between] == self._article[other][:, None])
        return np.asarray(np.where(ours, 0, np.minimum(near, far)).max(axis=1, initial=0), dtype=np.float32)

    def _nearest(self, parted: Collection[Pair]) -> npt.NDArray[np.int64]:
        """Of each passage the nearest of other articles, the nearest first; -1 where there are no more."""
        apart = _by_one(parted)
        blocks = [
            self._nearest_of(range(start, min(start + BLOCK, len(self._units))), apart)
            for start in range(0, len(self._units), BLOCK)
        ]
        return np.concatenate(blocks) if blocks else np.empty((0, NEAREST), dtype=np.int64)

    def _nearest_of(self, some: range, apart: dict[int, list[int]]) -> npt.NDArray[np.int64]:
        mine = slice(some.start, some.stop)
        cosines = self._vectors[mine] @ self._vectors.T
        cosines[self._article[mine][:, None] == self._article] = -1.0
        for at in some:
            cosines[at - some.start, apart.get(at, [])] = -1.0
        most = min(NEAREST, cosines.shape[1])
        likeliest = np.sort(np.argpartition(-cosines, most - 1, axis=1)[:, :most], axis=1)
        near = np.take_along_axis(cosines, likeliest, axis=1).round(6)
        order = np.argsort(-near, axis=1, kind="stable")
        found = np.where(near >= LEAST, likeliest, -1)
        filled = np.full((len(some), NEAREST), -1, dtype=np.int64)
        filled[:, :most] = np.take_along_axis(found, order, axis=1)
        return filled

    def _beside(self, at: int) -> list[int]:
        return [one for one in range(at - AROUND, at + AROUND + 1) if self._is_own(at, one)]

    def _is_own(self, at: int, one: int) -> bool:
        return 0 <= one < len(self._units) and bool(self._article[one] == self._article[at])

    def _paragraphs(self) -> Iterator[list[int]]:
        """For each passage those of its paragraph."""
        keys = [(int(self._article[at]), _line(unit)) for at, unit in enumerate(self._units)]
        together: dict[Pair, list[int]] = {}
        for at, key in enumerate(keys):
            together.setdefault(key, []).append(at)
        return (together[key] for key in keys)

    def _rarities(self) -> dict[str, float]:
        """Of each word, by how many articles have it."""
        found: dict[str, set[int]] = {}
        for at, words in enumerate(self._words):
            for word in words:
                found.setdefault(word, set()).add(int(self._article[at]))
        return {word: log((1 + len(self._own)) / len(articles)) for word, articles in found.items()}


def _by_one(pairs: Collection[Pair]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, other in sorted(pairs):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _line(unit: Unit) -> int:
    return unit.reading.article.text.count("\n", 0, unit.span.start)


def _stem(word: str) -> str:
    word = re.sub(r"['’]s?$", "", word.casefold())
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) >= len(end) + 4), "")
    return word.removesuffix(ending)


def _means(rows: Rows, groups: Sequence[Sequence[int]]) -> Rows:
    return np.array([rows[list(group)].mean(axis=0) for group in groups], dtype=np.float32).reshape(-1, rows.shape[1])


def _unit(rows: Rows) -> Rows:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _ranks(table: Table) -> npt.NDArray[np.int64]:
    """How many of its row are larger than each."""
    return np.asarray((table[:, None, :] > table[:, :, None]).sum(axis=2), dtype=np.int64)


def _margins(table: Table) -> Table:
    """How much larger each is than the largest other of its row."""
    if table.shape[1] < 2:
        return table
    two = np.sort(table, axis=1)[:, -2:]
    best = np.where(table == two[:, 1:], two[:, :1], two[:, 1:])
    return np.asarray(table - best, dtype=np.float32)
