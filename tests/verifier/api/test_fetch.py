"""Tests of POST /documents {url}: pages of a server on loopback, fetched by the service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.claims.fetching.web import ARTICLE, Names, fetcher, redirect, respond, site
from tests.verifier.api.clients import problem_of, send
from verifier.api import create_app
from verifier.assemble import Service, assemble
from verifier.settings import Settings

TEXT = "The ferry to Ostrand runs again."


def answer(request: BaseHTTPRequestHandler) -> None:
    """A small site."""
    match request.path:
        case "/ferry":
            respond(request, ARTICLE)
        case "/old":
            redirect(request, "/ferry")
        case "/inner":
            redirect(request, "http://inner.example/")
        case "/picture":
            respond(request, b"GIF89a", "image/gif")
        case "/empty":
            respond(request, b"<html><body></body></html>")
        case _:
            request.send_error(404)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with site(answer) as made:
        yield made


@pytest.fixture(scope="module")
def client(service: Service, port: int) -> FlaskClient:
    names = Names({"news.example": [["127.0.0.1"]], "inner.example": [["10.0.0.1"]]})
    return create_app(replace(service, fetcher=fetcher(port, names))).test_client()


def test_a_page_is_stored_under_the_url_at_which_it_was_found(client: FlaskClient, port: int) -> None:
    body = {"url": f"http://news.example:{port}/old", "source": "Harbour News", "published": "2025-03"}
    response = client.post("/documents", json=body)
    assert response.status_code == 201, response.get_data(as_text=True)
    document = response.get_json()["document"]
    assert document["url"] == f"http://news.example:{port}/ferry"
    assert (document["title"], document["published"]) == ("The ferry runs again", "2025-03")
    assert document["source"]["name"] == "Harbour News"
    evidence = client.post("/verify", json={"claim": TEXT}).get_json()["evidence"]
    assert evidence[0]["quote"]["exact"] == TEXT
    again = client.post("/documents", json=body)
    assert (again.status_code, again.get_json()["new"]) == (200, False)


@pytest.mark.parametrize(
    ("url", "status", "says"),
    [
        ("http://inner.example/", 403, "not on the public web"),
        ("http://news.example:{port}/inner", 403, "not on the public web"),
        ("http://169.254.169.254/latest/meta-data/", 403, "not on the public web"),
        ("http://news.example:22/", 403, "port 22"),
        ("http://127.1:{port}/", 422, "wrong shape"),
        ("http://user:pass@news.example/", 422, "password"),
        ("http://localhost/", 422, "without a domain"),
        ("http://news.example:{port}/picture", 422, "neither HTML"),
        ("http://news.example:{port}/empty", 422, "no article"),
        ("http://nowhere.example/", 502, "has no address"),
        ("http://news.example:{port}/missing", 502, "answers 404"),
    ],
)
def test_a_page_that_cannot_be_had_says_why_and_stores_nothing(
    client: FlaskClient, port: int, url: str, status: int, says: str
) -> None:
    before = client.get("/readyz").get_json()["store_revision"]
    problem = problem_of(client.post("/documents", json={"url": url.format(port=port)}), status)
    assert says in problem["detail"]
    assert "10.0.0.1" not in problem["detail"]
    assert client.get("/readyz").get_json()["store_revision"] == before


def test_a_page_that_takes_too_long_is_504(service: Service, port: int) -> None:
    slow = create_app(replace(service, fetcher=fetcher(port, seconds=1e-6))).test_client()
    problem = problem_of(slow.post("/documents", json={"url": f"http://news.example:{port}/ferry"}), 504)
    assert "longer than is allowed" in problem["detail"]


def test_pages_are_not_fetched_unless_that_is_set(service: Service, port: int) -> None:
    client = create_app(service).test_client()
    problem = problem_of(client.post("/documents", json={"url": f"http://news.example:{port}/ferry"}), 403)
    assert "VERIFIER_FETCH=1" in problem["detail"]


@pytest.mark.parametrize("url", ["ftp://news.example/", 7, None, "half \ud800", "http://" + "a" * 3000 + ".example/"])
def test_what_is_no_url_names_the_field(client: FlaskClient, url: Any) -> None:
    assert "url" in problem_of(send(client, "/documents", {"url": url}), 422)["errors"]


def test_the_text_that_is_given_counts_and_nothing_is_fetched(client: FlaskClient) -> None:
    body = {"text": "The pier of Ostrand is closed.", "url": "http://nowhere.example/pier"}
    assert client.post("/documents", json=body).status_code == 201


def test_the_settings_are_those_of_the_fetcher(tmp_path: Path) -> None:
    settings = Settings.from_env(
        {"VERIFIER_DATA": str(tmp_path), "VERIFIER_FETCH": "1", "VERIFIER_FETCH_PORTS": "8443"}
    )
    service = assemble(replace(settings, fetch_seconds=7, max_document_bytes=1000))
    try:
        assert service.fetcher is not None
        limits = service.fetcher.limits
        assert (limits.ports, limits.seconds, limits.max_bytes) == (frozenset({8443}), 7, 1000)
    finally:
        service.close()
