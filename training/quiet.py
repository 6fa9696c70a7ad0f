"""Loud features made quiet before int8.

The scale of a text's activations spans the greatest of them. A few features are ten times as loud as all others (Dettmers et
al. 2022, "LLM.int8()"; in this model the one or two that mark the first token), which leaves the others a handful of steps. So
the input of a linear layer is divided by how much louder each feature gets, and its weights are multiplied by the same: in
float nothing changes (Xiao et al. 2023, "SmoothQuant", here for the loud features alone).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import torch
from torch import Tensor, nn

PARTS = ("fi", "fo")
"""The linear layers of a transformer layer whose input has features that loud."""
_USUAL = 0.97
"""The share of features that are not loud."""

Example = tuple[Tensor, ...]
"""The tensors that a model is called with."""


class QuietLinear(nn.Linear):
    """A linear layer that says what another one says, on an input with ``loud`` times less of each feature."""

    quiet: Tensor

    def __init__(self, whole: nn.Linear, loud: Tensor) -> None:
        super().__init__(whole.in_features, whole.out_features)
        self.load_state_dict({"weight": whole.weight * loud, "bias": whole.bias})
        self.register_buffer("quiet", 1 / loud)

    def forward(self, x: Tensor) -> Tensor:
        """X (..., features) -> (..., outputs)."""
        return super().forward(x * self.quiet)


def loudness(peaks: Tensor) -> Tensor:
    """How many times each feature is louder than the usual ones, from the greatest size of each; at least 1.

    >>> loudness(torch.tensor([1.0] * 98 + [2.0, 8.0]))[-3:]
    tensor([1., 2., 8.])
    >>> loudness(torch.tensor([0.0] * 99 + [8.0]))[-1:]  # nearly all are dead: nothing to compare with
    tensor([1.])
    """
    usual = peaks.quantile(_USUAL)
    return (peaks / usual).clamp_min(1.0) if usual else torch.ones_like(peaks)


def make_quiet(
    model: nn.Module, layers: nn.ModuleList, examples: Iterable[Example], parts: Sequence[str] = PARTS
) -> None:
    """Puts a QuietLinear in the place of each of ``parts`` in ``layers`` of ``model``, as loud as ``examples`` make them."""
    linears = [(layer, part) for layer in layers for part in parts]
    peaks = [torch.zeros(getattr(layer, part).in_features) for layer, part in linears]
    hooks = [
        getattr(layer, part).register_forward_pre_hook(partial(_raise, peak))
        for (layer, part), peak in zip(linears, peaks, strict=True)
    ]
    with torch.no_grad():
        for example in examples:
            model(*example)
    for hook in hooks:
        hook.remove()
    for (layer, part), peak in zip(linears, peaks, strict=True):
        setattr(layer, part, QuietLinear(getattr(layer, part), loudness(peak)))


def _raise(peak: Tensor, _: nn.Module, inputs: Example) -> None:
    torch.maximum(peak, inputs[0].abs().amax((0, 1)), out=peak)
