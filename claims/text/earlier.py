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
_OF_IT = r"(?:(?:\s[\w-]{1,20}){1,6}\sof)?"
"""What more may stand there of what was expected: "expected Kodak to post sales of"."""

_ROUGHLY = r"(?:(?:about|around|some|nearly|only|just|rund|etwa|knapp|noch|nur|bisher|zuvor)\s)?"
_FEW_EN = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FEW_DE = r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_THEN_EN = (
    rf"\s(?:(?:(?:a|one|the)\s(?:year|month|quarter|week|decade)|(?:{_FEW_EN}|\d{{1,2}})\syears)\s(?:earlier|before|ago|prior)|(?:at|in)\sthe\s(?:last|previous)\selection|(?:in|for)\sthe\s(?:previous|prior)\s|"
    r"last\s(?:year|month|quarter)|previously|before\b|in\sthe\ssame\s(?:period|quarter|month)\b)"
)
_AGO_DE = r"(?:zuvor|davor|vorher)"
_LAST_DE = rf"(?:Vorjahr|Vormonat|Vorquartal|Jahr\s{_AGO_DE})"
_PERIOD_AGO_DE = rf"(?:Jahr|Monat|Quartal)\s{_AGO_DE}"
YEAR_BEFORE_DE = (
    rf"(?:im\s(?:{_LAST_DE}|Vorjahres(?:zeitraum|quartal|monat))"
    rf"|vor\s(?:einem\sJahr|(?:{_FEW_DE}|\d{{1,2}})\sJahren)|bei\sder\s(?:letzten|vorigen)\sWahl|(?:ein\sJahr|(?:{_FEW_DE}|\d{{1,2}})\sJahre)\s{_AGO_DE})"
)
"""The German for a time of before."""
_THEN_DE = rf"\s(?:{YEAR_BEFORE_DE}|ein(?:en)?\s?{_PERIOD_AGO_DE}|zuvor\b|bisher\b|in\sder\sVorsaison)"
_MOVED = (
    r"(?:risen|fallen|r[io]se[sn]?|f[ae]lls?|gr[eo]wn?|climb(?:ed|s)|dropp?(?:ed|s)?|jump(?:ed|s)|slipped|slid|edged|narrowed|"
    r"widened|eased|slowed|surged?|soar(?:ed|s)|plung(?:ed|es)|plummeted|tumbl(?:ed|es)|slump(?:ed|s)|s[aiu]nks?|dipped|declined|slashed|trimmed|reduced|lifted|hiked|"
    r"ticked|swelled|improved|accelerated|rebounded|doubled|tripled|quadrupled|halved|rising|falling|(?:in|de)creased?|"
    r"(?:in|de)creasing|cut|raised?|lowered|shr[au]nk)"
)
_FORESEERS_EN = r"(?:analysts?|wall\sstreet|economists|experts|investors|consensus|markets?)"
_FORESEEN_DE = ("erwartet", "gerechnet", "prognostiziert", "vorhergesagt", "vorausgesagt")
_FORESEERS_DE = r"(?:Analysten|Ökonomen|Volkswirte|Experten|Anleger)"
_PLANNED_EN = r"(?:estimated|planned|budgeted|projected|priced|costed)"
_PLANNED_DE = r"(?:geplant|veranschlagt|kalkuliert|geschätzt|angesetzt|vorgesehen)"
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:\b(?:up|down|higher|lower|risen|fallen|rose|fell|rises|falls|grew|grown|climbed|dropped|jumped|increased|cut|raised)\sfrom"
        rf"|\b{_MOVED}(?:\s\S{{1,20}}){{0,4}}\sto\s(?={_ROUGHLY}(?:a\srecord\s)?[$€£]?\d)(?:\S{{1,20}}\s){{1,4}}from{_KIND_OF}"
        rf"|\b(?:originally|initially)\s(?:[a-z]{{1,20}}\s){{0,3}}(?:{_PLANNED_EN}|supposed|meant|due)(?:\s(?:at|to|cost|for)){{0,2}}"
        r"|\b(?:previous|prior)\syear:"
        rf"|\b(?:(?:a|one)\syear|(?:{_FEW_EN}|\d{{1,2}})\syears)\s(?:earlier|ago|before),?\s(?:it|they|that|there|s?he)"
        r"\s(?:was|were|had\sbeen|stood\sat|(?:had\s)?(?:made|won|got|received|taken|had))"
        rf"|\b(?:had|{_FORESEERS_EN}(?:\shad)?)\s(?:expected|forecast|predicted){_OF_IT}"
        rf"|\b(?:{_FORESEERS_EN}(?:['’]s?)?\s(?:\w{{1,12}}\s)?(?:forecasts?|estimates?|expectations?)|(?<!inflation\s)expectations)"
        rf"\s(?:of|for){_KIND_OF}"
        rf"|\b(?:instead\sof|rather\sthan))\s{_ROUGHLY}$|(?<!\bor\s)\bnot\s$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"(?:\b(?:statt|anstatt|anstelle\svon|von\s(?:zuvor|vormals|ursprünglich)|nach\s(?:zuvor|zuletzt|bislang|bisher))"
        rf"|\b(?:ursprünglich|statt\s(?:de[rn]|wie)|als\sdie)\s(?:ursprünglich\s)?{_PLANNED_DE}\w{{0,2}}"
        r"|\bVor(?:jahr(?:eszeitraum|esquartal|esmonat)?|monat|quartal):"
        rf"|\b{YEAR_BEFORE_DE}\s(?:(?:waren|war|wurden)\ses|(?:lag|hatte|betrug)\s(?:er|sie|es)(?:\snoch)?(?:\sbei)?|noch)|[,;]\s{YEAR_BEFORE_DE}"
        r"|\b(?:lag|lagen|betrug|hatten?|waren?)\s(?:[^\s,.;:]{1,30}\s){0,4}noch(?:\sbei)?"
        rf"|\b{_FORESEERS_DE}\s(?:erwarteten|prognostizierten|rechneten\smit)|\berwartet\sworden\swaren?|\b(?:Markte|E)rwartung(?:en)?(?:\sder\s\w{{1,20}})?\svon)\s{_ROUGHLY}$|\bnicht\s$",
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
        (
            re.compile(r"$"),
            re.compile(
                rf"\s(?:(?:that|which)\s)?(?:\w{{1,12}}\s)?{_FORESEERS_EN}\s(?:had\s)?(?:expected|forecast|predicted)"
                rf"|\s(?:expected|forecast|predicted)\sby\s(?:\w{{1,12}}\s)?{_FORESEERS_EN}",
                re.IGNORECASE,
            ),
        ),
        (re.compile("$"), re.compile(rf"\s(?:originally|initially)\s{_PLANNED_EN}\b")),
        (
            re.compile(rf"\bfrom\s{_ROUGHLY}$", re.IGNORECASE),
            re.compile(rf"\sto\s(?:\w+\s){{0,2}}(?:[$€£\d]|{_FEW_EN}\b)"),
        ),
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
            re.compile(rf"\bhatten?\s(?:\w{{1,20}}\s){{0,6}}{_ROUGHLY}$", re.IGNORECASE),
            re.compile(rf"\s{alternatives(_FORESEEN_DE)}\b", re.IGNORECASE),
        ),
        (
            re.compile(rf"\bursprünglich\s(?:[^\s,;.]{{1,20}}\s){{0,6}}{_ROUGHLY}$", re.IGNORECASE),
            re.compile(rf"\s(?:[^\s,;.]{{1,20}}\s){{0,2}}(?:{_PLANNED_DE}|kosten)\b"),
        ),
        (
            re.compile(rf"\bvon\s{_ROUGHLY}$", re.IGNORECASE),
            re.compile(rf"\sauf\s(?:\w+\s){{0,2}}(?:[$€£\d]|{_FEW_DE}\b)"),
        ),
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
    >>> earlier("Es waren 48 Prozent, nach 31 Prozent vor vier Jahren.", "31 Prozent", "de")
    True
    >>> earlier("Im Mai lag sie noch bei 31 Prozent.", "31 Prozent", "de"), earlier("48%, from 31% two years ago", "31%", "en")
    (True, True)
    >>> earlier("Sie kostet 48 statt der geplanten 31 Euro.", "31 Euro", "de"), earlier("the $31m originally planned", "$31m", "en")
    (True, True)
    >>> earlier("It took 31 days from May.", "31 days", "en"), earlier("Nach 31 Tagen kam er an.", "31 Tagen", "de")
    (False, False)
    """
    if _AT_START[language].match(text):
        return True
    before, after = text[max(0, amount.start - _FURTHEST) : amount.start], text[amount.end : amount.end + _REACH]
    return bool(_BEFORE[language].search(before)) or any(
        start.search(before) and end.match(after) for start, end in _AROUND[language]
    )
