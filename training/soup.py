"""The mean of the weights of models that went on from the same one (Wortsman et al. 2022, "Model soups").

python -m training.soup OUT.pt MODEL=SHARE ...        each MODEL a .pt or a shipped .onnx; the shares make 1

Its accuracy is often nearer to the best of them on each set than any is on all, and where they are further relatives above it.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.shipped import state_of


def mixed(models: Sequence[Mapping[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """The mean of the weights of the models, each counting its share.

    Raises ValueError if they are of more than one shape, or the shares do not make 1.

    >>> mixed([{"w": torch.zeros(1)}, {"w": torch.ones(1)}], [0.75, 0.25])
    {'w': tensor([0.2500])}
    """
    shapes = [{name: value.shape for name, value in model.items()} for model in models]
    if any(shape != shapes[0] for shape in shapes):
        raise ValueError("the models are not of one shape")
    if not math.isclose(sum(shares), 1):
        raise ValueError(f"the shares make {sum(shares):g}, not 1")
    return {
        name: sum((model[name] * share for model, share in zip(models, shares, strict=True)), torch.zeros(()))
        for name in shapes[0]
    }


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("models", nargs="+", metavar="MODEL=SHARE")
    args = parser.parse_args()
    parts = [(Path(name), float(share)) for name, _, share in (model.rpartition("=") for model in args.models)]
    torch.save(mixed([state_of(path) for path, _ in parts], [share for _, share in parts]), args.out)


if __name__ == "__main__":
    main()
