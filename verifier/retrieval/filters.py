"""Which part of the store a claim asks about."""

from __future__ import annotations

from claims.records import Assertion
from claims.text.partial_date import parse_date
from verifier.results import Claim


def is_filtered(claim: Claim) -> bool:
    """Whether a claim asks about a part of the store only, so that a search finds what is not :func:`wanted`."""
    is_chosen = claim.sources is not None or claim.as_of is not None
    return is_chosen or claim.reported == "ignore" or bool(claim.leave_out)


def wanted(assertion: Assertion, claim: Claim) -> bool:
    """Whether an assertion passes the filters of a claim; what has no date was not known on any day."""
    if assertion.document.id in claim.leave_out or not claim.counts(assertion):
        return False
    source = assertion.document.source
    if claim.sources is not None and (source is None or source.id not in claim.sources):
        return False
    if claim.as_of is None:
        return True
    published = assertion.document.published
    if published is None:
        return False
    return parse_date(published).interval[0] <= parse_date(claim.as_of).interval[1]
