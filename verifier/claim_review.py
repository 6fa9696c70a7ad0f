"""An answer as schema.org ClaimReview, the form in which fact checks are published (https://schema.org/ClaimReview)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claims.records import StoredVerification

_RATINGS = {"supported": 5, "contradicted": 1}
"""From 1 (false) to 5 (true). What is unknown has no rating: the middle would say that it is half true."""

_NAMES = {"supported": "Supported", "contradicted": "Contradicted", "unknown": "Unknown"}


def claim_review(verification: StoredVerification) -> dict[str, Any]:
    """The ClaimReview of a stored answer, as JSON-LD; the quotes that carry the verdict are its citations."""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": verification.id,
        "datePublished": verification.created_at.isoformat(timespec="seconds"),
        "claimReviewed": verification.claim,
        "inLanguage": verification.answer["language"],
        "author": {
            "@type": "SoftwareApplication",
            "name": "Claim verifier",
            "softwareVersion": verification.engine_version,
        },
        "itemReviewed": {"@type": "Claim", "text": verification.claim},
        "reviewRating": _rating(verification.verdict),
        "citation": [_citation(one) for one in _telling(verification)],
    }


def _rating(verdict: str) -> dict[str, Any]:
    named = {"@type": "Rating", "alternateName": _NAMES[verdict]}
    if verdict not in _RATINGS:
        return named
    return {**named, "ratingValue": _RATINGS[verdict], "worstRating": 1, "bestRating": 5}


def _telling(verification: StoredVerification) -> Iterable[dict[str, Any]]:
    stance = {"supported": "supports", "contradicted": "contradicts"}.get(verification.verdict)
    return (one for one in verification.answer["evidence"] if one["stance"] == stance)


def _citation(evidence: dict[str, Any]) -> dict[str, Any]:
    document = evidence["document"]
    source = document["source"]
    article = {
        "@type": "Article",
        "headline": document["title"],
        "url": document["url"],
        "datePublished": document["published"],
        "inLanguage": document["language"],
        "publisher": source and {"@type": "Organization", "name": source["name"]},
    }
    quotation = {"@type": "Quotation", "text": evidence["quote"]["exact"], "url": evidence["link"]}
    return {**_known(quotation), "isPartOf": _known(article)}


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
