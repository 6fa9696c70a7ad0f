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
    """ids, mask, types (pairs, tokens); targets (pairs, 3); of twins, each two rows in turn speak of one evidence."""

    ids: Tensor
    mask: Tensor
    types: Tensor
    targets: Tensor
    twins: bool = False


def _padded(rows: Sequence[Sequence[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([list(row) + [fill] * (length - len(row)) for row in rows])


def collate(rows: Sequence[Row], twins: bool = False) -> Batch:
    """One batch of (ids, types, target) rows."""
    length = -(-max(len(ids) for ids, _, _ in rows) // STEP) * STEP
    return Batch(
        ids=_padded([ids for ids, _, _ in rows], length, PAD),
        mask=_padded([[1] * len(ids) for ids, _, _ in rows], length, 0),
        types=_padded([types for _, types, _ in rows], length, 0),
        targets=torch.tensor([target for _, _, target in rows]),
        twins=twins,
    )


def batches(
    tokenizer: Tokenizer, examples: Sequence[Example], tokens: int, rng: random.Random | None = None
) -> Iterator[Batch]:
    """Batches of ``tokens`` tokens with padding, each of rows of one padded length, so that few shapes occur.

    With ``rng`` the batches of each stretch come in random order. Rows that fill no batch are carried into the next
    stretch, and come in smaller batches at the end. Examples with a rival claim come in batches of their own, as twins.
    """
    buckets: dict[tuple[int, bool], list[Row]] = {}
    for start in range(0, len(examples), _STRETCH):
        ready: list[Batch] = []
        for rows in _encoded(tokenizer, examples[start : start + _STRETCH]):
            length = -(-max(len(ids) for ids, _, _ in rows) // STEP) * STEP
            key = (length, len(rows) == 2)
            bucket = buckets.setdefault(key, [])
            bucket.extend(rows)
            if len(bucket) >= max(1, tokens // length):
                ready.append(collate(buckets.pop(key), key[1]))
        if rng is not None:
            rng.shuffle(ready)
        yield from ready
    for (_, twins), left in buckets.items():
        yield collate(left, twins)


def _encoded(tokenizer: Tokenizer, examples: Sequence[Example]) -> Iterator[tuple[Row, ...]]:
    """The row of each example, with a second for its rival claim."""
    claims = [
        [(e.claim, e.target)] if e.rival is None else [(e.claim, e.target), e.rival] for e in examples
    ]  # fmt: skip
    pairs = [(e.evidence, text) for e, texts in zip(examples, claims, strict=True) for text, _ in texts]
    encoded = iter(tokenizer.encode_batch(pairs))
    for texts in claims:
        yield tuple(
            (pair.ids, pair.type_ids, target) for (_, target), pair in zip(texts, encoded, strict=False)
        )  # fmt: skip
