"""Who is who, scored as coreference: the CoNLL measure (Pradhan et al. 2012), over the places that credit a source.

A mention is the source of one attribution. Those found and those annotated are aligned where they overlap; what is
missed or invented is a mention of its own that counts against recall or precision.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from benchmarks.scoring import Count, Pair, touch
from sayso.records import Reading
from training.annotated import Annotated

Clusters = list[frozenset[int]]
Of = dict[tuple[int, int], str | None]


def conll(pairs: Iterable[Pair]) -> dict[str, float]:
    """MUC, B³, CEAF over entities and their mean, F1 in per cent, over all articles together."""
    totals: dict[str, list[float]] = {name: [0.0] * 4 for name in ("MUC", "B3", "CEAFe")}
    for article, reading in pairs:
        key, response = _aligned(article, reading)
        for name, measure in (("MUC", _muc), ("B3", _b_cubed), ("CEAFe", _ceaf)):
            totals[name] = [a + b for a, b in zip(totals[name], measure(key, response), strict=True)]
    scores = {name: _f1(*total) for name, total in totals.items()}
    return scores | {"CoNLL": sum(scores.values()) / 3}


def counted(pairs: Iterable[Pair]) -> Count:
    """The mentions themselves: how many credited places are found."""
    total = Count()
    for article, reading in pairs:
        key, response = _aligned(article, reading)
        mentions = [set().union(*clusters) if clusters else set() for clusters in (key, response)]
        total += Count(len(mentions[0] & mentions[1]), len(mentions[1]), len(mentions[0]))
    return total


def _aligned(article: Annotated, reading: Reading) -> tuple[Clusters, Clusters]:
    """The annotated entities and those found, as sets of numbered mentions."""
    gold: Of = {one.source[0]: one.entity for one in article.attributions if one.source}
    found: Of = {(*one.source_spans[0],): one.source for one in reading.attributions if one.source_spans}
    numbers = {span: i for i, span in enumerate(sorted(gold))}
    taken: dict[tuple[int, int], int] = {}
    for span in sorted(found, key=lambda one: (one not in gold, one)):
        same = next((n for other, n in numbers.items() if n not in taken.values() and touch({span}, {other})), None)
        taken[span] = same if same is not None else len(numbers) + len(taken)
    return _clusters(gold, numbers), _clusters(found, taken)


def _clusters(of: Of, numbers: Mapping[tuple[int, int], int]) -> Clusters:
    by_entity: dict[object, set[int]] = defaultdict(set)
    for span, entity in of.items():
        by_entity[entity].add(numbers[span])
    return [frozenset(one) for one in by_entity.values()]


def _muc(key: Clusters, response: Clusters) -> list[float]:
    return [*_links(key, response), *_links(response, key)]


def _links(one: Clusters, other: Clusters) -> tuple[float, float]:
    """Links kept, links there are: of a cluster cut into p parts its size less p are kept (Vilain et al. 1995)."""
    kept = all_ = 0
    for cluster in one:
        parts = [cluster & cut for cut in other if cluster & cut]
        kept += len(cluster) - len(parts) - len(cluster - set().union(*parts) if parts else cluster)
        all_ += len(cluster) - 1
    return float(kept), float(all_)


def _b_cubed(key: Clusters, response: Clusters) -> list[float]:
    """Of each mention the share of its cluster that the other side has in its own (Bagga & Baldwin 1998)."""
    shared = sum(len(k & r) ** 2 / len(k) for k in key for r in response)
    exact = sum(len(k & r) ** 2 / len(r) for k in key for r in response)
    return [shared, float(sum(map(len, key))), exact, float(sum(map(len, response)))]


def _ceaf(key: Clusters, response: Clusters) -> list[float]:
    """The best one-to-one match of entities by shared mentions (Luo 2005, entity-based)."""
    if not key or not response:
        return [0.0, float(len(key)), 0.0, float(len(response))]
    alike = np.array([[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key])
    best = float(alike[linear_sum_assignment(-alike)].sum())
    return [best, float(len(key)), best, float(len(response))]


def _f1(hits: float, gold: float, right: float, found: float) -> float:
    recall, precision = hits / max(1.0, gold), right / max(1.0, found)
    return 200 * precision * recall / max(1e-9, precision + recall)
