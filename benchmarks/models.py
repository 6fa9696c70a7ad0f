"""How long the two models take on this machine.

    python -m benchmarks.models [--models FOLDER] [--threads 2]

Prints the median and the 90th percentile of 60 runs: eight windows of 64 tokens through the stance model, and one claim of 16
tokens through the encoder, each with a warm-up before. The windows are read as the service reads them, each by itself.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from verifier.inference import Session, open_folder, open_tokenizer
from verifier.settings import Settings

_RUNS, _WARM_UP = 60, 10
_LONG = "Die Brücke ist seit dem Umbau für Autos gesperrt. The harbour has been open since 2019. " * 8


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
    for file, texts, tokens in (("stance.onnx", 8, 64), ("encoder.onnx", 1, 16)):
        session = Session(folder.path / file, args.threads)
        windows = open_tokenizer(folder.path / "tokenizer.json", tokens).encode_batch([_LONG] * texts)
        median, slow = timed(partial(session.outputs, windows))
        size = (folder.path / file).stat().st_size / 1e6
        print(f"{file}: {texts} x {tokens} tokens: median {median:.1f} ms, 90% within {slow:.1f} ms; {size:.1f} MB")


if __name__ == "__main__":
    main()
