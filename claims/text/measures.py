"""What an amount or a change is one of: profit, revenue, debt, a stake. A profit of 5 million says nothing on a revenue of 6."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from claims.records import Language
from claims.text.sentences import split
from claims.text.spans import Span

_KINDS: Mapping[str, tuple[str, str]] = {
    "result": (
        r"profits?|loss(?:es)?|earnings|net income|surplus(?:es)?|deficits?",
        r"\w*[Gg]ewinn(?:e[ns]?|s)?|Profite?n?s?|\w*[Vv]erlust(?:e[ns]?|s)?|Überschuss|Überschüsse|Fehlbetr[aä]g\w*|\w*[Dd]efizite?s?",
    ),
    "revenue": (r"revenues?|turnover|sales", r"\w*[Uu]ms[aä]tze?n?s?|Erlöse?n?s?|Einnahmen"),
    "dividend": (r"dividends?", r"Dividenden?"),
    "orders": (r"orders|order book|backlog", r"Aufträgen?|Auftragsbestand\w*|Auftragseing[aä]ng\w*|Bestellungen"),
    "debt": (r"debts?|liabilities", r"Schulden|Schuldenstand\w*|Verbindlichkeiten"),
    "value": (
        r"valuation|valu(?:es|ed|ing)|market value|market capitalisation|worth",
        r"\w*[Bb]ewertung|bewertet\w*|Börsenwerte?s?|Marktwerte?s?",
    ),
    "subsidy": (
        r"subsid(?:y|ies)|state aid|grants?",
        r"\w*[Ss]ubvention\w*|fördert\w*|gefördert|\w*[Ff]örderung|\w*[Zz]uschu?ü?ss\w*",
    ),
    "fine": (r"fines?|fined|penalt(?:y|ies)", r"\w*[Gg]eldstrafen?|\w*[Bb]ußgeld\w*|Strafen?|Strafzahlung\w*"),
    "wage": (r"wages?|salar(?:y|ies)", r"\w*[Ll][oö]hne?n?|Gehalt\w*|Gehälter\w*|\w*[Ll]ohne?s?"),
    "turnout": (r"turnout", r"Wahlbeteiligung"),
    "unemployment": (r"unemployment(?: rate)?|jobless(?: rate)?", r"Arbeitslosigkeit|Arbeitslosenquote"),
    "inflation": (r"inflation(?: rate)?", r"Inflation\w*|Teuerung\w*"),
    "share price": (
        r"share price|stock price|shares? (?:rose|fell|gained|lost|jumped|dropped)",
        r"Aktienkurs\w*|Kurs\w{0,2}",
    ),
    "exports": (r"exports?|exported", r"Export\w*|Ausfuhr\w*"),
    "price": (
        r"b(?:uys?|ought)|s(?:ells?|old)|acquired?|t(?:akes?|ook|aken) over|takeover|price|costs?",
        r"\w*[Kk]auf(?:te?n?|t|en)?|\w*gekauft|verkauf\w+|erw[ao]rb\w*|übern(?:ahm|ommen|immt)\w{0,2}|Übernahme|\w*[Pp]reis\w{0,3}|koste\w*|Kosten",
    ),
    "imports": (r"imports?|imported", r"Import\w*|Einfuhr\w*"),
}
_PATTERNS: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        "|".join(rf"\b(?i:(?P<{kind.replace(' ', '_')}>{words}))\b" for kind, (words, _) in _KINDS.items())
    ),
    "de": re.compile(
        "|".join(rf"\b(?P<{kind.replace(' ', '_')}>{words})(?!\w)" for kind, (_, words) in _KINDS.items())
    ),
}


LOOSE = frozenset(("price",))
"""Kinds of words that go with other measures, too: what was sold for 5 million may be the revenue of 5 million."""


class Measure(NamedTuple):
    """A word for what is measured, and its kind, the same in both languages."""

    span: Span
    kind: str


def measures(text: str, language: Language) -> tuple[Measure, ...]:
    """The words of ``text`` for what is measured, in order.

    >>> [one.kind for one in measures("Der Umsatz stieg, der Nettogewinn sank.", "de")]
    ['revenue', 'result']
    """
    found = _PATTERNS[language].finditer(text)
    return tuple(Measure(Span(*match.span()), match.lastgroup or "") for match in found)


def measure_of(text: str, language: Language, place: Span) -> Measure | None:
    """What an amount or a change at ``place`` is one of: the measure right behind it, else the last one before it in the
    sentence, else the first behind it.

    >>> text = "Revenue rose to 2.4 billion euros, while net profit shrank by 27 per cent."
    >>> [measure_of(text, "en", Span(text.index(word), text.index(word) + 3)).kind for word in ("2.4", "27")]
    ['revenue', 'result']
    >>> measure_of("5 Millionen Euro Gewinn bei 9 Millionen Euro Umsatz", "de", Span(0, 16)).kind
    'result'
    """
    sentence = next((one for one in split(text, language) if one.start <= place.start < one.end), None)
    if sentence is None:
        return None
    near = [one for one in measures(text, language) if sentence.start <= one.span.start < sentence.end]
    behind = [one for one in near if one.span.start >= place.end]
    before = [one for one in near if one.span.end <= place.start]
    if behind and _ADJOINS.fullmatch(text, place.end, behind[0].span.start):
        return behind[0]
    return before[-1] if before else next(iter(behind), None)


_ADJOINS = re.compile(r"\s(?:(?:of|in|an)\s)?(?:[a-zäöüß]+\s)?")
