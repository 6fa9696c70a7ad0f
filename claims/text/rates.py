"""How often an amount is due or comes about: "$38 a month", "jährlich 5 Millionen Euro", "ein Stundenlohn von 14 Euro"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from claims.records import Language
from claims.text.lower import lower
from claims.text.spans import Span

Every = Literal["hour", "day", "week", "month", "year"]

_STEMS: dict[Every, tuple[str, ...]] = {
    "hour": ("hour", "stund", "stünd"),
    "day": ("da", "tag", "täg"),
    "week": ("week", "woche", "wöche"),
    "month": ("month", "monat"),
    "year": ("year", "annu", "jahr", "jähr"),
}
_PAID_EN = (
    r"(?:rents?|incomes?|salar(?:y|ies)|wages?|pay|fees?|costs?|revenues?|turnover|sales|profits?|loss(?:es)?|budgets?|output"
    r"|production|payments?|premiums?|subscriptions?|grants?|savings|capacity|consumption|emissions|contributions?)"
)
_PAID_DE = (
    r"(?:mieten?|einkommen|gehalt|gehälter|lohn|löhne|gebühr(?:en)?|kosten|umsatz|gewinn|verlust|etat|budget|produktion|honorar"
    r"|beitrag|beiträge|prämie|zuschuss|einnahmen|ausgaben|verbrauch|kapazität|ausstoß|satz)"
)
_OFTEN_EN = r"hourly|daily|weekly|monthly|yearly"
_OFTEN_DE = r"(?:stünd|täg|wöchent|monat|jähr)lich"
_BEHIND: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:\s(?!(?:in|on|for|from|after|over|within)\b)[^\s\d,.;:]{1,20}){0,3}?\s(?:(?:an?|per|each|every)\s"
        r"(?P<one>hour|day|week|month|year|annum)(?!\s(?:ago|earlier|later|before|after|old|on)\b)"
        rf"|(?P<often>{_OFTEN_EN}|annually))\b(?!-)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?:\s(?!(?:in|für|von|nach|vor|seit)\b)[^\s\d,.;:]{1,20}){0,3}?\s(?:(?:pro|je|jede[nrs]?|im|am|in der)\s"
        r"(?P<one>stunde|tag|woche|monat|jahr)(?!\s(?:\d|zuvor|davor))"
        rf"|(?P<often>{_OFTEN_DE}))\b(?!-)",
        re.IGNORECASE,
    ),
}
_AHEAD: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?P<often>{_OFTEN_EN}|annual)\s(?:(?:[\w-]{{1,20}}\s){{0,2}}{_PAID_EN}\b[^.;:!?\d]{{0,50}})?$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:(?P<often>{_OFTEN_DE})(?:e[nmrs]?\s(?:[\w-]{{1,30}}\s){{0,2}}\w*{_PAID_DE}\b[^.;:!?\d]{{0,50}}"
        rf"|\s(?:\w{{2,12}}\s){{0,2}})|(?:im|pro|in\sder)\s(?P<two>jahr|monat|woche|tag|stunde)\s|(?P<one>stunden|tages|wochen|monats|jahres){_PAID_DE}\b[^.;:!?\d]{{0,50}})$",
        re.IGNORECASE,
    ),
}
_REACH = 90


class Rate(NamedTuple):
    """The period of which an amount is the sum, and where it is told, with the amount."""

    every: Every
    span: Span


def rate(text: str, amount: Span, language: Language) -> Rate | None:
    """The hour, day, week, month or year of which an amount is the sum; None where the text does not say.

    >>> def show(text, words, language):
    ...     found = rate(text, Span(at := text.index(words), at + len(words)), language)
    ...     return found and (found.every, found.span.of(text))
    >>> show("They pay $38 a square foot every month.", "$38", "en"), show("Annual rents climbed to $38.", "$38", "en")
    (('month', '$38 a square foot every month'), ('year', 'Annual rents climbed to $38'))
    >>> show("Er zahlt monatlich 38 Euro.", "38 Euro", "de"), show("ein Jahresgehalt von 38 Euro", "38 Euro", "de")
    (('month', 'monatlich 38 Euro'), ('year', 'Jahresgehalt von 38 Euro'))
    >>> show("It paid $38 a year earlier.", "$38", "en"), show("Er zahlte 38 Euro im Jahr 2020.", "38 Euro", "de")
    (None, None)
    """
    start = max(0, amount.start - _REACH)
    if behind := _BEHIND[language].match(text, amount.end):
        return Rate(_period(behind), Span(amount.start, behind.end()))
    if ahead := _AHEAD[language].search(text[start : amount.start]):
        return Rate(_period(ahead), Span(start + ahead.start(), amount.end))
    return None


def _period(found: re.Match[str]) -> Every:
    word = lower(found[found.lastgroup or 0])
    return next(period for period, stems in _STEMS.items() if word.startswith(stems))
