"""Weekdays: on which day of the week, where the claim names no date?"""

from __future__ import annotations

from claims.text.bounds import NOT_YET
from claims.text.weekdays import weekdays
from verifier.stance.checks.held import Held, held_alike
from verifier.stance.checks.reckoned_dates import is_reckoned_weekday
from verifier.stance.checks.side import Side
from verifier.stance.checks.told_on import is_told_on


def held_weekdays(claim: Side, evidence: Side) -> list[Held]:
    """The weekdays of the claim that are of no certain week, if the evidence names any, or days of which they can be; that on which
    somebody says it is not held against another, nor that on which something was not so yet.

    >>> told = Side("Das Rennen fand am Sonntag statt.", "de")
    >>> [one.check.agrees for day in ("Sunday", "Saturday") for one in held_weekdays(Side(f"It was on {day}.", "en"), told)]
    [True, False]
    >>> told = Side("The trial begins next week, the court said on Friday.", "en")
    >>> held_weekdays(Side("The trial begins on Monday.", "en"), told)
    []
    """
    if claim.dates or NOT_YET.search(claim.text):
        return []
    theirs = [(one.span, one.number) for one in weekdays(evidence.text)]
    theirs += [(one.span, one.start.weekday()) for one in evidence.dates if one.start == one.end]
    mine = [(one.span, one.number) for one in weekdays(claim.text)]
    asked = {number for _, number in mine}
    if not any(is_told_on(claim, span) for span, _ in mine):
        theirs = [(span, number) for span, number in theirs if number in asked or not is_told_on(evidence, span)]
    days = [number for _, number in theirs]
    if asked.isdisjoint(days):
        mine = [(span, number) for span, number in mine if not is_reckoned_weekday(number, days, evidence)]
    return held_alike("date", claim, evidence, mine, theirs, replaced=len(theirs))
