"""Two terms that a word or a dash links: a range from one to the other, or what something was and what it is then."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.text.single_terms import Term
from claims.text.spans import Span
from claims.text.units import Kind

_BETWEEN = re.compile(r"(?<!\w)(?:between|zwischen)\s$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|von)\s$", re.IGNORECASE)
_BY = re.compile(
    r"(?<!\w)(?:by|um)\s(?:(?:about|around|roughly|nearly|almost|another|some|rund|etwa|knapp|fast|weitere)\s)?$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:rose|grew|gained|climbed|jumped|increased|surged|soared|added|advanced)\s$", re.IGNORECASE
)
_LINK = re.compile(
    r"\s(?:(?P<and_>and|und)|(?P<until>bis)|(?P<to>to)|(?P<onto>auf)|(?P<or_>or|oder)"
    r"|(?P<other>(?:an)?statt|instead\sof|rather\sthan)|(?P<of>of|von)|(?P<against>zu|gegen))\s|\s?(?P<dash>[-–—‑])\s?",
    re.IGNORECASE,
)
_LONGEST_LINK = 13
_PART_OF: tuple[Kind, ...] = ("money", "measure")
"""What is told by a part and a whole in one unit, where counts are two numbers or a share: "1.4 of 2.3 kilometres"."""


def range_of(text: str, first: Term, second: Term) -> Term | None:
    """The range from ``first`` to ``second``, or None if they are two amounts: "from 5 to 10 percent" tells a change.

    >>> from claims.text.single_terms import single_terms
    >>> text = "between 5 and 10 euros"
    >>> one = range_of(text, *single_terms(text, "en"))
    >>> one and (one.span.of(text), int(one.low), int(one.high))
    ('between 5 and 10 euros', 5, 10)
    """
    link = _link(text, first, second)
    if (
        not link
        or any(link[way] for way in ("onto", "other", "of", "against"))
        or _is_change(text, link, first, second)
    ):
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


def changed(text: str, first: Term, second: Term) -> tuple[Term, Term]:
    """Both terms, where one changes to the other, stands for it or against it or is a part of it, with what only one says for both:
    in "from 5 to 10 %" five are percent.

    >>> from claims.text.single_terms import single_terms
    >>> text = "from 5 to 10 %"
    >>> [term.unit and term.unit.symbol for term in changed(text, *single_terms(text, "en"))]
    ['%', '%']
    >>> for text in ("5,9 statt 4,3 Millionen Euro", "1,4 von 2,3 Kilometern"):
    ...     print([(float(term.low), term.unit.symbol) for term in changed(text, *single_terms(text, "de")) if term.unit])
    [(5900000.0, 'EUR'), (4300000.0, 'EUR')]
    [(1.4, 'km'), (2.3, 'km')]
    >>> text = "mit 54,2 zu 45,8 Prozent"
    >>> [(float(term.low), term.unit.symbol) for term in changed(text, *single_terms(text, "de")) if term.unit]
    [(54.2, '%'), (45.8, '%')]
    """
    link = _link(text, first, second)
    if link and (link["other"] or (link["of"] and second.unit and second.unit.kind in _PART_OF and first.low > 1)):
        return _alike(first, second), _alike(second, first)
    if link and link["against"] and second.unit and second.unit.kind == "percent":
        return _alike(first, second), second
    by_percent = first.unit is not None and first.unit.kind == "percent" and _BY.search(_before(text, first))
    if link and not by_percent and _is_change(text, link, first, second):
        return _alike(first, second), _alike(second, first)
    return first, second


def _link(text: str, first: Term, second: Term) -> re.Match[str] | None:
    """What joins two terms, if both are plain numbers: a word like "to", or a dash."""
    between = Span(first.span.end, second.span.start)
    if not (first.is_plain and second.is_plain) or between.end - between.start > _LONGEST_LINK:
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
    one, other = _alike(first, second).low, _alike(second, first).low
    written = first.numeral.scale > 1 or (first.unit is not None and first.unit.kind == "money")
    if not written and second.unit is not None and one >= 1:
        return False  # "2 to 12 percent", "5 to 30 centimetres"
    return other > (2 if written else 5) * one  # "by 5 to 20 percent" is a range still


def _before(text: str, term: Term) -> str:
    """The last words before a term, with room for a sign."""
    return text[max(0, term.span.start - 20) : term.span.start]


def _alike(first: Term, second: Term) -> Term:
    """``first`` in the unit and the scale of ``second`` where it has none itself: "2 to 3 million euros"."""
    value = first.low
    if first.numeral.scale == 1 and value < 1000:
        value *= second.numeral.scale
    if first.unit or not second.unit:
        return replace(first, low=value, high=value)
    return replace(first, low=value * second.unit.factor, high=value * second.unit.factor, unit=second.unit)
