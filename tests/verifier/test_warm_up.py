"""Tests of verifier/warm_up.py and of /readyz, which asks it: not ready until the index is open, and told without waiting."""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from tests.verifier.api.clients import LONGEST, client_of, problem_of, until_ready
from tests.verifier.service import running
from verifier.warm_up import WarmUp


def test_who_asks_does_not_wait_for_an_index_that_another_process_is_writing(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        client = client_of(service)
        with FileLock(service.settings.index.with_suffix(".lock")):
            for _ in range(2):
                assert problem_of(client.get("/readyz"), 503)["detail"] == "The search index is not open yet."
            assert client.get("/healthz").status_code == 200
        until_ready(client)
        assert service.retriever.is_open()


def test_what_cannot_be_opened_is_told_and_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with running(tmp_path) as service:
        client = client_of(service)
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("ALTER TABLE store_state RENAME TO elsewhere")
        with caplog.at_level(logging.ERROR):
            problem_of(client.get("/readyz"), 503)
            deadline = time.monotonic() + LONGEST
            while "cannot be opened" not in caplog.text:
                assert time.monotonic() < deadline
                client.get("/readyz")
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("ALTER TABLE elsewhere RENAME TO store_state")
        until_ready(client)


def test_it_is_done_once(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        warm_up = WarmUp(service.retriever)
        assert not service.retriever.is_open()
        assert warm_up.is_done(LONGEST)
        assert warm_up.is_done()
