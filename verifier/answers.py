"""The one place where a verification becomes the JSON answer of the service."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import quote

from claims.records import Assertion, Document, Validity
from claims.text.web_address import is_web_address
from verifier.results import Check, Evidence, Part, Verification

_DIGITS = 4
_LONGEST_FRAGMENT = 300
_EDGE_WORDS = 5


def answer(verification: Verification, *, identity: str | None, elapsed_ms: float | None) -> dict[str, Any]:
    """Return what POST /verify answers, made of JSON values only, probabilities rounded to four digits.

    ``identity`` is the id under which the verification is stored, None if it is not; ``elapsed_ms`` how long it took.
    """
    return {
        "id": identity,
        "claim": verification.claim.text,
        "language": verification.claim.language,
        "verdict": verification.verdict,
        "confidence": round(verification.confidence, _DIGITS),
        "reason": verification.reason,
        "reported_only": verification.reported_only,
        "parts": [_part(part) for part in verification.parts],
        "evidence": [_evidence(evidence) for evidence in verification.evidence],
        "engine": {
            "version": verification.engine.version,
            "model": verification.engine.model,
            "store_revision": verification.engine.store_revision,
        },
        "elapsed_ms": None if elapsed_ms is None else round(elapsed_ms, 1),
    }


def text_fragment(url: str | None, text: str) -> str | None:
    """Return the address at which a browser opens the page and marks ``text``; None without a web address.

    This is the text directive of the URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/):
    a passage within one block is given whole, a long one or one over several blocks by its first and last words.

    >>> text_fragment("https://example.org/a", "6-fold, at last")
    'https://example.org/a#:~:text=6%2Dfold%2C%20at%20last'
    >>> text_fragment("https://example.org/a#top", "Bäume")
    'https://example.org/a#top:~:text=B%C3%A4ume'
    """
    if url is None or not is_web_address(url):
        return None
    page = url.partition(":~:")[0]
    return f"{page}{'' if '#' in page else '#'}:~:text={_directive(text)}"


def _directive(text: str) -> str:
    words = text.split()
    long = len(text) > _LONGEST_FRAGMENT or "\n" in text.strip()
    if long and len(words) > 1:
        edge = min(_EDGE_WORDS, len(words) // 2)
        return f"{_encoded(words[:edge])},{_encoded(words[-edge:])}"
    return _encoded(words)


def _encoded(words: list[str]) -> str:
    """Percent-encoded; the dash too, which a URL leaves alone but a text directive takes for an affix."""
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _part(part: Part) -> dict[str, Any]:
    return {
        "claim": part.text,
        "verdict": part.verdict,
        "confidence": round(part.confidence, _DIGITS),
        "reason": part.reason,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "stance": evidence.stance,
        "score": round(evidence.score, _DIGITS),
        **_place(evidence.assertion),
        "checks": [_check(check) for check in evidence.checks],
        "also": [_place(assertion) for assertion in evidence.also],
    }


def _place(assertion: Assertion) -> dict[str, Any]:
    """Where an assertion stands, and in which document."""
    return {
        **said(assertion),
        "assertion_id": assertion.id,
        "document": document_answer(assertion.document),
    }


def said(assertion: Assertion) -> dict[str, Any]:
    """Return what an assertion says, letter for letter, who says it, and the link that opens its page there.

    A fact check says how it rates a claim of others; its page has that claim, in other surroundings than its snapshot here.
    """
    review = assertion.review
    return {
        "quote": _quote(assertion),
        "link": text_fragment(assertion.document.url, assertion.quote if review is None else review.claim),
        "attribution": {"status": assertion.status, "speaker": assertion.speaker},
        "valid": _valid(assertion.valid),
        "review": None if review is None else {"claim": review.claim, "rating": review.rating},
    }


def _valid(valid: Validity) -> dict[str, Any]:
    return {
        "from": valid.start.isoformat() if valid.start else None,
        "until": valid.end.isoformat() if valid.end else None,
    }


def _quote(assertion: Assertion) -> dict[str, Any]:
    """A TextQuoteSelector and a TextPositionSelector in one (https://www.w3.org/TR/annotation-model/#selectors)."""
    return {
        "exact": assertion.quote,
        "prefix": assertion.prefix,
        "suffix": assertion.suffix,
        "start": assertion.start,
        "end": assertion.end,
    }


def document_answer(document: Document) -> dict[str, Any]:
    """Return a document as answers show it, without its text."""
    source = document.source
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "sha256": document.sha256,
        "source": None if source is None else {"id": source.id, "name": source.name, "rating": source.rating},
    }


def stored_document_answer(document: Document) -> dict[str, Any]:
    """Return a document as it is shown by itself: also whether it was retracted, or corrected by a newer one."""
    return {**document_answer(document), "retracted": document.retracted, "corrected_by": document.corrected_by}


def _check(check: Check) -> dict[str, Any]:
    return {"slot": check.slot, "agrees": check.agrees, "claim": check.claim, "evidence": check.evidence}


def moment(at: datetime | None) -> str | None:
    """Return a moment as answers show it, in ISO 8601 to the second; None if there is none."""
    return None if at is None else at.isoformat(timespec="seconds")
