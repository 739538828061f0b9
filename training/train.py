"""Trains the network. `training/make.py` runs it, and makes of the result what the wheel can carry.

Seeded, and resumable: a checkpoint is written after each epoch, and a run in the same folder goes on from it.
"""

import json
import random
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from tqdm import tqdm

from training.annotated import Annotated
from training.examples import Document, Example, batch, cut_up, document
from training.network import Network, path_loss

Documents = tuple[list[Document], list[Document]]
"""PolNeAR's and our own."""


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


class Training:
    """One run: network, optimiser and learning rate, and the folder that they are kept in."""

    def __init__(self, recipe: Recipe, documents: Documents, start: Path, out: Path) -> None:
        torch.manual_seed(recipe.seed)
        # Confident paths leave gradients below 1e-38, on which a processor is ten times as slow; they may as well be 0.
        torch.set_flush_denormal(True)
        self.recipe, self.documents, self.out = recipe, documents, out
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = Network()
        self.network.encoder.start_from(start)
        self.network.to(self.device)
        total = sum(-(-len(self._examples(epoch)) // recipe.windows) for epoch in range(recipe.epochs))
        self.optimiser = torch.optim.AdamW(self._groups(), lr=recipe.rate, weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: _rate(step / total, recipe.warm_up)
        )
        self.epoch = 0

    def _groups(self) -> list[dict[str, Any]]:
        inside = [p for name, p in self.network.named_parameters() if name.startswith("encoder.")]
        heads = [p for name, p in self.network.named_parameters() if not name.startswith("encoder.")]
        return [{"params": inside}, {"params": heads, "lr": self.recipe.rate * self.recipe.head_times}]

    def resume(self) -> None:
        """Goes on from the checkpoint in the folder, if there is one."""
        path = self.out / "checkpoint.pt"
        if path.exists():
            state = torch.load(path, weights_only=True, map_location=self.device)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.schedule.load_state_dict(state["schedule"])
            self.epoch = int(state["epoch"])

    def save(self, losses: dict[str, float]) -> None:
        """Writes checkpoint, network and a line of the log, each whole or not at all."""
        state = {"epoch": self.epoch, "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict()}
        torch.save(state | {"schedule": self.schedule.state_dict()}, self.out / "checkpoint.part")
        (self.out / "checkpoint.part").replace(self.out / "checkpoint.pt")
        torch.save(self.network.state_dict(), self.out / "network.pt")
        with (self.out / "log.jsonl").open("a") as log:
            log.write(json.dumps({"epoch": self.epoch, "recipe": asdict(self.recipe), **losses}) + "\n")

    def go(self) -> None:
        """Trains to the end of the recipe."""
        while self.epoch < self.recipe.epochs:
            losses = self._once()
            self.epoch += 1
            self.save(losses)

    def _once(self) -> dict[str, float]:
        """One epoch; running means of the losses."""
        self.network.train()
        examples, size = self._examples(self.epoch), self.recipe.windows
        means: dict[str, float] = {}
        with tqdm(
            range(0, len(examples), size), desc=f"epoch {self.epoch + 1}/{self.recipe.epochs}", mininterval=5
        ) as bar:
            for i in bar:
                for name, value in self._step(batch(examples[i : i + size])).items():
                    means[name] = 0.98 * means.get(name, value) + 0.02 * value
                bar.set_postfix({name: f"{value:.3f}" for name, value in means.items()}, refresh=False)
        return means

    def _step(self, data: dict[str, Tensor]) -> dict[str, float]:
        losses = _losses(self.network, {name: value.to(self.device) for name, value in data.items()})
        self.optimiser.zero_grad()
        sum(losses.values(), torch.zeros((), device=self.device)).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        return {name: value.item() for name, value in losses.items()}

    def _examples(self, epoch: int) -> list[Example]:
        recipe, (outer, own) = self.recipe, self.documents
        rng = random.Random(recipe.seed * 1000 + epoch)
        times = recipe.corpus_times if epoch >= recipe.corpus_from or not outer else 0
        examples = [*cut_up(outer, rng), *(one for _ in range(times) for one in cut_up(own, rng))]
        # Windows of like length share a batch, so that little of it is padding; the batches themselves are shuffled.
        examples.sort(key=lambda one: len(one.ids) + rng.random() * 20)
        groups = [examples[i : i + recipe.windows] for i in range(0, len(examples), recipe.windows)]
        rng.shuffle(groups)
        return [one for group in groups for one in group]


def run(recipe: Recipe, outer: list[Annotated], own: list[Annotated], start: Path, out: Path) -> None:
    """Trains to the end, or goes on from `out/checkpoint.pt`; writes `out/network.pt` and `out/log.jsonl`."""
    out.mkdir(parents=True, exist_ok=True)
    training = Training(recipe, (_documents(outer), _documents(own)), start, out)
    training.resume()
    training.go()


def _documents(articles: list[Annotated]) -> list[Document]:
    found = (document(one) for one in tqdm(articles, desc="cutting", disable=not articles))
    return [one for one in found if one]


def _rate(done: float, warm_up: float) -> float:
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))


def _losses(network: Network, data: dict[str, Tensor]) -> dict[str, Tensor]:
    hidden = network.encoder(data["ids"], data["looks"], data["mask"])
    logits = network.cue_logits(hidden, data["mask"])
    found = functional.binary_cross_entropy_with_logits(logits, data["starts"], weight=data["weights"], reduction="sum")
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


def _labelled(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy over those that have a label; 0 where none has."""
    known = (labels >= 0).sum().clamp(min=1)
    return 0.5 * functional.cross_entropy(logits, labels, ignore_index=-100, reduction="sum") / known
