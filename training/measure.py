"""How well a torch model does on labelled files, during training; the product itself has ``verifier evaluate``."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.architecture import StanceClassifier
from training.augment import Example
from training.batching import batches
from training.mixture import examples


def probabilities(model: StanceClassifier, tokenizer: Tokenizer, rows: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """(probabilities (n, 3), targets (n, 3)) of the examples, in an order of their own."""
    model.eval()
    found, gold = [], []
    with torch.no_grad():
        for batch in batches(tokenizer, rows, 8192):
            found.append(model(batch.ids, batch.mask, batch.types).softmax(-1))
            gold.append(batch.targets)
    return torch.cat(found), torch.cat(gold)


def measure_folder(model: StanceClassifier, tokenizer: Tokenizer, folder: Path, limit: int = 3000) -> None:
    """Prints the 3-way accuracy of each file, and the 2-way one over rows that are not unknown."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        rows = list(examples(path))
        rows = random.Random(1).sample(rows, min(limit, len(rows)))
        found, gold = probabilities(model, tokenizer, rows)
        y = gold.argmax(-1)
        sided = y < 2
        three = (found.argmax(-1) == y).float().mean()
        two = ((found[:, 0] > found[:, 1]) == (y == 0))[sided].float().mean()
        unknown = (found.argmax(-1) == 2).float().mean()
        print(f"{path.stem:28s} n={len(y)} 3-way={three:.3f} 2-way={two:.3f} says-unknown={unknown:.2f}", flush=True)
