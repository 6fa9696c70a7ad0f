"""From examples to tensors: batches of about as many tokens, of texts of about the same length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.augment import Example

PAD = 1
STEP = 16
"""Lengths are padded to multiples of this: each new shape costs a compilation of kernels."""
_STRETCH = 2048


Row = tuple[list[int], list[int], tuple[float, float, float]]
"""ids, types and target of a pair."""


@dataclass(frozen=True, slots=True)
class Batch:
    """ids, mask, types (pairs, tokens); targets (pairs, 3)."""

    ids: Tensor
    mask: Tensor
    types: Tensor
    targets: Tensor


def _padded(rows: Sequence[Sequence[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([list(row) + [fill] * (length - len(row)) for row in rows])


def collate(rows: Sequence[Row]) -> Batch:
    """One batch of (ids, types, target) rows."""
    length = -(-max(len(ids) for ids, _, _ in rows) // STEP) * STEP
    return Batch(
        ids=_padded([ids for ids, _, _ in rows], length, PAD),
        mask=_padded([[1] * len(ids) for ids, _, _ in rows], length, 0),
        types=_padded([types for _, types, _ in rows], length, 0),
        targets=torch.tensor([target for _, _, target in rows]),
    )


def batches(
    tokenizer: Tokenizer, examples: Sequence[Example], tokens: int, rng: random.Random | None = None
) -> Iterator[Batch]:
    """Batches of ``tokens`` tokens with padding, each of rows of one padded length, so that few shapes occur.

    With ``rng`` the batches of each stretch come in random order. Rows that fill no batch are carried into the next
    stretch, and come in smaller batches at the end.
    """
    buckets: dict[int, list[Row]] = {}
    for start in range(0, len(examples), _STRETCH):
        part = examples[start : start + _STRETCH]
        encoded = tokenizer.encode_batch([(e.evidence, e.claim) for e in part])
        ready: list[list[Row]] = []
        for pair, example in zip(encoded, part, strict=True):
            length = -(-len(pair.ids) // STEP) * STEP
            bucket = buckets.setdefault(length, [])
            bucket.append((pair.ids, pair.type_ids, example.target))
            if len(bucket) == max(1, tokens // length):
                ready.append(buckets.pop(length))
        if rng is not None:
            rng.shuffle(ready)
        yield from map(collate, ready)
    yield from map(collate, buckets.values())
