"""Dates: did it happen when the claim says?"""

from __future__ import annotations

import re

from claims.text.dates import DateMention, dates, meets
from verifier.results import Check
from verifier.stance.checks.side import Side

_BOUND = re.compile(
    r"\b(?:since|until|till|before|after|by|as of|from|through|seit|bis|vor|nach|ab|bis zum|ende)\s(?:the\s|dem\s|den\s|zum\s)?$",
    re.IGNORECASE,
)
_REACH = 14


def when(claim: Side, evidence: Side) -> list[Check]:
    """One check for each date of the claim, if the evidence has dates: it agrees if any of them shares a day with it.

    Relative dates of the evidence are resolved against its publication. Dates that bound a time ("since 2019", "bis
    November") are left alone, as what holds before or after them is not the date itself.

    >>> claim = Side("It opened in March 2021.", "en")
    >>> [check.agrees for check in when(claim, Side("Das Werk wurde im Mai 2021 eröffnet.", "de"))]
    [False]
    >>> [check.agrees for check in when(claim, Side("Eröffnet wurde es am 3. März 2021.", "de"))]
    [True]
    >>> when(claim, Side("Seit Mai 2021 läuft das Werk.", "de"))
    []
    """
    theirs = dates(evidence.text, evidence.language, evidence.published)
    if not theirs or any(_bounds(evidence.text, one) for one in theirs):
        return []
    checks = []
    for mine in dates(claim.text, claim.language, claim.published):
        if _bounds(claim.text, mine):
            continue
        met = [one for one in theirs if meets(mine, one)]
        shown = (met or theirs)[0]
        checks.append(Check("date", bool(met), mine.span.of(claim.text), shown.span.of(evidence.text)))
    return checks


def _bounds(text: str, mention: DateMention) -> bool:
    return bool(_BOUND.search(text, max(0, mention.span.start - _REACH), mention.span.start))
