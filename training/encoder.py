"""Training of the sentence encoder: a claim is to lie near its evidence, in whichever of the two languages each is.

    python -m training.encoder DATA VOCABULARY FACTS WRITTEN MODELS OUT.pt --minutes 60

The other passages of a batch, of both languages, are the negatives (InfoNCE; van den Oord et al. 2018, Wang et al. 2024).
Pairs are translations, labelled claims with the evidence that supports or refutes them, the generated rows in FACTS, and claims
on the articles of WRITTEN (:mod:`training.bearing`). Articles that the encoder in MODELS finds alike stand in one batch; another
sentence of the article is a negative, too, and another claim that the sentence leaves open.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.architecture import SentenceEncoder, encoder_from
from training.base import base_path, read_base
from training.batching import PAD, STEP
from training.bearing import Pair, batch_of, on_written, pairs
from training.written import Article, read_articles
from verifier.encoder import OnnxEncoder
from verifier.inference import open_folder
from verifier.retrieval.dense import DenseIndex

BATCH = 96
SHARPNESS = 40.0  # 1 / temperature
RATE = 8e-5
WARM_UP = 40
MAX_LENGTH = 96
TOGETHER = 6
"""So many articles that are alike stand in one batch."""
_ALIKE = 32
"""So many texts of about one length are read at once."""


def alike(articles: Sequence[Article], models: Path) -> list[list[int]]:
    """For each article the places of the ones nearest to it, itself among them."""
    encoder = OnnxEncoder(open_folder(models), 2)
    vectors = encoder.passages([f"{one.title} {' '.join(one.sentences)}" for one in articles])
    index = DenseIndex(encoder.dimensions)
    index.add(list(range(len(articles))), vectors)
    return index.search(vectors, TOGETHER)


def tensors(tokenizer: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Ids and mask (texts, tokens), padded to a multiple of 16."""
    rows = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    length = -(-max(map(len, rows)) // STEP) * STEP
    ids = torch.tensor([row + [PAD] * (length - len(row)) for row in rows])
    return ids, (ids != PAD).long()


def encoded(model: SentenceEncoder, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Vectors (texts, hidden); short texts are read apart from long ones, so that little is padded."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    parts = [order[first : first + _ALIKE] for first in range(0, len(order), _ALIKE)]
    vectors = torch.cat([model(*tensors(tokenizer, [texts[place] for place in part])) for part in parts])
    return vectors.float()[torch.tensor(order).argsort()]


def loss_of(queries: Tensor, passages: Tensor) -> Tensor:
    """The contrastive loss, both ways, of vectors (n or more, hidden) whose first n = BATCH rows belong together."""
    scores = queries @ passages.T * SHARPNESS
    places = torch.arange(BATCH)
    return (F.cross_entropy(scores[:BATCH], places) + F.cross_entropy(scores[:, :BATCH].T, places)) / 2


def train(model: SentenceEncoder, tokenizer: Tokenizer, stream: Iterator[Pair], minutes: float) -> int:
    """Trains for a time with a rate that falls to zero; returns the number of steps."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    begin = time.monotonic()
    step = 0
    while (done := (time.monotonic() - begin) / (minutes * 60)) < 1:
        batch = batch_of(stream, BATCH)
        claims = [*(one.claim for one in batch), *(one.unsettled for one in batch if one.unsettled)]
        passages = [*(one.passage for one in batch), *(one.aside for one in batch if one.aside)]
        with torch.autocast("cpu", torch.bfloat16):
            queries = encoded(model, tokenizer, [f"query: {text}" for text in claims])
            found = encoded(model, tokenizer, [f"passage: {text}" for text in passages])
        loss = loss_of(queries, found)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * (1 - done)
        optimiser.step()
        optimiser.zero_grad()
        step += 1
        if step % 20 == 0:
            print(f"step {step} loss {loss.item():.3f} {time.monotonic() - begin:.0f}s", flush=True)
    return step


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "vocabulary", "facts", "written", "models", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    args = parser.parse_args()
    torch.manual_seed(0)
    tokenizer = Tokenizer.from_file(str(args.vocabulary / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_LENGTH)
    keep = json.loads((args.vocabulary / "vocabulary.json").read_text())
    model = SentenceEncoder(encoder_from(read_base(base_path()), keep, dropout=0.0))
    articles = list(read_articles(args.written))
    rng = random.Random(0)
    on_articles = on_written(articles, alike(articles, args.models), rng)
    train(model, tokenizer, pairs(args.data, args.facts, on_articles, rng), args.minutes)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
