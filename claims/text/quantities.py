"""Quantities in English and German text - money, percentages, counts, multiples, measures, durations.

What a quantity says is an interval of the values that it allows:

    13 Mrd. US-Dollar         13e9 to 13e9 USD            in words or in digits: the same
    about 5 billion           4.5e9 to 5.5e9              near means within a tenth
    nearly 5, just over 5     4.5 to 5, 5 to 5.5          but not 5 itself (``strict``)
    more than 3,000           3000 to infinity            but not 3000 itself (``strict``)
    at least 3,000            3000 to infinity
    bis zu 10                 minus infinity to 10
    between 80 and 90         80 to 90
    thousands                 1000 to infinity
    one in five, a third      20 %, 33.33 %
    twice, dreimal, 3x        2 x, 3 x                    how often and how many times as much alike
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction

from claims.records import Language
from claims.text.bare_numbers import VOTED_AFTER, is_count
from claims.text.counted import counted_noun, noun_of_whole
from claims.text.hedges import STRICT, allowed, hedged
from claims.text.single_terms import Term, after_of
from claims.text.spans import Span
from claims.text.terms import terms
from claims.text.units import Kind, unit_after

_INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount that a text names: it allows every value from ``low`` to ``high``, either of which may be infinite.

    ``span`` reaches from the hedge or the currency sign to the unit or the counted noun; ``core`` leaves the noun out. ``unit``
    is a currency code (a bare "$" is USD), "%", "pp" (percentage points), "x" (multiples), a unit of measure or time ("km",
    "a", "mon", "d", "h"), or for counts the noun in the singular and lower case, as well as can be told, "" if there is none. ``strict``
    says that the number named is not allowed itself, ``share`` that it is one in words ("half", "one in five").
    """

    span: Span
    core: Span
    low: Decimal
    high: Decimal
    unit: str
    kind: Kind
    strict: bool = False
    share: bool = False

    @property
    def exact(self) -> bool:
        """Whether it allows one value only: it is neither hedged nor a range."""
        return self.low == self.high


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """The quantities of ``text`` in order, none overlapping another.

    Left out are dates and times, ordinals, numbers in names and labels, and "ein", "a", "one" as articles and pronouns.

    >>> text = "Im Oktober 2024 sicherte sich die Firma eine Runde von rund 6,6 Mrd. Dollar, mehr als 3.000 Anleger zeichneten."
    >>> for quantity in quantities(text, "de"):
    ...     print(quantity.span.of(text), "|", quantity.low, quantity.high, quantity.unit, quantity.exact)
    rund 6,6 Mrd. Dollar | 5940000000 7260000000 USD False
    mehr als 3.000 Anleger | 3000 Infinity anleger False

    Those who vote are what was counted before.

    >>> [quantity.unit for quantity in quantities("Of 90 delegates, 62 voted for it, 28 opposed it.", "en")]
    ['delegate', 'delegate', 'delegate']

    Millions of nothing and cents, in a text that has one currency, are of that.

    >>> [quantity.unit for quantity in quantities("It paid $5bn in 2023 and 6 billion in 2024.", "en")]
    ['USD', 'USD']
    >>> [(float(quantity.low), quantity.unit) for quantity in quantities("Es kostet 1,59 Euro, vier Cent mehr als zuvor.", "de")]
    [(1.59, 'EUR'), (0.04, 'EUR')]
    """
    found = tuple(_quantities(text, language))
    currencies = ({one.unit for one in found if one.kind == "money"} | _named(text)) - {CENT}
    if len(currencies) != 1:
        return found
    (currency,) = currencies
    return tuple(_in_currency(text, one, currency) for one in found)


def _in_currency(text: str, quantity: Quantity, currency: str) -> Quantity:
    """A quantity in the one currency of its text: cents are of it, and millions of nothing."""
    if quantity.unit == CENT:
        return in_whole(quantity, currency)
    return replace(quantity, kind="money", unit=currency) if _is_of_money(text, quantity) else quantity


CENT = "ct"
"""The unit of cents of no named currency."""


def in_whole(cents: Quantity, currency: str) -> Quantity:
    """An amount of cents in the currency of which they are."""
    return replace(cents, low=cents.low / 100, high=cents.high / 100, unit=currency)


_SCALE = re.compile(r"\b(?:[MmBbTt]illion(?:en)?|[Mm]illiarden?|Mio\.?|Mrd\.?|bn)(?!\w)")


_REACH = 110
_NUMBER_OF = re.compile(r"\b(?:[Nn]umber|(?:[A-ZÄÖÜ]\w{1,20}z|[Zz])ahl) [^.;:,\d]{0,60}\d{0,4}[^.;:,\d]{0,20}\Z")
"""What tells that millions count something: "die Zahl der Besucher stieg auf 5 Millionen"."""


def _named(text: str) -> set[str]:
    """The currencies that stand behind scale words of a text: "its first billion dollars"."""
    units = (unit_after(text, match.end()) for match in _SCALE.finditer(text))
    return {unit[0].symbol for unit in units if unit and unit[0].kind == "money"}


def _is_of_money(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.span.start - _REACH) : quantity.span.start]
    is_bare = quantity.kind == "count" and not quantity.unit and bool(_SCALE.search(quantity.core.of(text)))
    return is_bare and not _NUMBER_OF.search(before)


def _quantities(text: str, language: Language) -> Iterator[Quantity]:
    found = terms(text, language)
    limits = [*(term.span.start for term in found), len(text)][1:]
    floor, noun = 0, ""
    for place, (term, limit) in enumerate(zip(found, limits, strict=True)):
        quantity = _quantity(text, term, language, Span(floor, limit), found[place + 1 : place + 2])
        floor = quantity.span.end if quantity else floor  # "nicht einmal" holds a number word that counts nothing
        if quantity and quantity.kind == "count":
            if not quantity.unit and VOTED_AFTER.match(text, quantity.span.end):
                quantity = replace(quantity, unit=noun)  # "85 MPs voted for it, 42 opposed it"
            noun = quantity.unit
        if quantity:
            yield quantity


def _quantity(text: str, term: Term, language: Language, room: Span, behind: Sequence[Term]) -> Quantity | None:
    """The quantity of which ``term`` is the core, within ``room``; None if the number counts nothing.

    A number of which the one ``behind`` counts the whole counts the same: "two of the six pillars".
    """
    kind, unit = (term.unit.kind, term.unit.symbol) if term.unit else ("count", "")
    hedge, core = hedged(text, term.span, room.start, language, kind)
    span = core
    if not term.unit:
        room = Span(max(span.end, after_of(text, term.numeral)), room.end)
        noun = counted_noun(text, room, language, one=term.low == 1)
        shared = next((noun_of_whole(text, span.end, whole.span, len(text), language) for whole in behind), None)
        if not is_count(text, term.numeral, language, noun=bool(noun or shared), hedged=hedge is not None):
            return None
        unit, span = (noun[0], Span(span.start, noun[1])) if noun else (shared or unit, span)
    low, high = allowed("at least" if term.numeral.form == "vague" else hedge, term.low, term.high)
    return Quantity(
        span,
        core,
        -_INFINITY if low is None else _decimal(low),
        _INFINITY if high is None else _decimal(high),
        unit,
        kind,
        strict=hedge in STRICT and term.numeral.form != "vague",
        share=term.numeral.form == "share",
    )


def _decimal(value: Fraction) -> Decimal:
    return Context(prec=28).divide(Decimal(value.numerator), Decimal(value.denominator))
