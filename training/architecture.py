"""The networks in torch: an XLM-R encoder, the stance classifier and the sentence encoder on top of it."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.base import Base, Shape

POSITIONS = 256
"""Positions that are kept of the base's 512: no text that the models meet is longer."""


class SharedDropout(nn.Module):
    """Dropout with one mask for all tokens of a text (variational dropout; Gal and Ghahramani 2016).

    As good a regulariser, and free: drawing a mask for every token takes longer on a CPU than the layer it is for.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """X (batch, tokens, hidden) of the same shape, and unchanged outside training."""
        if not self.training or not self.share:
            return x
        mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.share).div_(1 - self.share)
        return x * mask


class Layer(nn.Module):
    """One transformer layer: self-attention and a feed-forward part, each followed by its norm (post-norm, as in BERT)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.ao = nn.Linear(shape.hidden, shape.hidden)
        self.fi = nn.Linear(shape.hidden, shape.inner)
        self.fo = nn.Linear(shape.inner, shape.hidden)
        self.aln = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.oln = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.drop = SharedDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """X (batch, tokens, hidden), mask (batch, 1, 1, tokens): 0 where a token may be looked at, else far below it.

        Attention is written out, since the backward pass of torch's own takes ten times as long on a CPU in bfloat16.
        """
        batch, tokens, hidden = x.shape
        size = hidden // self.heads
        q, k, v = self.qkv(x).view(batch, tokens, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) * size**-0.5 + mask).float().softmax(-1)
        attended = weights.to(v.dtype) @ v
        x = self.aln(x + self.drop(self.ao(attended.transpose(1, 2).reshape(batch, tokens, hidden))))
        return self.oln(x + self.drop(self.fo(F.gelu(self.fi(x)))))


class Encoder(nn.Module):
    """The encoder with a pruned vocabulary; ``types`` tells evidence (0) from claim (1)."""

    def __init__(self, shape: Shape, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, shape.hidden)
        self.position = nn.Embedding(POSITIONS, shape.hidden)
        self.segment = nn.Embedding(2, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.drop = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """ids, mask, types (batch, tokens) -> hidden states (batch, tokens, hidden)."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x: Tensor = self.drop(self.norm(self.word(ids) + self.position(positions) + self.segment(types)))
        look = (mask[:, None, None, :].float() - 1) * 1e4
        for layer in self.layers:
            x = layer(x, look)
        return x


class StanceClassifier(nn.Module):
    """(evidence, claim) as one text -> logits of supports, contradicts, neutral; reads the first token and the mean."""

    def __init__(self, encoder: Encoder, hidden: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.dense = nn.Linear(2 * hidden, hidden)
        self.out = nn.Linear(hidden, 3)

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """ids, mask, types (batch, tokens) -> logits (batch, 3)."""
        x = self.encoder(ids, mask, types)
        pooled = torch.cat([x[:, 0], mean_over(x, mask)], -1)
        return self.out(self.drop(torch.tanh(self.dense(pooled))))


class SentenceEncoder(nn.Module):
    """A text -> a vector of unit length: the mean of the hidden states (Reimers and Gurevych 2019; Wang et al. 2024)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """ids, mask (batch, tokens) -> vectors (batch, hidden)."""
        return F.normalize(mean_over(self.encoder(ids, mask, torch.zeros_like(ids)), mask), dim=-1)


def mean_over(x: Tensor, mask: Tensor) -> Tensor:
    """The mean of the states (batch, tokens, hidden) over the tokens that count."""
    weights = mask[:, :, None].to(x.dtype)
    return (x * weights).sum(1) / weights.sum(1)


def encoder_from(base: Base, keep: list[int], dropout: float = 0.1) -> Encoder:
    """An encoder with the weights of the base and the pieces ``keep`` of its vocabulary."""
    encoder = Encoder(base.shape, len(keep), dropout)
    t = base.tensors
    state = {
        "word.weight": t["word"][keep],
        "position.weight": t["position"][:POSITIONS],
        "segment.weight": np.stack([t["type"]] * 2),  # the base knows one type; the second starts as its twin
        "norm.weight": t["norm.weight"],
        "norm.bias": t["norm.bias"],
    }
    for i in range(base.shape.layers):
        for kind in ("weight", "bias"):
            state[f"layers.{i}.qkv.{kind}"] = np.concatenate([t[f"{i}.{part}.{kind}"] for part in "qkv"])
            for key in ("ao", "fi", "fo", "aln", "oln"):
                state[f"layers.{i}.{key}.{kind}"] = t[f"{i}.{key}.{kind}"]
    encoder.load_state_dict({name: torch.tensor(np.ascontiguousarray(value)) for name, value in state.items()})
    return encoder
