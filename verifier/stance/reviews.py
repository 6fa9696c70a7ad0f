"""Where a published fact check stands to a claim: what it says of the reviewed claim, carried over to the claim asked.

If a claim A is true, what follows from A is true. If A is false, only that is false from which A would follow; what merely
follows from A may still hold ("5 billion were invested" is false, "money was invested" need not be). So the model reads a
pair in the direction in which the rating carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.records import Rating, Review
from verifier.results import Check, StanceScores

WORTH: Mapping[Rating, float] = {
    "true": 1.0,
    "mostly true": 0.8,
    "mixed": 0.0,
    "unproven": 0.0,
    "mostly false": -0.8,
    "false": -1.0,
}
"""How far a rating affirms the reviewed claim (1) or denies it (-1); "mostly" may mean a detail that is not asked about."""

_OTHER_FACTS = frozenset({"amount", "date", "degree", "role", "entity"})
"""Slots in which two claims that conflict may both be false."""


def pairs(review: Review, claim: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """What the model reads: whether the claim follows from the reviewed one, and whether the reviewed one follows from it."""
    return (review.claim, claim), (claim, review.claim)


def carried(rating: Rating, onward: StanceScores, back: StanceScores, checks: Iterable[Check]) -> StanceScores:
    """The scores of the fact check, of the scores of its two :func:`pairs` after the checks have turned them.

    >>> same = StanceScores(0.9, 0.02, 0.08)
    >>> carried("false", same, same, ()).contradicts, carried("true", same, same, ()).supports
    (0.9, 0.9)
    >>> carried("mixed", same, same, ())
    StanceScores(supports=0.0, contradicts=0.0, neutral=1.0)
    """
    worth = WORTH[rating]
    if worth >= 0:
        return _weakened(onward.supports, onward.contradicts, worth)
    found = tuple(checks)
    if _speaks_of_others(found):
        return _weakened(0.0, 0.0, 0.0)
    affirmed = min(onward.contradicts, back.contradicts) if is_negation(found) else 0.0
    return _weakened(affirmed, back.supports, -worth)


def is_negation(checks: Iterable[Check]) -> bool:
    """Whether two claims conflict in nothing but that one denies what the other says: then one of them is true."""
    conflicting = {one.slot for one in checks if not one.agrees}
    return "negation" in conflicting and not conflicting & _OTHER_FACTS


def _speaks_of_others(checks: Iterable[Check]) -> bool:
    """Whether a claim names somebody and the reviewed one none of them: a vague one ("It rained.") seems to follow from many."""
    names = [one.agrees for one in checks if one.slot == "entity"]
    return bool(names) and not any(names)


def _weakened(supports: float, contradicts: float, share: float) -> StanceScores:
    return StanceScores(supports * share, contradicts * share, 1 - (supports + contradicts) * share)
