"""An answer as schema.org ClaimReview, the form in which fact checks are published (https://schema.org/ClaimReview)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.records import StoredVerification

_RATINGS = {"supported": 5, "contradicted": 1}
"""From 1 (false) to 5 (true). What is unknown has no rating: the middle would say that it is half true."""

_NAMES = {"supported": "Supported", "contradicted": "Contradicted", "unknown": "Unknown"}
_STANCES = {"supported": "supports", "contradicted": "contradicts"}


@dataclass(frozen=True, slots=True)
class Author:
    """The organisation that answers for the review; ``url`` may be empty."""

    name: str
    url: str = ""


def claim_review(verification: StoredVerification, author: Author, url: str) -> dict[str, Any]:
    """The ClaimReview of a stored answer, as JSON-LD; ``url`` is where it can be had.

    The quotes that carry the verdict are its citations; the claim appears in the documents that state it.
    """
    organisation = _known({"@type": "Organization", "name": author.name, "url": author.url or None})
    answer = verification.answer
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": verification.id,
        "url": url,
        "datePublished": verification.created_at.isoformat(timespec="seconds"),
        "claimReviewed": verification.claim,
        "inLanguage": answer["language"],
        "author": organisation,
        "version": verification.engine_version,
        "itemReviewed": _claim(verification),
        "reviewRating": _rating(verification.verdict),
        "citation": [_citation(one) for one in _standing(answer, _STANCES.get(verification.verdict))],
    }


def _claim(verification: StoredVerification) -> dict[str, Any]:
    stating = (one["document"] for one in _standing(verification.answer, "supports") if not one.get("review"))
    articles = {document["id"]: _article(document) for document in stating}
    appearance = list(articles.values()) or None
    return _known({"@type": "Claim", "text": verification.claim, "appearance": appearance})


def _rating(verdict: str) -> dict[str, Any]:
    named = {"@type": "Rating", "alternateName": _NAMES[verdict]}
    if verdict not in _RATINGS:
        return named
    return {**named, "ratingValue": _RATINGS[verdict], "worstRating": 1, "bestRating": 5}


def _standing(answer: dict[str, Any], stance: str | None) -> Iterable[dict[str, Any]]:
    return (one for one in answer["evidence"] if one["stance"] == stance)


def _citation(evidence: dict[str, Any]) -> dict[str, Any]:
    quotation = {"@type": "Quotation", "text": evidence["quote"]["exact"], "url": evidence["link"]}
    return {**_known(quotation), "isPartOf": _article(evidence["document"])}


def _article(document: dict[str, Any]) -> dict[str, Any]:
    source = document["source"]
    return _known(
        {
            "@type": "Article",
            "headline": document["title"],
            "url": document["url"],
            "datePublished": document["published"],
            "inLanguage": document["language"],
            "publisher": source and {"@type": "Organization", "name": source["name"]},
        }
    )


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
