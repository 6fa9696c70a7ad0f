"""Attribution: a plan, a possibility or a denial is not the thing itself."""

from __future__ import annotations

from verifier.results import Check
from verifier.stance.checks.near_clauses import held, nearest
from verifier.stance.checks.side import Side

_NOT_YET = ("planned", "hypothetical")


def said(claim: Side, evidence: Side) -> list[Check]:
    """Whether a plan or a possibility in the evidence is one in the claim too; silent where the evidence has none, or has
    it in a clause that does not speak of the claim.

    >>> said(Side("It opened a plant.", "en"), Side("Der Konzern plant ein Werk.", "de"))
    [Check(slot='attribution', agrees=False, claim='', evidence='plant')]
    >>> [check.agrees for check in said(Side("It plans to open a plant.", "en"), Side("Der Konzern plant ein Werk.", "de"))]
    [True]
    """
    theirs = evidence.attribution
    if theirs.status not in _NOT_YET or theirs.cue is None or not held(nearest(claim, evidence), theirs.cue):
        return []
    mine = claim.attribution
    words = mine.cue.of(claim.text) if mine.cue else ""
    return [Check("attribution", mine.status in _NOT_YET, words, theirs.cue.of(evidence.text))]
