"""Tests of what pyproject.toml has pytest allow: no test leaves the machine."""

from __future__ import annotations

import socket

import pytest


def test_a_connection_that_leaves_the_machine_fails_the_test() -> None:
    with socket.socket() as one, pytest.raises(UserWarning, match="tried to use"):  # a warning is an error
        one.connect(("192.0.2.1", 80))


def test_loopback_stays_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
