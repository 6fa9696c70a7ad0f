"""Birth and death: the year in which someone was born does not deny the one in which they died."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.spans import Span
from verifier.stance.checks.near_clauses import around
from verifier.stance.checks.side import Side


def is_other_end(claim: Side, mine: Span, evidence: Side, other: Span) -> bool:
    """Whether one date is that of a birth and the other that of a death.

    >>> claim, told = Side("He was born in 1827.", "en"), Side("Er starb 1827, geboren wurde er 1801.", "de")
    >>> [is_other_end(claim, claim.dates[0].span, told, one.span) for one in told.dates]
    [True, False]
    """
    one = _end_of_life(claim, mine)
    return one is not None and _end_of_life(evidence, other) not in (None, one)


def _end_of_life(side: Side, place: Span) -> str | None:
    """Whether the nearest word in the clause of a date tells that someone was born or died; None if no word tells either."""
    near = around(side, place)
    found = _BORN_OR_DIED[side.language].finditer(side.text, near.start, near.end)
    apart = [(max(one.start() - place.end, place.start - one.end()), one.lastgroup) for one in found]
    return min(apart)[1] if apart else None


_BORN_OR_DIED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?i:(?P<born>born|birth)|(?P<died>died|dies|death))\b"),
    "de": re.compile(
        r"\b(?:(?P<born>geboren\w{0,2}|Geburt|zur Welt)|(?P<died>[Gg]estorben\w{0,2}|starb|[Vv]erstarb|[Vv]erstorben\w{0,2}|Tod(?:es)?))\b"
    ),
}
