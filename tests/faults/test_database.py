"""A database that is held by somebody else, or has no room left: a clear error, nothing half, and then all is well."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from claims import database
from claims.quotes import check_quotes
from claims.store import Keys
from tests.verifier.api.clients import client_of, problem_of
from tests.verifier.service import running
from verifier.assemble import Service
from verifier.results import Claim

FERRY = "The ferry of Ostrand runs again."
LONG = {"text": f"{FERRY}\n\n{'x' * 3_000_000}"}


def test_a_writer_that_waits_too_long_is_told_when_to_come_again(tmp_path: Path) -> None:
    with running(tmp_path, busy_seconds=0) as service:
        client = client_of(service)
        assert client.post("/documents", json={"text": FERRY}).status_code == 201
        with closing(sqlite3.connect(tmp_path / "claims.db", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            for path, body in (("/documents", {"text": "It rains."}), ("/verify", {"claim": FERRY})):
                response = client.post(path, json=body)
                assert "another writer" in problem_of(response, 503)["detail"].lower()
                assert response.headers["Retry-After"] == "5"
            assert client.get("/documents/1").status_code == 200  # who reads does not wait
            assert client.get("/readyz").status_code == 200
            other.execute("ROLLBACK")
        assert client.post("/documents", json={"text": "It rains."}).status_code == 201
        assert evidence(client) == FERRY


def with_key(service: Service, *scopes: str) -> tuple[FlaskClient, dict[str, str]]:
    """A client of a service that asks for keys, and the headers with one that was never used."""
    with database.writing(service.sessions) as session:
        _, secret = Keys(session).create("Test", scopes)
    return client_of(service, require_key=True), {"Authorization": f"Bearer {secret}"}


def test_who_reads_with_a_key_waits_for_no_writer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with running(tmp_path) as service:
        client, headers = with_key(service, "verify")
        with closing(sqlite3.connect(tmp_path / "claims.db", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            begin = time.monotonic()
            assert client.get("/documents", headers=headers).status_code == 200
            assert time.monotonic() - begin < service.settings.busy_seconds / 2
        assert "the use of key 1 could not be noted" in caplog.text
        assert client.get("/documents", headers=headers).status_code == 200
        with service.sessions() as session:
            assert Keys(session).all()[0].last_used_at is not None


def evidence(client: FlaskClient) -> str:
    """The first quote for a claim."""
    response = client.post("/verify", json={"claim": FERRY})
    assert response.status_code == 200, response.get_data(as_text=True)
    quote: str = response.get_json()["evidence"][0]["quote"]["exact"]
    return quote


def damaged(service: Service) -> list[Any]:
    """What is wrong with what is stored."""
    with service.sessions() as session:
        return list(check_quotes(session))


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """No file of this process may become longer: a disk that is full, as far as one can be without a disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_cannot_grow_takes_nothing_half(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        client = client_of(service)
        assert client.post("/documents", json={"text": FERRY}).status_code == 201
        with files_at_most(2_000_000):
            assert "detail" not in problem_of(client.post("/documents", json=LONG), 503)
            assert len(client.get("/documents").get_json()["documents"]) == 1
            assert evidence(client) == FERRY
        assert damaged(service) == []
        assert client.post("/documents", json=LONG).status_code == 201
        assert evidence(client) == FERRY


def test_who_reads_with_a_key_needs_no_room(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        client, headers = with_key(service, "ingest")
        assert client.get("/documents", headers=headers).status_code == 200
        client, headers = with_key(service, "ingest")
        with files_at_most(0):
            read = client.get("/documents", headers=headers)
            written = client.post("/documents", json={"text": FERRY}, headers=headers)
        assert (read.status_code, written.status_code) == (200, 503)
        assert client.post("/documents", json={"text": FERRY}, headers=headers).status_code == 201


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if os.getuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(file: Path) -> None:
    """Takes all the room that is left."""
    with file.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(b"\0" * 4096)


def test_a_full_disk_takes_nothing_half_and_no_verdict_is_wrong(small_disk: Path) -> None:
    filler = small_disk / "filler"
    with running(small_disk) as service:
        client = client_of(service)
        assert client.post("/documents", json={"text": FERRY}).status_code == 201
        closed, headers = with_key(service, "verify")
        fill(filler)
        assert "detail" not in problem_of(client.post("/documents", json=LONG), 503)
        assert len(client.get("/documents").get_json()["documents"]) == 1
        problem_of(client.post("/verify", json={"claim": FERRY}), 503)  # an answer that cannot be kept is not given
        ((quoted,),) = service.retriever.candidates([Claim(FERRY, "en")], 1).by_claim
        assert quoted.assertion.quote == FERRY
        assert client.get("/readyz").get_json()["status"] == "degraded"
        assert closed.get("/documents", headers=headers).status_code == 200
        filler.unlink()
        assert damaged(service) == []
        assert evidence(client) == FERRY
        assert client.post("/documents", json={"text": "The pier is closed."}).status_code == 201
