"""Tests of verifier/api/access.py, limits.py and headers.py: who may call what, how often, and from where."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from claims.database import writing
from claims.documents import DocumentReader, ReadingLimits
from claims.models import KeyRow, now
from claims.store import Keys
from tests.verifier.api.clients import client_of, problem_of
from verifier.api import create_app
from verifier.assemble import Service
from verifier.errors import SettingsError

FROM_OUTSIDE = {"REMOTE_ADDR": "192.0.2.7"}
EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
CLAIM = {"claim": "Quokkas are mammals."}


@pytest.fixture(scope="module")
def closed(service: Service) -> FlaskClient:
    return client_of(service, require_key=True)


def key(service: Service, *scopes: str) -> dict[str, str]:
    """The headers with a new key of these scopes."""
    with writing(service.sessions) as session:
        _, secret = Keys(session).create("Test", scopes)
    return {"Authorization": f"Bearer {secret}"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/verify"),
        ("POST", "/verify/batch"),
        ("POST", "/verify/page"),
        ("GET", "/verifications/1"),
        ("POST", "/documents"),
        ("GET", "/documents"),
        ("GET", "/documents/1"),
        ("DELETE", "/documents/1"),
        ("POST", "/assertions"),
        ("GET", "/assertions/1"),
        ("POST", "/batches"),
        ("GET", "/batches"),
        ("GET", "/batches/1"),
        ("DELETE", "/batches/1"),
        ("GET", "/batches/1/results"),
        ("GET", "/batches/1/diff"),
        ("GET", "/sources"),
        ("PUT", "/sources/1"),
        ("GET", "/metrics"),
    ],
)
@pytest.mark.parametrize("header", [None, "Bearer nonsense", "Bearer", "Basic YTpi", "Bearer \xff"])
def test_without_a_good_key_nothing_is_told(closed: FlaskClient, method: str, path: str, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    response = closed.open(path, method=method, headers=headers)
    problem_of(response, 401)
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "path", ["/", "/web/page.js", "/healthz", "/readyz", "/docs", "/docs/start.js", "/openapi.json"]
)
def test_what_is_open_needs_no_key(closed: FlaskClient, path: str) -> None:
    with closed.get(path) as response:
        assert response.status_code == 200


def test_each_scope_opens_what_it_names(service: Service, closed: FlaskClient) -> None:
    document = {"text": "The bridge is open again."}
    for scope, verify, ingest, admin in (
        ("verify", 200, 403, 403),
        ("ingest", 403, 422, 403),
        ("admin", 200, 422, 404),
    ):
        headers = key(service, scope)
        assert closed.post("/verify", json=CLAIM, headers=headers).status_code == verify
        form = {"file": (io.BytesIO(b"Quokkas are mammals."), "a.txt")}
        taken = {200: 202}.get(verify, verify)
        assert closed.post("/batches", data=form, headers=headers).status_code == taken
        assert closed.delete("/batches/99", headers=headers).status_code == (404 if verify == 200 else 403)
        assert closed.post("/documents", json={**document, "colour": 1}, headers=headers).status_code == ingest
        assert closed.put("/sources/99", json={}, headers=headers).status_code == admin
        assert closed.get("/documents", headers=headers).status_code == 200
    detail = problem_of(closed.post("/documents", json=document, headers=key(service, "verify")), 403)["detail"]
    assert "ingest" in detail


def test_a_revoked_key_is_good_for_nothing(service: Service, closed: FlaskClient) -> None:
    headers = key(service, "admin")
    assert closed.get("/sources", headers=headers).status_code == 200
    with writing(service.sessions) as session:
        Keys(session).revoke(Keys(session).all()[-1].id)
    problem_of(closed.get("/sources", headers=headers), 401)


def test_use_is_remembered_but_not_written_with_every_request(service: Service, closed: FlaskClient) -> None:
    headers = key(service, "verify")

    def last_used() -> Any:
        with service.sessions() as session:
            return Keys(session).all()[-1].last_used_at

    assert last_used() is None
    closed.get("/sources", headers=headers)
    first = last_used()
    assert first is not None
    closed.get("/sources", headers=headers)
    assert last_used() == first
    with writing(service.sessions) as session:
        session.execute(update(KeyRow).values(last_used_at=now() - timedelta(minutes=2)))
    closed.get("/sources", headers=headers)
    assert last_used() >= first


def test_without_keys_the_service_is_open_to_this_machine_only(service: Service) -> None:
    client = client_of(service)
    assert client.post("/verify", json=CLAIM).status_code == 200
    problem_of(client.post("/verify", json=CLAIM, environ_overrides=FROM_OUTSIDE), 401)
    given = client.post("/verify", json=CLAIM, headers=key(service, "verify"), environ_overrides=FROM_OUTSIDE)
    assert given.status_code == 200


def test_without_keys_it_answers_to_its_own_names_only(service: Service) -> None:
    client = client_of(service)
    for host in ("localhost:8000", "127.0.0.1:8000", "[::1]:8000"):
        assert client.get("/sources", headers={"Host": host}).status_code == 200
    problem_of(client.get("/sources", headers={"Host": "rebound.example"}), 400)


def test_a_form_of_another_site_is_refused(service: Service) -> None:
    client = client_of(service, cors_origins=("https://friend.example",))

    def sent(**headers: str) -> int:
        return client.post(
            "/documents", data={"file": (io.BytesIO(b"It rains."), "a.txt")}, headers=headers
        ).status_code

    assert sent(Origin="https://evil.example") == sent(Origin="null") == 403
    assert sent(Origin="https://friend.example") in {200, 201}
    assert sent(Origin="http://localhost") == sent() == 200


def test_too_many_requests_are_told_when_to_come_again(service: Service) -> None:
    client = client_of(service, require_key=True, requests_per_minute=3)
    headers = key(service, "verify")
    answers = [client.get("/sources", headers=headers) for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    problem_of(answers[-1], 429)
    assert "Retry-After" not in answers[0].headers
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 61
    assert client.get("/sources", headers=key(service, "verify")).status_code == 200
    assert [client.get("/healthz").status_code for _ in range(5)] == [200] * 5


def test_guesses_of_keys_are_counted_by_address(service: Service) -> None:
    client = client_of(service, require_key=True, requests_per_minute=3)

    def guess(number: int, address: str) -> int:
        headers = {"Authorization": f"Bearer {number}"}
        return client.get("/sources", headers=headers, environ_overrides={"REMOTE_ADDR": address}).status_code

    assert [guess(number, "192.0.2.7") for number in range(4)] == [401, 401, 401, 429]
    assert guess(5, "192.0.2.8") == 401


def test_the_address_behind_a_proxy_counts(service: Service) -> None:
    client = client_of(service, require_key=True, requests_per_minute=1, proxies=1)

    def call(address: str) -> int:
        return client.get("/sources", headers={"X-Forwarded-For": address}).status_code

    assert [call("192.0.2.7"), call("192.0.2.7"), call("192.0.2.8")] == [401, 429, 401]


@pytest.mark.parametrize("limit", [0, 1])
def test_a_storage_that_is_none_is_named(service: Service, limit: int) -> None:
    broken = replace(service.settings, requests_per_minute=limit, limit_storage="nowhere://")
    with pytest.raises(SettingsError, match="VERIFIER_LIMIT_STORAGE"):
        create_app(replace(service, settings=broken))


def test_other_sites_may_read_nothing_unless_named(service: Service) -> None:
    preflight = {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    closed, named = (
        client_of(service, require_key=True),
        client_of(service, require_key=True, cors_origins=(EXTENSION,)),
    )
    for client, origin, allowed in (
        (closed, EXTENSION, None),
        (named, EXTENSION, EXTENSION),
        (named, "https://evil.example", None),
        (named, f"{EXTENSION}.evil.example", None),
    ):
        for response in (
            client.options("/verify", headers={"Origin": origin, **preflight}),
            client.post("/verify", json=CLAIM, headers={"Origin": origin}),
        ):
            assert response.headers.get("Access-Control-Allow-Origin") == allowed
    response = named.options("/verify", headers={"Origin": EXTENSION, **preflight})
    assert response.status_code == 200
    assert "authorization" in response.headers["Access-Control-Allow-Headers"].lower()


@pytest.mark.parametrize(
    "path", ["/", "/web/page.css", "/healthz", "/docs", "/docs/swagger-ui.css", "/nothing", "/verify"]
)
def test_every_answer_carries_the_headers_of_security(closed: FlaskClient, path: str) -> None:
    with closed.get(path) as response:
        headers = response.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_a_body_that_is_too_large_is_413(service: Service) -> None:
    client = client_of(service, max_document_bytes=1000)
    problem = problem_of(client.post("/verify", data=b" " * 5_000_001, content_type="application/json"), 413)
    assert "5,000,000 bytes" in problem["detail"]
    problem_of(client.post("/documents", json={"text": "Rain. " * 3000}), 413)
    problem_of(client.post("/documents", data={"file": (io.BytesIO(b"Rain. " * 3000), "a.txt")}), 413)


def test_a_document_that_is_too_large_is_413_though_its_body_is_not(service: Service) -> None:
    small = DocumentReader(ReadingLimits(max_bytes=1000))
    client = create_app(replace(service, reader=small)).test_client()
    for sent in (
        client.post("/documents", json={"text": "Rain. " * 200}),
        client.post("/documents", data={"file": (io.BytesIO(b"Rain. " * 200), "a.txt")}),
    ):
        assert "more than 1,000 bytes" in problem_of(sent, 413)["detail"]


def test_a_body_in_chunks_is_held_to_the_same_limit(service: Service) -> None:
    client = client_of(service, max_document_bytes=1000)
    for path, data in (
        ("/verify", b" " * 5_000_001),
        ("/documents", b'{"text": "' + b"Rain. " * 3000 + b'"}'),
    ):
        environment = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
        response = client.post(
            path, input_stream=io.BytesIO(data), content_type="application/json", environ_overrides=environment
        )
        problem_of(response, 413)
