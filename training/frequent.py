"""How common words are, for `sayso.link.sketch`: `python -m training.frequent OUT.txt`.

One word a line, the commonest first; a star says that it is written small, so that it alone names nobody.
The order is that of the vocabulary of the shipped tokenizer, which was built by frequency; a word that our own corpus
shows to be commoner in news ("police", "spokesman") moves up.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from training import corpus

ROOT = Path(__file__).parents[1]
KEPT = 12_000
"""Beyond, words are as rare as names."""
_WORD = re.compile(r"[a-z]{2,}")


def ranks() -> list[str]:
    """The words of the vocabulary that are whole words, in its order."""
    tokenizer = json.loads((ROOT / "src/sayso/read/weights/tokenizer.json").read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = tokenizer["model"]["vocab"]
    return [word for word in sorted(vocabulary, key=lambda word: vocabulary[word]) if _WORD.fullmatch(word)]


def in_news() -> list[str]:
    """The words of our own corpus that stand written small in three articles or more, by how many hold them."""
    counts: Counter[str] = Counter()
    for path in sorted((ROOT / "corpus" / "train").glob("*.txt")):
        counts.update(set(re.findall(r"(?<![\w-])[a-z]{2,}(?![\w-])", corpus.read(path).text)))
    return [word for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= 3]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    general, news = ranks(), in_news()
    best = {word: rank for rank, word in enumerate(general)}
    for rank, word in enumerate(news):
        best[word] = min(rank, best.get(word, KEPT))
    ordered = sorted(best, key=lambda word: (best[word], word))[:KEPT]
    small = set((ROOT / "src/sayso/read/weights/words.txt").read_text(encoding="utf-8").split())
    lines = [
        *(word + "*" * (word in small) for word in ordered),
        *(word + "*" for word in sorted(small - set(ordered))),
    ]
    ask.parse_args().out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
