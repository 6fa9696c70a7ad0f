"""Tests of /openapi.json, /docs and /metrics, and of what all resources have in common."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from marshmallow import Schema
from marshmallow.fields import List, Nested

from tests.verifier.api.clients import problem_of
from verifier.api.schemas import examples
from verifier.api.schemas.batches import DiffAnswer, JobAnswer, JobsAnswer
from verifier.api.schemas.judged import BatchAnswer, PageAnswer, VerificationAnswer
from verifier.api.schemas.past import PastVerificationAnswer, ReplayAnswer, VerificationsAnswer
from verifier.api.schemas.stored import (
    AssertionAnswer,
    DocumentsAnswer,
    IngestAnswer,
    SourceAnswer,
    SourcesAnswer,
    WholeDocumentAnswer,
)


@pytest.fixture(scope="module")
def description(client: FlaskClient) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/openapi.json").get_json()
    return body


def operations(description: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in description["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield path, method, operation


def test_what_is_stored_is_said_to_tell_its_place(description: dict[str, Any]) -> None:
    told = {
        (path, status)
        for path, _, operation in operations(description)
        for status, response in operation["responses"].items()
        if "Location" in response.get("headers", {})
    }
    assert told == {("/documents", "200"), ("/documents", "201"), ("/assertions", "201"), ("/batches", "202")}


def undescribed(schema: Schema, answer: Any, place: str = "") -> Iterator[str]:
    """The fields of an answer that its shape does not have, at any depth."""
    described = {field.data_key or name: field for name, field in schema.fields.items()}
    for name, value in answer.items():
        field = described.get(name)
        if field is None:
            yield f"{place}.{name}"
            continue
        inner = field.inner if isinstance(field, List) else field
        if isinstance(inner, Nested):
            for one in value if isinstance(value, list) else [value]:
                if one is not None:
                    yield from undescribed(inner.schema, one, f"{place}.{name}")


def wrong(schema: type[Schema], answer: Any) -> list[Any]:
    """What is wrong with an answer."""
    return [*schema().validate(answer).items(), *undescribed(schema(), answer)]


def test_every_route_is_described(client: FlaskClient, description: dict[str, Any]) -> None:
    hidden = {"/openapi.json", "/docs", "/metrics", "/web/"}
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in client.application.url_map.iter_rules()
        for method in rule.methods or ()
        if method not in {"HEAD", "OPTIONS"} and rule.rule != "/" and not rule.rule.startswith(tuple(hidden))
    }
    assert {(path, method) for path, method, _ in operations(description)} == routes


def test_the_description_is_whole(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1")
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(description)):
        part: Any = description
        for name in reference.split("/"):
            part = part[name]
    for path, method, operation in operations(description):
        assert operation["summary"], (path, method)
        problems = operation["responses"]["default"]
        assert problems == {"$ref": "#/components/responses/DEFAULT_ERROR"}
    default = description["components"]["responses"]["DEFAULT_ERROR"]
    assert list(default["content"]) == ["application/problem+json"]


def test_requests_are_closed_and_answers_may_grow(description: dict[str, Any]) -> None:
    for name, shape in description["components"]["schemas"].items():
        assert (shape.get("additionalProperties") is False) == name.endswith("Request"), name


def test_what_is_sent_has_an_example(description: dict[str, Any]) -> None:
    for path, method, operation in operations(description):
        if "requestBody" in operation:
            (first, *_) = operation["requestBody"]["content"].values()
            assert "example" in first, (path, method)


def test_every_example_works(client: FlaskClient, description: dict[str, Any]) -> None:
    assert client.post("/documents", json=examples.DOCUMENT).status_code == 201
    values = {"document_id": 1, "source_id": 1}
    for path, method, operation in operations(description):
        if "requestBody" in operation:
            (first, *_) = operation["requestBody"]["content"].values()
            body = first["example"]
            if path == "/assertions":
                body = body | {"document_id": 2}
            if path == "/batches":
                form = body | {"file": (io.BytesIO(body["file"].encode()), "claims.csv")}
                response = client.post(path, data=form)
            else:
                response = client.open(path.format(**values), method=method, json=body)
            assert response.status_code in {200, 201, 202}, (path, response.get_data(as_text=True))


@pytest.mark.parametrize(
    ("schema", "example"),
    [
        (VerificationAnswer, examples.VERIFICATION),
        (BatchAnswer, examples.BATCH_ANSWER),
        (PageAnswer, examples.PAGE_ANSWER),
        (IngestAnswer, examples.INGEST_ANSWER),
        (DocumentsAnswer, examples.DOCUMENTS_ANSWER),
        (WholeDocumentAnswer, examples.WHOLE_DOCUMENT),
        (AssertionAnswer, examples.ASSERTION_ANSWER),
        (SourceAnswer, examples.SOURCE_ANSWER),
        (SourcesAnswer, examples.SOURCES_ANSWER),
        (PastVerificationAnswer, examples.PAST_VERIFICATION),
        (VerificationsAnswer, examples.VERIFICATIONS_ANSWER),
        (ReplayAnswer, examples.REPLAY_ANSWER),
        (JobAnswer, examples.JOB_ANSWER),
        (JobsAnswer, examples.JOBS_ANSWER),
        (DiffAnswer, examples.DIFF_ANSWER),
    ],
)
def test_the_example_of_an_answer_has_its_shape(schema: type[Schema], example: dict[str, Any]) -> None:
    assert wrong(schema, example) == []


def test_answers_have_the_shape_that_is_described(client: FlaskClient) -> None:
    claim = {"claim": "Die Stadt Beilstett baut einen neuen Turm."}
    answer = client.post("/verify", json=claim).get_json()
    assert answer["evidence"]
    assert wrong(VerificationAnswer, answer) == []
    batch = client.post("/verify/batch", json={"claims": [claim["claim"], "It rained and Bonn flourished."]})
    assert wrong(BatchAnswer, batch.get_json()) == []
    job = client.post("/batches", data={"file": (io.BytesIO(b"One is two.\n"), "a.txt"), "sources": "1"}).get_json()
    assert wrong(JobAnswer, job) == []
    assert wrong(JobsAnswer, client.get("/batches").get_json()) == []
    page = client.post("/verify/page", json={"blocks": [{"id": "p", "text": claim["claim"]}]}).get_json()
    assert page["blocks"][0]["claims"]
    assert wrong(PageAnswer, page) == []


def test_the_page_of_the_description_works_alone(client: FlaskClient) -> None:
    response = client.get("/docs")
    assert response.mimetype == "text/html"
    page = response.get_data(as_text=True)
    assert not re.search(r"https?:|<script>|<style|style=|onload", page)
    linked = re.findall(r'(?:href|src)="([^"]+)"', page)
    assert len(linked) == 4
    for path in linked:
        with client.get(f"/{path}") as file:
            assert (file.status_code, len(file.data) > 0) == (200, True)
    assert "openapi.json" in client.get("/docs/start.js").get_data(as_text=True)
    problem_of(client.get("/docs/../app.py"), 404)
    problem_of(client.get("/docs/index.html"), 404)


def test_requests_and_verdicts_are_counted(client: FlaskClient) -> None:
    def counted(name: str) -> float:
        text = client.get("/metrics").get_data(as_text=True)
        return sum(float(line.rpartition(" ")[2]) for line in text.splitlines() if line.startswith(name))

    requests = 'verifier_requests_total{method="GET",route="/documents/<int:document_id>",status="200"}'
    before, verdicts = counted(requests), counted("verifier_verdicts_total")
    for _ in range(3):
        client.get("/documents/1")
    client.post("/verify/batch", json={"claims": ["Quokkas are mammals.", "It rained."]})
    assert counted(requests) == before + 3
    assert counted("verifier_verdicts_total") == verdicts + 2
    client.get("/no/such/path")
    assert "/no/such/path" not in client.get("/metrics").get_data(as_text=True)


def test_head_is_get_without_a_body(client: FlaskClient) -> None:
    for path in ("/documents", "/documents/1", "/sources", "/batches", "/healthz", "/docs", "/openapi.json"):
        head, get = client.head(path), client.get(path)
        assert (head.status_code, head.data) == (200, b"")
        assert head.content_type == get.content_type
    assert client.head("/documents/999").status_code == 404


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/verify", {"POST"}),
        ("/verify/page", {"POST"}),
        ("/documents", {"GET", "HEAD", "POST"}),
        ("/documents/1", {"GET", "HEAD", "DELETE"}),
        ("/assertions/1", {"GET", "HEAD"}),
        ("/batches", {"GET", "HEAD", "POST"}),
        ("/batches/1", {"GET", "HEAD", "DELETE"}),
        ("/batches/1/results", {"GET", "HEAD"}),
        ("/sources/1", {"PUT"}),
        ("/verifications", {"GET", "HEAD"}),
        ("/verifications/1/replay", {"POST"}),
        ("/healthz", {"GET", "HEAD"}),
        ("/metrics", {"GET", "HEAD"}),
    ],
)
def test_what_may_be_asked_is_told(client: FlaskClient, path: str, allowed: set[str]) -> None:
    options = client.options(path)
    assert options.status_code == 200
    assert set(options.allow) == allowed | {"OPTIONS"}
    refused = client.open(path, method="PATCH")
    problem_of(refused, 405)
    assert set(refused.allow) == allowed | {"OPTIONS"}


@pytest.mark.parametrize(("path", "method"), [("/verify", "POST"), ("/assertions", "POST"), ("/sources/1", "PUT")])
def test_only_json_is_taken_for_json(client: FlaskClient, path: str, method: str) -> None:
    for given in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml", None):
        problem_of(client.open(path, method=method, data=b"{}", content_type=given), 415)


def test_a_service_that_is_ready_says_so(client: FlaskClient) -> None:
    ready = client.get("/readyz").get_json()
    assert (ready["status"], ready["detail"]) == ("ready", None)
