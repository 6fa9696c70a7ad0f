"""Dates: did it happen, or hold, when the claim says?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claims.text.bounds import NO_LONGER, NOT_YET
from claims.text.postponed import is_first_plan
from claims.text.tense import tells_of_now
from verifier.results import Check
from verifier.stance.checks.earlier_amounts import is_compared_with
from verifier.stance.checks.held import Held
from verifier.stance.checks.life import is_other_end
from verifier.stance.checks.near_clauses import around, denials
from verifier.stance.checks.reckoned_dates import is_reckoned
from verifier.stance.checks.side import Side
from verifier.stance.checks.times import Time, begins_in, is_beside, is_far, is_later, is_like, is_within, times
from verifier.stance.checks.told_on import is_told_on
from verifier.stance.checks.weekdays import held_weekdays


def when(claim: Side, evidence: Side) -> list[Check]:
    """One check for each time of the claim, if the evidence has any: it agrees if one of them shares a day with it.

    Relative dates of the evidence are resolved against its publication. What held until November 2023 agrees with 2022
    and conflicts with 2024. A claim that names no time but says how things are is held against the day that is asked about.

    >>> claim = Side("It opened in March 2021.", "en")
    >>> [check.agrees for check in when(claim, Side("Das Werk wurde im Mai 2021 eröffnet.", "de"))]
    [False]
    >>> [check.agrees for check in when(claim, Side("Eröffnet wurde es am 3. März 2021.", "de"))]
    [True]
    >>> told = Side("Seit 2008 ist er Bürgermeister, im März 2026 hört er auf.", "de")
    >>> [check.agrees for year in (2014, 2008) for check in when(Side(f"He has been mayor since {year}.", "en"), told)]
    [False, True]
    >>> [check.agrees for check in when(Side("She was CEO in 2024.", "en"), Side("Sie war CEO bis November 2023.", "de"))]
    [False]
    """
    held = held_times(claim, evidence) or held_weekdays(claim, evidence)
    return [one.check for one in held] if held or claim.dates else _as_of(claim, evidence)


def held_times(claim: Side, evidence: Side) -> list[Held]:
    """The times of the claim, if the evidence has any that do not lie far off (:func:`is_far`), nor are that of a report only.

    >>> from claims.text.partial_date import PartialDate
    >>> told = Side("The plant is to close, the company said on Tuesday.", "en", PartialDate(2024, 10, 17))
    >>> held_times(Side("The plant is to close in 2027.", "en"), told)
    []

    A day or month that the claim names without a year is of a year of the evidence.

    >>> told = Side("The fire has burned since 19 August 2023.", "en")
    >>> [held_times(Side(f"Es brennt seit dem {day}. August.", "de"), told)[0].check.agrees for day in (19, 9)]
    [True, False]
    """
    claim = claim.in_year_of(evidence)
    every = times(evidence) if claim.dates else []
    held = []
    for mine in times(claim):
        theirs = [
            one
            for one in every
            if not is_far(mine, one)
            and not is_later(mine, one, evidence)
            and not is_other_end(claim, mine.span, evidence, one.span)
            and (mine.meets(one) or _is_asked(claim, mine, evidence, one))
        ]
        if not theirs:
            continue
        others = [one for one in theirs if not mine.meets(one)]
        since = [one for one in theirs if one.end == mine.end == date.max]
        met = [one for one in theirs if mine.meets(one) and (not since or one in since or begins_in(mine, one))]
        theirs = met or since or theirs
        if not met and (_is_excused(claim, mine, theirs, evidence) or is_reckoned(mine, every, evidence)):
            continue
        if met and is_beside(mine, met) and any(is_like(mine, one) for one in others):
            continue
        check = Check("date", bool(met), mine.span.of(claim.text), (met or theirs)[0].span.of(evidence.text))
        same = tuple(one.span for one in met if is_within(one, mine))
        held.append(Held(mine.span, check, same, () if met else tuple(one.span for one in theirs)))
    return held


def _is_excused(claim: Side, mine: Time, theirs: Sequence[Time], evidence: Side) -> bool:
    """Whether the other times do not deny that of the claim, which tells of another state of the same matter."""
    return (
        _is_not_yet(claim, mine, theirs)
        or _is_over(claim, mine, theirs)
        or is_first_plan(claim.text, evidence.text)
        or is_compared_with(claim, (mine.start, mine.end), evidence)
    )


def _is_over(claim: Side, mine: Time, theirs: Sequence[Time]) -> bool:
    """Whether the claim says that something was no longer so at a time, or so again, and the evidence tells of earlier times.

    >>> told = times(Side("The ferry service ended in 2011.", "en"))
    >>> claims = [Side(text, "de") for text in ("2015 fuhr die Fähre nicht mehr.", "2015 fuhr die Fähre zuletzt.")]
    >>> [_is_over(claim, *times(claim), told) for claim in claims]
    [True, False]
    """
    clause = around(claim, mine.span)
    return bool(NO_LONGER.search(claim.text, clause.start, clause.end)) and all(
        one.named[0] < mine.named[0] for one in theirs
    )


def _is_not_yet(claim: Side, mine: Time, theirs: Sequence[Time]) -> bool:
    """Whether the claim says that something was not so yet at a time, or not before it, and the evidence tells of later times.

    What it denies in another clause says nothing about that time.

    >>> told = times(Side("Unterzeichnet wird er am 3. Juni 2024.", "de"))
    >>> claims = [Side(text, "de") for text in ("Im April 2024 ist er noch nicht perfekt.", "Im April 2024 wird er unterzeichnet.")]
    >>> [_is_not_yet(claim, *times(claim), told) for claim in claims]
    [True, False]
    """
    clause = around(claim, mine.span)
    is_open = mine.start == date.min and denials(claim, mine.span) > 0
    later = all(one.start > mine.named[0] or one.end == date.max for one in theirs)
    return later and (is_open or bool(NOT_YET.search(claim.text, clause.start, clause.end)))


def _is_asked(claim: Side, mine: Time, evidence: Side, other: Time) -> bool:
    """Whether a time of the evidence may be that of what the claim says, and is not the day on which somebody said it."""
    return _is_told_on(claim, mine) or not _is_told_on(evidence, other)


def _is_told_on(side: Side, time: Time) -> bool:
    return time.named[0] == time.named[1] and is_told_on(side, time.span)


def _as_of(claim: Side, evidence: Side) -> list[Check]:
    """Whether what the claim says of the day that is asked about holds then, if the evidence bounds its time.

    >>> from claims.records import Validity
    >>> from claims.text.partial_date import PartialDate
    >>> claim = Side("She is the CEO.", "en", PartialDate(2024))
    >>> _as_of(claim, Side("Sie war CEO bis November 2023.", "de", valid=Validity(end=date(2023, 11, 30))))
    [Check(slot='date', agrees=False, claim='2024', evidence='../2023-11-30')]
    """
    if claim.published is None or not evidence.valid or not tells_of_now(claim.text, claim.language):
        return []
    met = evidence.valid.meets(*claim.published.interval)
    return [Check("date", met, claim.published.iso, evidence.valid.iso)]
