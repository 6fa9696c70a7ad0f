"""Tests of verifier/batch/files.py."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claims.records import Batch
from verifier.batch.files import BatchFiles

BATCH = Batch(7, "a.csv", ".csv", None, {}, (), "queued", 0, 0, None, None, 0, datetime.now(UTC), None, None)

HOLDER = """
import sys
from pathlib import Path
from verifier.batch.files import BatchFiles
with BatchFiles(Path(sys.argv[1])).held(7) as held:
    print(held, flush=True)
    sys.stdin.read()
"""


def test_what_is_received_is_gone_unless_it_is_kept(tmp_path: Path) -> None:
    files = BatchFiles(tmp_path / "batches")
    with files.receive(".gz") as one, files.receive() as other:
        one.write(b"One")
        one.flush()
        files.keep(Path(one.name), BATCH)
        assert one.name.endswith(".gz")
        assert other.name != one.name
    assert files.claims(BATCH).read_bytes() == b"One"
    assert list((tmp_path / "batches" / "incoming").iterdir()) == []


def test_what_was_left_under_an_id_is_no_part_of_the_next(tmp_path: Path) -> None:
    files = BatchFiles(tmp_path)
    for content in (b"old", b"new"):
        with files.receive() as one:
            one.write(content)
            one.flush()
            files.keep(Path(one.name), BATCH)
        assert files.claims(BATCH).read_bytes() == content
        assert not files.results(7).exists()
        files.results(7).write_bytes(b"rows")
    files.remove(7)
    assert not files.claims(BATCH).parent.exists()


def test_a_batch_is_held_once_and_free_when_its_holder_is_killed(tmp_path: Path) -> None:
    files = BatchFiles(tmp_path)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        with files.held(7) as held, files.held(8) as other:
            assert (held, other) == (False, True)
        holder.kill()
        holder.wait(60)
    with files.held(7) as held:
        assert held


def test_only_what_was_forgotten_is_swept(tmp_path: Path) -> None:
    files = BatchFiles(tmp_path)
    for identity in (7, 8, 9):
        with files.receive() as one:
            files.keep(Path(one.name), replace(BATCH, id=identity))
    (tmp_path / "incoming" / "left").touch()
    (tmp_path / "incoming" / "new").touch()
    (tmp_path / "8.lock").touch()
    (tmp_path / "queue.db").touch()
    long_ago = time.time() - 3 * 24 * 60 * 60
    for name in ("7", "8", "8.lock", "incoming", "incoming/left", "queue.db"):
        os.utime(tmp_path / name, (long_ago, long_ago))
    files.sweep({7})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["7", "9", "incoming", "queue.db"]
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == ["new"]


def test_there_is_nothing_to_sweep_in_a_new_folder(tmp_path: Path) -> None:
    BatchFiles(tmp_path / "none").sweep(set())
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("ending", [".csv.gz", ".xlsx"])
def test_the_file_keeps_the_ending_that_tells_its_format(tmp_path: Path, ending: str) -> None:
    assert BatchFiles(tmp_path).claims(replace(BATCH, ending=ending)) == tmp_path / "7" / f"claims{ending}"
