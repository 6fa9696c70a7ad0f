"""What the words of a date lean on: when the text was published, and the dates mentioned before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from claims.records import Language
from claims.text import periods
from claims.text.date_tense import Tense, date_tense
from claims.text.periods import Period, Unit
from claims.text.spans import Span

OfYear = Callable[[int], Period | None]
"""A part of a year, such as March, for any year; None for a year that lacks it."""

_NEW_SENTENCE = re.compile(r"(?<!\s\d)(?<!\s\d\d)[.!?][\"'“”»)]{0,2}\s{1,3}[\"'„“»(]{0,2}[A-ZÄÖÜ]|\n")
_WORD = re.compile(r"\w+")
_EVENT_BEHIND = re.compile(
    r"(?:[^\W\d_]{3,12}\.?\s\d\d?|\d\d?\.?\s[^\W\d_]{3,12})\s(?:terror\w{0,5}\s)?(?:attack|massacre|anschl[aä]g)"
)
_EVENT_BEFORE = re.compile(r"(?:attacks?|anschl[aä]gen?)\s(?:of|vom)\s$")
_FURTHEST = 300
"""So many characters back a mention still helps another one."""
_NEAR, _AHEAD = timedelta(days=122), timedelta(days=243)
"""How far from publication a date without a year lies at most: one that may be past or to come, and one that is to come."""


@dataclass(frozen=True, slots=True)
class Known:
    """A period that was read, where it stands, and the year that its words give, if they give one."""

    span: Span
    period: Period
    year: int | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A text as written and in ``small`` letters, its language, when it was published, and what was ``found`` so far."""

    text: str
    small: str
    language: Language
    published: Period | None
    found: Sequence[Known]

    def words_before(self, start: int) -> list[str]:
        """The last words before a place, in small letters."""
        return _WORD.findall(self.small[max(0, start - 24) : start])

    def is_capital(self, start: int) -> bool:
        """Whether the letter at a place is a capital one."""
        return self.text[start].isupper()

    def in_unnamed_year(self, part: OfYear, start: int) -> Period | None:
        """A part of a year without the year: that of a mention before in the sentence, or one that suits the tense of the clause.

        In a clause of the past, or one that does not tell, it is the last up to publication; of what is to come, the next; else
        the nearer one. None for the name of an event ("the September 11 attacks"), and where the year would be a guess.
        """
        year = self._year_before(start)
        if year is not None:
            return part(year)
        if _EVENT_BEHIND.match(self.small, start) or _EVENT_BEFORE.search(self.small, max(0, start - 20), start):
            return None
        match self.tense(start):
            case "ahead":
                return self._within(_AHEAD, self._next(part))
            case "open":
                return self._within(_NEAR, self._latest(part), self._next(part))
        return self._latest(part)

    def tense(self, start: int) -> Tense | None:
        """How the sentence at a place tells of the date there."""
        floor = self._sentence_start(start)
        end = _NEW_SENTENCE.search(self.text, start, start + _FURTHEST)
        sentence = self.text[floor : end.start() + 1 if end else start + _FURTHEST]
        return date_tense(sentence, start - floor, self.language)

    def stepped(self, part: OfYear, step: int) -> Period | None:
        """The part of a year that was last (-1), is this year's (0), or comes next (1), as seen from publication."""
        if self.published is None:
            return None
        if step < 0:
            return self._latest(part, over=True)
        year = self.published[0].year
        begun = part(year - 1) if step == 0 else None
        if begun and begun[0] <= self.published[1] and begun[1] >= self.published[0]:
            return begun  # in January "this winter" began last year
        years = range(year, year + 1 if step == 0 else year + 9)
        return next((p for y in years if (p := part(y)) and (step == 0 or p[0] > self.published[1])), None)

    def shifted(self, unit: Unit, by: int) -> Period | None:
        """The unit that lies ``by`` units from publication."""
        return periods.shifted(self.published, unit, by) if self.published else None

    def linked(self, unit: Unit, by: int, start: int) -> Period | None:
        """The unit that lies ``by`` units from the mention before.

        "The previous year" is seen from publication where no mention stands before it in the sentence; "the same year" and
        "three years later" always lean on a mention, also of another sentence.
        """
        last = self.found[-1] if self.found else None
        if by == -1 and (last is None or last.span.end < self._sentence_start(start)):
            return self.shifted(unit, by)
        return periods.shifted(last.period, unit, by) if last else None

    def _year_before(self, start: int) -> int | None:
        """The year of a mention before; one of a bare year ("founded in 2015") only if nothing better is known."""
        floor = self._sentence_start(start)
        for known in reversed(self.found):
            if known.span.end < floor:
                break
            is_part = (known.period[1] - known.period[0]).days < 360
            if known.year is not None and (is_part or self.published is None):
                return known.year
        return None

    def _latest(self, part: OfYear, *, over: bool = False) -> Period | None:
        """The last such part that began (or was over) when the text was published. A leap day comes back within nine years."""
        if self.published is None:
            return None
        first, last = self.published
        candidates = (part(year) for year in range(last.year, last.year - 9, -1))
        return next((p for p in candidates if p and (p[1] < first if over else p[0] <= last)), None)

    def _next(self, part: OfYear) -> Period | None:
        """The first such part that is not over when the text is published."""
        if self.published is None:
            return None
        first = self.published[0]
        return next((p for year in range(first.year, first.year + 9) if (p := part(year)) and p[1] >= first), None)

    def _within(self, reach: timedelta, *candidates: Period | None) -> Period | None:
        """The candidate nearest to publication, if it lies no further off."""
        if self.published is None:
            return None
        first, last = self.published
        apart = [(max(first - p[1], p[0] - last), p) for p in candidates if p]
        distance, nearest = min(apart, default=(reach, None))
        return nearest if distance <= reach else None

    def _sentence_start(self, place: int) -> int:
        """Where the sentence at a place begins, or how far back is looked at all."""
        floor = max(0, place - _FURTHEST)
        return max((mark.start() + 1 for mark in _NEW_SENTENCE.finditer(self.text, floor, place + 1)), default=floor)
