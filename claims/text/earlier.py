"""Amounts that a text gives only for comparison: what it was before, "after 31 million a year earlier", "von 2 auf 3 Millionen"."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.spans import Span

_ROUGHLY = r"(?:(?:about|around|some|nearly|only|just|rund|etwa|knapp|noch|nur|bisher|zuvor)\s)?"
_THEN_EN = (
    r"\s(?:(?:a|one|the)\s(?:year|month|quarter|week|decade)\s(?:earlier|before|ago|prior)|(?:in|for)\sthe\s(?:previous|prior)\s|"
    r"last\s(?:year|month|quarter)|previously|before\b)"
)
_THEN_DE = (
    r"\s(?:im\s(?:Vorjahr|Vormonat|Vorquartal|Jahr\s(?:zuvor|davor|vorher))|(?:ein|einen)\s?(?:Jahr|Monat|Quartal)\s(?:zuvor|davor|vorher)|"
    r"vor\seinem\sJahr|zuvor\b|bisher\b|in\sder\sVorsaison)"
)
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:\b(?:up|down|higher|lower|risen|fallen|rose|fell|rises|falls|grew|grown|climbed|dropped|jumped|increased|cut|raised)\sfrom"
        rf"|\binstead\sof)\s{_ROUGHLY}$",
        re.IGNORECASE,
    ),
    "de": re.compile(rf"\b(?:statt|anstatt|anstelle\svon)\s{_ROUGHLY}$", re.IGNORECASE),
}
"""What makes an amount an earlier one by itself."""

_AROUND: dict[Language, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {
    "en": (
        (
            re.compile(
                rf"\b(?:from|after|against|versus|than|compared\s(?:with|to)|following)\s(?:the\s)?{_ROUGHLY}$",
                re.IGNORECASE,
            ),
            re.compile(_THEN_EN, re.IGNORECASE),
        ),
        (re.compile(rf"\bfrom\s{_ROUGHLY}$", re.IGNORECASE), re.compile(r"\sto\s(?:\w+\s){0,2}[$€£\d]")),
    ),
    "de": (
        (
            re.compile(
                rf"\b(?:nach|gegenüber|als|verglichen\smit|im\sVergleich\szu)\s(?:den?\s)?{_ROUGHLY}$", re.IGNORECASE
            ),
            re.compile(_THEN_DE, re.IGNORECASE),
        ),
        (re.compile(rf"\bvon\s{_ROUGHLY}$", re.IGNORECASE), re.compile(r"\sauf\s(?:\w+\s){0,2}[$€£\d]")),
    ),
}
"""What does so before and behind it together: a time of before, or the second of two amounts between which something moves."""

_AT_START: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:(?:A|One|The)\s(?:year|month|quarter)\s(?:earlier|before|previously)|In\sthe\sprevious\s\w+)\b"
    ),
    "de": re.compile(
        r"(?:Im\s(?:Vorjahr|Vormonat|Vorquartal|Jahr\s(?:zuvor|davor|vorher))|Ein(?:en)?\s(?:Jahr|Monat|Quartal)\s(?:zuvor|davor|vorher))\b"
    ),
}
_REACH = 40


def is_earlier(text: str, amount: Span, language: Language) -> bool:
    """Whether an amount stands for what was before, beside or instead of what the text tells.

    >>> def earlier(text, words, language):
    ...     return is_earlier(text, Span(at := text.index(words), at + len(words)), language)
    >>> earlier("It made $48m, up from $31m.", "$31m", "en"), earlier("It made $48m, up from $31m.", "$48m", "en")
    (True, False)
    >>> text = "Der Umsatz betrug 48 Euro nach 31 Euro im Vorjahr."
    >>> earlier(text, "31 Euro", "de"), earlier(text, "48 Euro", "de")
    (True, False)
    >>> earlier("Er stieg von 2 auf 3 Millionen.", "2", "de"), earlier("Ein Jahr zuvor waren es 31 Euro.", "31 Euro", "de")
    (True, True)
    >>> earlier("It took 31 days from May.", "31 days", "en"), earlier("Nach 31 Tagen kam er an.", "31 Tagen", "de")
    (False, False)
    """
    if _AT_START[language].match(text):
        return True
    before, after = text[max(0, amount.start - _REACH) : amount.start], text[amount.end : amount.end + _REACH]
    return bool(_BEFORE[language].search(before)) or any(
        start.search(before) and end.match(after) for start, end in _AROUND[language]
    )
