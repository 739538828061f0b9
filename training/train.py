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

from sayso.read.nameless import HOW_MANY
from training.annotated import Annotated
from training.examples import Example, batch, cut_up, document
from training.network import Network, path_loss
from training.variation import Proper, varied


@dataclass(frozen=True)
class Data:
    """What is trained on: outermost attributions (PolNeAR), everything (own corpus, real articles), and names."""

    outer: list[Annotated]
    own: list[Annotated]
    names: list[Annotated]


@dataclass(frozen=True)
class Recipe:
    """What decides the result, and goes on the card.

    Attributes:
        epochs: passes over a share of the outer annotations (`outer_share`) and of the names (`names_share`), and from
            `corpus_from` on over the own corpus.
        corpus_times: how often an epoch sees the own corpus: once as written, then with other names.
        nameless: the share of articles whose names are hidden (`sayso.read.nameless`).
        rate: peak learning rate of the encoder; the heads learn `head_times` as fast.
    """

    seed: int = 7
    epochs: int = 4
    outer_share: float = 1.0
    names_share: float = 0.25
    corpus_from: int = 2
    corpus_times: int = 3
    nameless: float = 0.5
    windows: int = 16
    rate: float = 2e-4
    head_times: float = 4.0
    warm_up: float = 0.06


class Training:
    """One run: network, optimiser and learning rate, and the folder that they are kept in."""

    def __init__(self, recipe: Recipe, data: Data, start: Path, out: Path) -> None:
        torch.manual_seed(recipe.seed)
        # Confident paths leave gradients below 1e-38, on which a processor is ten times as slow; they may as well be 0.
        torch.set_flush_denormal(True)
        self.recipe, self.data, self.out = recipe, data, out
        self.proper = Proper(data.own)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = Network()
        _start(self.network, start)
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
        recipe = self.recipe
        rng = random.Random(recipe.seed * 1000 + epoch)
        articles = _share(self.data.outer, recipe.outer_share, rng) + _share(self.data.names, recipe.names_share, rng)
        if epoch >= recipe.corpus_from or not self.data.outer:
            articles += self.data.own
            articles += [varied(one, self.proper, rng) for _ in range(1, recipe.corpus_times) for one in self.data.own]
        hidden = [rng.randrange(HOW_MANY) if rng.random() < recipe.nameless else None for _ in articles]
        examples = list(cut_up((one for one in map(document, articles, hidden) if one), rng))
        # Windows of like length share a batch, so that little of it is padding; the batches themselves are shuffled.
        examples.sort(key=lambda one: len(one.ids) + rng.random() * 20)
        groups = [examples[i : i + recipe.windows] for i in range(0, len(examples), recipe.windows)]
        rng.shuffle(groups)
        return [one for group in groups for one in group]


def run(recipe: Recipe, data: Data, start: Path, out: Path) -> None:
    """Trains to the end, or goes on from `out/checkpoint.pt`; writes `out/network.pt` and `out/log.jsonl`.

    Args:
        start: where it begins: an encoder's `.safetensors`, or the `network.pt` of an earlier run.
    """
    out.mkdir(parents=True, exist_ok=True)
    if _epochs_done(out) >= recipe.epochs:
        return
    training = Training(recipe, data, start, out)
    training.resume()
    training.go()


def _epochs_done(out: Path) -> int:
    log = out / "log.jsonl"
    return max((json.loads(line)["epoch"] for line in log.read_text().splitlines()), default=0) if log.exists() else 0


def _start(network: Network, path: Path) -> None:
    if path.suffix == ".safetensors":
        network.encoder.start_from(path)
    else:  # heads that the earlier network had not begin anew
        network.load_state_dict(torch.load(path, weights_only=True, map_location="cpu"), strict=False)


def _share(articles: list[Annotated], share: float, rng: random.Random) -> list[Annotated]:
    return rng.sample(articles, round(share * len(articles)))


def _rate(done: float, warm_up: float) -> float:
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))


def _losses(network: Network, data: dict[str, Tensor]) -> dict[str, Tensor]:
    hidden = network.encoder(data["ids"], data["looks"], data["mask"])
    logits = network.cue_logits(hidden, data["mask"])
    found = functional.binary_cross_entropy_with_logits(logits, data["starts"], weight=data["weights"], reduction="sum")
    windows = len(data["ids"])
    losses = {"cue": found / windows / 4} | _of_words(network.tags(network.drop(hidden)), data["words"])
    if not len(data["cues"]):
        return losses
    parts, acts, kinds, blocks, parents = network.read(hidden, data["cues"], data["mask"])
    lengths = data["mask"].sum(1)[data["cues"][:, 0]]
    paths = path_loss(parts, network.moves, data["paths"], lengths).sum()
    return losses | {
        "path": paths / windows / 8,
        "act": _labelled(acts, data["acts"]),
        "kind": _labelled(kinds, data["kinds"]),
        "block": _asked(blocks, data["blocks"]),
        "parent": _labelled(parents, data["parents"]),
    }


def _of_words(tags: Tensor, words: Tensor) -> dict[str, Tensor]:
    return {
        "hedge": 3 * _asked(tags[..., 0], words[..., 0]),
        "handed": _asked(tags[..., 1], words[..., 1]),
        "name": 2 * _labelled(tags[..., 2:].flatten(0, 1), words[..., 2].flatten()),
    }


def _labelled(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy over those that have a label; 0 where none has."""
    known = (labels >= 0).sum().clamp(min=1)
    return 0.5 * functional.cross_entropy(logits, labels, ignore_index=-100, reduction="sum") / known


def _asked(logits: Tensor, labels: Tensor) -> Tensor:
    """The same for a question of yes or no."""
    known = labels >= 0
    each = functional.binary_cross_entropy_with_logits(logits, labels.clamp(min=0).to(logits.dtype), reduction="none")
    return 0.5 * (each * known).sum() / known.sum().clamp(min=1)
