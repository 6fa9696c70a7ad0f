"""Tests of POST /verify/page."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import InputError
from tests.verifier.api.clients import problem_of, send
from verifier.page import MOST_BLOCKS, MOST_CHARACTERS, page_claims

BLOCKS = [
    {"id": "h1", "text": "A tower for Beilstett"},
    {"id": "p", "text": "Who pays? 🗼 The town of Beilstett is building a new tower.\n It costs 12 million euros."},
    {"id": "foot", "text": "Read more: All rights reserved."},
    {"id": "p", "text": "Die Stadt Beilstett baut einen neuen Turm."},
    {"id": "empty", "text": ""},
]


def test_claims_stand_where_they_are_said_to_stand(client: FlaskClient) -> None:
    body = client.post("/verify/page", json={"blocks": BLOCKS}).get_json()
    assert [block["id"] for block in body["blocks"]] == [block["id"] for block in BLOCKS]
    assert (body["left_out"], body["document_id"]) == (0, None)
    texts = [
        [given["text"][claim["start"] : claim["end"]] for claim in block["claims"]]
        for given, block in zip(BLOCKS, body["blocks"], strict=True)
    ]
    assert texts[0] == texts[2] == texts[4] == []
    assert texts[1][-1] == "It costs 12 million euros."
    assert texts[1][0].endswith("The town of Beilstett is building a new tower.")
    assert texts[3] == ["Die Stadt Beilstett baut einen neuen Turm."]


def test_claims_get_the_answers_of_verify(client: FlaskClient) -> None:
    claim = "Die Stadt Beilstett baut einen neuen Turm."
    page = client.post("/verify/page", json={"blocks": [{"id": "p", "text": claim}]}).get_json()
    alone = client.post("/verify", json={"claim": claim, "max_evidence": 3}).get_json()
    answer = page["blocks"][0]["claims"][0]["verification"]
    for field in set(alone) - {"id", "elapsed_ms"}:
        assert answer[field] == alone[field]
    kept = client.get(f"/verifications/{answer['id']}").get_json()
    assert {field: kept[field] for field in answer} == answer


def test_a_page_that_is_stored_is_told(client: FlaskClient) -> None:
    url = "https://bote.example/turm"
    document = client.post("/documents", json={"text": "Es hat geregnet.", "url": url}).get_json()["document"]
    for given_url, known in ((url, document["id"]), (f"{url}#top", document["id"]), (f"{url}/other", None)):
        page = {"blocks": [{"id": "p", "text": "Hm."}], "url": given_url}
        assert client.post("/verify/page", json=page).get_json()["document_id"] == known


def test_a_page_is_told_that_was_stored_by_a_place_on_it(client: FlaskClient) -> None:
    url = "https://bote.example/regen#mitte"
    document = client.post("/documents", json={"text": "Es regnet noch.", "url": url}).get_json()["document"]
    page = {"blocks": [{"id": "p", "text": "Hm."}], "url": url}
    assert client.post("/verify/page", json=page).get_json()["document_id"] == document["id"]


def test_a_page_is_no_evidence_for_itself(client: FlaskClient) -> None:
    url, text = "https://bote.example/quokka", "The quokka of Beilstett weighs three kilograms."
    document = client.post("/documents", json={"text": text, "url": url}).get_json()["document"]
    for given_url, verdict in ((url, "unknown"), ("https://other.example/quokka", "supported")):
        page = {"blocks": [{"id": "p", "text": text}], "url": given_url}
        [claim] = client.post("/verify/page", json=page).get_json()["blocks"][0]["claims"]
        assert claim["verification"]["verdict"] == verdict
        shown = {one["document"]["id"] for one in claim["verification"]["evidence"]}
        assert (document["id"] in shown) == (verdict == "supported")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "blocks"),
        ({"blocks": []}, "blocks"),
        ({"blocks": [{"id": "a", "text": "A."}] * (MOST_BLOCKS + 1)}, "blocks"),
        ({"blocks": [{"id": "a", "text": "A. " * (MOST_CHARACTERS // 5)}] * 2}, "blocks"),
        ({"blocks": ["A."]}, "blocks.0"),
        ({"blocks": [{"id": "a"}]}, "blocks.0.text"),
        ({"blocks": [{"id": "a", "text": "A."}], "url": "javascript:alert(1)"}, "url"),
        ({"blocks": [{"id": "a", "text": "A."}], "url": "http://example.org/a\0b"}, "url"),
        ({"blocks": [{"id": "a", "text": "half \ud800"}]}, "blocks.0.text"),
        ({"blocks": [{"id": "\ud800", "text": "A."}]}, "blocks.0.id"),
    ],
)
def test_a_bad_page_names_its_field(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    assert field in problem_of(send(client, "/verify/page", body), 422)["errors"]


def test_what_is_too_much_is_counted() -> None:
    text = " ".join(f"House {number} burnt down in Bonn." for number in range(9))
    claims = page_claims([text, text], most=12)
    assert len(claims.found) == 12
    assert claims.left_out == 6
    assert [one.block for one in claims.found] == [0] * 9 + [1] * 3


def test_a_sentence_too_long_to_be_judged_is_counted() -> None:
    text = f"It rained in Bonn. It rained in Bonn{' and in Köln' * 200}. It rained in Ulm."
    claims = page_claims([text])
    assert [text[one.start : one.end] for one in claims.found] == ["It rained in Bonn.", "It rained in Ulm."]
    assert claims.left_out == 1


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=200), max_size=3))
def test_any_page_can_be_read(texts: list[str]) -> None:
    for one in page_claims(texts).found:
        assert one.claim.text
        assert texts[one.block][one.start : one.end].strip()


def test_half_a_surrogate_pair_is_named() -> None:
    with pytest.raises(InputError, match=r"blocks\.1\.text"):
        page_claims(["Fine.", "\udc00"])
