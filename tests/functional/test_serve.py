"""`verifier serve` as an operator starts it: several workers, one store, counts together."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stores import opened
from tests.claims.test_corrections import answered
from tests.functional.servers import LONGEST_START, SERVE, call, free_port, served, started
from tests.verifier.service import wait_for
from tests.verifier.test_retention import DEADLINE


def test_workers_see_what_is_written_and_count_together(tmp_path: Path) -> None:
    with served(tmp_path, workers=2) as port:
        text = "Die Stadt Beilstett baut einen neuen Turm."
        assert call(port, "/documents", {"text": text})[0] == 201
        for _ in range(20):
            status, data = call(port, "/verify", {"claim": text})
            assert status == 200
            assert json.loads(data)["evidence"][0]["quote"]["exact"] == text
        for _ in range(4):
            status, data = call(port, "/metrics")
            assert status == 200
            (count,) = re.findall(rb'^verifier_requests_total\{.*route="/verify",.*\} (\d+)\.0$', data, re.MULTILINE)
            assert int(count) == 20


def verdicts_and_quotes(port: int, claim: str, calls: int = 12) -> Iterator[tuple[str, list[str]]]:
    """The verdict and the quotes of one claim, asked several times, so that both workers answer."""
    for _ in range(calls):
        status, data = call(port, "/verify", {"claim": claim})
        assert status == 200
        answer = json.loads(data)
        yield answer["verdict"], [one["quote"]["exact"] for one in answer["evidence"]]


def test_what_is_corrected_or_retracted_counts_no_more_in_any_worker(tmp_path: Path) -> None:
    url = "https://bote.example/turm"
    old, new = "Die Stadt Beilstett baut einen neuen Turm.", "Die Stadt Beilstett baut keinen neuen Turm."
    with served(tmp_path, workers=2) as port:
        assert call(port, "/documents", {"text": old, "url": url})[0] == 201
        assert set(map(str, verdicts_and_quotes(port, old))) == {str(("supported", [old]))}
        first = json.loads(call(port, "/verify", {"claim": old})[1])["id"]
        assert call(port, "/documents", {"text": new, "url": url})[0] == 201
        assert set(map(str, verdicts_and_quotes(port, old))) == {str(("contradicted", [new]))}
        second = json.loads(call(port, "/verify", {"claim": old})[1])["id"]
        assert call(port, "/documents/2", method="DELETE")[0] == 204
        assert set(map(str, verdicts_and_quotes(port, old))) == {str(("unknown", []))}
        for identity, number, reason in ((first, 1, "corrected"), (second, 2, "retracted")):
            for _ in range(6):
                answer = json.loads(call(port, f"/verifications/{identity}")[1])
                assert [(one["document_id"], one["reason"]) for one in answer["stale"]] == [(number, reason)]
                assert answer["evidence"][0]["quote"]["exact"] == (old if number == 1 else new)
        listed = json.loads(call(port, "/verifications?stale=true&limit=100")[1])["verifications"]
        assert len(listed) == 26
        assert {first, second} <= {one["id"] for one in listed}


def test_workers_remove_old_answers(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        answered(sessions, "old")
    with served(tmp_path, workers=2, VERIFIER_RETENTION_DAYS="30") as port:
        status, data = call(port, "/verify", {"claim": "The bridge is open again."})
        assert status == 200
        wait_for(lambda: call(port, "/verifications/old")[0] == 404, DEADLINE)
        assert call(port, f"/verifications/{json.loads(data)['id']}")[0] == 200


def send_file(port: int, name: str, content: str) -> dict[str, Any]:
    form = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{content}\r\n--x--\r\n'
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", "/batches", form.encode(), {"Content-Type": "multipart/form-data; boundary=x"})
    response = connection.getresponse()
    assert response.status == 202
    batch: dict[str, Any] = json.loads(response.read())
    connection.close()
    return batch


def test_claim_files_are_checked_beside_the_server(tmp_path: Path) -> None:
    with served(tmp_path, workers=1) as port:
        text = "Die Stadt Beilstett baut einen neuen Turm."
        assert call(port, "/documents", {"text": text})[0] == 201
        place = f"/batches/{send_file(port, 'claims.txt', text)['id']}"
        wait_for(lambda: json.loads(call(port, place)[1])["state"] == "done", LONGEST_START)
        status, data = call(port, f"{place}/results")
        assert (status, json.loads(data)["verdict"]) == (200, "supported")
    # `served` has read what the server says up to the end, which only comes when its worker has ended too


def test_who_judges_claim_files_is_replaced_when_killed(tmp_path: Path) -> None:
    port = free_port()
    environment = {"VERIFIER_DATA": str(tmp_path), "VERIFIER_THREADS": "1"}
    with started([*SERVE, "--port", str(port)], environment) as server:
        server.wait_for("Booting worker")
        [killed] = server.beside()
        os.kill(killed, signal.SIGKILL)
        server.wait_for("has ended; another is started")
        place = f"/batches/{send_file(port, 'claims.txt', 'Quokkas are mammals.')['id']}"
        wait_for(lambda: json.loads(call(port, place)[1])["state"] == "done", LONGEST_START)
        assert killed not in server.beside()
    assert server.process.returncode == 0


def test_files_of_the_folder_are_not_taken_for_modules(tmp_path: Path) -> None:
    for name in ("gunicorn", "huey"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a file of the folder was run')")
    port, own = free_port(), [sys.executable, "-P", *SERVE[1:]]
    environment = {"VERIFIER_DATA": str(tmp_path / "data"), "VERIFIER_THREADS": "1"}
    with started([*own, "--port", str(port)], environment, tmp_path) as server:
        server.wait_for("Booting worker")
        place = f"/batches/{send_file(port, 'claims.txt', 'Quokkas are mammals.')['id']}"
        wait_for(lambda: json.loads(call(port, place)[1])["state"] == "done", LONGEST_START)
    assert server.count("a file of the folder was run") == 0


def test_a_server_that_is_killed_takes_its_worker_along(tmp_path: Path) -> None:
    environment = {**os.environ, "VERIFIER_DATA": str(tmp_path), "VERIFIER_THREADS": "1"}
    with subprocess.Popen([*SERVE, "--port", str(free_port())], env=environment, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert any(b"Booting worker" in line for line in process.stderr)
        process.kill()
        process.communicate(timeout=LONGEST_START)  # the end of the pipe: nobody holds it any more


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_it_does_not_start_open_to_others(tmp_path: Path, host: str) -> None:
    environment = {**os.environ, "VERIFIER_DATA": str(tmp_path)}
    done = subprocess.run(
        [*SERVE, "--host", host], env=environment, capture_output=True, text=True, check=False, timeout=LONGEST_START
    )
    assert done.returncode == 2
    assert "VERIFIER_REQUIRE_KEY=1" in done.stderr
    assert "verifier keys create" in done.stderr


@pytest.mark.parametrize(("name", "value"), [("VERIFIER_MODELS", "/nowhere"), ("VERIFIER_DATABASE_URL", "nonsense")])
def test_it_does_not_start_without_its_parts(tmp_path: Path, name: str, value: str) -> None:
    environment = {**os.environ, "VERIFIER_DATA": str(tmp_path), name: value}
    done = subprocess.run(
        [*SERVE, "--port", "0"], env=environment, capture_output=True, text=True, check=False, timeout=LONGEST_START
    )
    assert done.returncode == 2
    assert done.stderr.startswith("verifier: ")
    assert "Traceback" not in done.stderr
