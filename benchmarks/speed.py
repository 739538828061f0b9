"""How fast sayso reads, and what it needs: `make bench`.

The same run times the whole read and the bare encoder on the same tokens, in turn, so that the ratio holds on a noisy
machine. Memory is looked at while 1,000 articles go by.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from benchmarks.quality import own
from sayso import ingest
from sayso.read.article import read
from sayso.read.pieces import windows
from sayso.read.tagger import WEIGHTS, Tagger, inputs, session
from sayso.records import Page


def encoder(folder: Path, threads: int) -> onnxruntime.InferenceSession:
    """The encoder alone, cut out of the weights that are shipped."""
    model = onnx.load(folder / "reader.onnx")
    last = [node for node in model.graph.node if "/encoder/" in node.name][-1]
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "encoder.onnx"
        onnx.utils.extract_model(
            str(folder / "reader.onnx"), str(path), ["ids", "looks", "mask"], [last.output[0]], check_model=False
        )
        return session(path.read_bytes(), threads)


def feeds(text: str, weights: Tagger) -> list[dict[str, np.ndarray]]:
    """What the bare encoder is given for a text: each of its tokens once."""
    pieces = weights.pieces(text)
    return [inputs(pieces, window) for window in windows(pieces, look_back=0)]


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def memory() -> float:
    """Resident memory of this process now, in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--articles", type=int, default=1000, help="how many go by while memory is looked at")
    given = ask.parse_args()
    weights, bare = Tagger(given.weights, given.threads), encoder(given.weights, given.threads)
    pages = [ingest.from_text(one.text, one.name + ".txt") for one in own("dev") + own("train")][:60]
    batches = [feeds(page.article.text, weights) for page in pages]
    tokens = sum(one["ids"].size for batch in batches for one in batch)
    ratios, whole = [], []
    for _ in range(given.rounds + 1):
        whole.append(timed(lambda: [read(page, weights) for page in pages]))
        ratios.append(whole[-1] / timed(lambda: [bare.run(None, one) for batch in batches for one in batch]))
    seconds, ratio = statistics.median(whole[1:]), statistics.median(ratios[1:])
    print(f"{len(pages)} articles, {tokens} tokens, {given.threads} thread(s), median of {given.rounds} rounds")
    print(f"whole read      {len(pages) / seconds:8.1f} articles/s  {tokens / seconds:8.0f} tokens/s")
    print(f"bare encoder    {len(pages) / seconds * ratio:8.1f} articles/s  {tokens / seconds * ratio:8.0f} tokens/s")
    print(f"whole read / bare encoder   {ratio:.2f}   (from {min(ratios[1:]):.2f} to {max(ratios[1:]):.2f})")
    _memory(pages, weights, given.articles)
    return 0


def _memory(pages: list[Page], weights: Tagger, articles: int) -> None:
    seen = []
    for i in range(articles):
        read(pages[i % len(pages)], weights)
        if (i + 1) % (articles // 10) == 0:
            seen.append(memory())
    print(f"memory after each tenth of {articles} articles, MiB: " + " ".join(f"{one:.0f}" for one in seen))


if __name__ == "__main__":
    sys.exit(main())
