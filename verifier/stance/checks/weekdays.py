"""Weekdays: on which day of the week, where the claim names no date?"""

from __future__ import annotations

from claims.text.weekdays import weekdays
from verifier.stance.checks.held import Held, held_alike
from verifier.stance.checks.side import Side


def held_weekdays(claim: Side, evidence: Side) -> list[Held]:
    """The weekdays of the claim that are of no certain week, if the evidence names any, or days of which they can be.

    >>> told = Side("Das Rennen fand am Sonntag statt.", "de")
    >>> [one.check.agrees for day in ("Sunday", "Saturday") for one in held_weekdays(Side(f"It was on {day}.", "en"), told)]
    [True, False]
    """
    if claim.dates:
        return []
    theirs = [(one.span, one.number) for one in weekdays(evidence.text)]
    theirs += [(one.span, one.start.weekday()) for one in evidence.dates if one.start == one.end]
    mine = [(one.span, one.number) for one in weekdays(claim.text)]
    return held_alike("date", claim, evidence, mine, theirs, replaced=len(theirs))
