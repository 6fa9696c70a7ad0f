"""Finds what each check counts beside the model, on development pairs and minimal pairs.

    python -m training.fit DATA MODELS MADE.jsonl.gz... MINIMAL.jsonl [--rows 300]

One sign after the other takes the shares of a coarse grid that lower the log loss most, every set counting the same, until
none changes (coordinate descent). Shares that gain less than ``LEAST`` stay zero: a check that does not pay is left out. What
is printed goes into ``WEIGHTS`` of ``verifier/stance/turns.py``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from math import log
from pathlib import Path

from training.judge import SLOTS, Judged, accuracy, judged, read
from training.rows import dev_files, read_rows
from verifier.inference import open_folder
from verifier.stance.model import OnnxStanceModel
from verifier.stance.turns import Sign, Turn, Weights

SIGNS: tuple[Sign, ...] = (
    *((slot, "conflicts") for slot in SLOTS if slot != "entity"),
    ("entity", "missing"),
    ("entity", "strangers"),
    *((slot, "leaves open") for slot in ("amount", "degree", "role")),
    *((slot, "agrees") for slot in SLOTS),
)
SHARES = (0.0, 0.3, 0.6, 0.9)
LEAST = 0.0005
"""The gain of log loss, in nats, from which on a share is worth having."""

_FLOOR = 0.01


def loss(pairs: Sequence[Judged], weights: Weights) -> float:
    """The log loss of the right labels under these weights, in nats, each set counting the same."""
    counts = Counter(pair.set for pair in pairs)
    return sum(_surprise(pair, weights) / counts[pair.set] for pair in pairs) / len(counts)


def _surprise(pair: Judged, weights: Weights) -> float:
    scores = pair.under(weights)
    right = {"supported": scores.supports, "contradicted": scores.contradicts}.get(pair.label, scores.neutral)
    return -log(max(_FLOOR, right))


def fitted(pairs: Sequence[Judged]) -> dict[Sign, Turn]:
    """The weights with the least loss that coordinate descent finds."""
    weights: dict[Sign, Turn] = {}
    by_sign = {sign: [pair for pair in pairs if sign in pair.signs] for sign in SIGNS}
    counts = Counter(pair.set for pair in pairs)

    def cost(sign: Sign, turn: Turn) -> float:
        """What the rows on which the sign fires add to the loss."""
        tried = {**weights, sign: turn}
        return sum(_surprise(pair, tried) / counts[pair.set] for pair in by_sign[sign]) / len(counts)

    changed = True
    while changed:
        changed = False
        for sign in SIGNS:
            none = cost(sign, Turn(0.0, 0.0, 0.0))
            least, best = min((cost(sign, turn), turn) for turn in _grid(sign))
            chosen = best if none - least >= LEAST else None
            if chosen != weights.get(sign):
                changed = True
                weights.pop(sign, None)
                weights |= {sign: chosen} if chosen else {}
    return weights


def _grid(sign: Sign) -> Iterator[Turn]:
    """What a sign may move: one that agrees moves toward support only, any other away from what the model says."""
    if sign[1] == "agrees":
        return (Turn(0.0, 0.0, toward=share) for share in SHARES)
    return (Turn(*shares) for shares in product(SHARES, SHARES, SHARES) if shares[0] + shares[1] < 1)


def minimal(path: Path, model: OnnxStanceModel) -> list[Judged]:
    """The two claims of each minimal pair as rows of one set."""
    rows = [
        {**row, "claim": row[side], "label": label}
        for row in read_rows(path)
        for side, label in (("right", "supported"), ("wrong", row["wrong_label"]))
    ]
    return judged(rows, "minimal pairs", model)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "models"):
        parser.add_argument(name, type=Path)
    parser.add_argument("made", type=Path, nargs="+", help="further rows, of training.beside and training.written")
    parser.add_argument("minimal", type=Path)
    parser.add_argument("--rows", type=int, default=300)
    args = parser.parse_args()
    model = OnnxStanceModel(open_folder(args.models), 2)
    pairs = read(dev_files(args.data, args.made), model, args.rows)
    pairs += minimal(args.minimal, model)
    weights = fitted(pairs)
    for name, some in (("without checks", {}), ("with checks", weights)):
        print(f"{name}: log loss {loss(pairs, some):.4f}, accuracy {accuracy(pairs, some):.4f}")
    for sign, turn in weights.items():
        print(f"    {sign}: {turn},")


if __name__ == "__main__":
    main()
