"""Names that only say whose somebody or something else is: "Norway's women", "the Kodak chief Dan Reeves", "der Kodak-Chef"."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.calendar_words import MONTH_NAMES, WEEKDAYS
from claims.text.number_words import alternatives
from claims.text.spans import Span

_OF_EN = re.compile(r"['’]s?\s(?!(?:[a-z]+\s)?(?:records?|criticism|accusations?|allegations?)\b)")
"""Whoever breaks somebody's record or rejects somebody's criticism does it to that one."""
_NO_NAME = rf"(?!(?i:{alternatives([*MONTH_NAMES, *WEEKDAYS])})\b)"
_AND_THEN_EN = re.compile(
    r"\s(?:(?!(?:and|or|on|in|at|to|from|of|by|for|with|against|over|after|before|since|until|last|next)\s)[a-z][\w-]*\s){1,5}"
    rf"{_NO_NAME}[A-Z][\w-]*\s"
)
_OF_DE = re.compile(
    r"(?:(?<=[sxz])|['’])\s(?:(?!(?:gegen|neben|wegen|über|unter|wieder|hatte|habe|werde|wurde|(?:sein|ihr|ein)e[nmrs]?)\s)"
    r"[a-zäöüß]+e[nrs]?\s)?[A-ZÄÖÜ]"
    r"|-(?!(?:Konzern|Gruppe|Team|Elf|Mannschaft|Regierung|Partei|Bank)\b)[A-ZÄÖÜ]"
)


def is_owner(text: str, language: Language, first: Span, second: Span, verb: Span) -> bool:
    """Whether one of two that a verb joins is not said to act or suffer itself, but somebody or something of it, or somebody
    whom another name stands for before the verb.

    A German name that ends in s may be a genitive, unless it is the other one or the verb that follows.

    >>> def asked(text, language, *words):
    ...     return is_owner(text, language, *(Span(text.index(word), text.index(word) + len(word)) for word in words))
    >>> [asked(text, "en", "Norway", "Kodak", "beat") for text in ("Norway's women beat Kodak.", "Norway beat Kodak.")]
    [True, False]
    >>> [asked(text, "en", "Sony", "Fuji", "bought") for text in ("Sony said Kodak had bought Fuji.", "Sony bought Fuji's mill.")]
    [True, True]
    >>> [asked(text, "de", "Sony", "Fuji", "kaufte") for text in ("Der Sony-Chef kaufte Fuji.", "Sony kaufte Fuji.")]
    [True, False]
    >>> [asked(text, "de", "Prax", "Fuji", "kaufte") for text in ("Prax Tochter kaufte Fuji.", "Prax kaufte Fuji.", "wo Prax Fuji kaufte")]
    [True, False, False]
    """
    if language == "en":
        return (
            any(_OF_EN.match(text, one.end) for one in (first, second))
            or _AND_THEN_EN.match(text, first.end, verb.start) is not None
        )
    return any(
        found is not None and found.end() - 1 != second.start and not Span(*found.span()).meets(verb)
        for found in (_OF_DE.match(text, one.end) for one in (first, second))
    )


def is_of(text: str, language: Language, name: Span) -> bool:
    """Whether what follows a name is something of it.

    >>> is_of("Spain's debt", "en", Span(0, 5)), is_of("Spaniens Schulden", "de", Span(0, 8)), is_of("Spain grew", "en", Span(0, 5))
    (True, True, False)
    """
    return (_OF_EN if language == "en" else _OF_DE).match(text, name.end) is not None
