"""What a date in a text means: one reader for each kind of writing that ``date_patterns`` finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from claims.records import Language
from claims.text import periods
from claims.text.calendar_words import (
    AMBIGUOUS_MONTHS,
    DAYS_FROM_NOW,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    STEPS,
    THIRDS,
    UNITS,
    WEEKDAYS,
)
from claims.text.counted import counted_noun
from claims.text.periods import Period
from claims.text.spans import Span
from claims.text.units import unit_after
from claims.text.years import is_counting, is_year

OfYear = Callable[[int], Period | None]
"""A part of a year, such as March, for any year; None for a year that lacks it."""

_FOUR_DIGITS = re.compile(r"[12]\d{3}")
_NEW_SENTENCE = re.compile(r"[.!?][\"'“”»)]{0,2}\s{1,3}[\"'„“»(]{0,2}[A-ZÄÖÜ]|\n")
_FURTHEST = 300
"""A mention of a year further back than so many characters is not looked for."""

_LEADS_TO_MONTH = frozenset("in im since seit until till bis ab by during from between zwischen".split())
_LEADS_TO_SEASON = frozenset("in im the seit since bis until zum".split())
_NO_WEEKDAY = frozenset("black good cyber welt bild easter holy".split())
_WORDS_BEFORE = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Known:
    """A period that was read, where it stands, and the year that its words give, if they do."""

    span: Span
    period: Period
    year: int | None


@dataclass(frozen=True, slots=True)
class Scene:
    """The text that is read: as written, in small letters, its language, when it was published, and what was ``found`` so far."""

    text: str
    small: str
    language: Language
    published: Period | None
    found: Sequence[Known]

    def words_before(self, start: int) -> list[str]:
        """The last words before a place, in small letters."""
        return _WORDS_BEFORE.findall(self.small[max(0, start - 24) : start])

    def before(self, start: int) -> Known | None:
        """The mention before, if it stands in the same sentence."""
        known = self.found[-1] if self.found else None
        return None if known is None or self._parted(known.span.end, start) else known

    def year_before(self, start: int) -> int | None:
        """The year that a mention before in the same sentence gives.

        A year that stands for itself says when something else was, unless nothing better is known.
        """
        for known in reversed(self.found):
            if start - known.span.end > _FURTHEST or self._parted(known.span.end, start):
                break
            within = (known.period[1] - known.period[0]).days < 360
            if known.year is not None and (within or self.published is None):
                return known.year
        return None

    def place(self, part: OfYear, start: int) -> Period | None:
        """The part of a year that is not named: that of the year before in the sentence, or the last one up to publication."""
        year = self.year_before(start)
        if year is not None:
            return part(year)
        return self._latest(part, ended=False)

    def step(self, part: OfYear, step: int) -> Period | None:
        """The part of a year that was last, is this year's, or comes next, as seen from publication."""
        if self.published is None:
            return None
        if step < 0:
            return self._latest(part, ended=True)
        year = self.published[0].year
        if step == 0:
            return part(year)
        return next((p for y in range(year, year + 9) if (p := part(y)) and p[0] > self.published[1]), None)

    def _latest(self, part: OfYear, *, ended: bool) -> Period | None:
        if self.published is None:
            return None
        first, last = self.published
        for year in range(last.year, last.year - 9, -1):
            period = part(year)
            if period and (period[1] < first if ended else period[0] <= last):
                return period
        return None

    def year(self, words: str, start: int) -> int | None:
        """The year that ``words`` mean: "2024", "last year", "des Vorjahres", "the same year", "des Jahres"."""
        if digits := _FOUR_DIGITS.search(words):
            return int(digits[0])
        step, link = _step(words), _link(words)
        if link is not None:
            period = self.linked(link, "year", start)
        else:
            period = periods.shifted(self.published, "year", step or 0) if self.published else None
        return period[0].year if period else None

    def linked(self, link: int, unit: periods.Unit, start: int) -> Period | None:
        """The ``unit`` of the mention before (link 0), or the one before or after that.

        "The previous year" without a mention before in the sentence is seen from publication; "the same year" may mean a
        mention before in another sentence.
        """
        if link == 0 or self.published is None:
            base = self.found[-1].period if self.found else None
        else:
            known = self.before(start)
            base = known.period if known and periods.shifted(known.period, unit) else self.published
        return periods.shifted(base, unit, link) if base else None

    def _parted(self, end: int, start: int) -> bool:
        return start - end > _FURTHEST or bool(_NEW_SENTENCE.search(self.text, max(end - 1, 0), start))
