"""What a confidence is worth: `python -m benchmarks.calibration` prints how often attributions are right at each.

An attribution is right when one is annotated whose source, cue and content it all overlaps, and, where it names a
person, when that person is the one annotated.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.scoring import Pair, names_person, same_entity, touch
from sayso.records import Attribution, Reading
from training.annotated import Annotated

Rated = tuple[float, bool, bool]
"""Confidence, whether it is right, whether it names a person."""


def rated(pairs: Iterable[Pair]) -> list[Rated]:
    """Every attribution found that has a cue."""
    return [
        (one.confidence, is_right(one, article, reading), names_person(one, reading))
        for article, reading in pairs
        for one in reading.attributions
        if one.cue_spans and one.speech != "block" and (article.nested or one.parent is None)
    ]


def is_right(one: Attribution, article: Annotated, reading: Reading) -> bool:
    """Whether it is as annotated, edges aside."""
    for gold in article.attributions:
        parts = ((gold.cue, one.cue_spans), (gold.source, one.source_spans), (gold.content, one.content_spans))
        if all(touch(set(a), set(b)) if a and b else bool(a) == bool(b) for a, b in parts):
            wrong_person = names_person(one, reading) and gold.entity is not None
            return not wrong_person or same_entity(article, gold.entity, one.source, reading)
    return False


def expected_error(found: Sequence[Rated], bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015), in points, over bins of equal numbers."""
    right: dict[float, list[bool]] = defaultdict(list)
    for confidence, is_so, _ in found:
        right[confidence].append(is_so)
    # Those of one confidence share what is right of them, so that no bin's edge can part right from wrong.
    ordered = sorted((c, sum(some) / len(some)) for c, some in right.items() for _ in some)
    size = len(ordered) / bins
    some = (ordered[round(i * size) : round((i + 1) * size)] for i in range(bins))
    return 100 * sum(abs(sum(c - share for c, share in one)) for one in some) / max(1, len(ordered))


def curve(found: Sequence[Rated], annotated: int) -> list[tuple[float, float, float, int]]:
    """For thresholds: threshold, precision and recall in per cent, and how many are kept."""
    rows = []
    for least in (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        kept = [right for confidence, right, _ in found if confidence >= least]
        rows.append((least, 100 * sum(kept) / max(1, len(kept)), 100 * sum(kept) / max(1, annotated), len(kept)))
    return rows


def main() -> int:
    from benchmarks.quality import own, pairs
    from sayso.read.tagger import WEIGHTS, Tagger
    from training import polnear

    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--polnear", type=Path, help="folder with text/ and attributions/")
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    given = ask.parse_args()
    sets = {"own dev": own("dev")}
    if given.polnear and (given.polnear / "text").is_dir():
        sets["PolNeAR dev"] = list(polnear.read(given.polnear))
    weights = Tagger(given.weights)
    for name, articles in sets.items():
        found = rated(pairs(articles, weights, unsure_too=True))
        annotated = sum(len([a for a in one.attributions if a.cue and not a.block]) for one in articles)
        print(f"{name}: {len(found)} attributions, expected calibration error {expected_error(found):.1f} points")
        for least, precision, recall, kept in curve(found, annotated):
            print(f"  from {least:.2f}  precision {precision:5.1f}  recall {recall:5.1f}  ({kept})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
