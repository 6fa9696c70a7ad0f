"""Symbolic checks: one part of the claim held against the same part of the evidence, across the two languages.

A check says what agrees or conflicts and quotes the words of both. It stays silent where it cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.records import Language
from claims.text.names import SAME_NAME, names, similar
from claims.text.polarity import Negation, negations
from claims.text.quantities import Quantity, comparable, compare, quantities
from verifier.results import Check

_CAPITALISED = re.compile(r"[^\W\da-zäöüß][^\W_]*")


def check(claim: str, claim_language: Language, evidence: str, evidence_language: Language) -> tuple[Check, ...]:
    """All checks of a claim against the text of an assertion, the conflicts first."""
    found = [
        *amounts(quantities(claim, claim_language), claim, quantities(evidence, evidence_language), evidence),
        *negation(claim, claim_language, evidence, evidence_language),
    ]
    return tuple(sorted(found, key=lambda one: one.agrees))


def amounts(of_claim: Sequence[Quantity], claim: str, of_evidence: Sequence[Quantity], evidence: str) -> list[Check]:
    """One check for each amount of the claim that the evidence has amounts of the same kind for.

    It agrees if any of them agrees, and conflicts if all of them conflict; an amount that the evidence merely allows
    ("more than 8" for "10") says nothing.
    """
    checks = []
    for amount in of_claim:
        others = [other for other in of_evidence if comparable(amount, other)]
        outcomes = [(compare(amount, other), other) for other in others]
        agreeing = [other for outcome, other in outcomes if outcome == "agrees"]
        if agreeing:
            checks.append(Check("amount", True, amount.span.of(claim), agreeing[0].span.of(evidence)))
        elif others and all(outcome == "conflicts" for outcome, _ in outcomes):
            checks.append(Check("amount", False, amount.span.of(claim), others[0].span.of(evidence)))
    return checks


def negation(claim: str, claim_language: Language, evidence: str, evidence_language: Language) -> list[Check]:
    """Whether claim and evidence are negated alike; silent if neither is.

    A sign only, not a proof: the negated clause of the evidence may be another than the one that speaks of the claim.
    """
    mine, theirs = negations(claim, claim_language), negations(evidence, evidence_language)
    if not mine and not theirs:
        return []
    same = len(mine) % 2 == len(theirs) % 2
    return [Check("negation", same, _words(mine, claim), _words(theirs, evidence))]


def _words(found: Sequence[Negation], text: str) -> str:
    return ", ".join(one.cue.of(text) for one in found)


def shares_a_name(claim: str, language: Language, window: str) -> bool:
    """Whether the window speaks of anyone that the claim speaks of; true if the claim names nobody.

    Every capitalised word of the window may be a name, and so may two in a row.

    >>> shares_a_name("Apple invested in OpenAI", "en", "Der Wein war gut.")
    False
    >>> shares_a_name("Brisalt sold a farm", "en", "Den Park verkaufte Brisalt im Mai.")
    True
    """
    wanted = [name.text for name in names(claim, language)]
    words = _CAPITALISED.findall(window)
    there = {*words, *(f"{one} {other}" for one, other in pairwise(words))}
    return not wanted or any(similar(mine, theirs) >= SAME_NAME for mine in wanted for theirs in there)
