"""Tests of verifier/api, through real requests to the application on a real store."""

from __future__ import annotations

import io
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.verifier.api.clients import TEXT, problem_of, send


def test_a_claim_gets_an_answer_in_the_shape_of_the_contract(client: FlaskClient) -> None:
    response = client.post("/verify", json={"claim": "The town of Beilstett is building a new tower."})
    assert response.status_code == 200
    answer = response.get_json()
    assert answer["verdict"] in {"supported", "contradicted", "unknown"}
    assert set(answer) >= {"id", "claim", "language", "confidence", "reason", "evidence", "engine", "elapsed_ms"}
    first = answer["evidence"][0]
    quote = first["quote"]
    text = client.get(f"/documents/{first['document']['id']}").get_json()["text"]
    assert text[quote["start"] : quote["end"]] == quote["exact"]
    assert text[: quote["start"]].endswith(quote["prefix"])
    assert first["document"]["source"]["name"] == "Bote"


def test_no_evidence_is_an_answer_too(client: FlaskClient) -> None:
    answer = client.post("/verify", json={"claim": "Quokkas are mammals."}).get_json()
    assert (answer["verdict"], answer["reason"]) == ("unknown", "no_match")


def test_a_batch_keeps_its_order(client: FlaskClient) -> None:
    claims = ["Beilstett builds a tower.", "Ein Turm kostet Geld.", "Beilstett builds a tower."]
    results = client.post("/verify/batch", json={"claims": claims}).get_json()["results"]
    assert [one["claim"] for one in results] == claims
    assert results[0]["verdict"] == results[2]["verdict"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "claim"),
        ({"claim": ""}, "claim"),
        ({"claim": " \t\n"}, "claim"),
        ({"claim": "a" * 100_000}, "claim"),
        ({"claim": "12 34 !!"}, "claim"),
        ({"claim": "A claim\x00 with a NUL."}, "claim"),
        ({"claim": "half a pair \ud800"}, "claim"),
        ({"claim": 7}, "claim"),
        ({"claim": "A claim.", "colour": "red"}, "colour"),
        ({"claim": "A claim.", "as_of": "soon"}, "as_of"),
        ({"claim": "A claim.", "max_evidence": 0}, "max_evidence"),
        ({"claim": "A claim.", "reported": "maybe"}, "reported"),
        ({"claim": "A claim.", "min_confidence": 2}, "min_confidence"),
        ({"claim": "A claim.", "min_confidence": "0.2"}, "min_confidence"),
        ({"claim": "A claim.", "sources": [1, "2"]}, "sources.1"),
        ({"claim": "A claim.", "sources": []}, "sources"),
    ],
)
def test_a_bad_claim_names_its_field(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    assert field in problem_of(send(client, "/verify", body), 422)["errors"]


@pytest.mark.parametrize("bad", [" ", 5, None])
def test_a_bad_claim_of_a_batch_names_its_place(client: FlaskClient, bad: Any) -> None:
    body = {"claims": ["A claim.", bad]}
    assert list(problem_of(client.post("/verify/batch", json=body), 422)["errors"]) == ["claims.1"]


DEEP = b"[" * 100_000
LONG = b'{"claim": ' + b"1" * 5000 + b"}"


@pytest.mark.parametrize("data", [b"{", b"", b"[1", b"\xff\xfe", b'{"claim": NaN}', DEEP, LONG])
def test_what_is_no_json_is_400(client: FlaskClient, data: bytes) -> None:
    for path in ("/verify", "/documents"):
        problem_of(client.post(path, data=data, content_type="application/json"), 400)


def test_a_claim_of_another_type_is_415(client: FlaskClient) -> None:
    problem_of(client.post("/verify", data="claim=A", content_type="application/x-www-form-urlencoded"), 415)


def test_json_of_another_shape_is_422(client: FlaskClient) -> None:
    problem_of(client.post("/verify", json=["a claim"]), 422)
    problem_of(client.post("/documents", json=["a document"]), 422)


def test_unknown_paths_and_methods(client: FlaskClient) -> None:
    problem_of(client.get("/nothing"), 404)
    response = client.get("/verify")
    problem_of(response, 405)
    assert "POST" in response.headers["Allow"]


def test_the_same_document_again_changes_nothing(client: FlaskClient) -> None:
    before = client.get("/readyz").get_json()["store_revision"]
    response = client.post("/documents", json={"text": TEXT, "published": "2025-03", "source": "Bote"})
    assert response.status_code == 200
    assert response.get_json()["new"] is False
    assert client.get("/readyz").get_json()["store_revision"] == before


def test_what_is_written_is_seen_by_the_next_claim(client: FlaskClient) -> None:
    text = "Die Brauerei Quellmoor schließt ihr Werk in Sankt Tilo im Mai 2025."
    response = client.post("/documents", json={"text": text})
    assert response.status_code == 201
    answer = client.post("/verify", json={"claim": "The brewery Quellmoor closes its plant in Sankt Tilo."}).get_json()
    assert text in [one["quote"]["exact"] for one in answer["evidence"]]


def test_a_file_can_be_sent(client: FlaskClient) -> None:
    head = "<html lang=en><head><title>Ferry</title></head>"
    html = head + "<body><p>The ferry to Ostrand runs again. It carries cars.</p></body></html>"
    file = (io.BytesIO(html.encode()), "ferry.html")
    response = client.post("/documents", data={"file": file, "published": "2025"})
    assert response.status_code == 201, response.get_data(as_text=True)
    assert response.get_json()["document"]["published"] == "2025"
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_file_is_read_as_what_it_is_sent_as(client: FlaskClient) -> None:
    article = "<article><h1>The pier</h1><p>The pier of Ostrand is closed for repairs.</p></article>"
    response = client.post("/documents", data={"file": (io.BytesIO(article.encode()), "page", "text/html")})
    assert response.status_code == 201, response.get_data(as_text=True)
    assert response.get_json()["document"]["title"] == "The pier"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": "A.", "html": "<p>A.</p>"}, "text"),
        ({"text": "   "}, "text"),
        ({"text": "half a pair \ud800"}, "text"),
        ({"text": "It rains.", "title": "half a pair \ud800"}, "title"),
        ({"text": "It rains.", "source": "half a pair \ud800"}, "source"),
        ({"text": "It rains.", "published": "2024-13"}, "published"),
        ({"text": "It rains.", "language": "fr"}, "language"),
        ({"text": "It rains.", "colour": "red"}, "colour"),
        ({"text": "It rains.", "url": "javascript:alert(1)"}, "url"),
        ({"text": "It rains.", "url": "http://example.org/a\0b"}, "url"),
        ({"text": "It rains.", "url": "http://example.org/a\ud800b"}, "url"),
    ],
)
def test_a_bad_document_names_its_field_and_stores_nothing(
    client: FlaskClient, body: dict[str, Any], field: str
) -> None:
    before = client.get("/readyz").get_json()["store_revision"]
    assert field in problem_of(send(client, "/documents", body), 422)["errors"]
    assert client.get("/readyz").get_json()["store_revision"] == before


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({}, "file"),
        ({"other": (io.BytesIO(b"It rains."), "a.txt")}, "other"),
        ({"file": [(io.BytesIO(b"It rains."), "a.txt"), (io.BytesIO(b"It snows."), "b.txt")]}, "file"),
        ({"title": ["One", "Two"]}, "title"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"title": ""}, "title"),
        ({"published": "2024-13"}, "published"),
        ({"language": "fr"}, "language"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_bad_form_names_its_field_and_stores_nothing(client: FlaskClient, form: dict[str, Any], field: str) -> None:
    before = client.get("/readyz").get_json()["store_revision"]
    file = {} if field in {"file", "other"} else {"file": (io.BytesIO(b"It rains in Bonn."), "a.txt")}
    response = client.post("/documents", data={**form, **file}, content_type="multipart/form-data")
    assert field in problem_of(response, 422)["errors"]
    assert client.get("/readyz").get_json()["store_revision"] == before


@pytest.mark.parametrize(
    "data", [b"", b"1234", b"\0\1", b"%PDF-1.7 cut off", b"<html></html>", b'{"text"', b'{"text": "A.", "html": "B."}']
)
def test_a_file_that_cannot_be_used_is_named_as_it_was_sent(client: FlaskClient, data: bytes) -> None:
    response = client.post("/documents", data={"file": (io.BytesIO(data), "a file")})
    errors = problem_of(response, 422)["errors"]
    assert list(errors) == ["file"]


def test_a_document_of_another_type_is_415(client: FlaskClient) -> None:
    problem_of(client.post("/documents", data=b"x", content_type="text/csv"), 415)


def test_a_document_that_is_not_there_is_404(client: FlaskClient) -> None:
    assert "999" in problem_of(client.get("/documents/999"), 404)["detail"]


def test_documents_are_listed_page_by_page(client: FlaskClient) -> None:
    for number in range(3):
        client.post("/documents", json={"text": f"House {number} burnt down."})
    listed, place = [], "/documents?limit=2"
    for _ in range(10):
        body = client.get(place).get_json()
        assert len(body["documents"]) <= 2
        listed += [one["id"] for one in body["documents"]]
        place = body["next"]
        if place is None:
            break
    assert listed == sorted(set(listed))
    assert [one["id"] for one in client.get("/documents?limit=100").get_json()["documents"]] == listed
    assert client.get(f"/documents?after={listed[-1]}").get_json() == {"documents": [], "next": None}


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=many", "after=-1"])
def test_a_wrong_page_is_422(client: FlaskClient, query: str) -> None:
    assert query.partition("=")[0] in problem_of(client.get(f"/documents?{query}"), 422)["errors"]


def test_a_retracted_document_is_quoted_no_more(client: FlaskClient) -> None:
    text = "Der Zoo Grünau hat zwei Elefanten aufgenommen."
    place = client.post("/documents", json={"text": text}).headers["Location"]
    claim = {"claim": "Der Zoo Grünau hat zwei Elefanten aufgenommen."}
    assert text in [one["quote"]["exact"] for one in client.post("/verify", json=claim).get_json()["evidence"]]
    for _ in range(2):
        response = client.delete(place)
        assert (response.status_code, response.data) == (204, b"")
    assert text not in [one["quote"]["exact"] for one in client.post("/verify", json=claim).get_json()["evidence"]]
    assert client.get(place).get_json()["retracted"] is True
    problem_of(client.post("/documents", json={"text": text}), 409)
    problem_of(client.delete("/documents/999"), 404)
