"""A number with its unit, by itself: "5 degrees below zero", "a quarter of a percentage point", "at the age of 31"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from claims.records import Language
from claims.text.ages import tells_age
from claims.text.multiples import multiples
from claims.text.numerals import Numeral, numerals
from claims.text.shares import shares
from claims.text.spans import Span
from claims.text.units import Unit, currency_before, grade_before, unit_after

_PERCENT = Unit("%", "percent", Fraction(100))
_POINTS = Unit("pp", "percent")
_TIMES = Unit("x", "multiple")
_YEARS = Unit("a", "duration")

_OF = re.compile(r"\s(?:of|von)(?=\s)", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w%€$£¥)\].,])[-−–]|(?<!\w)minus\s)$", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\w:.,])(?P<whole>\d{1,3}):(?P<part>[0-5]\d)(?=\s(?:Stunden|Minuten|hours|minutes|mins|hrs)\b)"
)
"""A time that something took: "4:11 Stunden", "6:17 minutes"."""
_BELOW_ZERO = re.compile(r"\s(?:below\szero|unter\snull|minus(?!\s\d))(?!\w)", re.IGNORECASE)
_POINT = re.compile(
    r"\s?(?:of\sa\s)?(?:percentage[\s-]point|prozentpunkt)(?:s|en?)?(?!\w)|\sof\sa\spoint(?!\w)"
    r"|(?<=quarter)\spoint(?!\w|\sout\b|\sto\s\D)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A number, or a range of them, in its unit: every value from ``low`` to ``high``.

    ``numeral`` is what is written without the unit, ``span`` with it; ``unit_first`` says that the unit stands in front.
    """

    numeral: Numeral
    span: Span
    low: Fraction
    high: Fraction
    unit: Unit | None = None
    unit_first: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is one number in digits or words, no range or share."""
        return self.low == self.high and self.numeral.form in ("digits", "words")


def single_terms(text: str, language: Language) -> Iterator[Term]:
    """The numbers of ``text`` with their units, in order, each by itself.

    >>> [(term.span.of(text), int(term.low)) for text in ["3 to 5 million euros"] for term in single_terms(text, "en")]
    [('3', 3), ('5 million euros', 5000000)]
    """
    floor = 0
    for numeral in _numbers(text, language):
        if numeral.span.start >= floor:  # not the zero of "below zero"
            term = _single(text, numeral, floor, language)
            floor = term.span.end
            yield term


def after_of(text: str, numeral: Numeral) -> int:
    """Where the thing numbered follows: behind the "of" of "thousands of people", else right behind the number."""
    of = _OF.match(text, numeral.span.end) if numeral.form == "vague" else None
    return of.end() if of else numeral.span.end


def _numbers(text: str, language: Language) -> Iterator[Numeral]:
    """All ways to write a number; of two that overlap the first, of two that begin together the longer."""
    clocks = (Numeral(Span(*match.span()), Fraction(match["whole"]), "digits") for match in _CLOCK.finditer(text))
    found = (*multiples(text, language), *shares(text, language), *numerals(text, language), *clocks)
    end = 0
    for numeral in sorted(found, key=lambda numeral: (numeral.span.start, -numeral.span.end)):
        if numeral.span.start >= end:
            yield numeral
            end = numeral.span.end


def _single(text: str, numeral: Numeral, floor: int, language: Language) -> Term:
    """The term around one number, which begins at ``floor`` at the earliest.

    >>> [_single(text, numerals(text, "en")[0], 0, "en").low for text in ("5 degrees below zero", "5 degrees")]
    [Fraction(-5, 1), Fraction(5, 1)]
    """
    start, end = numeral.span.start, numeral.span.end
    unit: Unit | None
    if numeral.form in ("share", "multiple"):
        if numeral.form == "share" and (point := _POINT.match(text, end)):
            return Term(numeral, Span(start, point.end()), numeral.value, numeral.value, _POINTS)
        unit = _PERCENT if numeral.form == "share" else _TIMES
        return Term(numeral, numeral.span, numeral.value * unit.factor, numeral.value * unit.factor, unit)
    if before := currency_before(text, floor, start):
        unit, start = before
    elif (after := unit_after(text, after_of(text, numeral))) and not _is_idiom(numeral, after[0], language):
        unit, end = after
    elif numeral.scale == 1 and tells_age(text, numeral.span):
        unit = _YEARS
    elif grade := grade_before(text, floor, start):
        before, (unit, start) = grade, grade
    else:
        return Term(numeral, numeral.span, numeral.value, numeral.value)
    value = numeral.value * unit.factor
    sign = _MINUS.search(text[max(0, start - 8) : start])
    if sign and (begin := start - len(sign[0])) >= floor:
        value, start = -value, begin
    elif unit.symbol.startswith("°") and (below := _BELOW_ZERO.match(text, end)):
        value, end = -value, below.end()
    clock = _CLOCK.match(text, numeral.span.start)  # "after four hours" is right as well
    high = value + Fraction(int(clock["part"]), 60) * unit.factor if clock else value
    return Term(numeral, Span(start, end), value, high, unit, unit_first=before is not None)


def _is_idiom(numeral: Numeral, unit: Unit, language: Language) -> bool:
    """Whether a unit behind "one" means no amount: "einmal", "one time", "one day"."""
    if numeral.value != 1 or numeral.form != "words":
        return False
    return unit.kind == "multiple" or (language == "en" and unit.symbol == "d" and unit.factor == 1)
