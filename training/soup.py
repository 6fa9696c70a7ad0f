"""The mean of the weights of two models that went on from the same one (Wortsman et al. 2022, "Model soups").

python -m training.soup ONE OTHER OUT.pt [--share 0.5]        ONE, OTHER: .pt or a shipped .onnx

Its accuracy is often nearer to the better of the two on each set than either is on all; a good place to go on from.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from training.shipped import state_of


def mixed(one: Mapping[str, Tensor], other: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """The weights of ``one`` with ``share`` (0 to 1) of those of ``other``. Raises ValueError if they are of another shape.

    >>> mixed({"w": torch.zeros(1)}, {"w": torch.ones(1)}, 0.25)
    {'w': tensor([0.2500])}
    """
    if {name: value.shape for name, value in one.items()} != {name: value.shape for name, value in other.items()}:
        raise ValueError("the models are not of one shape")
    return {name: torch.lerp(value, other[name], share) for name, value in one.items()}


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("one", "other", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    args = parser.parse_args()
    torch.save(mixed(state_of(args.one), state_of(args.other), args.share), args.out)


if __name__ == "__main__":
    main()
