"""Tests of verifier/replay.py: what changed between two answers, and why; and of replays on a real service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import database
from claims.documents import Given
from claims.errors import NotFound
from claims.models import VerificationRow, now
from claims.records import StoreChanges
from claims.store import Store, Verifications
from tests.verifier.service import running
from verifier.assemble import Service
from verifier.claim import options, read_claim
from verifier.past_answers import replay_answer
from verifier.pipeline import Verifier
from verifier.replay import NOISE, Pair, compare
from verifier.words import replay_in_words

NOTHING = StoreChanges()


def piece(identity: int, stance: str = "supports", score: float = 0.9, *, also: tuple[int, ...] = ()) -> dict[str, Any]:
    """Evidence of the assertion ``identity`` in document ``10 * identity``."""

    def place(one: int) -> dict[str, Any]:
        return {"assertion_id": one, "document": {"id": 10 * one}, "quote": {"exact": f"Quote {one}."}}

    return {**place(identity), "stance": stance, "score": score, "also": [place(one) for one in also]}


def told(
    *evidence: dict[str, Any], verdict: str = "supported", confidence: float = 0.9, **engine: Any
) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "confidence": confidence,
        "reason": "no_match" if verdict == "unknown" else None,
        "evidence": list(evidence),
        "engine": {"version": "1+a", "model": "m", "store_revision": 1, **engine},
    }


@given(st.lists(st.integers(1, 9), unique=True), st.floats(0, 1))
def test_an_answer_is_the_same_as_itself(ids: list[int], confidence: float) -> None:
    answer = told(*map(piece, ids), confidence=confidence)
    changes = compare(answer, answer, NOTHING)
    assert changes.same
    assert (changes.model, changes.rules, changes.store, changes.evidence) == (None, None, None, ())


def test_noise_is_no_change() -> None:
    before, after = told(piece(1, score=0.9)), told(piece(1, score=0.9 + NOISE / 2), confidence=0.9 - NOISE / 2)
    assert compare(before, after, NOTHING).same
    apart = compare(before, told(piece(1, score=0.8), confidence=0.8), NOTHING)
    assert apart.confidence == Pair(0.9, 0.8)
    assert [(one.score, one.cause) for one in apart.evidence] == [(Pair(0.9, 0.8), "unexplained")]


def test_each_piece_says_what_became_of_it() -> None:
    before = told(piece(1), piece(2), piece(3), piece(4, also=(5,)))
    after = told(piece(4), piece(6), piece(7), verdict="unknown", confidence=0.5, store_revision=9)
    store = StoreChanges(added=(60,), retracted=(10,), corrected=(20,), picked=(7,))
    changes = compare(before, after, store)
    assert {one.assertion_id: one.cause for one in changes.evidence} == {
        1: "retracted",
        2: "corrected",
        3: "store",
        5: "store",
        6: "added",
        7: "picked",
    }
    gone, new = changes.evidence[0], changes.evidence[-2]
    assert (gone.stance, gone.score) == (Pair("supports", None), Pair(0.9, None))
    assert (new.stance, new.quote) == (Pair(None, "supports"), "Quote 6.")
    assert (changes.verdict, changes.reason) == (Pair("supported", "unknown"), Pair(None, "no_match"))
    assert (changes.store, changes.documents) == (Pair(1, 9), store)


@pytest.mark.parametrize(
    ("engine", "name", "cause"),
    [
        ({"version": "1+b"}, "rules", "rules"),
        ({"model": "n"}, "model", "model"),
        ({"store_revision": 2}, "store", "store"),
    ],
)
def test_what_judged_otherwise_is_named(engine: dict[str, Any], name: str, cause: str) -> None:
    changes = compare(told(piece(1)), told(piece(1, "neutral", 0.6), verdict="unknown", **engine), NOTHING)
    assert [which for which in ("model", "rules", "store") if getattr(changes, which)] == [name]
    assert [one.cause for one in changes.evidence] == [cause]


FERRY = "The ferry to Ostrand runs again and carries 40 cars."
URL = "https://example.org/ferry"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with running(tmp_path) as made:
        made.ingest(FERRY.encode(), "ferry.txt", Given(url=URL, published="2025-03"))
        yield made


def test_a_replay_of_the_same_says_so_and_is_kept(service: Service) -> None:
    [before] = service.verify([read_claim("The ferry to Ostrand runs again.", max_evidence=1, reported="ignore")])
    replayed = service.replay(before["id"])
    assert replayed.changes.same
    assert (replayed.changes.model, replayed.changes.rules, replayed.changes.store) == (None, None, None)
    with service.sessions() as session:
        kept = Verifications(session).get(replayed.answer["id"])
    assert kept.replay_of == before["id"]
    assert kept.options is not None
    assert (kept.options["max_evidence"], kept.options["reported"]) == (1, "ignore")
    with pytest.raises(NotFound):
        service.replay("no-such-id")


def test_a_replay_says_which_document_changed_it(service: Service) -> None:
    [before] = service.verify([read_claim("The ferry to Ostrand runs again.")])
    assert before["verdict"] == "supported"
    service.ingest(b"The ferry to Ostrand does not run again.", "ferry.txt", Given(url=URL, published="2025-04"))
    replayed = service.replay(before["id"])
    assert replayed.changes.verdict == Pair("supported", "contradicted")
    assert replayed.changes.documents == StoreChanges(added=(2,), corrected=(1,))
    assert {(one.document_id, one.cause) for one in replayed.changes.evidence} == {(1, "corrected"), (2, "added")}
    spoken = replay_in_words(replay_answer(replayed))
    assert "  verdict: supported -> contradicted" in spoken
    assert f"supports -> not shown (document 1, corrected): “{FERRY}”" in spoken
    assert "    documents corrected: 1" in spoken
    assert "  model: the same" in spoken


def test_a_replay_with_other_rules_says_so(service: Service) -> None:
    [before] = service.verify([read_claim("The ferry to Ostrand runs again.")])
    strict = replace(service.verifier.policy, least=0.999)
    other = replace(service, verifier=replace(service.verifier, policy=strict, version="0.1.0+other"))
    changes = other.replay(before["id"]).changes
    assert changes.rules == Pair(service.verifier.version, "0.1.0+other")
    assert changes.verdict == Pair("supported", "unknown")


def test_it_is_said_where_the_options_were_not_kept(service: Service) -> None:
    [before] = service.verify([read_claim("The ferry to Ostrand runs again.")])
    with database.writing(service.sessions) as session:
        row = session.get(VerificationRow, before["id"])
        assert row is not None
        row.options = None
    replayed = service.replay(before["id"])
    assert not replayed.changes.options_known
    assert "was not kept" in replay_in_words(replay_answer(replayed))


def test_an_answer_that_is_removed_while_it_is_replayed_is_not_found(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    [before] = service.verify([read_claim("The ferry to Ostrand runs again.")])
    judge = Verifier.verify_many

    def judge_slowly(*given: Any) -> Any:
        with database.writing(service.sessions) as session:
            assert Verifications(session).prune(now() + timedelta(days=1), 10) == 1
        return judge(*given)

    monkeypatch.setattr(Verifier, "verify_many", judge_slowly)
    with pytest.raises(NotFound, match=before["id"]):
        service.replay(before["id"])
    with service.sessions() as session:
        assert list(Verifications(session).newest()) == []


def test_options_make_the_claim_again() -> None:
    claim = read_claim(
        "It rains.",
        as_of="2024-10",
        sources=[3, 1],
        max_evidence=2,
        reported="accept",
        min_confidence=0.7,
        leave_out=[4],
    )
    assert read_claim(claim.text, **options(claim)) == claim


def test_a_retracted_document_makes_the_answer_stale_even_if_it_was_not_shown(service: Service) -> None:
    service.ingest(
        b"Since Monday, the ferry to Ostrand has been running again.", "news.txt", Given(published="2025-04")
    )
    [answer] = service.verify([read_claim("The ferry to Ostrand runs again.", max_evidence=1)])
    [hidden] = {1, 2} - {one["document"]["id"] for one in answer["evidence"]}
    with database.writing(service.sessions) as session:
        assert Verifications(session).stale([answer["id"]])[answer["id"]] == ()
        Store(session).retract(hidden)
        [stale] = Verifications(session).stale([answer["id"]])[answer["id"]]
    assert (stale.document_id, stale.reason, stale.corrected_by) == (hidden, "retracted", None)
    assert stale.at is not None
