"""How well sayso reads: `make quality DATA=folder`. Prints the figures that README and docs quote.

The own dev part is in the repo. PolNeAR is not ours to ship: without its folder that half says so and is left out.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.scoring import Count, Labels, Pair, labels, outer
from sayso import ingest
from sayso.read.article import read
from sayso.read.tagger import WEIGHTS, Tagger
from sayso.records import Page
from training import corpus, polnear
from training.annotated import Annotated

FLOORS = Path(__file__).with_name("floors.json")


def pairs(articles: Iterable[Annotated], weights: Tagger) -> list[Pair]:
    """Each annotated article with its reading."""
    reader = partial(read, weights=weights)
    return [(one, reader(_page(one))) for one in articles]


def _page(one: Annotated) -> Page:
    """The article as ingest gives it; its outlet is known, and it is English however short it is."""
    page = ingest.from_text(one.text, one.name + ".txt")
    return replace(page, article=replace(page.article, language="en", outlet=one.head.get("outlet")))


def measure(articles: Iterable[Annotated], weights: Tagger) -> dict[str, Count | Labels]:
    """All scores of a set of articles by name."""
    found = pairs(articles, weights)
    scores: dict[str, Count | Labels] = dict(outer(found))
    if any(article.nested for article, _ in found):
        scores |= {f"nested {name}": count for name, count in outer(found, nested=True).items()}
        scores |= labels(found)
    return scores


def table(title: str, scores: dict[str, Count | Labels]) -> str:
    """The scores as text."""
    rows = [title]
    for name, score in scores.items():
        if isinstance(score, Count):
            rows.append(
                f"  {name:<16} P {score.precision:5.1f}  R {score.recall:5.1f}  F1 {score.f1:5.1f}  ({score.gold})"
            )
        else:
            rows.append(f"  {name:<16} {score.share:5.1f} %  ({score.right} of {score.of})")
    return "\n".join(rows)


def figures(scores: dict[str, Count | Labels]) -> dict[str, float]:
    """One figure a score: F1 of counts, share of labels; per cent, one decimal."""
    return {name: round(s.f1 if isinstance(s, Count) else s.share, 1) for name, s in scores.items()}


def own(part: str) -> list[Annotated]:
    """The articles of one part of the corpus: train, dev or test."""
    return [corpus.read(path) for path in sorted((Path(__file__).parents[1] / "corpus" / part).glob("*.txt"))]


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--polnear", type=Path, help="folder with text/ and attributions/")
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    ask.add_argument("--part", default="dev", choices=["dev", "test", "train"])
    ask.add_argument("--json", type=Path, help="write the figures here as well")
    given = ask.parse_args()
    weights = Tagger(given.weights)
    result = {}
    scores = measure(own(given.part), weights)
    result["own " + given.part] = figures(scores)
    print(table(f"own corpus, {given.part}", scores))
    if given.polnear and (given.polnear / "text").is_dir():
        scores = measure(polnear.read(given.polnear), weights)
        result["polnear"] = figures(scores)
        print(table(f"PolNeAR, {given.polnear.name}", scores))
    else:
        print(f"PolNeAR: no folder {given.polnear}/text here, so its half is left out")
    if given.json:
        given.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
