"""The weights of a stance model that ships, out of its int8 ONNX file, so that training can go on from there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

_LAYER_PARTS = ("qkv", "ao", "fi", "fo")


def state_of(path: Path) -> dict[str, Tensor]:
    """The state of a StanceClassifier out of a checkpoint of weights (``.pt``), or out of a file that ships."""
    if path.suffix == ".pt":
        state: dict[str, Tensor] = torch.load(path, weights_only=True)
        return state
    return weights_of(path)


def weights_of(path: Path) -> dict[str, Tensor]:
    """The state of a StanceClassifier, float32; what int8 lost stays lost. Raises ValueError if the file is another model."""
    graph = onnx.load(str(path)).graph
    arrays = {initializer.name: numpy_helper.to_array(initializer) for initializer in graph.initializer}
    state: dict[str, NDArray[np.float32]] = {
        name: array for name, array in arrays.items() if name.endswith((".weight", ".bias"))
    }
    for name in ("encoder.word", "encoder.position"):
        state[f"{name}.weight"] = arrays[f"{name}.rows"].astype(np.float32) * arrays[f"{name}.scales"]
    matrices = [node.input[1] for node in graph.node if node.op_type == "MatMulInteger"]
    layers = (len(matrices) - 2) // len(_LAYER_PARTS)
    names = [f"encoder.layers.{layer}.{part}" for layer in range(layers) for part in _LAYER_PARTS] + ["dense", "out"]
    for name, matrix in zip(names, matrices, strict=True):
        scale = arrays[matrix.removesuffix("_quantized") + "_scale"]
        quiet = arrays.get(f"{name}.quiet", np.float32(1))
        state[f"{name}.weight"] = (arrays[matrix].astype(np.float32) * scale).T * quiet
    return {name: torch.tensor(np.ascontiguousarray(array)) for name, array in state.items()}
