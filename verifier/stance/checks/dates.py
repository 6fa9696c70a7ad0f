"""Dates: did it happen, or hold, when the claim says?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.text.bounds import event_bound, is_compared
from claims.text.dates import DateMention
from claims.text.spans import Span
from claims.text.tense import tells_of_now
from verifier.results import Check
from verifier.stance.checks.held import Held
from verifier.stance.checks.side import Side
from verifier.stance.checks.told_on import is_told_on
from verifier.stance.checks.weekdays import held_weekdays


@dataclass(frozen=True, slots=True)
class Time:
    """The days from ``start`` to ``end`` that a text means; open where the words bound it on one side only, by the days ``named``."""

    span: Span
    start: date
    end: date
    named: tuple[date, date]

    def meets(self, other: Time) -> bool:
        """Whether they share a day; two that are open on the same side only if the days named do: "until 2026" is not "until 2027"."""
        open_alike = (self.start == other.start == date.min) or (self.end == other.end == date.max)
        one, two = (self.named, other.named) if open_alike else ((self.start, self.end), (other.start, other.end))
        return one[0] <= two[1] and two[0] <= one[1]


def times(side: Side) -> list[Time]:
    """The times that a side speaks of, with those that "until" or "since" leave open, and without those it only compares with.

    >>> [(str(time.start), str(time.end)) for time in times(Side("Bis November 2023 war er Chef.", "de"))]
    [('0001-01-01', '2023-11-30')]
    >>> [str(time.start) for time in times(Side("Sales rose 5 percent in 2023 from 2022.", "en"))]
    ['2023-01-01']
    """
    return [_time(side.text, mention) for mention in side.dates if not is_compared(side.text, mention)]


def _time(text: str, mention: DateMention) -> Time:
    named = (mention.start, mention.end)
    match event_bound(text, mention):
        case "until" | "before":
            return Time(mention.span, date.min, mention.end, named)
        case "since" | "after":
            return Time(mention.span, mention.start, date.max, named)
    return Time(mention.span, *named, named)


def when(claim: Side, evidence: Side) -> list[Check]:
    """One check for each time of the claim, if the evidence has any: it agrees if one of them shares a day with it.

    Relative dates of the evidence are resolved against its publication. What held until November 2023 agrees with 2022
    and conflicts with 2024. A claim that names no time but says how things are is held against the day that is asked about.

    >>> claim = Side("It opened in March 2021.", "en")
    >>> [check.agrees for check in when(claim, Side("Das Werk wurde im Mai 2021 eröffnet.", "de"))]
    [False]
    >>> [check.agrees for check in when(claim, Side("Eröffnet wurde es am 3. März 2021.", "de"))]
    [True]
    >>> [check.agrees for check in when(Side("She was CEO in 2024.", "en"), Side("Sie war CEO bis November 2023.", "de"))]
    [False]
    """
    held = held_times(claim, evidence) if claim.dates else held_weekdays(claim, evidence)
    return [one.check for one in held] if held or claim.dates else _as_of(claim, evidence)


def held_times(claim: Side, evidence: Side) -> list[Held]:
    """The times of the claim, if the evidence has any that do not lie far off (:func:`_is_far`), nor are that of a report only.

    >>> from claims.text.partial_date import PartialDate
    >>> told = Side("The plant is to close, the company said on Tuesday.", "en", PartialDate(2024, 10, 17))
    >>> held_times(Side("The plant is to close in 2027.", "en"), told)
    []
    """
    every = times(evidence) if claim.dates else []
    held = []
    for mine in times(claim):
        theirs = [
            one
            for one in every
            if not _is_far(mine, one) and (mine.meets(one) or _is_asked(claim, mine, evidence, one))
        ]
        if not theirs:
            continue
        met = [one for one in theirs if mine.meets(one)]
        check = Check("date", bool(met), mine.span.of(claim.text), (met or theirs)[0].span.of(evidence.text))
        same = tuple(one.span for one in met if _is_within(one, mine))
        held.append(Held(mine.span, check, same, () if met else tuple(one.span for one in theirs)))
    return held


def _is_asked(claim: Side, mine: Time, evidence: Side, other: Time) -> bool:
    """Whether a time of the evidence may be that of what the claim says, and is not the day on which somebody said it."""
    return _is_told_on(claim, mine) or not _is_told_on(evidence, other)


def _is_told_on(side: Side, time: Time) -> bool:
    return time.named[0] == time.named[1] and is_told_on(side, time.span)


def _is_far(time: Time, other: Time) -> bool:
    """Whether a generation or more lies between two times, and more than one digit of their years: whoever gets a date wrong is
    seldom so far off, so that is the time of another thing.

    >>> old, wrong, new = times(Side("It was in 1911, in 1991 or in 2015.", "en"))
    >>> _is_far(old, new), _is_far(old, wrong), _is_far(wrong, new)
    (True, False, False)
    """
    years = [one.named[0].year for one in (time, other)]
    other_digits = sum(one != two for one, two in zip(*map(str, years), strict=False))
    return not time.meets(other) and abs(years[0] - years[1]) >= _GENERATION and other_digits > 1


_GENERATION = 30


def _is_within(time: Time, other: Time) -> bool:
    """Whether a time lies within another one and is open on the same sides: then it may be called by the other's name."""
    is_like = (time.start == date.min) == (other.start == date.min) and (time.end == date.max) == (
        other.end == date.max
    )
    return is_like and other.start <= time.start and time.end <= other.end


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
