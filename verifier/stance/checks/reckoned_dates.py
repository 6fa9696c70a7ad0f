"""Times that a text does not name, but lets one reckon: "on Monday, three days after the shooting"."""

from __future__ import annotations

from collections.abc import Iterable

from claims.text.offsets import offsets
from verifier.stance.checks.side import Side
from verifier.stance.checks.times import Time

_WEEK = 7


def is_reckoned(time: Time, told: Iterable[Time], evidence: Side) -> bool:
    """Whether a time has a day of one that lies as far from one of those ``told`` as the evidence says that something does.

    >>> from verifier.stance.checks.times import times
    >>> told = Side("Er kam am 3. Mai 2024, drei Tage nach der Wahl.", "de")
    >>> claims = [Side(f"The vote was on {day} 2024.", "en") for day in ("30 April", "6 May", "2 May")]
    >>> [is_reckoned(*times(claim), times(told), told) for claim in claims]
    [True, True, False]
    """
    far = offsets(evidence.text, evidence.amounts)
    periods = (period for one in told for offset in far for period in offset.moved(*one.named))
    return any(start <= time.named[1] and time.named[0] <= end for start, end in periods)


def is_reckoned_weekday(number: int, told: Iterable[int], evidence: Side) -> bool:
    """Whether a weekday, by its number, lies as many days from one of those ``told`` as the evidence says that something does.

    >>> told = Side("Am Dienstag stieg das Wasser, am Tag darauf brach der Damm.", "de")
    >>> [is_reckoned_weekday(number, [1], told) for number in (0, 2, 3)]
    [True, True, False]
    """
    days = [one.days for one in offsets(evidence.text, evidence.amounts) if not one.months]
    return any((number - one) % _WEEK in (by % _WEEK, -by % _WEEK) for one in told for by in days)
