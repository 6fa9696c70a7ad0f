"""Calendar arithmetic: periods as first and last day, and the day, week, month, quarter, half-year, year, decade or century.

A period is a pair of dates, both inside. Periods of one unit are numbered from the beginning of the calendar, so that
"the month before" is the number less one, over the turn of a year too. What would leave the calendar (years 1 to 9999) is None.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Period = tuple[date, date]
Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]
Third = Literal["early", "mid", "late"]

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_THIRDS: dict[Third, int] = {"early": 0, "mid": 1, "late": 2}


SHORTEST_MONTH = 27
"""Days from the first to the last of the shortest month."""


def months(year: int, first: int, count: int) -> Period | None:
    """``count`` whole months from the month ``first`` (1 is January; 13 is January of the next year).

    >>> months(2023, 12, 3)
    (datetime.date(2023, 12, 1), datetime.date(2024, 2, 29))
    """
    begin = year * 12 + first - 1
    after = begin + count
    if not (12 <= begin < after < 120_000):
        return None
    return date(begin // 12, begin % 12 + 1, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def day(year: int, month: int, number: int) -> Period | None:
    """One day as a period, or None where there is no such day.

    >>> day(2023, 2, 29) is None
    True
    """
    whole = months(year, month, 1) if 1 <= month <= 12 else None
    if whole is None or not 1 <= number <= whole[1].day:
        return None
    only = whole[0].replace(day=number)
    return only, only


def shifted(period: Period, unit: Unit, by: int = 0) -> Period | None:
    """The ``unit`` that lies ``by`` units after the one that holds ``period``; None if no single one holds it.

    Weeks begin on Monday, decades with a year that ends in 0, and so do centuries.

    >>> shifted((date(2024, 1, 3), date(2024, 1, 3)), "month", -1)
    (datetime.date(2023, 12, 1), datetime.date(2023, 12, 31))
    >>> shifted((date(2024, 1, 1), date(2024, 12, 31)), "month") is None
    True
    """
    first, last = (_number(at, unit) for at in period)
    return _numbered(first + by, unit) if first == last else None


def third(period: Period, which: Third) -> Period:
    """The first, middle or last third: four months of a year, ten or so days of a month.

    >>> third((date(2024, 10, 1), date(2024, 10, 31)), "early")
    (datetime.date(2024, 10, 1), datetime.date(2024, 10, 10))
    >>> third((date(2024, 1, 1), date(2024, 12, 31)), "late")
    (datetime.date(2024, 9, 1), datetime.date(2024, 12, 31))
    """
    start, end = period
    place = _THIRDS[which]
    count = _number(end, "month") - _number(start, "month") + 1
    if count % 3 == 0 and (part := months(start.year, start.month + place * count // 3, count // 3)):
        return part
    days = (end - start).days + 1
    return start + timedelta(days * place // 3), start + timedelta(max(days * (place + 1) // 3, 1) - 1)


def _number(at: date, unit: Unit) -> int:
    if unit in _DAYS:
        return (at.toordinal() - 1) // _DAYS[unit]
    return (at.year * 12 + at.month - 1) // _MONTHS[unit]


def _numbered(number: int, unit: Unit) -> Period | None:
    if unit in _MONTHS:
        return months(0, number * _MONTHS[unit] + 1, _MONTHS[unit])
    first = number * _DAYS[unit] + 1
    last = first + _DAYS[unit] - 1
    if not (1 <= first <= last <= date.max.toordinal()):
        return None
    return date.fromordinal(first), date.fromordinal(last)
