"""Tests of verifier/claim_review.py against what schema.org says of a ClaimReview."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from claims.records import StoredVerification
from tests.verifier.test_answers import ASSERTION, DOCUMENT, EVIDENCE, VERIFICATION
from verifier.answers import answer
from verifier.claim_review import Author, claim_review
from verifier.results import Evidence, Verification

AUTHOR = Author("Example Newsroom", "https://newsroom.example")
URL = "https://verifier.example/verifications/v1"

PROPERTIES = {
    "ClaimReview": {
        "@context",
        "identifier",
        "url",
        "datePublished",
        "claimReviewed",
        "inLanguage",
        "author",
        "version",
        "itemReviewed",
        "reviewRating",
        "citation",
    },
    "Claim": {"text", "appearance"},
    "Rating": {"alternateName", "ratingValue", "worstRating", "bestRating"},
    "Organization": {"name", "url"},
    "Quotation": {"text", "url", "isPartOf"},
    "Article": {"headline", "url", "datePublished", "inLanguage", "publisher"},
}
"""The properties that schema.org has for each type, of those that may be used here."""


def review(verification: Verification, **changed: Any) -> dict[str, Any]:
    out = answer(verification, identity="v1", elapsed_ms=1.0)
    stored = StoredVerification(
        "v1", out["claim"], out["verdict"], 0.9, out["reason"], out, "0.1.0+a", "m", 1, datetime(2025, 3, 1, tzinfo=UTC)
    )
    return claim_review(replace(stored, **changed), AUTHOR, URL)


def supporting(identity: int) -> Evidence:
    document = replace(DOCUMENT, id=identity, url=f"https://example.org/{identity}")
    return replace(EVIDENCE, stance="supports", assertion=replace(ASSERTION, id=identity, document=document))


def types(value: Any) -> Any:
    """All objects with a type, at any depth."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from types(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from types(inner)


@pytest.mark.parametrize("verdict", ["supported", "contradicted", "unknown"])
def test_every_property_is_one_of_its_type(verdict: Any) -> None:
    made = review(replace(VERIFICATION, verdict=verdict, evidence=(EVIDENCE, supporting(2))))
    for one in types(made):
        assert set(one) - {"@type"} <= PROPERTIES[one["@type"]]
        assert None not in one.values()


def test_what_a_review_needs_is_there() -> None:
    made = review(VERIFICATION)
    assert made["author"] == {"@type": "Organization", "name": "Example Newsroom", "url": "https://newsroom.example"}
    assert (made["url"], made["datePublished"]) == (URL, "2025-03-01T00:00:00+00:00")
    assert made["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Contradicted",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    }
    assert "appearance" not in made["itemReviewed"]


def test_a_claim_appears_in_the_documents_that_state_it_each_once() -> None:
    other = replace(supporting(2), assertion=replace(supporting(2).assertion, id=3))
    made = review(replace(VERIFICATION, verdict="supported", evidence=(supporting(2), other, EVIDENCE)))
    assert [one["url"] for one in made["itemReviewed"]["appearance"]] == ["https://example.org/2"]
    assert len(made["citation"]) == 2
