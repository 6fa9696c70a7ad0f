"""Training of the stance model.

    python -m training.stance DATA VOCABULARY LEXICON RUN --minutes 60 [--part FILE=WEIGHT ...] [--decay-minutes 15]

RUN is a folder of its own: ``checkpoint.pt`` is written every ten minutes and found again at the next start, with the
optimiser and the place in the data. The learning rate rises, stays, and falls to zero in the last ``--decay-minutes``
(warm-up, stable, decay; Hu et al. 2024), so that a run can go on from its last stable checkpoint with more data. What
is shipped is the running average of the weights (``average.pt``). A part of twins (:mod:`training.twins`) comes in batches
of its own, with a second loss: the supported claim of each two is to get more support.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from training.architecture import StanceClassifier, encoder_from
from training.base import base_path, read_base
from training.batching import STEP, Batch, batches
from training.measure import measure_folder
from training.mixture import Mixture, load
from training.shipped import state_of

TOKENS = 2048
MAX_LENGTH = 192
WARM_UP = 200  # steps
AVERAGE = 0.995  # of the running average, every AVERAGE_EVERY steps
AVERAGE_EVERY = 4
SMOOTHING = 0.05
DROPOUT = 0.1


def fresh(vocabulary: Path, dropout: float = DROPOUT) -> StanceClassifier:
    """The classifier on the base weights with the pruned vocabulary."""
    base = read_base(base_path())
    return StanceClassifier(encoder_from(base, json.loads((vocabulary / "vocabulary.json").read_text()), dropout))


def parameter_groups(model: StanceClassifier, rate: float, fall: float = 0.95) -> list[dict[str, object]]:
    """Parameters with learning rates that fall from the top layer down (Howard and Ruder 2018)."""
    layers = len(model.encoder.layers)
    groups: list[dict[str, object]] = []
    for name, parameter in model.named_parameters():
        depth = layers + 1
        if name.startswith("encoder.layers."):
            depth = int(name.split(".")[2]) + 1
        elif name.startswith("encoder."):
            depth = 0
        decay = 0.01 if parameter.ndim > 1 and depth else 0.0
        peak = rate * fall ** (layers + 1 - depth)
        groups.append({"params": [parameter], "lr": peak, "peak": peak, "weight_decay": decay})
    return groups


def loss_of(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Cross-entropy with the targets, of twins also the loss of ranking the first above the second by its support."""
    loss = F.cross_entropy(logits, batch.targets, label_smoothing=SMOOTHING)
    if batch.twins:
        support = logits[:, 0] - torch.logsumexp(logits[:, 1:], -1)
        loss = loss + F.softplus(support[1::2] - support[::2]).mean()
    return loss


def disagreement(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """Mean of the two divergences between what two passes with other dropout say (R-Drop; Wu et al. 2021).

    >>> says = torch.tensor([[2.0, 0.0, 1.0]])
    >>> float(disagreement(says, says))
    0.0
    >>> float(disagreement(says, -says)) > 1
    True
    """
    first, second = F.log_softmax(one, -1), F.log_softmax(other, -1)
    there = F.kl_div(first, second, log_target=True, reduction="batchmean")
    back = F.kl_div(second, first, log_target=True, reduction="batchmean")
    return (there + back) / 2


class Run:
    """A training run with its folder."""

    def __init__(
        self,
        folder: Path,
        vocabulary: Path,
        start: Path | None,
        rate: float,
        *,
        bfloat16: bool,
        compiled: bool,
        dropout: float = DROPOUT,
        agreement: float = 0.0,
    ) -> None:
        self.folder = folder
        self.agreement = agreement
        self.bfloat16 = bfloat16
        self.rate = rate
        self.model = fresh(vocabulary, dropout)
        self.average = fresh(vocabulary)
        if start is not None:
            weights = state_of(start)
            self.model.load_state_dict(weights)
            self.average.load_state_dict(weights)
        self.optimiser = torch.optim.AdamW(parameter_groups(self.model, rate), fused=True)
        self.step = self.epoch = self.batch = self.pairs = 0
        if compiled:
            # of each length there are two shapes: twins come two rows at a time, so their batches may be larger by one
            torch._dynamo.config.recompile_limit = 2 * MAX_LENGTH // STEP
            for layer in self.model.encoder.layers:
                layer.compile(dynamic=False)
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "checkpoint.pt").exists():
            self._resume(torch.load(folder / "checkpoint.pt", weights_only=True))

    def _resume(self, state: dict[str, Any]) -> None:
        peaks = [group["peak"] for group in self.optimiser.param_groups]
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        for group, peak in zip(self.optimiser.param_groups, peaks, strict=True):
            group["peak"] = peak
        self.step, self.epoch, self.batch, self.pairs = state["place"]

    def save(self, name: str = "checkpoint.pt") -> None:
        """Writes all that a later start needs, atomically."""
        state = {
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "place": (self.step, self.epoch, self.batch, self.pairs),
        }
        torch.save(state, self.folder / "writing.pt")
        (self.folder / "writing.pt").rename(self.folder / name)
        torch.save(self.average.state_dict(), self.folder / "average.pt")

    def loss(self, batch: Batch) -> torch.Tensor:
        """What the model loses on a batch; with ``agreement``, the mean of two passes and how far these are apart."""
        one = self._logits(batch)
        if not self.agreement:
            return loss_of(one, batch)
        other = self._logits(batch)
        return (loss_of(one, batch) + loss_of(other, batch)) / 2 + self.agreement * disagreement(one, other)

    def _logits(self, batch: Batch) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bfloat16):
            logits: torch.Tensor = self.model(batch.ids, batch.mask, batch.types)
        return logits.float()

    def update(self, batch_loss: torch.Tensor, scale: float) -> None:
        """One step of the optimiser at ``scale`` of the peak learning rate."""
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * scale
        batch_loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            keep = min(AVERAGE, self.step / (self.step + 100))
            with torch.no_grad():
                mine, theirs = list(self.average.parameters()), list(self.model.parameters())
                torch._foreach_lerp_(mine, theirs, 1 - keep)

    def train(
        self, tokenizer: Tokenizer, mixture: Mixture, minutes: float, decay: float, dev: Path, seed: int = 0
    ) -> None:
        """Goes on until the time is over; measures on the development files at times."""
        begin = saved = measured = time.monotonic()
        self.model.train()
        while True:
            examples = mixture.epoch(seed, self.epoch)
            print(f"epoch {self.epoch}: {len(examples)} examples", flush=True)
            stream = batches(tokenizer, examples, TOKENS, random.Random(f"{seed}/{self.epoch}"))
            for number, batch in enumerate(stream):
                if number < self.batch:
                    continue  # judged before the run was stopped
                now = time.monotonic()
                left = minutes * 60 - (now - begin)
                if left <= 0:
                    self.save("final.pt" if decay else "checkpoint.pt")
                    measure_folder(self.average, tokenizer, dev, limit=250)
                    return
                scale = min(1.0, (self.step + 1) / WARM_UP, left / (decay * 60) if decay else 1.0)
                self.update(loss := self.loss(batch), scale)
                self.batch, self.pairs = number + 1, self.pairs + len(batch.ids)
                if self.step % 20 == 0:
                    print(f"step {self.step} pairs {self.pairs} loss {loss.item():.3f} {now - begin:.0f}s", flush=True)
                if now - saved > 600 and scale == 1.0:
                    self.save()
                    saved = now
                if now - measured > 2400:
                    measure_folder(self.average, tokenizer, dev, limit=250)
                    measured = now
            self.epoch, self.batch = self.epoch + 1, 0


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "vocabulary", "lexicon", "run"):
        parser.add_argument(name, type=Path)
    parser.add_argument(
        "--start", type=Path, metavar="STANCE.onnx", help="a model to go on from, not the base; also .pt"
    )
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--decay-minutes", type=float, default=0)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument(
        "--dropout", type=float, default=DROPOUT, help="in the encoder; 0 where it does not even fit its rows"
    )
    parser.add_argument(
        "--agreement", type=float, default=0.0, help="weight of R-Drop: two passes of a batch, in twice the time"
    )
    parser.add_argument("--seed", type=int, default=0, help="of what is drawn from the parts, and in which order")
    parser.add_argument("--gold", type=float, default=1.0)
    parser.add_argument("--switch", type=float, default=0.3)
    parser.add_argument("--bfloat16", action="store_true", help="faster on processors with AVX512-BF16 or AMX only")
    parser.add_argument("--compile", action="store_true", help="a tenth faster where there is a C++ compiler")
    parser.add_argument("--part", action="append", default=[], metavar="FILE=WEIGHT")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(args.vocabulary / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_LENGTH, strategy="longest_first")
    extra = {Path(part.rpartition("=")[0]): float(part.rpartition("=")[2]) for part in args.part}
    mixture = load(args.data, args.lexicon, extra, args.switch, args.gold)
    run = Run(
        args.run,
        args.vocabulary,
        args.start,
        args.rate,
        bfloat16=args.bfloat16,
        compiled=args.compile,
        dropout=args.dropout,
        agreement=args.agreement,
    )
    run.train(tokenizer, mixture, args.minutes, args.decay_minutes, args.data / "dev", args.seed)


if __name__ == "__main__":
    main()
