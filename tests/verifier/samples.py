"""Assertions and evidence for tests, made by hand."""

from __future__ import annotations

from claims.records import Assertion, Document, Language, Status
from verifier.results import Evidence, Stance, StanceScores


def assertion(
    quote: str, *, language: Language = "en", context: str = "", identity: int = 1, status: Status = "asserted"
) -> Assertion:
    """An assertion in a document of its own."""
    document = Document(identity, "A title", None, "2024-10", language, "0" * 64, None)
    return Assertion(identity, document, 0, len(quote), quote, context, "", "", status)


def evidence(supports: float, contradicts: float, *, identity: int = 1, status: Status = "asserted") -> Evidence:
    """Evidence with these scores; what is missing to one is neutral."""
    by_stance: dict[Stance, float] = {
        "supports": supports,
        "contradicts": contradicts,
        "neutral": 1 - supports - contradicts,
    }
    stance: Stance = max(by_stance, key=lambda one: by_stance[one])
    told = assertion("Something is said.", identity=identity, status=status)
    return Evidence(told, stance, by_stance[stance], StanceScores(*by_stance.values()))
