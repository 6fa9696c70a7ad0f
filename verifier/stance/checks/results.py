"""Results: did it end as the claim says?"""

from __future__ import annotations

import re
from dataclasses import replace

from claims.text.interim import is_bracketed, is_interim
from claims.text.results import Result, clocked, has_won
from claims.text.spans import Span
from verifier.stance.checks.held import Held, held_alike
from verifier.stance.checks.side import Side


def held_results(claim: Side, evidence: Side) -> list[Held]:
    """The results of the claim ("29:24"), if the evidence gives any: one agrees with the very same, whoever stands first, unless the
    one of whom both tell won it in the one and lost it in the other; and its times of races ("2:00:35").

    >>> claim = Side("They won 29:24.", "en")
    >>> [one.check.agrees for text in ("Es endete 24:29.", "Es endete 29:27.") for one in held_results(claim, Side(text, "de"))]
    [True, False]
    >>> told = Side("Bonn hat mit 3:1 (1:1) gewonnen.", "de")
    >>> [one.check.agrees for text in ("It ended 1-1.", "Bonn led 2-1.") for one in held_results(Side(text, "en"), told)]
    [False, False]
    >>> told = Side("Bonn hat in Köln mit 3:1 gewonnen.", "de")
    >>> [one.check.agrees for text in ("Bonn won 3-1.", "Bonn lost 3-1.") for one in held_results(Side(text, "en"), told)]
    [True, False]
    """
    held = [
        one
        for mine in claim.results
        for one in held_alike(
            "amount", claim, evidence, [(mine.span, mine.counts)], _rivals(claim, mine, evidence), replaced=1
        )
    ]
    run = held_alike("amount", claim, evidence, clocked(claim.text), clocked(evidence.text), replaced=1)
    return [_turned(claim, evidence, one) for one in held] + run


def _rivals(claim: Side, mine: Result, evidence: Side) -> list[tuple[Span, tuple[int, int]]]:
    """The results of the evidence that are as final as that of the claim, and the very same that stands in no brackets."""
    passing = is_interim(claim.text, mine.span)
    return [
        (one.span, one.counts)
        for one in evidence.results
        if is_interim(evidence.text, one.span) == passing
        or (one.counts == mine.counts and not is_bracketed(evidence.text, one.span))
    ]


def _turned(claim: Side, evidence: Side, held: Held) -> Held:
    """What is held of a result, which conflicts where the one who begins both clauses won it in only one of them."""
    if not held.same or len(held.same) > 1:
        return held
    one, other = _outcome(claim, held.mine), _outcome(evidence, held.same[0])
    if not one or not other or one[1] == other[1] or not (one[0] <= other[0] or other[0] <= one[0]):
        return held
    return Held(held.mine, replace(held.check, agrees=False))


def _outcome(side: Side, result: Span) -> tuple[set[str], bool] | None:
    """The words of the name with which the clause of a result begins, and whether that one won; None where it does not tell."""
    clause = next((one for one in side.clauses if one.start <= result.start < one.end), Span(0, 0))
    name = next((one for one in side.names if clause.start <= one.span.start < clause.end), None)
    won = has_won(clause.of(side.text), side.language)
    if name is None or won is None or not _AHEAD.fullmatch(side.text, clause.start, name.span.start):
        return None
    return set(name.text.split()), won


_AHEAD = re.compile(r"\W*(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|FC|SC|SV|VfB|VfL|TSV|1\.|Bayer|Borussia|Eintracht)\s){0,3}")
"""What may stand before a name that is the subject."""
