"""Numbers with their units, and ranges and sums of two of them: the cores of quantities, before hedges and counted nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from claims.records import Language
from claims.text.numerals import Numeral, numerals
from claims.text.relations import multiples, shares
from claims.text.spans import Span
from claims.text.units import Unit, currency_before, unit_after

PERCENT = Unit("%", "percent", Fraction(100))
TIMES = Unit("x", "multiple")

POINTS = Unit("pp", "percent")

YEARS = Unit("a", "duration")

_OF = re.compile(r"\s(?:of|von)(?=\s)", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w%€$£¥)\].,])[-−–]|(?<!\w)minus\s)$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:between|zwischen)\s$", re.IGNORECASE)
_AGE = re.compile(r"(?<!\w)(?:aged?|age of|alter von)\s$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|von)\s$", re.IGNORECASE)
_BY = re.compile(
    r"(?<!\w)(?:by|um)\s(?:(?:about|around|roughly|nearly|almost|another|some|rund|etwa|knapp|fast|weitere)\s)?$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:rose|grew|gained|climbed|jumped|increased|surged|soared|added|advanced)\s$", re.IGNORECASE
)
_BELOW_ZERO = re.compile(r"\s(?:below\szero|unter\snull|minus(?!\s\d))(?!\w)", re.IGNORECASE)
_POINT = re.compile(
    r"\s?(?:of\sa\s)?(?:percentage[\s-]point|prozentpunkt)(?:s|en?)?(?!\w)|\sof\sa\spoint(?!\w)"
    r"|(?<=quarter)\spoint(?!\w|\sout\b|\sto\s\D)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:(?:and|und)\s)?", re.IGNORECASE)
_PARTS = {
    ("a", "mon"): 12, ("d", "h"): 24, ("h", "min"): 60, ("min", "s"): 60, ("m", "cm"): 100, ("km", "m"): 1000,
    ("kg", "g"): 1000, ("ft", "in"): 12, ("lb", "oz"): 16,
}  # fmt: skip
"""Units that texts name behind another, and how many of them make one of that: "2 hours 15 minutes"."""

_LINK = re.compile(
    r"\s(?:(?P<and_>and|und)|(?P<until>bis)|(?P<to>to)|(?P<onto>auf)|(?P<or_>or|oder))\s|\s?(?P<dash>[-–—‑])\s?",
    re.IGNORECASE,
)
_LONGEST_LINK = 6


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


def terms(text: str, language: Language) -> tuple[Term, ...]:
    """The numbers of ``text`` with their units, ranges as one, in order; whether they count anything is not asked yet.

    >>> text = "80 bis 90 Prozent, von 2 auf 3 Mrd. Euro"
    >>> [(term.span.of(text), int(term.low), int(term.high), term.unit.symbol) for term in terms(text, "de") if term.unit]
    [('80 bis 90 Prozent', 80, 90, '%'), ('2', 2000000000, 2000000000, 'EUR'), ('3 Mrd. Euro', 3000000000, 3000000000, 'EUR')]

    What is measured in two units is one amount, of the smaller one.

    >>> [(term.span.of(text), int(term.low)) for text in ["5 feet 10 inches"] for term in terms(text, "en")]
    [('5 feet 10 inches', 70)]
    """
    found: list[Term] = []
    for term in _single_terms(text, language):
        if not found:
            found.append(term)
        elif joined := _sum(text, found[-1], term) or _range(text, found[-1], term):
            found[-1] = joined
        else:
            found[-1:] = _change(text, found[-1], term)
    return tuple(found)


def _numbers(text: str, language: Language) -> Iterator[Numeral]:
    """All ways to write a number; of two that overlap the first, of two that begin together the longer."""
    found = (*multiples(text, language), *shares(text, language), *numerals(text, language))
    end = 0
    for numeral in sorted(found, key=lambda numeral: (numeral.span.start, -numeral.span.end)):
        if numeral.span.start >= end:
            yield numeral
            end = numeral.span.end


def _single_terms(text: str, language: Language) -> Iterator[Term]:
    floor = 0
    for numeral in _numbers(text, language):
        if numeral.span.start >= floor:  # not the zero of "below zero"
            term = _single(text, numeral, floor, language)
            floor = term.span.end
            yield term


def _single(text: str, numeral: Numeral, floor: int, language: Language) -> Term:
    """The term around one number, which begins at ``floor`` at the earliest.

    >>> [_single(text, numerals(text, "en")[0], 0, "en").low for text in ("5 degrees below zero", "5 degrees")]
    [Fraction(-5, 1), Fraction(5, 1)]
    """
    start, end = numeral.span.start, numeral.span.end
    unit: Unit | None
    if numeral.form in ("share", "multiple"):
        if numeral.form == "share" and (point := _POINT.match(text, end)):
            return Term(numeral, Span(start, point.end()), numeral.value, numeral.value, POINTS)
        unit = PERCENT if numeral.form == "share" else TIMES
        return Term(numeral, numeral.span, numeral.value * unit.factor, numeral.value * unit.factor, unit)
    if before := currency_before(text, floor, start):
        unit, start = before
    elif (after := unit_after(text, after_of(text, numeral))) and not _is_idiom(numeral, after[0], language):
        unit, end = after
    elif numeral.scale == 1 and _AGE.search(text[max(0, start - 12) : start]):
        unit = YEARS
    else:
        return Term(numeral, numeral.span, numeral.value, numeral.value)
    value = numeral.value * unit.factor
    sign = _MINUS.search(text[max(0, start - 8) : start])
    if sign and (begin := start - len(sign[0])) >= floor:
        value, start = -value, begin
    elif unit.symbol.startswith("°") and (below := _BELOW_ZERO.match(text, end)):
        value, end = -value, below.end()
    return Term(numeral, Span(start, end), value, value, unit, unit_first=before is not None)


def after_of(text: str, numeral: Numeral) -> int:
    """Where the thing numbered follows: behind the "of" of "thousands of people", else right behind the number."""
    of = _OF.match(text, numeral.span.end) if numeral.form == "vague" else None
    return of.end() if of else numeral.span.end


def _is_idiom(numeral: Numeral, unit: Unit, language: Language) -> bool:
    """Whether a unit behind "one" means no amount: "einmal", "one time", "one day"."""
    if numeral.value != 1 or numeral.form != "words":
        return False
    return unit.kind == "multiple" or (language == "en" and unit.symbol == "d" and unit.factor == 1)


def _before(text: str, term: Term) -> str:
    """The last words before a term, with room for a sign."""
    return text[max(0, term.span.start - 20) : term.span.start]


def _is_plain(*found: Term) -> bool:
    """Whether all are numbers in digits or words, no ranges or shares."""
    return all(term.low == term.high and term.numeral.form in ("digits", "words") for term in found)


def _sum(text: str, first: Term, second: Term) -> Term | None:
    """The one amount that two units give together, "two years and six months", or None if these are two amounts."""
    if not (
        first.unit
        and second.unit
        and _is_plain(first, second)
        and _AND.fullmatch(text, first.span.end, second.span.start)
    ):
        return None
    parts = _PARTS.get((first.unit.symbol, second.unit.symbol), 0) * first.unit.factor
    if not 0 <= second.low < parts:
        return None
    value = first.low / first.unit.factor * parts + second.low
    written = Span(first.numeral.span.start, second.numeral.span.end)
    numeral = replace(second.numeral, span=written, value=value)
    return Term(numeral, Span(first.span.start, second.span.end), value, value, second.unit)


def _link(text: str, first: Term, second: Term) -> re.Match[str] | None:
    """What joins two terms, if both are plain numbers: a word like "to", or a dash."""
    between = Span(first.span.end, second.span.start)
    if not _is_plain(first, second) or between.end - between.start > _LONGEST_LINK:
        return None
    return _LINK.fullmatch(between.of(text))


def _is_change(text: str, link: re.Match[str], first: Term, second: Term) -> bool:
    """Whether linked terms are what something was, or by how much it moved, and what it is then.

    "By 5 to 10 percent" is a range, and so may be "by $1 million to $2 million"; what is twice as much with a scale or a currency
    of its own is where something has come to: "rose by $2 million to $12 million".
    """
    before = _before(text, first)
    if _FROM.search(before) or (link["onto"] and _BY.search(before)):
        return bool(link["to"] or link["onto"])
    if not link["to"] or not (_BY.search(before) or _MOVED.search(before)):
        return False
    written = first.numeral.scale > 1 or (first.unit is not None and first.unit.kind == "money")
    return written and _alike(second, first).low > 2 * _alike(first, second).low


def _range(text: str, first: Term, second: Term) -> Term | None:
    """The range from ``first`` to ``second``, or None if they are two amounts: "from 5 to 10 percent" tells a change."""
    link = _link(text, first, second)
    if not link or link["onto"] or _is_change(text, link, first, second):
        return None
    between = _BETWEEN.search(_before(text, first))
    if link["and_"] and not between:
        return None
    if first.unit and not first.unit_first and (link["or_"] or not second.unit):
        return None
    if first.unit and second.unit and first.unit.symbol != second.unit.symbol:
        return None
    first = _alike(first, second)
    if first.low >= second.high:
        return None
    start = first.span.start - (len(between[0]) if between else 0)
    written = Span(first.numeral.span.start, second.numeral.span.end)
    numeral = replace(second.numeral, span=written, value=first.low)
    return Term(numeral, Span(start, second.span.end), first.low, second.high, first.unit, first.unit_first)


def _change(text: str, first: Term, second: Term) -> tuple[Term, Term]:
    """Both terms, where one changes to the other with what only one says for both: in "from 5 to 10 %" five are percent."""
    link = _link(text, first, second)
    if link and _is_change(text, link, first, second):
        return _alike(first, second), _alike(second, first)
    return first, second


def _alike(first: Term, second: Term) -> Term:
    """``first`` in the unit and the scale of ``second`` where it has none itself: "2 to 3 million euros"."""
    value = first.low
    if first.numeral.scale == 1 and value < 1000:
        value *= second.numeral.scale
    if first.unit or not second.unit:
        return replace(first, low=value, high=value)
    return replace(first, low=value * second.unit.factor, high=value * second.unit.factor, unit=second.unit)
