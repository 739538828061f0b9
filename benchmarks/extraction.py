"""How well the article is found in saved web pages: `python benchmarks/extraction.py FOLDER`.

The folder holds `html/*.html.gz` and `ground-truth.json` (name of page → {"articleBody": …}), as the article extraction
benchmark of Zyte does. The score is theirs: F1 over shingles of four words, counted as often as they occur.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from sayso.errors import LocationError
from sayso.ingest import from_html

SHINGLE = 4


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    size = min(SHINGLE, len(words)) or 1
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def precision_recall(found: str, wanted: str) -> tuple[float, float]:
    ours, theirs = shingles(found), shingles(wanted)
    common = (ours & theirs).total()
    return common / max(ours.total(), 1), common / max(theirs.total(), 1)


def article_text(path: Path) -> str:
    """The text without what is left out; empty where no article was found."""
    try:
        page = from_html(gzip.decompress(path.read_bytes()), path.name)
    except LocationError as error:
        print(error, file=sys.stderr)
        return ""
    text = page.article.text
    for furniture in reversed(page.left_out):
        text = text[: furniture.span.start] + text[furniture.span.end :]
    return text


def main(folder: Path) -> None:
    if not (folder / "ground-truth.json").is_file():
        sys.exit(f"{folder}: holds no ground-truth.json of the article extraction benchmark")
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    found = {name: article_text(folder / "html" / f"{name}.html.gz") for name in truth}
    seconds = time.perf_counter() - start
    scores = [precision_recall(found[name], truth[name]["articleBody"]) for name in truth]
    precision, recall = (sum(values) / len(scores) for values in zip(*scores, strict=True))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    lost = sum(not text for text in found.values())
    print(f"pages {len(scores)}  lost {lost}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}", end="  ")
    print(f"seconds {seconds:.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/extraction.py FOLDER")
    main(Path(sys.argv[1]))
