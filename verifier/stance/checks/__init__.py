"""Symbolic checks: one part of the claim held against the same part of the evidence, across the two languages.

A check says what agrees or conflicts and quotes the words of both. It stays silent where it cannot tell.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.results import Check
from verifier.stance.checks.amounts import amounts
from verifier.stance.checks.attribution import said
from verifier.stance.checks.certainty import certainty
from verifier.stance.checks.dates import when
from verifier.stance.checks.degree import degree
from verifier.stance.checks.entities import entities
from verifier.stance.checks.held import VALUES
from verifier.stance.checks.negation import negation
from verifier.stance.checks.roles import roles
from verifier.stance.checks.side import Side
from verifier.stance.checks.speaker import speaker
from verifier.stance.checks.times import of_other_periods

RULES = (amounts, when, negation, degree, roles, said, speaker, certainty, entities)
"""All checks, each a pure function of the two sides."""


def check(claim: Side, evidence: Side) -> tuple[Check, ...]:
    """All checks of a claim against an assertion, the conflicts first.

    Another amount of another month, quarter or year denies nothing: a series has one for each.

    >>> told = Side("2023 lag der Umsatz bei 40 Millionen Euro.", "de")
    >>> [(one.slot, one.open) for one in check(Side("In 2022 sales were 30 million euros.", "en"), told)]
    [('amount', True), ('date', True)]
    """
    found = [one for rule in RULES for one in rule(claim, evidence)]
    if {one.slot for one in found if not one.agrees and not one.open} >= VALUES and of_other_periods(claim, evidence):
        found = [one if one.agrees or one.slot not in VALUES else replace(one, open=True) for one in found]
    return tuple(sorted(found, key=lambda one: one.agrees))


__all__ = ["RULES", "Side", "check"]
