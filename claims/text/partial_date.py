"""A date that may lack its day or its month, and how it is read from what users and web pages give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.errors import InputError
from claims.text import periods
from claims.text.calendar_words import MONTHS, WEEKDAYS
from claims.text.number_words import alternatives

FIRST_YEAR, LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day; InputError for one that the calendar (of the years 1000 to 2999) lacks.

    >>> PartialDate(2024, 10).iso
    '2024-10'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise InputError(f"the year {self.year} is not between {FIRST_YEAR} and {LAST_YEAR}")
        if self.month is None and self.day is not None:
            raise InputError("a day needs a month")
        if self.month is not None and periods.day(self.year, self.month, 1 if self.day is None else self.day) is None:
            raise InputError(f"there is no {self.iso} in the calendar")

    @property
    def iso(self) -> str:
        """ISO 8601, as exact as the date is: "2024", "2024-10" or "2024-10-17"."""
        later = (f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return f"{self.year:04}{''.join(later)}"

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """The smallest part that is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def interval(self) -> tuple[date, date]:
        """The first and the last day that it may mean, both inclusive.

        >>> PartialDate(2024, 2).interval
        (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
        """
        first = date(self.year, self.month or 1, self.day or 1)
        whole = periods.shifted((first, first), self.precision)
        return whole or (first, first)


_MONTH = rf"(?P<month>{alternatives(MONTHS)})\.?"
_WEEKDAY = rf"(?:(?:{alternatives(WEEKDAYS)}|mon|tue|wed|thu|fri|sat|sun),?\s)?(?:de[mnr]\s)?"
_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:z|utc|gmt|uhr|[+-]\d\d:?(?:\d\d)?)?"
_TIME = rf"(?:,?[t\s]{_CLOCK})?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<month>\d\d)",
        r"(?:(?P<month>\d\d?)[./]\s?)(?P<year>\d{4})",
        rf"{_MONTH},?\s(?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){_TIME}",
        rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d){_TIME}",
        rf"(?P<year>\d{{4}})/(?P<month>\d\d?)/(?P<day>\d\d?){_TIME}",
        rf"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{{4}}){_TIME}",
        rf"{_WEEKDAY}(?P<day>\d\d?)(?:\.|st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?P<year>\d{{4}}){_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}}){_TIME}",
    )
)


def parse_date(raw: str, *, field: str = "published") -> PartialDate:
    """The date that ``raw`` gives, by ISO 8601 or as it is written in English or German.

    A time of day may follow and is dropped: the day is the one written, in the zone it was written in. Day and month in bare
    numbers are read where no one can mistake them (17.10.2024, not 10/11/2024). Raises InputError naming ``field``.

    >>> parse_date("2024-10-17T08:00:00+02:00").iso, parse_date("17. Oktober 2024").iso, parse_date("Oct. 2024").iso
    ('2024-10-17', '2024-10-17', '2024-10')
    """
    tidy = " ".join(raw.split())
    match = next((match for shape in _SHAPES if (match := shape.fullmatch(tidy.casefold()))), None)
    if match is None:
        raise InputError(f'"{tidy[:40]}" is no date; give one like 2024-10-17, 2024-10 or 2024', field=field)
    parts = {name: MONTHS.get(part) or int(part) for name, part in match.groupdict().items() if part}
    try:
        return PartialDate(**parts)
    except InputError as error:
        raise InputError(f'"{tidy[:40]}" is no date: {error.message}', field=field) from error
