"""Results: did it end as the claim says?"""

from __future__ import annotations

from claims.text.results import results
from verifier.stance.checks.held import Held, held_alike
from verifier.stance.checks.side import Side


def held_results(claim: Side, evidence: Side) -> list[Held]:
    """The results of the claim ("29:24"), if the evidence gives any: one agrees with the very same, whoever stands first.

    >>> claim = Side("They won 29:24.", "en")
    >>> [one.check.agrees for text in ("Es endete 24:29.", "Es endete 29:27.") for one in held_results(claim, Side(text, "de"))]
    [True, False]
    """
    mine, theirs = ([(one.span, one.counts) for one in results(side.text, side.language)] for side in (claim, evidence))
    return held_alike("amount", claim, evidence, mine, theirs, replaced=1)
