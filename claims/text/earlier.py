"""Amounts that a text gives only for comparison: what it was before, "after 31 million a year earlier", "von 2 auf 3 Millionen",
what was expected, and what it is not.
"""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.number_words import alternatives
from claims.text.spans import Span

_KIND_OF = r"(?:\san?\s\w{1,20}\sof)?"
"""What stands before an amount that is named: "expected a loss of"."""

_ROUGHLY = r"(?:(?:about|around|some|nearly|only|just|rund|etwa|knapp|noch|nur|bisher|zuvor)\s)?"
_THEN_EN = (
    r"\s(?:(?:a|one|the)\s(?:year|month|quarter|week|decade)\s(?:earlier|before|ago|prior)|(?:in|for)\sthe\s(?:previous|prior)\s|"
    r"last\s(?:year|month|quarter)|previously|before\b|in\sthe\ssame\s(?:period|quarter|month)\b)"
)
_AGO_DE = r"(?:zuvor|davor|vorher)"
_LAST_DE = rf"(?:Vorjahr|Vormonat|Vorquartal|Jahr\s{_AGO_DE})"
_PERIOD_AGO_DE = rf"(?:Jahr|Monat|Quartal)\s{_AGO_DE}"
_YEAR_BEFORE_DE = rf"(?:im\s(?:{_LAST_DE}|Vorjahres(?:zeitraum|quartal|monat))|vor\seinem\sJahr|ein\sJahr\s{_AGO_DE})"
_THEN_DE = rf"\s(?:{_YEAR_BEFORE_DE}|ein(?:en)?\s?{_PERIOD_AGO_DE}|zuvor\b|bisher\b|in\sder\sVorsaison)"
_MOVED = (
    r"(?:risen|fallen|r[io]se[sn]?|f[ae]lls?|gr[eo]wn?|climb(?:ed|s)|dropp?(?:ed|s)?|jump(?:ed|s)|slipped|slid|edged|narrowed|"
    r"widened|eased|slowed|surged?|soar(?:ed|s)|plung(?:ed|es)|plummeted|tumbl(?:ed|es)|slump(?:ed|s)|s[aiu]nks?|dipped|declined|"
    r"ticked|swelled|improved|accelerated|rebounded|doubled|tripled|quadrupled|halved|rising|falling|(?:in|de)creased?|"
    r"(?:in|de)creasing|cut|raised?|lowered|shr[au]nk)"
)
_FORESEERS_EN = r"(?:analysts?|economists|experts|investors|consensus|markets?)"
_FORESEEN_DE = ("erwartet", "gerechnet", "prognostiziert", "vorhergesagt", "vorausgesagt")
_FORESEERS_DE = r"(?:Analysten|Ökonomen|Volkswirte|Experten|Anleger)"
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:\b(?:up|down|higher|lower|risen|fallen|rose|fell|rises|falls|grew|grown|climbed|dropped|jumped|increased|cut|raised)\sfrom"
        rf"|\b{_MOVED}(?:\s\S{{1,20}}){{0,4}}\sto\s(?={_ROUGHLY}(?:a\srecord\s)?[$€£]?\d)(?:\S{{1,20}}\s){{1,4}}from{_KIND_OF}"
        r"|\b(?:previous|prior)\syear:"
        r"|\b(?:a|one)\syear\s(?:earlier|ago|before),?\s(?:it|they|that)\s(?:was|were|had\sbeen|had\smade|stood\sat)"
        rf"|\b(?:had|{_FORESEERS_EN}(?:\shad)?)\s(?:expected|forecast|predicted){_KIND_OF}"
        rf"|\b{_FORESEERS_EN}['’]?\s(?:\w{{1,12}}\s)?(?:forecasts?|estimates?|expectations?)\s(?:of|for){_KIND_OF}"
        rf"|\b(?:instead\sof|rather\sthan))\s{_ROUGHLY}$|(?<!\bor\s)\bnot\s$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"(?:\b(?:statt|anstatt|anstelle\svon|von\s(?:zuvor|vormals|ursprünglich)|nach\s(?:zuvor|zuletzt|bislang|bisher))"
        r"|\bVor(?:jahr(?:eszeitraum|esquartal|esmonat)?|monat|quartal):"
        rf"|\b{_YEAR_BEFORE_DE}\s(?:(?:waren|war|wurden)\ses|(?:lag|hatte|betrug)\s(?:er|sie|es)(?:\snoch)?(?:\sbei)?|noch)"
        rf"|\b{_FORESEERS_DE}\s(?:erwarteten|prognostizierten|rechneten\smit)|\berwartet\sworden\swaren?)\s{_ROUGHLY}$|\bnicht\s$",
        re.IGNORECASE,
    ),
}
"""What makes an amount an earlier one by itself."""

_AROUND: dict[Language, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {
    "en": (
        (
            re.compile(
                rf"\b(?:from|after|against|versus|than|compared\s(?:with|to)|following)\s(?:the\s|an?\s\w{{1,20}}\sof\s)?{_ROUGHLY}$",
                re.IGNORECASE,
            ),
            re.compile(_THEN_EN, re.IGNORECASE),
        ),
        (
            re.compile(rf"\bcompared\s(?:with|to)\s(?:the\s|an?\s\w{{1,20}}\sof\s)?{_ROUGHLY}$", re.IGNORECASE),
            re.compile(r"\sin\s(?:\w{1,12}\s)?(?:19|20)\d\d\b", re.IGNORECASE),
        ),
        (re.compile(rf"\bfrom\s{_ROUGHLY}$", re.IGNORECASE), re.compile(r"\sto\s(?:\w+\s){0,2}[$€£\d]")),
    ),
    "de": (
        (
            re.compile(
                rf"\b(?:nach|gegenüber|als|verglichen\smit|im\sVergleich\szu)\s(?:den?\s|eine[mr]\s\w{{1,20}}\s(?:von\s|in\shöhe\svon\s)?)?"
                rf"{_ROUGHLY}$",
                re.IGNORECASE,
            ),
            re.compile(_THEN_DE, re.IGNORECASE),
        ),
        (
            re.compile(rf"\bhatten?\s(?:\w{{1,20}}\s){{0,3}}(?:mit\s)?{_ROUGHLY}$", re.IGNORECASE),
            re.compile(rf"\s{alternatives(_FORESEEN_DE)}\b", re.IGNORECASE),
        ),
        (re.compile(rf"\bvon\s{_ROUGHLY}$", re.IGNORECASE), re.compile(r"\sauf\s(?:\w+\s){0,2}[$€£\d]")),
    ),
}
"""What does so before and behind it together: a time of before, the second of two amounts between which something moves, or
who expected it.
"""

_AT_START: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:(?:A|One|The)\s(?:year|month|quarter)\s(?:earlier|before|previously)|In\sthe\sprevious\s\w+)\b"
    ),
    "de": re.compile(
        rf"(?:Im\s{_LAST_DE}|Im\sVorjahres(?:zeitraum|quartal|monat)|Ein(?:en)?\s{_PERIOD_AGO_DE}"
        r"|Vor\seinem\sJahr\s(?:waren|lag(?:en)?|betrug(?:en)?|hatten?|standen?)\b(?![^.;]{0,80}\b(?:jetzt|nun|heute|inzwischen)\b)"
        rf"|{alternatives(word.capitalize() for word in _FORESEEN_DE)}\s(?:hatte[nt]?|(?:worden\s)?war(?:en)?))\b"
    ),
}
_REACH = 40
_FURTHEST = 120
"""More characters than anything before an amount has that makes it an earlier one."""


def is_earlier(text: str, amount: Span, language: Language) -> bool:
    """Whether an amount stands for what was before or was expected, beside or instead of what the text tells.

    >>> def earlier(text, words, language):
    ...     return is_earlier(text, Span(at := text.index(words), at + len(words)), language)
    >>> earlier("It made $48m, up from $31m.", "$31m", "en"), earlier("It made $48m, up from $31m.", "$48m", "en")
    (True, False)
    >>> text = "Der Umsatz betrug 48 Euro nach 31 Euro im Vorjahr."
    >>> earlier(text, "31 Euro", "de"), earlier(text, "48 Euro", "de")
    (True, False)
    >>> earlier("Er stieg von 2 auf 3 Millionen.", "2", "de"), earlier("Ein Jahr zuvor waren es 31 Euro.", "31 Euro", "de")
    (True, True)
    >>> earlier("It rose to $48m from $31m.", "$31m", "en"), earlier("It paid 48 euros to 31 people from 5 towns.", "5 towns", "en")
    (True, False)
    >>> earlier("Er beträgt 48 Euro (Vorjahr: 31 Euro).", "31 Euro", "de"), earlier("nicht 31 Euro, sondern 48", "31 Euro", "de")
    (True, True)
    >>> earlier("Gerechnet hatte die Partei mit 31 Gästen.", "31 Gästen", "de"), earlier("Erwartet werden 31 Gäste.", "31 Gäste", "de")
    (True, False)
    >>> earlier("Experts had expected 31 days.", "31 days", "en"), earlier("not only 31 but 48 days", "31", "en")
    (True, False)
    >>> earlier("It took 31 days from May.", "31 days", "en"), earlier("Nach 31 Tagen kam er an.", "31 Tagen", "de")
    (False, False)
    """
    if _AT_START[language].match(text):
        return True
    before, after = text[max(0, amount.start - _FURTHEST) : amount.start], text[amount.end : amount.end + _REACH]
    return bool(_BEFORE[language].search(before)) or any(
        start.search(before) and end.match(after) for start, end in _AROUND[language]
    )
