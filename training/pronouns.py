"""Learns whom "he" and "she" mean, from the own corpus, in a minute: `python -m training.pronouns OUT.json`.

The annotated attributions are gathered into sources as at run time, and at each pronoun the annotation chooses. What
was seen there of each candidate, and who it was, is one example.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor

from benchmarks.quality import own, page
from sayso.read.drafts import Draft
from sayso.read.layout import without_left_out
from sayso.read.pronouns import FEATURES, Candidate
from sayso.read.sources import Identities
from sayso.read.tagger import WEIGHTS, Tagger
from sayso.records import Span
from training.annotated import Annotated, as_records

Example = tuple[list[list[float]], int | None]
"""What is seen of each candidate, and which is meant; None where none of them is."""


class Teacher:
    """Chooses as the annotation does, and keeps what was to choose from."""

    def __init__(self, article: Annotated) -> None:
        self.article = article
        self.examples: list[Example] = []

    def __call__(self, found: list[Candidate], seen: list[list[float]], span: Span) -> int | None:
        meant = next((key for at, key in self.article.mentions if at == tuple(span)), None)
        right = [i for i, one in enumerate(found) if meant is not None and self._key(one) == meant]
        self.examples.append((seen, right[0] if right else None))
        return right[0] if right else None

    def _key(self, one: Candidate) -> str | None:
        """Whose the candidate's mentions are, by the annotation."""
        spans = {one.last} | one.entity.mentions
        keys = Counter(key for at, key in self.article.mentions for a, b in spans if at[0] < b and a < at[1])
        return keys.most_common(1)[0][0] if keys else None


def examples(article: Annotated, weights: Tagger) -> list[Example]:
    """The pronouns among the article's sources; `weights` tell its names."""
    drafts = [
        Draft(
            as_records(one.source),
            as_records(one.cue),
            as_records(one.content),
            kind=one.kind if one.kind != "-" else "unnamed",
        )  # type: ignore[arg-type]
        for one in article.attributions
    ]
    for draft, one in zip(drafts, article.attributions, strict=True):
        draft.parent = drafts[one.parent] if one.parent is not None else None
    teacher = Teacher(article)
    text = without_left_out(page(article))
    identities = Identities(text, weights.tag(text).names, teacher)
    for draft in sorted(drafts, key=lambda one: one.at):
        for around in [*draft.ancestors(), draft]:
            identities.place(around)
    return teacher.examples


def fit(found: list[Example], steps: int = 400) -> list[float]:
    """The weights of the features, by maximum likelihood with a small penalty."""
    usable = [_with_nobody(*one) for one in found]
    weights = torch.zeros(len(FEATURES), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=steps)

    def closure() -> Tensor:
        optimiser.zero_grad()
        losses = [torch.logsumexp(seen @ weights, 0) - (seen @ weights)[right] for seen, right in usable]
        loss = torch.stack(losses).mean() + 0.002 * weights.square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return [round(w, 3) for w in weights.tolist()]


def _with_nobody(seen: list[list[float]], right: int | None) -> tuple[Tensor, int]:
    """With a last candidate of whom nothing is seen: it is right where none of the others is."""
    return torch.tensor([*seen, [0.0] * len(FEATURES)]), len(seen) if right is None else right


def curve(found: list[Example], weights: list[float]) -> list[tuple[float, float, float]]:
    """For thresholds: share of pronouns that are decided, and of those the share that is right, per cent."""
    usable = [_with_nobody(*one) for one in found]
    shares = [(torch.softmax(seen @ torch.tensor(weights), 0), right) for seen, right in usable]
    rows = []
    for sure in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        decided = [(share[:-1], right) for share, right in shares if float(share[:-1].max()) >= sure]
        correct = sum(int(share.argmax()) == right for share, right in decided)
        rows.append((sure, 100 * len(decided) / max(1, len(shares)), 100 * correct / max(1, len(decided))))
    return rows


def table(weights: Tagger, sure: float = 0.7) -> dict[str, object]:
    """What `read/pronouns.py` loads; prints how many pronouns are decided, and how many of them rightly.

    Args:
        sure: least probability at which a pronoun is decided.
    """
    parts = {part: [one for article in own(part) for one in examples(article, weights)] for part in ("train", "dev")}
    learned = fit(parts["train"])
    for part, some in parts.items():
        print(part, len(some), "pronouns;", sum(right is None for _, right in some), "mean none of the candidates")
        for least, decided, right in curve(some, learned):
            print(f"  from {least:.2f}: {decided:5.1f} % decided, {right:5.1f} % of them right")
    return {"weights": dict(zip(FEATURES, learned, strict=True)), "sure": sure}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    given = ask.parse_args()
    given.out.write_text(json.dumps(table(Tagger(given.weights)), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
