"""Tests of verifier/pipeline.py, on a real store with the models that ship."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest

from claims.documents import Given
from tests.verifier.service import running
from verifier.api import create_app
from verifier.assemble import Service
from verifier.claim import read_claim
from verifier.interfaces import StanceModel
from verifier.pipeline import Verifier
from verifier.results import StanceScores

FUNDING = "Nvidia and Brisalt invested in Quellhoff in May 2024."
REFUSAL = "Oracle does not have a branch in Ellernfurt."
AGENCY = "Ellernfurt will reopen its old railway bridge across the river Eller on Monday, the council said."


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("pipeline")) as made:
        made.ingest(FUNDING.encode(), "funding.txt", Given(published="2024-05"))
        made.ingest(REFUSAL.encode(), "refusal.txt", Given(published="2024-05"))
        for paper in ("Morning Post", "Evening Post", "Eller Gazette"):
            made.ingest(f"{AGENCY} {paper}.".encode(), "bridge.txt", Given(source=paper, published="2024-10"))
        yield made


@dataclass
class Counted:
    """A stance model that counts its calls."""

    model: StanceModel
    name: str = "counted"
    calls: int = 0

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        self.calls += 1
        return self.model.scores(pairs)


@dataclass
class Agreeing:
    """A stance model that is sure of everything."""

    name: str = "agreeing"

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        return [StanceScores(1.0, 0.0, 0.0) for _ in pairs]


def test_a_claim_of_two_is_judged_part_by_part(service: Service) -> None:
    (answer,) = service.verify([read_claim("Nvidia and Brisalt invested in Quellhoff")])
    assert [part["claim"] for part in answer["parts"]] == [
        "Nvidia invested in Quellhoff",
        "Brisalt invested in Quellhoff",
    ]
    assert {part["verdict"] for part in answer["parts"]} == {"supported"}
    assert answer["verdict"] == "supported"
    assert answer["confidence"] == min(part["confidence"] for part in answer["parts"])
    assert answer["evidence"][0]["quote"]["exact"] in FUNDING


@pytest.mark.parametrize(
    "claim",
    [
        "Nvidia invested in Quellhoff and Oracle has a branch in Ellernfurt",
        "Nvidia investierte in Quellhoff und Oracle hat eine Filiale in Ellernfurt",
    ],
)
def test_one_contradicted_part_contradicts_the_whole_and_shows_its_quote(service: Service, claim: str) -> None:
    (answer,) = service.verify([read_claim(claim)])
    assert [part["verdict"] for part in answer["parts"]] == ["supported", "contradicted"]
    first = answer["evidence"][0]
    assert answer["verdict"] == "contradicted"
    assert (first["stance"], first["quote"]["exact"]) == ("contradicts", REFUSAL)
    assert len({one["assertion_id"] for one in answer["evidence"]}) == len(answer["evidence"])


@pytest.mark.parametrize(
    "question", ["Who invested in Quellhoff and in Brisalt?", "Wann investierte Nvidia in Quellhoff?"]
)
def test_a_question_of_who_or_when_is_unknown_and_shows_what_comes_nearest(service: Service, question: str) -> None:
    (answer,) = service.verify([read_claim(question)])
    assert (answer["verdict"], answer["reason"], answer["confidence"]) == ("unknown", "not_enough", 1.0)
    assert (answer["evidence"][0]["quote"]["exact"], answer["evidence"][0]["stance"]) == (FUNDING, "neutral")


def test_a_part_of_which_nothing_is_known_leaves_the_whole_unknown(service: Service) -> None:
    (answer,) = service.verify([read_claim("Nvidia invested in Quellhoff and Siemens sold its turbines to Bosch")])
    assert [part["verdict"] for part in answer["parts"]] == ["supported", "unknown"]
    assert (answer["verdict"], answer["reason"]) == ("unknown", "not_enough")


def test_what_is_near_to_nothing_stored_matches_nothing_and_shows_the_nearest(service: Service) -> None:
    (answer,) = service.verify([read_claim("Quokkas are mammals")])
    assert (answer["verdict"], answer["reason"]) == ("unknown", "no_match")
    assert {one["stance"] for one in answer["evidence"]} == {"neutral"}


def test_however_sure_the_model_is_what_is_near_to_nothing_stored_matches_nothing(service: Service) -> None:
    verifier = service.verifier
    sure = replace(verifier, judge=replace(verifier.judge, model=Agreeing()))
    near, far = sure.verify_many([read_claim("Nvidia invested in Quellhoff"), read_claim("Quokkas are mammals")])
    assert (near.verdict, far.verdict, far.reason) == ("supported", "unknown", "no_match")
    assert {one.stance for one in far.evidence} == {"neutral"}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Nvidia invest in Quellhoff?", "supported"),
        ("Hat Nvidia in Quellhoff investiert?", "supported"),
        ("Is it true that Oracle has a branch in Ellernfurt?", "contradicted"),
    ],
)
def test_a_question_is_judged_as_the_statement_that_it_asks_for(service: Service, question: str, verdict: str) -> None:
    (answer,) = service.verify([read_claim(question)])
    assert (answer["claim"], answer["verdict"], answer["parts"]) == (question, verdict, [])


def test_a_simple_claim_has_no_parts(service: Service) -> None:
    (answer,) = service.verify([read_claim("Nvidia invested in Quellhoff")])
    assert (answer["verdict"], answer["parts"]) == ("supported", [])


def test_an_agency_text_in_three_papers_is_shown_once(service: Service) -> None:
    (answer,) = service.verify([read_claim("Ellernfurt will reopen its old railway bridge")])
    assert answer["verdict"] == "supported"
    telling = [one for one in answer["evidence"] if one["quote"]["exact"] == AGENCY]
    assert len(telling) == 1
    (one,) = telling
    papers = [place["document"]["source"]["name"] for place in (one, *one["also"])]
    assert sorted(papers) == ["Eller Gazette", "Evening Post", "Morning Post"]
    assert {place["quote"]["exact"] for place in one["also"]} == {AGENCY}


def test_parts_and_copies_go_out_over_http(service: Service) -> None:
    client = create_app(service).test_client()
    compound, copied = (
        client.post("/verify", json={"claim": claim}).get_json()
        for claim in ("Nvidia and Brisalt invested in Quellhoff", "Ellernfurt will reopen its old railway bridge")
    )
    assert [set(part) for part in compound["parts"]] == [{"claim", "verdict", "confidence", "reason"}] * 2
    also = next(one["also"] for one in copied["evidence"] if one["quote"]["exact"] == AGENCY)
    assert [set(place) for place in also] == [
        {"quote", "assertion_id", "link", "document", "attribution", "valid", "review"}
    ] * 2


def test_the_model_runs_once_over_all_claims_and_parts_and_their_order_is_kept(service: Service) -> None:
    texts = [
        "Nvidia and Brisalt invested in Quellhoff",
        "Oracle has a branch in Ellernfurt",
        "Nvidia invested in Quellhoff and Oracle has a branch in Ellernfurt",
    ]
    claims = [read_claim(text) for text in texts]
    counted = Counted(service.verifier.judge.model)
    verifier: Verifier = replace(service.verifier, judge=replace(service.verifier.judge, model=counted))
    answers = verifier.verify_many(claims)
    assert counted.calls == 1
    assert [one.claim for one in answers] == claims
    assert [len(one.parts) for one in answers] == [2, 0, 2]
    alone = [service.verifier.verify(claim) for claim in claims]
    assert (
        [one.verdict for one in answers]
        == [one.verdict for one in alone]
        == ["supported", "contradicted", "contradicted"]
    )
    assert verifier.verify_many([]) == []


def test_no_more_evidence_is_shown_than_asked_for(service: Service) -> None:
    for count in (1, 2):
        (answer,) = service.verify(
            [read_claim("Nvidia invested in Quellhoff and Oracle has a branch in Ellernfurt", max_evidence=count)]
        )
        assert len(answer["evidence"]) == count
