"""The network that shipped int8 weights were made of, but for the rounding: what a further run begins with.

float32 weights are four times as large and are kept nowhere.
"""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

_IN_LAYER = ("qkv", "out", "up", "down")
_EMBEDDED = ("encoder.words.weight", "encoder.places.weight", "encoder.looks.weight")
_TRANSPOSED = ("pair.0.weight", "pair.3.weight")


def restore(network: nn.Module, path: Path) -> None:
    """Puts the weights of `claims.onnx` into a network, in place."""
    graph = onnx.load(str(path)).graph
    known = {one.name: torch.tensor(numpy_helper.to_array(one)) for one in graph.initializer}
    unnamed = [name.removesuffix("_quantized") for name in known if name.startswith("onnx::") and "_quantized" in name]
    state = network.state_dict()
    linear = [f"encoder.layers.{layer}.{part}.weight" for layer in range(6) for part in _IN_LAYER]
    for name, stored in zip(linear, unnamed, strict=True):
        state[name] = _full(known, stored).T
    for name in _TRANSPOSED:
        state[name] = _full(known, f"{name}_Transposed").T
    for name in _EMBEDDED:
        state[name] = _full(known, name)
    state |= {name: known[name] for name in state if name in known}
    network.load_state_dict(state)


def _full(known: dict[str, Tensor], name: str) -> Tensor:
    whole, zero, scale = (known[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
    return (whole.to(torch.float32) - zero.to(torch.float32)) * scale
