"""Negation: do claim and evidence both affirm, or both deny?"""

from __future__ import annotations

from collections.abc import Sequence

from claims.text.polarity import Negation
from verifier.results import Check
from verifier.stance.checks.computed import is_rest
from verifier.stance.checks.near_clauses import held, nearest
from verifier.stance.checks.side import Side


def negation(claim: Side, evidence: Side) -> list[Check]:
    """Whether claim and evidence are negated alike; silent if neither is.

    Of the evidence only those clauses count that name most of what the claim names (all of them, if none does). Two
    negations cancel out. What belongs to an amount is told by that ("not even 100"), and what denies a share may tell of the rest.

    >>> claim = Side("Apple invested directly in OpenAI.", "en")
    >>> negation(claim, Side("Apple investierte nicht direkt, hilft aber.", "de"))
    [Check(slot='negation', agrees=False, claim='', evidence='nicht')]
    >>> negation(claim, Side("Apple investierte, doch Google kaufte nichts.", "de"))
    []
    >>> negation(Side("Not even 100 people came.", "en"), Side("Nur 80 Menschen kamen.", "de"))
    []
    >>> negation(Side("A third of pupils cannot read.", "en"), Side("Zwei Drittel der Schüler lesen.", "de"))
    []
    """
    mine = claim.negations
    theirs = _near(claim, evidence)
    if not mine and not theirs:
        return []
    alike = len(mine) % 2 == len(theirs) % 2
    if not alike and any(is_rest(claim, amount, evidence) for amount in claim.amounts):
        return []
    return [Check("negation", alike, _words(mine, claim.text), _words(theirs, evidence.text))]


def _near(claim: Side, evidence: Side) -> tuple[Negation, ...]:
    """The negations in the clauses of the evidence that speak most of what the claim speaks of."""
    near = nearest(claim, evidence) if evidence.negations else ()
    return tuple(one for one in evidence.negations if held(near, one.cue))


def _words(found: Sequence[Negation], text: str) -> str:
    return ", ".join(one.cue.of(text) for one in found)
