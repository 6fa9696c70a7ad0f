"""Tests of verifier/api/errors.py: what goes wrong inside is told to nobody outside."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.verifier.api.clients import client_of, problem_of
from tests.verifier.service import running
from verifier.api import create_app


def test_a_database_that_is_gone_is_503_and_its_path_stays_inside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with running(tmp_path) as service:
        client = client_of(service)
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("DROP TABLE store_state")
        with caplog.at_level(logging.ERROR):
            problem = problem_of(client.post("/verify", json={"claim": "It rained."}), 503)
            assert set(problem) == {"type", "title", "status", "request_id"}
        assert "store_state" in caplog.text
        assert client.get("/healthz").status_code == 200


def test_a_database_of_another_version_is_not_ready(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("UPDATE alembic_version SET version_num = '0001'")
        problem_of(client_of(service).get("/readyz"), 503)


def test_an_unforeseen_error_is_500_and_says_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with running(tmp_path) as service:
        app = create_app(service)

        def fail() -> str:
            raise RuntimeError("the secret is in /etc/inside")

        app.add_url_rule("/fail", "fail", fail)
        response = app.test_client().get("/fail", environ_overrides={"REMOTE_ADDR": "127.0.0.1"})
        problem = problem_of(response, 500)
        assert problem.pop("request_id") == response.headers["X-Request-ID"]
        assert problem == {"type": "about:blank", "title": "Internal Server Error", "status": 500}
        assert "secret" not in response.get_data(as_text=True)
        assert "the secret" in caplog.text
