"""Numbers with their units, and ranges of two of them: the cores of quantities, before hedges and counted nouns."""

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

YEARS = Unit("a", "duration")

_OF = re.compile(r"\s(?:of|von)(?=\s)", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w%€$£¥)\].,])[-−–]|(?<!\w)minus\s)$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:between|zwischen)\s$", re.IGNORECASE)
_AGE = re.compile(r"(?<!\w)(?:aged?|age of|alter von)\s$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|von)\s$", re.IGNORECASE)
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
    """
    found: list[Term] = []
    for term in _single_terms(text, language):
        if not found:
            found.append(term)
        elif joined := _range(text, found[-1], term):
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
        term = _single(text, numeral, floor, language)
        floor = term.span.end
        yield term


def _single(text: str, numeral: Numeral, floor: int, language: Language) -> Term:
    """The term around one number, which begins at ``floor`` at the earliest."""
    start, end = numeral.span.start, numeral.span.end
    unit: Unit | None
    if numeral.form in ("share", "multiple"):
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
    """The last word before a term, with room for a sign."""
    return text[max(0, term.span.start - 12) : term.span.start]


def _link(text: str, first: Term, second: Term) -> re.Match[str] | None:
    """What joins two terms, if both are plain numbers: a word like "to", or a dash."""
    between = Span(first.span.end, second.span.start)
    plain = all(term.low == term.high and term.numeral.form in ("digits", "words") for term in (first, second))
    return _LINK.fullmatch(between.of(text)) if plain and between.end - between.start <= _LONGEST_LINK else None


def _range(text: str, first: Term, second: Term) -> Term | None:
    """The range from ``first`` to ``second``, or None if they are two amounts: "from 5 to 10 percent" tells a change."""
    link = _link(text, first, second)
    if not link or link["onto"]:
        return None
    between = _BETWEEN.search(_before(text, first))
    if (link["and_"] and not between) or (link["to"] and _FROM.search(_before(text, first))):
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
    if link and (link["to"] or link["onto"]) and _FROM.search(_before(text, first)):
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
