"""Why chains are wrong, counted by the first cause that applies: `python -m benchmarks.errors`, on the own dev part."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.quality import own, pairs
from benchmarks.scoring import (
    Pair,
    annotated_around,
    annotated_chain,
    found_around,
    found_chain,
    same_chain,
    same_cue,
    same_entity,
)
from sayso.read.tagger import WEIGHTS, Tagger
from sayso.records import Reading
from training.annotated import Annotated
from training.annotated import Attribution as Gold


def causes(found: Iterable[Pair]) -> dict[int, Counter[str]]:
    """Causes with counts, by length of chain (3 standing for more), of the annotated chains that are wrong."""
    counts: dict[int, Counter[str]] = {1: Counter(), 2: Counter(), 3: Counter()}
    for article, reading in found:
        for gold in (one for one in article.attributions if not one.block):
            chain = annotated_chain(article, gold)
            cause = _cause(article, reading, gold)
            if cause is not None:
                counts[min(len(chain), 3)][cause] += 1
    return counts


def _cause(article: Annotated, reading: Reading, gold: Gold) -> str | None:
    found = same_cue(gold, reading.attributions)
    if found is None:
        return "cue not found"
    chain, links = annotated_chain(article, gold), found_chain(found, reading)
    if same_chain(article, chain, links, reading):
        return None
    if any(link is not None and reading.source(link).candidates for link in links):
        return "pronoun or name left open"
    if None in links and None not in chain:
        return "a link without its source"
    in_block = any(one.block for one in annotated_around(article, gold))
    if in_block != any(one.speech == "block" for one in found_around(found, reading)):
        return "passage handed over, or its end"
    if len(links) < len(chain):
        return "a link missing"
    if len(links) > len(chain):
        return "a link too many"
    wrong = [i for i, (a, b) in enumerate(zip(chain, links, strict=True)) if not same_entity(article, a, b, reading)]
    return "last link is another" if wrong[-1] == len(chain) - 1 else "an earlier link is another"


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    counts = causes(pairs(own("dev"), Tagger(ask.parse_args().weights)))
    print(f"{'chains of':<32} {'1':>4} {'2':>4} {'3+':>4}")
    for cause, _ in sum(counts.values(), Counter()).most_common():
        print(f"{cause:<32} {counts[1][cause]:>4} {counts[2][cause]:>4} {counts[3][cause]:>4}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
