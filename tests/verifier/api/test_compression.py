"""Tests of verifier/api/compression.py."""

from __future__ import annotations

import gzip
import io
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.verifier.api.clients import client_of
from tests.verifier.service import work_off
from verifier.assemble import Service

GZIP = {"Accept_Encoding": "gzip"}


@pytest.fixture(scope="module")
def client(service: Service) -> FlaskClient:
    return client_of(service)


def got(client: FlaskClient, path: str, **headers: str) -> Any:
    """A response that is read to its end and closed, as a server does it; a `_` in a header's name is a hyphen."""
    return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()}, buffered=True)


@pytest.mark.parametrize("path", ["/openapi.json", "/docs/swagger-ui.css", "/web/page.js", "/metrics"])
def test_a_large_answer_is_compressed_if_asked_for(client: FlaskClient, path: str) -> None:
    sent, plain = got(client, path, **GZIP), got(client, path)
    assert sent.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Content-Encoding" not in plain.headers
    assert len(sent.data) < len(plain.data) / 2
    if path != "/metrics":  # which counts these two
        assert gzip.decompress(sent.data) == plain.data


def test_a_small_answer_is_not(client: FlaskClient) -> None:
    sent = got(client, "/healthz", **GZIP)
    assert "Content-Encoding" not in sent.headers
    assert sent.get_json()["status"] == "ok"


def test_what_a_browser_keeps_is_not_sent_again(client: FlaskClient) -> None:
    kept = {encoding: got(client, "/web/page.js", Accept_Encoding=encoding) for encoding in ("gzip", "br")}
    tags = {encoding: sent.headers["ETag"] for encoding, sent in kept.items()}
    assert tags["gzip"] != tags["br"]
    again = got(client, "/web/page.js", **GZIP, If_None_Match=tags["gzip"])
    assert (again.status_code, again.data) == (304, b"")
    assert got(client, "/web/page.js", **GZIP, If_None_Match=tags["br"]).status_code == 200


def test_a_part_of_a_file_is_one_of_the_file_as_it_stands(client: FlaskClient) -> None:
    part = got(client, "/web/page.js", **GZIP, Range="bytes=0-999")
    assert part.status_code == 206
    assert "Content-Encoding" not in part.headers
    assert part.data == got(client, "/web/page.js").data[:1000]


@pytest.mark.parametrize("layout", ["jsonl", "csv"])
def test_results_are_compressed_as_they_go(service: Service, client: FlaskClient, layout: str) -> None:
    claims = "".join(f"Tower {number} is tall.\n" for number in range(20))
    place = client.post("/batches", data={"file": (io.BytesIO(claims.encode()), "claims.txt")}).headers["Location"]
    work_off(service)
    results = f"{place}/results?format={layout}"
    sent = got(client, results, **GZIP)
    assert sent.headers["Content-Encoding"] == "gzip"
    assert "Content-Length" not in sent.headers
    assert gzip.decompress(sent.data) == got(client, results).data
