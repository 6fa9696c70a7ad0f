"""Tests of training/beside.py."""

from __future__ import annotations

from tests.claims.stores import GramEncoder
from training.beside import Asked, Passage, near_misses

BRIDGE = "The bridge was opened in 1998."
FERRY = "The ferry was opened in 1998."


def found(asked: Asked, passages: list[Passage]) -> list[str]:
    ((_, near),) = near_misses([asked], passages, GramEncoder())
    return sorted(passage.text for passage in near)


def test_evidence_of_several_claims_is_no_near_miss_of_any_of_them() -> None:
    passages = [Passage(BRIDGE, "en", "one"), Passage(BRIDGE, "en", "two"), Passage(FERRY, "en", "three")]
    for owner in ("one", "two"):
        assert found(Asked("The bridge opened in 1998.", "en", owner), passages) == [FERRY]
    assert found(Asked("The ferry opened in 1998.", "en", "three"), passages) == [BRIDGE]


def test_further_evidence_on_the_claim_is_no_near_miss() -> None:
    passages = [Passage(BRIDGE, "en", "one"), Passage(FERRY, "en", "two")]
    assert found(Asked("Both opened in 1998.", "en", "one", frozenset({"two"})), passages) == []
