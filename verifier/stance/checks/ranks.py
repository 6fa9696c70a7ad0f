"""Ranks: did it come second, or third?"""

from __future__ import annotations

from claims.text.ranks import ranks
from verifier.results import Check
from verifier.stance.checks.held import Held
from verifier.stance.checks.side import Side


def held_ranks(claim: Side, evidence: Side) -> list[Held]:
    """The ranks of the claim, if the evidence gives any: one agrees with the very same.

    >>> told = Side("Sie belegte den dritten Platz.", "de")
    >>> [one.check.agrees for rank in ("third", "second") for one in held_ranks(Side(f"She came {rank}.", "en"), told)]
    [True, False]
    """
    theirs = ranks(evidence.text, evidence.language)
    held = []
    for mine in ranks(claim.text, claim.language) if theirs else ():
        same = [one.span for one in theirs if one.number == mine.number]
        check = Check("degree", bool(same), mine.span.of(claim.text), (same or [theirs[0].span])[0].of(evidence.text))
        held.append(Held(mine.span, check, tuple(same)))
    return held
