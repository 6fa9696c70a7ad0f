"""The temperature that calibrates the shipped stance model, found on development data (Guo et al. 2017).

    python -m training.calibrate DATA MODELS MADE.jsonl.gz... [--rows 400]

Each set counts the same. Sets without rows labelled unknown are left out: on them no temperature is right.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from training.rows import LABELS, dev_files, read_rows
from verifier.inference import open_folder
from verifier.stance.model import OnnxStanceModel


def temperature(odds: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> float:
    """The temperature, of 0.5 to 3 in steps of 0.01, with the least log loss of log-odds (n, 3).

    >>> float(temperature(np.array([[4.0, 0, 0], [4.0, 0, 0]]), np.array([0, 1]), np.ones(2)))
    3.0
    """

    def loss(value: float) -> float:
        scaled = odds / value
        logs = scaled - np.log(np.exp(scaled).sum(1, keepdims=True))
        return float(-(weights * logs[np.arange(len(labels)), labels]).sum())

    return float(min(np.arange(0.5, 3.001, 0.01), key=loss).round(2))


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "models"):
        parser.add_argument(name, type=Path)
    parser.add_argument("made", type=Path, nargs="+", help="further rows, of training.beside and training.written")
    parser.add_argument("--rows", type=int, default=400)
    args = parser.parse_args()
    folder = open_folder(args.models)
    model = OnnxStanceModel(folder, 2)
    odds: list[list[float]] = []
    labels: list[int] = []
    weights: list[float] = []
    for path in dev_files(args.data, args.made):
        rows = list(read_rows(path))
        some = random.Random(0).sample(rows, min(args.rows, len(rows)))
        if all(row["label"] != "unknown" for row in some):
            continue
        scores = model.scores([(row["evidence"], row["claim"]) for row in some])
        odds += [[score.supports, score.contradicts, score.neutral] for score in scores]
        labels += [LABELS.index(row["label"]) for row in some]
        weights += [1 / len(some)] * len(some)
    found = temperature(np.log(np.array(odds) + 1e-7), np.array(labels), np.array(weights))
    print(f"temperature {found * float(folder.manifest.get('temperature', 1.0)):.2f}")


if __name__ == "__main__":
    main()
