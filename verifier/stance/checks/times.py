"""The times that a side tells of, and how two of them lie to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.text.bounds import event_bound, is_compared
from claims.text.dates import DateMention
from claims.text.periods import SHORTEST_MONTH
from claims.text.spans import Span
from verifier.stance.checks.side import Side


@dataclass(frozen=True, slots=True)
class Time:
    """The days from ``start`` to ``end`` that a text means; open where the words bound it on one side only, by the days ``named``."""

    span: Span
    start: date
    end: date
    named: tuple[date, date]

    @property
    def is_two_years(self) -> bool:
        """Whether it is a calendar year and the next, as of a season."""
        start, end = self.start, self.end
        return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and end.year == start.year + 1

    def meets(self, other: Time) -> bool:
        """Whether they share a day; two that are open on the same side only if the days named do: "until 2026" is not "until 2027".
        The seasons 2019/20 and 2020/21 are two, though both have days in 2020.
        """
        if self.is_two_years and other.is_two_years:
            return self.named == other.named
        one, two = (
            (self.named, other.named)
            if _open_alike(self, other)
            else ((self.start, self.end), (other.start, other.end))
        )
        return _overlap(one, two)

    @property
    def is_open(self) -> bool:
        """Whether the words leave one side open."""
        return self.start == date.min or self.end == date.max


def _open_alike(one: Time, other: Time) -> bool:
    """Whether two times are open on the same side."""
    return (one.start == other.start == date.min) or (one.end == other.end == date.max)


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


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


def of_other_periods(claim: Side, evidence: Side) -> bool:
    """Whether each side speaks of months, quarters or years, and of no day of those of the other.

    >>> claims = [Side(text, "en") for text in ("In 2022 it grew.", "On 3 May 2022 it grew.", "In May 2023 it grew.")]
    >>> [of_other_periods(claim, Side("2023 wuchs es.", "de")) for claim in claims]
    [True, False, False]
    """
    mine, theirs = claim.in_year_of(evidence).dates, evidence.dates
    if not mine or not theirs or any((one.end - one.start).days < SHORTEST_MONTH for one in (*mine, *theirs)):
        return False
    return not any(one.meets(other.start, other.end) for one in mine for other in theirs)


def begins_in(time: Time, other: Time) -> bool:
    """Whether one time may be the beginning of the other, which is open: he came in 2014, and has been there since 2014."""
    return _overlap(time.named, (other.start, other.end))


def is_far(time: Time, other: Time) -> bool:
    """Whether a generation or more lies between two times, and more than one digit of their years: whoever gets a date wrong is
    seldom so far off, so that is the time of another thing.

    >>> old, wrong, new = times(Side("It was in 1911, in 1991 or in 2015.", "en"))
    >>> is_far(old, new), is_far(old, wrong), is_far(wrong, new)
    (True, False, False)
    >>> old, wrong, new = times(Side("It was in 1658, in the eighteenth century or in 1911.", "en"))
    >>> is_far(old, wrong), is_far(wrong, new), is_far(old, new)
    (False, True, True)
    """
    if time.meets(other):
        return False
    years = [one.named[0].year for one in (time, other)]
    if any(last.year - first.year >= _CENTURY for first, last in (time.named, other.named)):
        return abs(years[0] - years[1]) > _CENTURIES
    other_digits = sum(one != two for one, two in zip(*map(str, years), strict=False))
    return abs(years[0] - years[1]) >= _GENERATION and other_digits > 1


_GENERATION = 30
_CENTURY, _CENTURIES = 99, 200
"""Years from the first to the last of a century, and from its first to those that may be taken for it."""


def is_later(time: Time, other: Time, evidence: Side) -> bool:
    """Whether a time lies after the evidence was told, of which that only tells what has been so since another one.

    >>> from claims.text.partial_date import PartialDate
    >>> since, later = times(Side("Since 2008, not in 2026", "en"))
    >>> [is_later(later, since, Side("", "en", PartialDate(year))) for year in (2024, 2026)]
    [True, False]
    """
    told = evidence.published.interval[1] if evidence.published else date.max
    return other.end == date.max and other.start <= told < time.start and time.end < date.max


def is_beside(mine: Time, met: Sequence[Time]) -> bool:
    """Whether a time only happens to meet others: a day of the years told, or what goes on since or until then a day in between.

    >>> from claims.text.partial_date import PartialDate
    >>> _, year = times(Side("On Monday it was 38.4 degrees, the most this year.", "en", PartialDate(2023, 7, 11)))
    >>> is_beside(times(Side("It was 38.4 degrees on 9 July 2023.", "en"))[0], [year])
    True
    """
    if mine.is_open:
        return all(not one.is_open and not _overlap(mine.named, one.named) for one in met)
    return mine.start == mine.end and all(not one.is_open and (one.end - one.start).days >= _YEAR for one in met)


def is_like(mine: Time, other: Time) -> bool:
    """Whether two times are both open on the same side, or both days."""
    return _open_alike(mine, other) if mine.is_open else other.start == other.end


_YEAR = 360


def is_within(time: Time, other: Time) -> bool:
    """Whether a time lies within another one and is open on the same sides: then it may be called by the other's name."""
    is_like = (time.start == date.min) == (other.start == date.min) and (time.end == date.max) == (
        other.end == date.max
    )
    return is_like and other.start <= time.start and time.end <= other.end
