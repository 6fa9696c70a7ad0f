"""How long the two models take on this machine.

    python -m benchmarks.models [--models FOLDER] [--threads 2]

Prints the median and the 90th percentile of 60 runs: eight windows of 64 tokens through the stance model, and one claim of 16
tokens through the encoder, each with a warm-up before.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from verifier.inference import Session, open_folder
from verifier.settings import Settings

_RUNS, _WARM_UP = 60, 10


def timed(run: Callable[[], object]) -> tuple[float, float]:
    """Median and 90th percentile of the time of a run, in milliseconds."""
    for _ in range(_WARM_UP):
        run()
    times = []
    for _ in range(_RUNS):
        begin = time.perf_counter()
        run()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=10)[-1]


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=Settings().models)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    folder = open_folder(args.models)
    rng = np.random.default_rng(0)
    for file, texts, tokens in (("stance.onnx", 8, 64), ("encoder.onnx", 1, 16)):
        session = Session(folder.path / file, args.threads)
        ids = rng.integers(4, 30_000, (texts, tokens))
        inputs = {"ids": ids, "mask": np.ones_like(ids), "types": np.zeros_like(ids)}
        median, slow = timed(partial(session.run, inputs))
        size = (folder.path / file).stat().st_size / 1e6
        print(f"{file}: {texts} x {tokens} tokens: median {median:.1f} ms, 90% within {slow:.1f} ms; {size:.1f} MB")


if __name__ == "__main__":
    main()
