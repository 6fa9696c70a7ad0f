"""Clients that send half a request and wait: others are answered."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.functional.servers import call, served

HEAD = b"POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n"
HALVES = {"head": HEAD, "body": HEAD + b'\r\n{"claim": "The fer'}
MORE_THAN_THREADS = 6


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with served(tmp_path_factory.mktemp("slow"), workers=1, VERIFIER_CLIENT_SECONDS="1") as made:
        yield made


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("clients", [1, MORE_THAN_THREADS])
def test_others_are_answered(port: int, half: str, clients: int) -> None:
    with ExitStack() as open_until_then:
        slow = []
        for _ in range(clients):
            one = open_until_then.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60))
            one.sendall(HALVES[half])
            slow.append(one)
        status, body = call(port, "/verify", {"claim": "The ferry runs."})
        assert (status, json.loads(body)["verdict"]) == (200, "unknown")
        ends = slow[0].recv(4096)  # in time it is told, or the connection is closed
        assert ends == b"" or ends.startswith(b"HTTP/1.1 408 ")
