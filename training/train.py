"""Trains the network: `make train DATA=folder` runs this, from the public data to weights that the wheel can carry.

Seeded, and resumable: a checkpoint is written after each epoch, and a run in the same folder goes on from it.
"""

import argparse
import json
import random
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch.nn import functional as F
from tqdm import tqdm

from training import corpus, polnear
from training.annotated import Annotated
from training.examples import Document, Example, batch, cut_up, document
from training.network import Network, path_loss


@dataclass(frozen=True)
class Recipe:
    """What decides the result, and goes on the card.

    Attributes:
        epochs: passes over the outer annotations (PolNeAR), the own corpus from `corpus_from` on.
        corpus_times: how often an epoch sees the own corpus.
        rate: peak learning rate of the encoder; the heads learn `head_times` as fast.
    """

    seed: int = 7
    epochs: int = 4
    corpus_from: int = 2
    corpus_times: int = 3
    windows: int = 16
    rate: float = 2e-4
    head_times: float = 4.0
    warm_up: float = 0.06


def main(arguments: list[str] | None = None) -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--polnear", type=Path, help="folder with text/ and attributions/; leave out to train without")
    ask.add_argument("--corpus", type=Path, default=Path("corpus/train"))
    ask.add_argument("--start", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    ask.add_argument("--out", type=Path, required=True, help="folder for checkpoint and log; resumes what is there")
    for name, default in asdict(Recipe()).items():
        ask.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    given = ask.parse_args(arguments)
    recipe = Recipe(**{name: getattr(given, name) for name in asdict(Recipe())})
    outer = list(polnear.read(given.polnear)) if given.polnear else []
    own = [corpus.read(path) for path in sorted(given.corpus.glob("*.txt"))]
    given.out.mkdir(parents=True, exist_ok=True)
    run(recipe, outer, own, given.start, given.out)


def run(recipe: Recipe, outer: list[Annotated], own: list[Annotated], start: Path, out: Path) -> None:
    """Trains to the end, or goes on from `out/checkpoint.pt`; writes `out/network.pt` and `out/log.jsonl`."""
    torch.manual_seed(recipe.seed)
    # Confident paths leave gradients below 1e-38, on which a processor is ten times as slow; they may as well be 0.
    torch.set_flush_denormal(True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = Network()
    network.encoder.start_from(start)
    network.to(device)
    documents = _documents(outer), _documents(own)
    total = sum(_steps(recipe, epoch, documents) for epoch in range(recipe.epochs))
    optimiser = _optimiser(recipe, network)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / total, recipe.warm_up))
    begin = _resume(out / "checkpoint.pt", network, optimiser, schedule)
    for epoch in range(begin, recipe.epochs):
        losses = _epoch(recipe, epoch, documents, network, optimiser, schedule, device)
        with (out / "log.jsonl").open("a") as log:
            log.write(json.dumps({"epoch": epoch, "time": time.time(), "recipe": asdict(recipe), **losses}) + "\n")
        state = {"epoch": epoch + 1, "network": network.state_dict(), "optimiser": optimiser.state_dict()}
        torch.save(state | {"schedule": schedule.state_dict()}, out / "checkpoint.part")
        (out / "checkpoint.part").replace(out / "checkpoint.pt")
        torch.save(network.state_dict(), out / "network.pt")


def _documents(articles: list[Annotated]) -> list[Document]:
    found = (document(one) for one in tqdm(articles, desc="cutting", disable=not articles))
    return [one for one in found if one]


def _rate(done: float, warm_up: float) -> float:
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))


def _optimiser(recipe: Recipe, network: Network) -> torch.optim.Optimizer:
    inside = [p for name, p in network.named_parameters() if name.startswith("encoder.")]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": inside}, {"params": heads, "lr": recipe.rate * recipe.head_times}]
    return torch.optim.AdamW(groups, lr=recipe.rate, weight_decay=0.01)


def _resume(
    path: Path, network: Network, optimiser: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR
) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])


def _examples(recipe: Recipe, epoch: int, documents: tuple[list[Document], list[Document]]) -> list[Example]:
    rng = random.Random(recipe.seed * 1000 + epoch)
    outer, own = documents
    times = recipe.corpus_times if epoch >= recipe.corpus_from or not outer else 0
    examples = [*cut_up(outer, rng), *(one for _ in range(times) for one in cut_up(own, rng))]
    # Windows of like length share a batch, so that little of it is padding; the batches themselves are shuffled.
    examples.sort(key=lambda one: len(one.ids) + rng.random() * 20)
    size = recipe.windows
    groups = [examples[i : i + size] for i in range(0, len(examples), size)]
    rng.shuffle(groups)
    return [one for group in groups for one in group]


def _steps(recipe: Recipe, epoch: int, documents: tuple[list[Document], list[Document]]) -> int:
    return -(-len(_examples(recipe, epoch, documents)) // recipe.windows)


def _epoch(recipe, epoch, documents, network, optimiser, schedule, device) -> dict[str, float]:  # type: ignore[no-untyped-def]
    network.train()
    examples = _examples(recipe, epoch, documents)
    bar = tqdm(range(0, len(examples), recipe.windows), desc=f"epoch {epoch + 1}/{recipe.epochs}", mininterval=5)
    sums: dict[str, float] = {}
    for i in bar:
        data = {name: value.to(device) for name, value in batch(examples[i : i + recipe.windows]).items()}
        losses = _losses(network, data)
        loss = sum(losses.values())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        for name, value in losses.items():
            sums[name] = 0.98 * sums.get(name, float(value)) + 0.02 * float(value)
        bar.set_postfix({name: f"{value:.3f}" for name, value in sums.items()}, refresh=False)
    return sums


def _losses(network: Network, data: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    hidden = network.encoder(data["ids"], data["looks"], data["mask"])
    logits = network.cue_logits(hidden, data["mask"])
    found = F.binary_cross_entropy_with_logits(logits, data["starts"], weight=data["weights"], reduction="sum")
    windows = len(data["ids"])
    if not len(data["cues"]):
        return {"cue": found / windows / 4}
    parts, acts, kinds = network.read(hidden, data["cues"])
    lengths = data["mask"].sum(1)[data["cues"][:, 0]]
    paths = path_loss(parts, network.moves, data["paths"], lengths).sum()
    return {
        "cue": found / windows / 4,
        "path": paths / windows / 8,
        "act": _labelled(acts, data["acts"]),
        "kind": _labelled(kinds, data["kinds"]),
    }


def _labelled(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Cross-entropy over those that have a label; 0 where none has."""
    known = (labels >= 0).sum().clamp(min=1)
    return 0.5 * F.cross_entropy(logits, labels, ignore_index=-100, reduction="sum") / known


if __name__ == "__main__":
    sys.exit(main())
