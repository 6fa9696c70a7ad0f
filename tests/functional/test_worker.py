"""`verifier work` as an operator starts it: killed, stopped, started twice."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from claims.database import writing
from claims.documents import Given
from claims.errors import NotFound
from claims.records import Batch
from claims.store import Batches
from tests.verifier.service import CLI, SAMPLES, running, wait_for
from verifier.assemble import Service
from verifier.batch.background import ROWS_AT_ONCE, cancel
from verifier.batch.files import BatchFiles
from verifier.batch.local import run
from verifier.batch.queue import Queue
from verifier.batch.service_judge import judge_with
from verifier.settings import Settings

WORK = [*CLI, "work"]
LONGEST = 300.0
ROWS = 96


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with running(tmp_path) as made:
        article = SAMPLES / "openai-funding.en.html"
        made.ingest(article.read_bytes(), article.name, Given())
        yield made


def claim_file(folder: Path, rows: int = ROWS) -> Path:
    """A file with good, repeated and bad rows."""
    claims = [
        "Apple invested directly in OpenAI",
        "Microsoft invested {n} million dollars in OpenAI",
        "",
        "Nvidia left",
    ]
    path = folder / "claims.csv"
    path.write_text("id,claim\n" + "".join(f"{n},{claims[n % 4].format(n=n)}\n" for n in range(rows)))
    return path


def add(service: Service, source: Path, *, queued: bool = True) -> int:
    files = BatchFiles(service.settings.batches)
    with files.receive() as received, writing(service.sessions) as session:
        received.write(source.read_bytes())
        received.flush()
        batch = Batches(session).add(source.name, source.suffix, None, {"max_evidence": 1}, [])
        files.keep(Path(received.name), batch)
    if queued:
        Queue(service.settings).put(batch.id)
    return batch.id


def get(sessions: sessionmaker[Session], batch_id: int) -> Batch | None:
    with sessions() as session:
        try:
            return Batches(session).get(batch_id)
        except NotFound:
            return None


def has_ended(service: Service, batch_id: int) -> bool:
    found = get(service.sessions, batch_id)
    return found is None or found.state in {"done", "failed"}


@contextmanager
def working(settings: Settings, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker, told to stop at the end if it still runs."""
    environment = {**os.environ, "VERIFIER_DATA": str(settings.data), "VERIFIER_THREADS": "1"}
    with log.open("ab") as stderr, subprocess.Popen(WORK, env=environment, stderr=stderr) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(LONGEST)


def children(parent: int) -> list[int]:
    """The processes that a process has started."""
    done = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(word) for word in done.stdout.split()]


def judging(parent: int) -> int:
    """The process that judges: what a worker has started beside its scheduler holds the models."""
    return max(children(parent), key=lambda one: int(Path(f"/proc/{one}/statm").read_text().split()[1]))


def is_gone(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def comparable(path: Path) -> list[Any]:
    """Results without what differs from run to run: ids, times, and the last digits of what the models say."""
    return [stripped(json.loads(line)) for line in path.read_text().splitlines()]


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: stripped(one) for name, one in value.items() if name not in {"id", "elapsed_ms"}}
    if isinstance(value, list):
        return [stripped(one) for one in value]
    return round(value, 1) if isinstance(value, float) else value


def undisturbed(service: Service, source: Path, target: Path) -> list[Any]:
    run(source, target, lambda: judge_with(service, {"max_evidence": 1}), chunk=ROWS_AT_ONCE)
    return comparable(target)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="processes are looked at in /proc")
def test_a_worker_killed_again_and_again_loses_no_row_and_judges_none_twice(service: Service, tmp_path: Path) -> None:
    source = claim_file(tmp_path)
    batch_id = add(service, source)
    results = BatchFiles(service.settings.batches).results(batch_id)
    log = tmp_path / "log"

    def rows() -> int:
        return results.read_bytes().count(b"\n") if results.exists() else 0

    with working(service.settings, log) as worker:
        wait_for(lambda: rows() >= 32, LONGEST)
        child = judging(worker.pid)
        os.kill(child, signal.SIGKILL)  # the one that judges; its parent starts another
        before = results.read_bytes()
        wait_for(lambda: rows() >= 64, LONGEST)
        assert child not in children(worker.pid)
        assert results.read_bytes().startswith(before[: before.rfind(b"\n") + 1])
        left_behind = children(worker.pid)
        worker.kill()  # and now the parent, with which its children end
        worker.wait(LONGEST)
        wait_for(lambda: all(map(is_gone, left_behind)), LONGEST)
    left = get(service.sessions, batch_id)
    assert left is not None
    if left.state != "done":
        assert left.state == "running"
        with results.open("ab") as file:
            file.write(b'{"row": ')  # a line that a power cut tore
        with working(service.settings, log):
            wait_for(lambda: has_ended(service, batch_id), LONGEST)
    done = get(service.sessions, batch_id)
    assert done is not None
    assert (done.state, done.error) == ("done", None)
    assert (done.done, done.failed, done.total) == (ROWS, ROWS // 4, ROWS)
    assert comparable(results) == undisturbed(service, source, tmp_path / "undisturbed.jsonl")
    ids = {row["claim"]: row["id"] for row in map(json.loads, results.read_text().splitlines()) if "claim" in row}
    assert len(set(ids.values())) == len(ids)
    assert "queued again" in log.read_text()


def test_two_workers_started_at_once_share_the_batches(service: Service, tmp_path: Path) -> None:
    source = claim_file(tmp_path, 32)
    ids = [add(service, source, queued=False) for _ in range(3)]  # so that both find and queue them
    logs = [tmp_path / "one.log", tmp_path / "two.log"]
    with working(service.settings, logs[0]), working(service.settings, logs[1]):
        wait_for(lambda: all(has_ended(service, one) for one in ids), LONGEST)
    expected = undisturbed(service, source, tmp_path / "undisturbed.jsonl")
    for one in ids:
        assert comparable(BatchFiles(service.settings.batches).results(one)) == expected
    begun = [int(one) for log in logs for one in re.findall(r"batch (\d+) is begun", log.read_text())]
    assert sorted(begun) == ids


def test_a_worker_that_is_told_to_stop_stops_soon_and_cleanly(service: Service, tmp_path: Path) -> None:
    batch_id = add(service, claim_file(tmp_path))
    log = tmp_path / "log"
    with working(service.settings, log) as worker:
        wait_for(lambda: (found := get(service.sessions, batch_id)) is not None and found.state == "running", LONGEST)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(LONGEST) == 0
    found = get(service.sessions, batch_id)
    assert found is not None
    assert found.state in {"queued", "done"}
    assert "Traceback" not in log.read_text()


def test_a_batch_that_is_cancelled_while_it_runs_is_gone(service: Service, tmp_path: Path) -> None:
    batch_id = add(service, claim_file(tmp_path))
    files = BatchFiles(service.settings.batches)
    with working(service.settings, tmp_path / "log"):
        wait_for(lambda: files.results(batch_id).exists(), LONGEST)
        cancel(batch_id, service.sessions, files)
        wait_for(lambda: get(service.sessions, batch_id) is None, LONGEST)
    assert not files.results(batch_id).exists()


def test_it_does_not_start_without_its_parts(tmp_path: Path) -> None:
    for name, value in (("VERIFIER_MODELS", "/nowhere"), ("VERIFIER_QUEUE_URL", "nonsense")):
        environment = {**os.environ, "VERIFIER_DATA": str(tmp_path), name: value}
        done = subprocess.run(WORK, env=environment, capture_output=True, text=True, check=False, timeout=LONGEST)
        assert done.returncode == 2
        assert done.stderr.startswith("verifier: ")
