"""Fits how confident sayso is to how often it is right: `python -m training.confidence --data DATA OUT.json`.

From the dev parts, which the network has not learned from. What is printed comes from five folds by article: each is
rated by a regression over the other four.
"""

import argparse
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import torch
from torch import Tensor

from benchmarks.calibration import expected_error, is_right
from benchmarks.quality import own, page
from sayso.read.article import read
from sayso.read.confidence import FEATURES, seen
from sayso.read.layout import without_left_out
from sayso.read.rivals import settle
from sayso.read.tagger import WEIGHTS, Tagger
from training import polnear, real
from training.annotated import Annotated

Example = tuple[list[float], bool]


def examples(article: Annotated, weights: Tagger) -> list[Example]:
    """What was seen of each attribution of the weights, and whether it came out right."""
    given = page(article)
    reading = partial(read, weights=weights)(given)
    by_cue = {one.cue_spans: one for one in reading.attributions if one.speech != "block"}
    found = []
    for one in settle(weights.tag(without_left_out(given)).attributions):
        made = by_cue.get(one.cue)
        if made is not None and (article.nested or made.parent is None):
            found.append((seen(article.text, one), is_right(made, article, reading)))
    return found


def fit(found: Sequence[Example]) -> list[float]:
    """The weights of the features, by maximum likelihood with a small penalty."""
    x = torch.tensor([values for values, _ in found])
    y = torch.tensor([float(right) for _, right in found])
    weights = torch.zeros(len(FEATURES), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=300)

    def closure() -> Tensor:
        optimiser.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y) + 0.001 * weights.square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return [round(w, 3) for w in weights.tolist()]


def folded(articles: Sequence[list[Example]], folds: int = 5) -> list[tuple[float, bool, bool]]:
    """Every example with the confidence that the other folds give it."""
    out = []
    for i in range(folds):
        weights = torch.tensor(fit([one for k, some in enumerate(articles) if k % folds != i for one in some]))
        for values, right in (one for some in articles[i::folds] for one in some):
            out.append((float(torch.sigmoid(torch.tensor(values) @ weights)), right, False))
    return out


def table(weights: Tagger, data: Path) -> dict[str, float]:
    """What `read/confidence.py` loads; prints the calibration error over five folds."""
    sets = (own("dev"), real.read(data, "dev"), list(polnear.read(data / "polnear" / "dev")))
    found = [examples(one, weights) for articles in sets for one in articles]
    print(f"expected calibration error over five folds: {expected_error(folded(found)):.1f} points")
    return dict(zip(FEATURES, fit([one for some in found for one in some]), strict=True))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    given = ask.parse_args()
    given.out.write_text(json.dumps(table(Tagger(given.weights), given.data), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
