"""Finds what each check counts beside the model, on development pairs and minimal pairs.

    python -m training.fit DATA MODELS BESIDE.jsonl.gz MINIMAL.jsonl [--rows 300]

One sign after the other takes the shares of a coarse grid that lower the log loss most, every set counting the same, until
none changes (coordinate descent). Shares that gain less than ``LEAST`` stay zero: a check that does not pay is left out. What
is printed goes into ``WEIGHTS`` of ``verifier/stance/judge.py``.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import log
from pathlib import Path

from training.judge import SLOTS, Judged, accuracy, judged, read
from training.rows import read_rows
from verifier.inference import open_folder
from verifier.results import StanceScores
from verifier.stance.judge import Sign, Turn, turned
from verifier.stance.model import OnnxStanceModel

SIGNS: tuple[Sign, ...] = (
    *((slot, "conflicts") for slot in SLOTS if slot != "entity"),
    ("entity", "missing"),
    ("entity", "strangers"),
    *((slot, "agrees") for slot in SLOTS),
)
SHARES = (0.0, 0.3, 0.6, 0.9)
LEAST = 0.0005
"""The gain of log loss, in nats, from which on a share is worth having."""

_FLOOR = 0.01


def loss(pairs: Sequence[Judged], weights: Mapping[Sign, Turn]) -> float:
    """The log loss of the right labels under these weights, in nats, each set counting the same."""
    sums: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        scores = turned(pair.scores, [weights[sign] for sign in pair.signs if sign in weights])
        sums[pair.set].append(-log(max(_FLOOR, _of(scores, pair.label))))
    return sum(sum(values) / len(values) for values in sums.values()) / len(sums)


def _of(scores: StanceScores, label: str) -> float:
    return {"supported": scores.supports, "contradicted": scores.contradicts}.get(label, scores.neutral)


def fitted(pairs: Sequence[Judged]) -> dict[Sign, Turn]:
    """The weights with the least loss that coordinate descent finds."""
    weights: dict[Sign, Turn] = {}
    by_sign = {sign: [pair for pair in pairs if sign in pair.signs] for sign in SIGNS}
    share_of_set = {name: 1 / sum(pair.set == name for pair in pairs) for name in {pair.set for pair in pairs}}

    def cost(sign: Sign, turn: Turn) -> float:
        """What the rows on which the sign fires add to the loss."""
        tried = {**weights, sign: turn}
        total = 0.0
        for pair in by_sign[sign]:
            scores = turned(pair.scores, [tried[one] for one in pair.signs if one in tried])
            total -= log(max(_FLOOR, _of(scores, pair.label))) * share_of_set[pair.set]
        return total / len(share_of_set)

    changed = True
    while changed:
        changed = False
        for sign in SIGNS:
            none = cost(sign, Turn(0.0, 0.0, 0.0))
            best = min(_grid(), key=lambda turn: cost(sign, turn))
            chosen = best if none - cost(sign, best) >= LEAST else None
            if chosen != weights.get(sign):
                changed = True
                weights.pop(sign, None)
                weights |= {sign: chosen} if chosen else {}
    return weights


def _grid() -> Iterator[Turn]:
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
    for name in ("data", "models", "beside", "minimal"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rows", type=int, default=300)
    args = parser.parse_args()
    model = OnnxStanceModel(open_folder(args.models), 2)
    pairs = read([*sorted((args.data / "dev").glob("*.jsonl.gz")), args.beside], model, args.rows)
    pairs += minimal(args.minimal, model)
    weights = fitted(pairs)
    for name, some in (("model alone", {}), ("with checks", weights)):
        print(f"{name}: log loss {loss(pairs, some):.4f}, accuracy {accuracy(pairs, some):.4f}")
    for sign, turn in weights.items():
        print(f"    {sign}: {turn},")


if __name__ == "__main__":
    main()
