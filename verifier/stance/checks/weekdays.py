"""Weekdays: on which day of the week, where the claim names no date?"""

from __future__ import annotations

from claims.text.weekdays import weekdays
from verifier.results import Check
from verifier.stance.checks.held import Held
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
    held = []
    for mine in weekdays(claim.text) if theirs else ():
        same = [span for span, number in theirs if number == mine.number]
        check = Check("date", bool(same), mine.span.of(claim.text), (same or [theirs[0][0]])[0].of(evidence.text))
        held.append(Held(mine.span, check, tuple(same), () if same else tuple(span for span, _ in theirs)))
    return held
