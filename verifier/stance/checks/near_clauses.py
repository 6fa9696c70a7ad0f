"""Which clauses of the evidence speak of what the claim speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from claims.text.spans import Span
from claims.text.spellings import same
from verifier.stance.checks.side import Side


def nearest(claim: Side, evidence: Side) -> tuple[Span, ...]:
    """The clauses of the evidence that name most of what the claim names; all of them, if none names any of it.

    >>> text = "Apple investierte nicht direkt, hilft aber Google."
    >>> [clause.of(text) for clause in nearest(Side("Apple invested.", "en"), Side(text, "de"))]
    ['Apple investierte nicht direkt']
    """
    parts = evidence.clauses
    shared = [name.span for name in evidence.names if any(same(name.text, mine.text) for mine in claim.names)]
    counts = [sum(held([part], span) for span in shared) for part in parts]
    return tuple(part for part, count in zip(parts, counts, strict=True) if count == max(counts))


def around(side: Side, span: Span) -> Span:
    """The clause of the text in which a span begins.

    >>> side = Side("Er kam, sagt sie.", "de")
    >>> around(side, Span(8, 12)).of(side.text)
    'sagt sie.'
    """
    return next((part for part in side.clauses if held([part], span)), span)


def denials(side: Side, span: Span) -> int:
    """How many negations stand in the clause of the text in which a span begins.

    >>> side = Side("Most of them left, which nobody noticed.", "en")
    >>> denials(side, Span(0, 4)), denials(side, Span(31, 38))
    (0, 1)
    """
    clause = around(side, span)
    return sum(held([clause], one.cue) for one in side.negations)


def held(parts: Sequence[Span], span: Span) -> bool:
    """Whether a span begins in any of the parts."""
    return any(part.start <= span.start < part.end for part in parts)
