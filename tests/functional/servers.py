"""Servers in processes of their own, and calls to them."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.verifier.service import CLI

ROOT = Path(__file__).parents[2]
SERVE = [*CLI, "serve"]
LONGEST_START = 120.0


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def call(port: int, path: str, body: Any = None, *, method: str | None = None) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    if body is None:
        connection.request(method or "GET", path)
    else:
        connection.request(method or "POST", path, json.dumps(body), {"Content-Type": "application/json"})
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response.status, data


def _judges(process: int) -> bool:
    return b"verifier.worker" in Path(f"/proc/{process}/cmdline").read_bytes()


class Server:
    """A process that logs to stderr, whose lines can be waited for."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._ended = False
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def wait_for(self, text: str, times: int = 1) -> None:
        """Until ``text`` was logged so many times; fails if the process ends before, or after two minutes."""
        with self._news:
            self._news.wait_for(lambda: self.count(text) >= times or self._ended, LONGEST_START)
        assert self.count(text) >= times, "".join(self.lines)

    def count(self, text: str) -> int:
        return sum(text in line for line in self.lines)

    def place(self, pattern: str) -> int:
        """The number of the only line that matches."""
        (place,) = [number for number, line in enumerate(self.lines) if re.search(pattern, line)]
        return place

    def workers(self) -> list[int]:
        """The ids of the processes that answer; beside them one judges background batches."""
        return [one for one in self._children() if not _judges(one)]

    def beside(self) -> list[int]:
        """The ids of the processes that judge background batches, of which there is one."""
        return [one for one in self._children() if _judges(one)]

    def _children(self) -> list[int]:
        pid = self.process.pid
        return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))

    def end(self) -> int:
        """Waits for the end, which was asked for; returns the exit code."""
        code = self.process.wait(LONGEST_START)
        self._reader.join(LONGEST_START)
        return code

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self._news:
                self.lines.append(line)
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()


@contextmanager
def started(command: Sequence[str], environment: dict[str, str], folder: Path = ROOT) -> Iterator[Server]:
    """A server that is started in ``folder``, told to stop at the end if it has not ended before."""
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True
    ) as process:  # fmt: skip
        server = Server(process)
        try:
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                server.end()
            finally:
                process.kill()  # if it has not ended by now


@contextmanager
def staffed(command: Sequence[str], workers: int, environment: dict[str, str]) -> Iterator[Server]:
    """A server that has all its workers, and has to end well."""
    with started(command, environment) as server:
        server.wait_for("Booting worker", workers)
        yield server
    assert server.process.returncode == 0
    assert server.count("SIGABRT") == 0


@contextmanager
def served_by(folder: Path, workers: int, **settings: str) -> Iterator[tuple[Server, int]]:
    """A server that has all its workers, and its port."""
    port = free_port()
    environment = {"VERIFIER_DATA": str(folder), "VERIFIER_THREADS": "1", **settings}
    with staffed([*SERVE, "--port", str(port), "--workers", str(workers)], workers, environment) as server:
        yield server, port


@contextmanager
def served(folder: Path, workers: int, **settings: str) -> Iterator[int]:
    """The port of a server that has all its workers."""
    with served_by(folder, workers, **settings) as (_, port):
        yield port
