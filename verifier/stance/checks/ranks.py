"""Ranks: did it come second, or third?"""

from __future__ import annotations

from claims.text.ranks import ranks, times_done
from verifier.stance.checks.held import Held, held_alike
from verifier.stance.checks.side import Side


def held_ranks(claim: Side, evidence: Side) -> list[Held]:
    """The ranks of the claim, if the evidence gives any: one agrees with the very same. So, too, for the how manieth time it was.

    >>> told = Side("Sie belegte den dritten Platz.", "de")
    >>> [one.check.agrees for rank in ("third", "second") for one in held_ranks(Side(f"She came {rank}.", "en"), told)]
    [True, False]
    """
    held = []
    for read in (ranks, times_done):
        mine, theirs = (
            [(one.span, one.number) for one in read(side.text, side.language)] for side in (claim, evidence)
        )
        held += held_alike("degree", claim, evidence, mine, theirs)
    return held
