"""Counts of which kinds the corpus' sources are, by shape and noun: `python -m training.kinds OUT.json`, in seconds."""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.quality import own
from sayso.read.kinds import shape
from sayso.read.phrases import Phrase
from training.annotated import Annotated


def counts(articles: Iterable[Annotated]) -> dict[str, dict[str, Mapping[str, float]]]:
    """Shares of the kinds among all sources, and counts by shape, and by noun where it was seen more than once."""
    shapes: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for words, kind in _sources(articles):
        phrase = Phrase(words)
        if not phrase.pronoun:
            total[kind] += 1
            shapes[shape(phrase)][kind] += 1
            if phrase.name is None:
                nouns[phrase.head][kind] += 1
    often: dict[str, Mapping[str, float]] = {
        noun: dict(seen) for noun, seen in sorted(nouns.items()) if seen.total() > 1
    }
    shares = {kind: round(n / total.total(), 4) for kind, n in total.items()}
    return {"all": {"": shares}, "shapes": {key: dict(seen) for key, seen in sorted(shapes.items())}, "nouns": often}


def _sources(articles: Iterable[Annotated]) -> Iterable[tuple[str, str]]:
    for article in articles:
        for one in article.attributions:
            if one.source:
                yield article.text[one.source[0][0] : one.source[0][1]], one.kind


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("out", type=Path)
    found = counts(own("train"))
    ask.parse_args().out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
