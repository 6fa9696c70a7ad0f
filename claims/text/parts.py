"""Parts of a whole, "41 of its 58 shops", and the whole by itself, "all 58 shops"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.records import Language
from claims.text.counted import is_part_of
from claims.text.quantities import Quantity
from claims.text.spans import Span

_OWN: dict[Language, str] = {
    "en": r"(?:of\s)?(?:(?:the|these|those|its|their|his|her)\s)?",
    "de": r"(?:(?:die|den|diesen?|dieser|seinen?|seiner|ihren?|ihrer)\s)?",
}
_ALL: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?<!\bnot\s)(?<!\balmost\s)(?<!\bnearly\s)\b(?:all|(?:each|every one)(?=\sof))\s{_OWN['en']}$", re.IGNORECASE
    ),
    "de": re.compile(
        rf"(?<!\bnicht\s)(?<!\bfast\s)(?<!\bbeinahe\s)\b(?:(?:alle[nr]?|sämtliche[nr]?)\s{_OWN['de']}|jede[mnrs]?\sder\s)$",
        re.IGNORECASE,
    ),
}
_REACH = 40


class Part(NamedTuple):
    """How many of how many."""

    some: Quantity
    whole: Quantity

    @property
    def span(self) -> Span:
        """From the one number to the other."""
        return Span(self.some.core.start, self.whole.core.end)


def parts(text: str, found: Sequence[Quantity]) -> list[Part]:
    """Those of the quantities of a text, as they follow each other, of which one counts a part of the next.

    >>> from claims.text.quantities import quantities
    >>> text = "Sie übernimmt 41 der 58 Filialen und 900 Leute."
    >>> [(int(part.some.low), int(part.whole.low)) for part in parts(text, quantities(text, "de"))]
    [(41, 58)]
    """
    return [
        Part(some, whole)
        for some, whole in pairwise(found)
        if whole.kind == "count" and some != whole and is_part_of(text, some.core.end, whole.core.start)
    ]


def is_part(share: Quantity, found: Sequence[Part]) -> bool:
    """Whether a share in words ("acht von neun") is that of one of the parts ("eight of the nine members").

    >>> from claims.text.quantities import quantities
    >>> text = "Eight of the nine members agreed."
    >>> found = parts(text, quantities(text, "en"))
    >>> [is_part(quantities(f"{some} von neun stimmten zu", "de")[0], found) for some in ("Acht", "Sieben")]
    [True, False]
    """
    return share.share and any(abs(100 * one.some.low - share.low * one.whole.low) < one.whole.low for one in found)


def is_within(text: str, amount: Quantity) -> bool:
    """Whether an amount is told as a part of one before it: "23 goals, nine of them penalties", "23 Tore, davon neun Elfmeter".

    >>> from claims.text.quantities import quantities
    >>> [is_within(text, quantities(text, "de")[1]) for text in ("23 Tore, davon neun Elfmeter", "23 Tore und neun Elfmeter")]
    [True, False]
    >>> [is_within(text, quantities(text, "en")[1]) for text in ("23 goals, nine of them penalties", "23 goals and nine fouls")]
    [True, False]
    """
    before, behind = text[max(0, amount.span.start - _REACH) : amount.span.start], text[amount.core.end :]
    return bool(_WITHIN_BEFORE.search(before) or _WITHIN_BEHIND.match(behind))


_WITHIN_BEFORE = re.compile(
    r"\b(?:davon|darunter|including|of\s(?:which|whom|them|those)|among\sthem)\s(?:[\w-]{1,20}\s){0,2}$"
)
_WITHIN_BEHIND = re.compile(r"\sof\s(?:them|those|which|whom)\b")


def every_one(text: str, amount: Quantity, language: Language) -> Span | None:
    """Where a text says "all" of a number, with the number; None where it does not, or denies it.

    >>> from claims.text.quantities import quantities
    >>> def show(text, language):
    ...     span = every_one(text, quantities(text, language)[0], language)
    ...     return span and span.of(text)
    >>> show("It takes over all of the 58 shops.", "en"), show("Alle 58 Filialen bleiben.", "de")
    ('all of the 58 shops', 'Alle 58 Filialen')
    >>> show("Not all 58 shops stay.", "en"), show("58 shops stay.", "en")
    (None, None)
    """
    start = max(0, amount.core.start - _REACH)
    found = _ALL[language].search(text[start : amount.core.start])
    return Span(start + found.start(), amount.span.end) if found else None
