"""How far a text says that one time lies from another: "three days after", "im Jahr darauf", "delayed by a month"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from claims.text.calendar_words import MONTH_NAMES
from claims.text.number_words import alternatives
from claims.text.quantities import Quantity

_LINK = re.compile(
    r"(?:\s\w+)?\s(?:later|earlier|after|before|on|previously|late|longer|behind|ahead|apart|older|younger|später|früher|zuvor|danach|darauf"
    r"|davor|nach|vor|nachdem|bevor|länger|vorher|eher|älter|jünger)\b"
)
_BY = re.compile(r"\b(?:by|um)\s$", re.IGNORECASE)
_NEXT = re.compile(
    r"\b(?:following|preceding|next|previous|(?:darauf)?folgenden?)\s(?:(?P<day>day|morning|evening|night|tag|morgen|abend)|(?P<week>week|woche)"
    rf"|(?P<month>month|monat|{alternatives(MONTH_NAMES)})|(?P<year>year|season|summer|winter|spring|autumn|jahr|saison))\b"
    r"|\b(?:am|in\sder|im)\s(?:(?P<day2>tag)|(?P<week2>woche)|(?P<month2>monat)|(?P<year2>jahr))\s(?:darauf|danach|zuvor|davor)\b"
    r"|\b(?:the\s)?(?:(?P<day3>day)|(?P<week3>week)|(?P<month3>month)|(?P<year3>year))\s(?:after|before|earlier)\b"
    r"|\b(?:(?P<day4>vortag|folgetag|tags\s(?:darauf|zuvor))|(?P<year4>vorjahr|folgejahr))",
    re.IGNORECASE,
)
_UNITS = {"d": (0, 1), "mon": (1, 0), "a": (12, 0)}
_NAMED = {"day": (0, 1), "week": (0, 7), "month": (1, 0), "year": (12, 0)}


class Offset(NamedTuple):
    """So many months and days, forth or back."""

    months: int
    days: int

    def moved(self, start: date, end: date) -> Iterator[tuple[date, date]]:
        """The period that far behind the one from ``start`` to ``end``, and the one that far before it, as far as there are such.

        >>> [[str(day) for day in period] for period in Offset(0, 3).moved(date(2024, 9, 30), date(2024, 9, 30))]
        [['2024-10-03', '2024-10-03'], ['2024-09-27', '2024-09-27']]
        >>> list(Offset(0, 9_000_000).moved(date(2024, 9, 30), date(2024, 9, 30)))
        []
        """
        for sign in (1, -1):
            ends = [_moved(day, sign * self.months, sign * self.days) for day in (start, end)]
            if ends[0] and ends[1]:
                yield ends[0], ends[1]


def offsets(text: str, amounts: Iterable[Quantity]) -> list[Offset]:
    """The offsets that ``text``, in which these ``amounts`` stand, tells of; "ago", which is from the day on which it is told, is none.

    >>> from claims.text.quantities import quantities
    >>> text = "It came three days after the vote, which was delayed by two months."
    >>> offsets(text, quantities(text, "en"))
    [Offset(months=0, days=3), Offset(months=2, days=0)]
    >>> text = "Im Jahr darauf war sie zwei Jahre alt, vor drei Tagen ging er."
    >>> offsets(text, quantities(text, "de"))
    [Offset(months=12, days=0)]
    """
    found = [
        Offset(int(_UNITS[one.unit][0] * one.low), int(_UNITS[one.unit][1] * one.low))
        for one in amounts
        if one.unit in _UNITS and one.exact
        if _LINK.match(text, one.span.end) or _BY.search(text, 0, one.span.start)
    ]
    named = (match.lastgroup or "" for match in _NEXT.finditer(text))
    return [*found, *(Offset(*_NAMED[name.rstrip("234")]) for name in named)]


def _moved(day: date, months: int, days: int) -> date | None:
    """The day so much later; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    number = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).toordinal() + days
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None
