"""Tests of /assertions, /sources and /verifications."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.verifier.api.clients import TEXT, problem_of, send, serving
from tests.verifier.api.test_description import wrong
from verifier.api.schemas.past import PastVerificationAnswer, ReplayAnswer, VerificationsAnswer
from verifier.api.schemas.stored import WholeDocumentAnswer


def test_the_assertions_of_a_document_can_be_had_one_by_one(client: FlaskClient) -> None:
    document = client.get("/documents/1").get_json()
    assert document["text"] == TEXT
    assert len(document["assertions"]) == 2
    for one in document["assertions"]:
        quote = one["quote"]
        assert TEXT[quote["start"] : quote["end"]] == quote["exact"]
        alone = client.get(f"/assertions/{one['id']}").get_json()
        assert {name: alone[name] for name in one} == one
        assert set(one["valid"]) == {"from", "until"}
        assert (alone["document"]["id"], alone["document"]["retracted"]) == (1, False)


def test_a_quote_that_a_person_picks_is_found_by_the_next_claim(client: FlaskClient) -> None:
    quote = "Stadt Beilstett baut einen neuen Turm"
    response = client.post("/assertions", json={"document_id": 1, "quote": quote})
    assert response.status_code == 201
    added = response.get_json()
    assert (added["kind"], added["quote"]["exact"], added["quote"]["start"]) == ("curated", quote, TEXT.index(quote))
    assert client.get(response.headers["Location"]).get_json() == added
    answer = client.post("/verify", json={"claim": "Stadt Beilstett baut einen neuen Turm."}).get_json()
    places = [place for one in answer["evidence"] for place in (one, *one["also"])]
    assert added["id"] in [place["assertion_id"] for place in places]
    problem_of(client.post("/assertions", json={"document_id": 1, "quote": quote}), 409)


def test_a_person_may_say_how_the_document_stands_to_it(client: FlaskClient) -> None:
    body = {"document_id": 1, "quote": "rund 12 Millionen", "start": TEXT.index("rund 12 Millionen")}
    said = {"status": "reported", "speaker": "Die Stadt"}
    added = client.post("/assertions", json=body | said).get_json()
    assert added["attribution"] == said


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "quote"),
        ({"document_id": 1, "quote": ""}, "quote"),
        ({"document_id": 1, "quote": "Stadt  Beilstett"}, "quote"),
        ({"document_id": 1, "quote": "half \ud800"}, "quote"),
        ({"document_id": 1, "quote": "\n\n"}, "quote"),
        ({"document_id": 1, "quote": "Stadt", "status": "denied", "speaker": "half \ud800"}, "speaker"),
        ({"document_id": 1, "quote": "en"}, "start"),
        ({"document_id": 1, "quote": "Stadt", "start": 0}, "quote"),
        ({"document_id": 1, "quote": "Stadt", "start": -1}, "start"),
        ({"document_id": 1, "quote": "Stadt", "status": "true"}, "status"),
        ({"document_id": 1, "quote": "Stadt", "speaker": "Somebody"}, "speaker"),
        ({"document_id": "1", "quote": "Stadt"}, "document_id"),
        ({"document_id": 1, "quote": "Stadt", "\ud800": 1}, "?"),
    ],
)
def test_a_bad_assertion_names_its_field(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    assert field in problem_of(send(client, "/assertions", body), 422)["errors"]


def test_what_is_not_there_is_404(client: FlaskClient) -> None:
    for path in ("/assertions/999", "/assertions/99999999999999999999", "/verifications/no-such-id", "/documents/0"):
        problem_of(client.get(path), 404)
    problem_of(client.post("/assertions", json={"document_id": 999, "quote": "Stadt"}), 404)
    problem_of(client.put("/sources/999", json={"rating": 0.5}), 404)


def test_a_source_is_rated_and_evidence_shows_it(client: FlaskClient) -> None:
    (before,) = client.get("/sources").get_json()["sources"]
    assert before == {"id": 1, "name": "Bote", "domain": None, "rating": None}
    rated = client.put("/sources/1", json={"rating": 0.25, "domain": "bote.example"})
    assert rated.get_json() == before | {"rating": 0.25, "domain": "bote.example"}
    assert client.get("/sources").get_json()["sources"] == [rated.get_json()]
    answer = client.post("/verify", json={"claim": "Die Stadt Beilstett baut einen neuen Turm."}).get_json()
    assert answer["evidence"][0]["document"]["source"] == {"id": 1, "name": "Bote", "rating": 0.25}
    assert client.put("/sources/1", json={"rating": None}).get_json()["rating"] is None
    client.post("/documents", json={"text": "It rains.", "source": "Post"})
    problem_of(client.put("/sources/1", json={"name": "Post"}), 409)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"rating": 1.1}, "rating"),
        ({"rating": -0.1}, "rating"),
        ({"rating": "good"}, "rating"),
        ({"rating": "0.8"}, "rating"),
        ({"rating": True}, "rating"),
        ({"name": " "}, "name"),
        ({"name": "\u200b"}, "name"),
        ({"name": "--"}, "name"),
        ({"name": "half \ud800"}, "name"),
        ({"name": "A\0B"}, "name"),
        ({"name": None}, "name"),
        ({"domain": ""}, "domain"),
        ({"domain": "  "}, "domain"),
        ({"domain": "half \ud800"}, "domain"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_bad_source_names_its_field(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    assert field in problem_of(send(client, "/sources/1", body, "PUT"), 422)["errors"]


def test_an_answer_comes_again_as_it_was_given(client: FlaskClient) -> None:
    answer = client.post("/verify", json={"claim": "Die Stadt Beilstett baut einen neuen Turm."}).get_json()
    place = f"/verifications/{answer['id']}"
    again = client.get(place).get_json()
    assert {name: again[name] for name in answer} == answer
    assert (again["stale"], again["replay_of"]) == ([], None)
    assert datetime.fromisoformat(again["created_at"]).tzinfo is not None
    assert wrong(PastVerificationAnswer, again) == []
    assert client.get(f"{place}?format=answer").get_json() == again
    assert "format" in problem_of(client.get(f"{place}?format=xml"), 422)["errors"]


def listed(client: FlaskClient, query: str) -> list[dict[str, Any]]:
    """All answers of a list, page by page."""
    found: list[dict[str, Any]] = []
    place: str | None = f"/verifications?{query}"
    while place is not None:
        body = client.get(place).get_json()
        assert wrong(VerificationsAnswer, body) == []
        found += body["verifications"]
        place = body["next"]
    return found


def test_an_answer_says_what_counts_no_more_and_can_be_replayed(client: FlaskClient) -> None:
    known = {"url": "https://bote.example/rad", "source": "Bote"}
    old = {"text": "Der Radweg nach Quellmoor ist fertig.", **known}
    document_id = client.post("/documents", json=old).get_json()["document"]["id"]
    asked = {"claim": "Der Radweg nach Quellmoor ist fertig.", "max_evidence": 3}
    answers = [client.post("/verify", json=asked).get_json() for _ in range(3)]
    assert {answer["verdict"] for answer in answers} == {"supported"}
    assert listed(client, "stale=true") == []
    new = {"text": "Der Radweg nach Quellmoor ist nicht fertig.", **known}
    newer_id = client.post("/documents", json=new).get_json()["document"]["id"]
    answer = client.get(f"/verifications/{answers[0]['id']}").get_json()
    [stale] = answer["stale"]
    assert (stale["document_id"], stale["reason"], stale["corrected_by"]) == (document_id, "corrected", newer_id)
    assert answer["evidence"] == answers[0]["evidence"]
    assert client.get(f"/documents/{document_id}").get_json()["corrected_by"] == newer_id
    found = listed(client, "stale=true&limit=2")
    assert [one["id"] for one in found] == [one["id"] for one in reversed(answers)]
    assert {one["id"] for one in listed(client, "stale=false&limit=100")}.isdisjoint(one["id"] for one in found)
    replay = client.post(f"/verifications/{answers[0]['id']}/replay").get_json()
    assert wrong(ReplayAnswer, replay) == []
    assert replay["changes"]["verdict"] == {"before": "supported", "after": "contradicted"}
    assert (replay["causes"]["store"]["added"], replay["causes"]["store"]["corrected"]) == ([newer_id], [document_id])
    kept = client.get(f"/verifications/{replay['verification']['id']}").get_json()
    assert (kept["replay_of"], kept["stale"]) == (answers[0]["id"], [])
    problem_of(client.post("/verifications/no-such-id/replay"), 404)


def test_a_quote_that_stands_no_more_is_told(tmp_path: Path) -> None:
    with serving(tmp_path) as client:
        answer = client.post("/verify", json={"claim": "Die Stadt Beilstett baut einen neuen Turm."}).get_json()
        place = f"/verifications/{answer['id']}"
        before = client.get("/documents/1").get_json()
        assert (before["damaged"], client.get(place).get_json()["stale"]) == ([], [])
        gone, left = (one["id"] for one in before["assertions"])
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("UPDATE documents SET text = replace(text, 'Turm', 'Damm')")
        after = client.get("/documents/1").get_json()
        assert (after["damaged"], [one["id"] for one in after["assertions"]]) == ([gone], [left])
        assert wrong(WholeDocumentAnswer, after) == []
        again = client.get(place).get_json()
        assert again["stale"] == [{"document_id": 1, "reason": "damaged", "at": None, "corrected_by": None}]
        assert wrong(PastVerificationAnswer, again) == []


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=101",
        "stale=maybe",
        "before=yesterday",
        "before=0001-01-01T00:00:00%2B14:00_a",
        "before=9999-12-31T23:59:59-14:00_a",
        "before=2025-03-01T12:30:05%2B00:00_%00",
    ],
)
def test_a_wrong_list_is_422(client: FlaskClient, query: str) -> None:
    assert query.partition("=")[0] in problem_of(client.get(f"/verifications?{query}"), 422)["errors"]


def test_an_answer_comes_as_a_claim_review(client: FlaskClient) -> None:
    answer = client.post("/verify", json={"claim": "Die Stadt Beilstett baut einen neuen Turm."}).get_json()
    assert answer["verdict"] == "supported"
    response = client.get(f"/verifications/{answer['id']}?format=claimreview")
    assert response.content_type == "application/ld+json"
    review = response.get_json(force=True)
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["claimReviewed"] == review["itemReviewed"]["text"] == answer["claim"]
    assert review["reviewRating"]["ratingValue"] == review["reviewRating"]["bestRating"] == 5
    supporting = [one["quote"]["exact"] for one in answer["evidence"] if one["stance"] == "supports"]
    assert [one["text"] for one in review["citation"]] == supporting
    assert review["citation"][0]["isPartOf"]["publisher"]["name"] == "Bote"
    assert review["itemReviewed"]["appearance"][0] == review["citation"][0]["isPartOf"]
    assert review["author"] == {"@type": "Organization", "name": "Claim verifier"}
    assert review["version"] == answer["engine"]["version"]
    assert review["url"] == f"http://localhost/verifications/{answer['id']}"
    assert datetime.fromisoformat(review["datePublished"]).tzinfo is not None


def test_the_review_of_an_unknown_claim_has_no_rating(client: FlaskClient) -> None:
    answer = client.post("/verify", json={"claim": "Quokkas are mammals."}).get_json()
    review = client.get(f"/verifications/{answer['id']}?format=claimreview").get_json(force=True)
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Unknown"}
    assert review["citation"] == []
