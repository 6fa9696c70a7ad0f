"""Results: did it end as the claim says?"""

from __future__ import annotations

from claims.text.results import results
from verifier.results import Check
from verifier.stance.checks.held import Held
from verifier.stance.checks.side import Side


def held_results(claim: Side, evidence: Side) -> list[Held]:
    """The results of the claim ("29:24"), if the evidence gives any: one agrees with the very same, whoever stands first.

    >>> claim = Side("They won 29:24.", "en")
    >>> [one.check.agrees for text in ("Es endete 24:29.", "Es endete 29:27.") for one in held_results(claim, Side(text, "de"))]
    [True, False]
    """
    theirs = results(evidence.text, evidence.language)
    held = []
    for mine in results(claim.text, claim.language) if theirs else ():
        same = [one for one in theirs if one.counts == mine.counts]
        check = Check("amount", bool(same), mine.span.of(claim.text), (same or theirs)[0].span.of(evidence.text))
        others = () if same else tuple(one.span for one in theirs[:1])
        held.append(Held(mine.span, check, tuple(one.span for one in same), others))
    return held
