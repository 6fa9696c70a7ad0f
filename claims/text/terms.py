"""Numbers with their units, and ranges and sums of two of them: the cores of quantities, before hedges and counted nouns."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.records import Language
from claims.text.ranges import changed, range_of
from claims.text.single_terms import Term, single_terms
from claims.text.spans import Span

_AND = re.compile(r"\s(?:(?:and|und)\s)?", re.IGNORECASE)
_PARTS = {
    ("a", "mon"): 12, ("d", "h"): 24, ("h", "min"): 60, ("min", "s"): 60, ("m", "cm"): 100, ("km", "m"): 1000,
    ("kg", "g"): 1000, ("ft", "in"): 12, ("lb", "oz"): 16,
}  # fmt: skip
"""Units that texts name behind another, and how many of them make one of that: "2 hours 15 minutes"."""


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
    for term in single_terms(text, language):
        if not found:
            found.append(term)
        elif joined := _sum(text, found[-1], term) or range_of(text, found[-1], term):
            found[-1] = joined
        else:
            found[-1:] = changed(text, found[-1], term)
    return tuple(found)


def _sum(text: str, first: Term, second: Term) -> Term | None:
    """The one amount that two units give together, "two years and six months", or None if these are two amounts."""
    if not (
        first.unit
        and second.unit
        and first.is_plain
        and second.is_plain
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
