"""`gunicorn wsgi:app` with the configuration that ships: its workers, their models, and how they end."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.functional.servers import LONGEST_START, ROOT, Server, call, free_port, staffed

TEXT = "Die Stadt Beilstett baut einen neuen Turm."


def command(port: int, workers: int) -> list[str]:
    return [sys.executable, "-m", "gunicorn", "-w", str(workers), "-b", f"127.0.0.1:{port}", "wsgi:app"]


@contextmanager
def served(folder: Path, workers: int, **settings: str) -> Iterator[tuple[Server, int]]:
    """A server that has all its workers and one document, new or from an earlier start, and its port."""
    port = free_port()
    environment = {"VERIFIER_DATA": str(folder), "VERIFIER_THREADS": "1", "VERIFIER_LOG_FORMAT": "json", **settings}
    with staffed(command(port, workers), workers, environment) as server:
        assert call(port, "/documents", {"text": TEXT})[0] in {200, 201}
        yield server, port
    assert all(json.loads(line) for line in server.lines)


def verdict(port: int) -> str:
    status, data = call(port, "/verify", {"claim": TEXT})
    assert status == 200, data
    answer = json.loads(data)
    assert answer["evidence"][0]["quote"]["exact"] == TEXT
    return str(answer["verdict"])


def count(port: int, name: str) -> int:
    """A count of /metrics."""
    _, data = call(port, "/metrics")
    (found,) = re.findall(rf"^{re.escape(name)} (\d+)\.0$", data.decode(), re.MULTILINE)
    return int(found)


def until(port: int, name: str, value: int) -> None:
    """Waits until a count has a value; fails after two minutes."""
    deadline = time.monotonic() + LONGEST_START
    while (found := count(port, name)) != value:
        assert time.monotonic() < deadline, f"{name} is {found}, not {value}"


@contextmanager
def half_sent(port: int) -> Iterator[socket.socket]:
    """A request that is being answered, but whose last byte, a bracket, has not been sent."""
    body = json.dumps({"claim": TEXT}).encode()
    head = f"POST /verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(head.encode() + body[:-1])
        until(port, "verifier_requests_in_progress", 2)  # this one, and the one that asks
        yield connection


def test_two_workers_share_their_models_and_are_ready(tmp_path: Path) -> None:
    with served(tmp_path, workers=2) as (server, port):
        assert server.count("2 workers, one set of models for all") == 1
        assert [verdict(port) for _ in range(8)] == ["supported"] * 8
        assert json.loads(call(port, "/readyz")[1]) == {"status": "ready", "detail": None, "store_revision": 1}
        assert count(port, 'verifier_requests_total{method="POST",route="/verify",status="200"}') == 8
    assert server.count("Worker exiting") == 2


def test_one_worker_has_its_own_models(tmp_path: Path) -> None:
    with served(tmp_path, workers=1) as (server, port):
        assert server.count("1 workers, a set of models for each") == 1
        assert verdict(port) == "supported"


def test_a_request_is_answered_though_the_server_was_told_to_stop(tmp_path: Path) -> None:
    with served(tmp_path, workers=2, VERIFIER_STOP_SECONDS="60") as (server, port):
        verdict(port)
        with half_sent(port) as connection:
            server.process.send_signal(signal.SIGTERM)
            server.wait_for("Handling signal: term")
            server.wait_for("Worker exiting", 1)  # the one that has nothing to do
            connection.sendall(b"}")
            answer = connection.makefile("rb").read()
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert b'"verdict":"supported"' in answer
        assert server.end() == 0
    last = max(number for number, line in enumerate(server.lines) if '"route": "/verify"' in line)
    assert last > server.place("Handling signal: term")


def test_workers_that_are_killed_are_replaced_and_forgotten(tmp_path: Path) -> None:
    with served(tmp_path, workers=2) as (server, port):
        verdict(port)
        killed = server.workers()
        assert len(killed) == 2
        with half_sent(port):
            for pid in killed:
                os.kill(pid, signal.SIGKILL)
            server.wait_for("Booting worker", 4)
        assert verdict(port) == "supported"
        assert not set(killed) & set(server.workers())
        assert count(port, 'verifier_requests_total{method="POST",route="/verify",status="200"}') == 2
        assert count(port, "verifier_requests_in_progress") == 1


def test_counts_of_an_earlier_start_are_not_counted_again(tmp_path: Path) -> None:
    counts = tmp_path / "counts"
    counts.mkdir()
    for _ in range(2):
        with served(tmp_path / "data", workers=1, PROMETHEUS_MULTIPROC_DIR=str(counts)) as (_, port):
            verdict(port)
            assert count(port, 'verifier_requests_total{method="POST",route="/verify",status="200"}') == 1
    assert counts.is_dir()


@pytest.mark.parametrize(("name", "value"), [("VERIFIER_MODELS", "/nowhere"), ("VERIFIER_DATABASE_URL", "nonsense")])
def test_what_is_wrong_is_said_once(tmp_path: Path, name: str, value: str) -> None:
    environment = {**os.environ, "VERIFIER_DATA": str(tmp_path), "VERIFIER_THREADS": "1", name: value}
    done = subprocess.run(
        command(free_port(), 2), cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 1
    assert done.stderr.count("verifier: ") == 1
    assert "Traceback" not in done.stderr
    assert "Booting worker" not in done.stderr
