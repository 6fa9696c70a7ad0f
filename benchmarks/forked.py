"""What models are worth in a process that was forked after they were loaded, and in one that loads them itself.

    python -m benchmarks.forked

For one thread a model and two, loaded after the fork and before it: two processes at once each judge one claim against eight
pieces of evidence 20 times, then end as Python does. Prints the slower median, the larger private memory, and how they ended;
one that has not ended after 30 seconds is stopped (exit code -14).
"""

from __future__ import annotations

import json
import os
import signal
import statistics
import sys
import time
from pathlib import Path

from verifier.assemble import Models, open_models
from verifier.settings import Settings

_RUNS = 20
_LONGEST_END = 30  # seconds
_PAIRS = [
    (f"The town of Beilstett built tower number {place} in 1911, for 40,000 marks.", "A claim") for place in range(8)
]


def private_megabytes() -> int:
    """The memory that this process shares with no other."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty")) // 1024


def median_milliseconds(models: Models) -> float:
    """How long a claim takes."""
    times = []
    for _ in range(_RUNS):
        begin = time.perf_counter()
        models.encoder.queries(["A claim"])
        models.stance.scores(_PAIRS)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def fork(models: Models | None, threads: int, results: int) -> int:
    """A process that does what a worker does, and writes its two figures to ``results``; returns its id."""
    pid = os.fork()
    if pid:
        return pid
    own = models or open_models(Settings(threads=threads))
    figures = [median_milliseconds(own), private_megabytes()]
    os.write(results, json.dumps(figures).encode() + b"\n")
    signal.alarm(_LONGEST_END)
    sys.exit(0)


def measured(threads: int, before: bool) -> str:
    """A row of the table."""
    models = open_models(Settings(threads=threads)) if before else None
    reading, writing = os.pipe()
    workers = [fork(models, threads, writing) for _ in range(2)]
    ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in workers]
    os.close(writing)
    with os.fdopen(reading) as lines:
        figures = [json.loads(line) for line in lines]
    slowest, largest = max(ms for ms, _ in figures), max(size for _, size in figures)
    return (
        f"| {threads} | {'before' if before else 'after'} | {slowest:.0f} | {largest} | {', '.join(map(str, ends))} |"
    )


def main() -> None:
    """The command of the module's docstring."""
    print("| threads | loaded | ms a claim | private MB | exit codes |\n|---|---|---|---|---|", flush=True)
    for threads in (1, 2):
        for before in (False, True):
            print(measured(threads, before), flush=True)


if __name__ == "__main__":
    main()
