"""From what a caller gives to a claim that can be judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claims.errors import InputError
from claims.text.language import detect
from claims.text.normalise import claim_text
from claims.text.partial_date import parse_date
from verifier.results import Claim, Reported


def read_claim(
    raw: str,
    *,
    as_of: str | None = None,
    sources: Iterable[int] | None = None,
    max_evidence: int = 5,
    reported: Reported = "flag",
    min_confidence: float | None = None,
    leave_out: Iterable[int] = (),
) -> Claim:
    """The claim on one line, with its language. Raises InputError naming the field that cannot be used."""
    text = claim_text(raw)
    if max_evidence < 1:  # no verdict goes out without a quote
        raise InputError(f"must be at least 1, not {max_evidence}", field="max_evidence")
    if min_confidence is not None and not 0 <= min_confidence <= 1:  # nor is NaN
        raise InputError(f"must be between 0 and 1, not {min_confidence}", field="min_confidence")
    return Claim(
        text=text,
        language=detect(text),
        as_of=None if as_of is None else parse_date(as_of, field="as_of").iso,
        sources=None if sources is None else frozenset(sources),
        max_evidence=max_evidence,
        reported=reported,
        min_confidence=min_confidence,
        leave_out=frozenset(leave_out),
    )


def options(claim: Claim) -> dict[str, Any]:
    """What the caller wanted of the answer, as JSON values: ``read_claim(claim.text, **options(claim))`` is the claim again."""
    return {
        "as_of": claim.as_of,
        "sources": None if claim.sources is None else sorted(claim.sources),
        "max_evidence": claim.max_evidence,
        "reported": claim.reported,
        "min_confidence": claim.min_confidence,
        "leave_out": sorted(claim.leave_out),
    }
