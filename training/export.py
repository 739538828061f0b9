"""Writes trained weights as the reader runs them: ONNX, int8, with the names and numbers that belong to it."""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import ACT_NAMES, KIND_NAMES, TAGS, Network

_INPUTS = ["ids", "looks", "mask", "threshold"]
_OUTPUTS = ["cue_logits", "cues", "parts", "acts", "kinds", "blocks", "parents", "tags"]


def export(network: Network, folder: Path, threshold: float, int8: bool = True, nameless: bool = True) -> None:
    """Writes `reader.onnx` and `reader.json` into `folder`; `nameless` weights are given texts with names hidden."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval().cpu()
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "float32.onnx"
        _to_onnx(network, full)
        if int8:
            # Heads stay float32: they are 2 % of the work, and the exact boundaries hang on them. AVX2 adds pairs of
            # int8 products in 16 bits, so weights keep to 7 bits (reduce_range).
            heads = [node.name for node in onnx.load(full).graph.node if "/encoder" not in node.name]
            quantize_dynamic(
                full, folder / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                nodes_to_exclude=heads,
            )  # fmt: skip
        else:
            (folder / "reader.onnx").write_bytes(full.read_bytes())
    card = {
        "acts": ACT_NAMES,
        "kinds": KIND_NAMES,
        "tags": TAGS,
        "threshold": threshold,
        "nameless": nameless,
        "moves": np.round(network.moves.detach().numpy(), 5).tolist(),
    }
    (folder / "reader.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _to_onnx(network: Network, path: Path) -> None:
    ids = torch.randint(1000, 20000, (2, 40))
    inputs = (ids, torch.zeros_like(ids), torch.ones_like(ids), torch.tensor(-1e9))
    batch = {0: "windows", 1: "pieces"}
    axes = {"ids": batch, "looks": batch, "mask": batch, "cue_logits": batch, "cues": {0: "found"},
            "parts": {0: "found", 1: "pieces"}, "acts": {0: "found"}, "kinds": {0: "found"},
            "blocks": {0: "found"}, "parents": {0: "found", 1: "and none"}, "tags": batch}  # fmt: skip
    torch.onnx.export(
        network, inputs, str(path), input_names=_INPUTS, output_names=_OUTPUTS, dynamic_axes=axes, opset_version=17,
        dynamo=False,
    )  # fmt: skip


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("network", type=Path, help="network.pt as training wrote it")
    ask.add_argument("folder", type=Path, help="where reader.onnx and reader.json go")
    ask.add_argument("--threshold", type=float, default=0.5, help="least probability of a cue")
    ask.add_argument("--float32", action="store_true", help="do not quantise, to compare")
    given = ask.parse_args()
    network = Network()
    network.load_state_dict(torch.load(given.network, weights_only=True))
    export(network, given.folder, given.threshold, not given.float32)


if __name__ == "__main__":
    main()
