"""Symbolic checks: one part of the claim held against the same part of the evidence, across the two languages.

A check says what agrees or conflicts and quotes the words of both. It stays silent where it cannot tell.
"""

from __future__ import annotations

from verifier.results import Check
from verifier.stance.checks.amounts import amounts
from verifier.stance.checks.attribution import said
from verifier.stance.checks.certainty import certainty
from verifier.stance.checks.dates import when
from verifier.stance.checks.degree import degree
from verifier.stance.checks.entities import entities
from verifier.stance.checks.negation import negation
from verifier.stance.checks.roles import roles
from verifier.stance.checks.side import Side
from verifier.stance.checks.speaker import speaker

RULES = (amounts, when, negation, degree, roles, said, speaker, certainty, entities)
"""All checks, each a pure function of the two sides."""


def check(claim: Side, evidence: Side) -> tuple[Check, ...]:
    """All checks of a claim against an assertion, the conflicts first."""
    return tuple(sorted((one for rule in RULES for one in rule(claim, evidence)), key=lambda one: one.agrees))


__all__ = ["RULES", "Side", "check"]
