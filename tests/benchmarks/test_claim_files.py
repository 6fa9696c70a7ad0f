"""Claim files take the same memory however large they are; the benchmark itself does this with files of any size."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.claim_files import FORMATS, measure, write
from claims.files import read_claims

SMALL, LARGE = 1, 40  # megabytes
A_GROUP = 20  # megabytes of Parquet that fill the buffers of its reader; 100 and 200 take no more than 40
MOST_MORE = 12.0  # megabytes of memory, where the file has two or forty times as many


@pytest.mark.parametrize(("ending", "small"), [("csv", SMALL), ("jsonl", SMALL), ("txt", SMALL), ("parquet", A_GROUP)])
def test_reading_takes_no_more_memory_for_a_large_file(tmp_path: Path, ending: str, small: int) -> None:
    peaks = []
    for megabytes in (small, LARGE):
        path = tmp_path / f"{megabytes}.{ending}"
        write(path, megabytes)
        assert path.stat().st_size > megabytes * 900_000
        found = measure(path)
        assert found.rows > 3_000 * megabytes
        peaks.append(found.peak)
    assert peaks[1] - peaks[0] < MOST_MORE


def test_a_whole_run_takes_no_more_memory_for_a_large_file(tmp_path: Path) -> None:
    peaks = []
    for megabytes in (SMALL, 8):
        path = tmp_path / f"{megabytes}.csv"
        write(path, megabytes)
        peaks.append(measure(path, whole_run=True).peak)
    assert peaks[1] - peaks[0] < MOST_MORE


@pytest.mark.parametrize("ending", FORMATS)
def test_what_is_measured_are_claims(tmp_path: Path, ending: str) -> None:
    write(tmp_path / f"a.{ending}", 1)
    row = next(read_claims(tmp_path / f"a.{ending}"))
    assert row.columns["claim"] == "The town of Beilstett spent 1 euros on its new tower, „wie geplant“."
