"""How well sayso reads: `make quality DATA=folder`. Prints the figures that README and docs quote.

The own dev part is in the repo. PolNeAR and the texts of the real articles are not ours to ship: without their folder
they are left out, and it says so.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.identity import conll, counted
from benchmarks.scoring import Count, Labels, Pair, hedged, labels, outer
from sayso import ingest, settings
from sayso.read.article import read
from sayso.read.tagger import WEIGHTS, Tagger
from sayso.records import Page
from training import corpus, polnear, real
from training.annotated import Annotated

FLOORS = Path(__file__).with_name("floors.json")

Score = Count | Labels | float


def pairs(articles: Iterable[Annotated], weights: Tagger, unsure_too: bool = False) -> list[Pair]:
    """Each annotated article with its reading: as by default, or with everything found, however unsure."""
    least, persons = (0.0 if unsure_too else settings.value(f"{which}confidence") / 100 for which in ("", "person_"))
    reader = partial(read, weights=weights, least=least, persons=persons)
    return [(one, reader(page(one))) for one in articles]


def page(one: Annotated) -> Page:
    """The article as ingest gives it; its outlet is known, and it is English however short it is."""
    page = ingest.from_text(one.text, one.name + ".txt")
    return replace(page, article=replace(page.article, language="en", outlet=one.head.get("outlet")))


def measure(articles: Iterable[Annotated], weights: Tagger) -> dict[str, Score]:
    """All scores of a set of articles by name."""
    return scores(pairs(articles, weights))


def scores(found: list[Pair]) -> dict[str, Score]:
    """All scores of readings beside what is annotated."""
    named: dict[str, Score] = dict(outer(found))
    if any(article.nested for article, _ in found):
        named |= {f"nested {name}": count for name, count in outer(found, nested=True).items()}
        named |= labels(found) | {"hedges": hedged(found), "credited places": counted(found)}
        named |= {f"identity {name}": value for name, value in conll(found).items()}
    return named


def table(title: str, found: dict[str, Score]) -> str:
    """The scores as text."""
    rows = [title]
    for name, score in found.items():
        if isinstance(score, Count):
            rows.append(
                f"  {name:<16} P {score.precision:5.1f}  R {score.recall:5.1f}  F1 {score.f1:5.1f}  ({score.gold})"
            )
        elif isinstance(score, float):
            rows.append(f"  {name:<16} {score:5.1f}")
        else:
            rows.append(f"  {name:<16} {score.share:5.1f} %  ({score.right} of {score.of})")
    return "\n".join(rows)


def figures(found: dict[str, Score]) -> dict[str, float]:
    """One figure a score: F1 of counts, share of labels; per cent, one decimal."""
    return {name: round(_figure(score), 1) for name, score in found.items()}


def _figure(score: Score) -> float:
    if isinstance(score, float):
        return score
    return score.f1 if isinstance(score, Count) else score.share


def own(part: str) -> list[Annotated]:
    """The articles of one part of the corpus: train, dev or test."""
    return [corpus.read(path) for path in sorted((Path(__file__).parents[1] / "corpus" / part).glob("*.txt"))]


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, help="folder with polnear/dev, meantime and gum")
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    ask.add_argument("--part", default="dev", choices=["dev", "test", "train"])
    ask.add_argument("--json", type=Path, help="write the figures here as well")
    given = ask.parse_args()
    weights = Tagger(given.weights)
    sets = {f"own corpus, {given.part}": own(given.part)}
    if given.data:
        sets[f"real articles, {given.part}"] = real.read(given.data, given.part)
        sets["PolNeAR, dev"] = list(polnear.read(given.data / "polnear" / "dev"))
    result = {}
    for name, articles in sets.items():
        if not articles:
            print(f"{name}: nothing of it in {given.data}, so it is left out")
            continue
        found = measure(articles, weights)
        result[name] = figures(found)
        print(table(f"{name}: {len(articles)} articles", found))
    if given.json:
        given.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
