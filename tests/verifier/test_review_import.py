"""Tests of imported fact checks, from the file to the verdict, with the models that ship."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claims import database
from claims.documents import Given
from claims.errors import Conflict, InputError
from claims.store import Store, Verifications
from tests.claims.reviews.test_files import CLAIM, review
from tests.verifier.commands import verifier
from tests.verifier.service import running
from verifier.api import create_app
from verifier.assemble import Service
from verifier.claim import read_claim
from verifier.review_import import Imported, import_reviews


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with running(tmp_path / "data") as made:
        yield made


def imported(service: Service, folder: Path, *reviews: Any) -> list[Imported | InputError | Conflict]:
    file = folder / "reviews.json"
    file.write_text(json.dumps(reviews))
    return list(import_reviews(service, file))


def answered(service: Service, claim: str) -> dict[str, Any]:
    [answer] = service.verify([read_claim(claim)])
    return answer


@pytest.mark.parametrize(
    ("claim", "verdict", "stance"),
    [
        (CLAIM, "contradicted", "contradicts"),
        ("The ferry to Ostrand did not sink in March.", "supported", "supports"),
        ("Die Fähre nach Ostrand ist im März gesunken.", "contradicted", "contradicts"),
        ("Die Fähre nach Ostrand ist im März nicht gesunken.", "supported", "supports"),
    ],
)
def test_a_claim_that_was_rated_false_is_contradicted_and_its_denial_supported(
    service: Service, tmp_path: Path, claim: str, verdict: str, stance: str
) -> None:
    assert [type(one) for one in imported(service, tmp_path, review())] == [Imported]
    answer = answered(service, claim)
    assert answer["verdict"] == verdict
    [first] = answer["evidence"]
    assert (first["stance"], first["quote"]["exact"]) == (stance, f"Claim: “{CLAIM}” Rating: “False”")
    assert first["review"] == {"claim": CLAIM, "rating": "false"}
    assert (first["document"]["source"]["name"], first["document"]["published"]) == ("Example Checks", "2025-03-04")
    assert first["link"].startswith("https://checks.example/ferry#:~:text=The%20ferry")
    document = create_app(service).test_client().get(f"/documents/{first['document']['id']}").get_json()
    assert document["text"][first["quote"]["start"] : first["quote"]["end"]] == first["quote"]["exact"]
    assert [one["kind"] for one in document["assertions"]] == ["curated"]


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [
        ({"ratingValue": 5, "bestRating": 5, "worstRating": 1}, "supported"),
        ({"ratingValue": "5", "bestRating": "1", "worstRating": "5"}, "contradicted"),
        ({"alternateName": "Half true"}, "unknown"),
        ({"alternateName": "Unbelegt"}, "unknown"),
        ({"alternateName": "Größtenteils falsch"}, "contradicted"),
    ],
)
def test_each_rating_counts_as_it_is_meant(
    service: Service, tmp_path: Path, rating: dict[str, Any], verdict: str
) -> None:
    imported(service, tmp_path, review(reviewRating=rating))
    answer = answered(service, CLAIM)
    assert answer["verdict"] == verdict
    assert answer["evidence"][0]["review"]["claim"] == CLAIM


def test_another_detail_is_not_denied_with_the_claim(service: Service, tmp_path: Path) -> None:
    claim = "Microsoft invested 5 billion dollars in OpenAI"
    imported(service, tmp_path, review(claimReviewed=claim))
    assert answered(service, claim)["verdict"] == "contradicted"
    for other in ("Microsoft invested 3 billion dollars in OpenAI", "Microsoft invested in OpenAI"):
        assert answered(service, other)["verdict"] == "unknown"


def test_a_changed_rating_corrects_the_older_one_and_the_same_again_changes_nothing(
    service: Service, tmp_path: Path
) -> None:
    imported(service, tmp_path, review())
    before = answered(service, CLAIM)
    [again] = imported(service, tmp_path, review())
    assert isinstance(again, Imported)
    assert again.report.new is False
    imported(service, tmp_path, review(reviewRating={"alternateName": "True"}), review(claimReviewed="It rained."))
    after = answered(service, CLAIM)
    assert (before["verdict"], after["verdict"]) == ("contradicted", "supported")
    assert len(after["evidence"]) == 1
    with service.sessions() as session:
        [stale] = Verifications(session).stale([before["id"]])[before["id"]]
    assert (stale.reason, stale.corrected_by) == ("corrected", 2)


def test_a_retracted_fact_check_does_not_come_back(service: Service, tmp_path: Path) -> None:
    imported(service, tmp_path, review())
    with database.writing(service.sessions) as session:
        Store(session).retract(1)
    [refused] = imported(service, tmp_path, review())
    assert isinstance(refused, Conflict)
    assert "reviews.json" in str(refused)
    assert answered(service, CLAIM)["evidence"] == []


def test_a_new_index_finds_the_claim_and_not_the_rating(service: Service, tmp_path: Path) -> None:
    imported(service, tmp_path, review())
    with service.sessions() as session:
        [row] = Store(session).changes(0, service.encoder.name)
        assert [one.quote for one in Store(session).missing_vectors("another")] == [CLAIM]
    assert row.quote == CLAIM
    [vector] = service.encoder.passages([CLAIM])
    assert row.vector == pytest.approx(vector, abs=1e-3)


def test_what_is_exported_can_be_imported(service: Service, tmp_path: Path) -> None:
    service.ingest(b"The brewery in Sankt Tilo is shut.", "a.txt", Given())
    answer = answered(service, "The brewery in Sankt Tilo is shut.")
    assert answer["verdict"] == "supported"
    place = f"/verifications/{answer['id']}?format=claimreview"
    exported = create_app(service).test_client().get(place).get_json(force=True)
    [one] = imported(service, tmp_path, exported)
    assert isinstance(one, Imported)
    assert (one.fact_check.claim, one.fact_check.rating, one.fact_check.source) == (
        answer["claim"],
        "true",
        "Claim verifier",
    )


def test_the_command_tells_of_each_and_fails_if_one_does(tmp_path: Path) -> None:
    good, bad, page = tmp_path / "good.json", tmp_path / "bad.jsonl", tmp_path / "page.html"
    good.write_text(json.dumps(review()))
    bad.write_text(
        json.dumps(review(reviewRating={"alternateName": "Blue"}))
        + "\n"
        + json.dumps(review(claimReviewed="It rained."))
    )
    page.write_text(
        f'<html><script type="application/ld+json">{json.dumps(review(claimReviewed="It snowed."))}</script></html>'
    )
    done = verifier("import-claimreview", good, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{good}: document 1, false (False): “{CLAIM}”\n"
    assert verifier("import-claimreview", bad, folder=tmp_path).returncode == 1
    done = verifier("import-claimreview", bad, tmp_path / "none.json", page, "--json", folder=tmp_path)
    assert done.returncode == 2
    assert f"{bad}:1: reviewRating.alternateName: 'Blue' is no rating that is known" in done.stderr
    assert "none.json: cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
    assert [json.loads(line)["review"]["claim"] for line in done.stdout.splitlines()] == ["It rained.", "It snowed."]
