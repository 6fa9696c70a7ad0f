"""Training of the sentence encoder: a claim is to lie near its evidence, in whichever of the two languages each is.

    python -m training.encoder DATA VOCABULARY FACTS OUT.pt --minutes 15

The other passages of a batch, of both languages, are the negatives (InfoNCE; van den Oord et al. 2018, Wang et al. 2024).
Pairs are translations, labelled claims with the evidence that supports or refutes them, and the generated rows in FACTS.
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
from training.rows import SENTENCE_END, parallel_pairs, read_rows

BATCH = 96
SHARPNESS = 40.0  # 1 / temperature
RATE = 4e-5
WARM_UP = 40
MAX_LENGTH = 96
SETS = {"fever_gold": 1.0, "semiauto_nli": 0.5, "covidfact": 1.0, "mnli_de_mt": 0.4, "lingnli": 0.1}
_TRANSLATIONS, _GENERATED = 0.45, 0.12


def pairs(data: Path, facts: Path, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(claim, passage) pairs without an end, drawn at random."""
    parallel = [pair for pair in parallel_pairs(data / "parallel_en_de.tsv.gz") if len(pair[0]) > 30]
    labelled: list[tuple[str, str]] = []
    for name, share in SETS.items():
        rows = [row for row in read_rows(data / "train" / f"{name}.jsonl.gz") if row["label"] != "unknown"]
        labelled += [(row["claim"], row["evidence"]) for row in rng.sample(rows, round(share * len(rows)))]
    generated = [(row["claim"], row["evidence"]) for row in read_rows(facts) if row["probabilities"][2] < 0.5]
    while True:
        kind = rng.random()
        if kind < _TRANSLATIONS:
            claim, passage = rng.choice(parallel)
            yield (claim, passage) if rng.random() < 0.5 else (passage, claim)
        elif kind < _TRANSLATIONS + _GENERATED:
            yield rng.choice(generated)
        else:
            claim, passage = rng.choice(labelled)
            yield claim, _some_of(passage, rng)


def _some_of(passage: str, rng: random.Random) -> str:
    """The passage, or at times its first sentence alone."""
    parts = SENTENCE_END.split(passage)
    return parts[0] if len(parts[0]) > 40 and rng.random() < 0.3 else passage


def tensors(tokenizer: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Ids and mask (texts, tokens), padded to a multiple of 16."""
    encoded = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    length = -(-max(map(len, encoded)) // STEP) * STEP
    ids = torch.tensor([row + [PAD] * (length - len(row)) for row in encoded])
    return ids, (ids != PAD).long()


def loss_of(queries: Tensor, passages: Tensor) -> Tensor:
    """The contrastive loss of vectors (n, hidden) whose rows belong together, both ways."""
    scores = queries @ passages.T * SHARPNESS
    places = torch.arange(len(scores))
    return (F.cross_entropy(scores, places) + F.cross_entropy(scores.T, places)) / 2


def train(model: SentenceEncoder, tokenizer: Tokenizer, stream: Iterator[tuple[str, str]], minutes: float) -> int:
    """Trains for a time with a rate that falls to zero; returns the number of steps."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    begin = time.monotonic()
    step = 0
    while (done := (time.monotonic() - begin) / (minutes * 60)) < 1:
        batch = [next(stream) for _ in range(BATCH)]
        vectors = []
        with torch.autocast("cpu", torch.bfloat16):
            for prefix, side in (("query", 0), ("passage", 1)):
                vectors.append(model(*tensors(tokenizer, [f"{prefix}: {pair[side]}" for pair in batch])).float())
        loss = loss_of(*vectors)
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
    for name in ("data", "vocabulary", "facts", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, default=15)
    args = parser.parse_args()
    torch.manual_seed(0)
    tokenizer = Tokenizer.from_file(str(args.vocabulary / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_LENGTH)
    keep = json.loads((args.vocabulary / "vocabulary.json").read_text())
    model = SentenceEncoder(encoder_from(read_base(base_path()), keep, dropout=0.0))
    train(model, tokenizer, pairs(args.data, args.facts, random.Random(0)), args.minutes)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
