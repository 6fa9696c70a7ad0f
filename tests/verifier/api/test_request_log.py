"""Tests of verifier/api/request_log.py and verifier/logs.py: what an operator reads, and what stays with the caller."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

from claims.database import writing
from claims.store import Keys
from tests.verifier.api.clients import client_of, problem_of
from verifier import logs
from verifier.assemble import Service
from verifier.pipeline import Verifier
from verifier.settings import Settings

CLAIM = "Mistress Quickly owns the Boar's Head in Eastcheap"


@contextmanager
def written(**settings: Any) -> Iterator[io.StringIO]:
    """What is logged meanwhile, as the settings say."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.formatter(Settings(**settings)))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield stream
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def requests(stream: io.StringIO) -> list[dict[str, Any]]:
    return [line for line in lines(stream) if line["event"] == "request"]


def test_each_request_is_one_line_with_its_route_and_its_key(service: Service) -> None:
    with writing(service.sessions) as session:
        key, secret = Keys(session).create("Newsroom", ["verify"])
    client = client_of(service, require_key=True)
    with written(log_format="json") as stream:
        client.get("/documents/999?q=secret", headers={"Authorization": f"Bearer {secret}"})
        client.get("/made-up/by-a-caller")
        client.get("/sources")
    told = requests(stream)
    assert [(one["method"], one["route"], one["status"], one["key"]) for one in told] == [
        ("GET", "/documents/<int:document_id>", 404, key.id),
        ("GET", "none", 404, None),
        ("GET", "/sources", 401, None),
    ]
    assert all(one["ms"] >= 0 and one["level"] == "info" and one["timestamp"] for one in told)
    assert len({one["request_id"] for one in told}) == 3
    for hidden in (secret, "q=secret", "made-up"):
        assert hidden not in stream.getvalue()


@pytest.mark.parametrize("given", ["abc-123", "0af7651916cd43dd8448eb211c80319c", "a" * 64])
def test_a_plain_request_id_is_taken_over(service: Service, given: str) -> None:
    with written(log_format="json") as stream:
        response = client_of(service).get("/documents/999", headers={"X-Request-ID": given})
    assert response.headers["X-Request-ID"] == given
    assert problem_of(response, 404)["request_id"] == given
    assert [one["request_id"] for one in requests(stream)] == [given]


@pytest.mark.parametrize("given", [None, "", "two words", "a" * 65, '"}{"', "-", "ä"])
def test_any_other_is_replaced(service: Service, given: str | None) -> None:
    headers = {} if given is None else {"X-Request-ID": given}
    response = client_of(service).get("/healthz", headers=headers)
    assert re.fullmatch("[0-9a-f]{32}", response.headers["X-Request-ID"])


def test_the_text_of_a_claim_is_not_logged(service: Service) -> None:
    client = client_of(service)
    with written(log_format="json") as stream:
        assert client.post("/verify", json={"claim": CLAIM}).status_code == 200
        assert client.post("/verify/batch", json={"claims": [CLAIM]}).status_code == 200
        assert client.post("/verify/page", json={"blocks": [{"id": "a", "text": CLAIM}]}).status_code == 200
        assert client.post("/verify", json={"claim": CLAIM, "reported": CLAIM}).status_code == 422
        assert client.post("/documents", json={"text": CLAIM}).status_code == 201
    assert len(requests(stream)) == 5
    assert "Quickly" not in stream.getvalue()


@pytest.fixture
def failing(service: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """A service that breaks with the claim in the message of its error, and of the error before."""

    def fail(_: Verifier, claims: Any) -> NoReturn:
        told = claims[0].text
        raise RuntimeError(f"cannot judge {told!r}") from OSError(28, "No space left on device", told)

    monkeypatch.setattr(Verifier, "verify_many", fail)
    return service


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_an_unforeseen_error_is_logged_with_its_place_and_without_the_claim(failing: Service, log_format: str) -> None:
    with written(log_format=log_format) as stream:
        response = client_of(failing).post("/verify", json={"claim": CLAIM}, headers={"X-Request-ID": "wanted"})
    problem = problem_of(response, 500)
    assert problem == {"type": "about:blank", "title": "Internal Server Error", "status": 500, "request_id": "wanted"}
    text = stream.getvalue()
    assert "Quickly" not in text
    for told in (
        "wanted",
        "unforeseen error",
        "RuntimeError",
        "OSError: No space left on device",
        "test_request_log.py",
    ):
        assert told in text
    if log_format == "json":
        assert [one["event"] for one in lines(stream) if one["request_id"] == "wanted"] == [
            "unforeseen error",
            "request",
        ]


def test_the_messages_of_errors_are_logged_if_wanted(failing: Service) -> None:
    with written(log_claims=True) as stream:
        problem = problem_of(client_of(failing).post("/verify", json={"claim": CLAIM}), 500)
    assert "cannot judge" in stream.getvalue()
    assert "Quickly" in stream.getvalue()
    assert "Quickly" not in json.dumps(problem)


def test_an_error_that_causes_itself_can_be_logged() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__context__, second.__context__ = second, first
    record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", None, (ValueError, first, None))
    line = json.loads(logs.formatter(Settings(log_format="json")).format(record))
    assert line["exception"].count("ValueError") == 2


def test_configured_logging_writes_to_stderr_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    logs.configure(Settings(data=tmp_path, log_format="json", log_level="warning"))
    logging.getLogger("verifier.anything").info("too little")
    logging.getLogger("gunicorn.error").warning("worker %s is gone", 7)
    out, err = capfd.readouterr()
    assert out == ""
    assert [json.loads(line)["event"] for line in err.splitlines()] == ["worker 7 is gone"]
