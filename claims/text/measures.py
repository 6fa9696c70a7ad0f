"""What an amount or a change is one of: profit, revenue, debt, a stake. A profit of 5 million says nothing on a revenue of 6."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.records import Language
from claims.text.spans import Span

_MOVED_EN = r"(?:rose|fell|gained|lost|jumped|dropped|climbed|slid|slumped|surged|tumbled)"
_MOVED_DE = r"(?:stieg|fiel|sank|verlor|gewann|kletterte|rutschte|legte|gab|brach|notierte)(?:e?n)?"

_KINDS: Mapping[str, tuple[str, str]] = {
    "result": (
        r"profits?|loss(?:es)?|earnings|(?:net|operating) income|ebit(?:da)?|surplus(?:es)?|deficits?",
        r"(?:[Oo]perative|[Bb]ereinigte)[nsm]?\s[Ee]rgebniss?e?s?|(?:Betriebs|Konzern|Netto|Jahres|Quartals)ergebniss?e?s?"
        r"|Ergebnis\s(?:vor|nach)\s(?:Zinsen|Steuern)|Ebit(?:da)?|EBIT(?:DA)?"
        r"|\w*[Gg]ewinn(?:e[ns]?|s)?|Profite?n?s?|\w*[Vv]erlust(?:e[ns]?|s)?|Überschuss|Überschüsse|Fehlbetr[aä]g\w*|\w*[Dd]efizite?s?",
    ),
    "earned": (r"earn(?:s|ed)?", r"verdien(?:t|te|ten|en)"),
    "revenue": (r"revenues?|turnover|sales", r"\w*[Uu]ms[aä]tze?n?s?|Erlöse?n?s?|Einnahmen"),
    "dividend": (r"dividends?", r"Dividenden?"),
    "orders": (r"orders|order book|backlog", r"Aufträgen?|Auftragsbestand\w*|Auftragseing[aä]ng\w*|Bestellungen"),
    "debt": (r"debts?|liabilities", r"Schulden|Schuldenstand\w*|Verbindlichkeiten"),
    "value": (
        r"valuation|valu(?:es|ed|ing)|market value|market capitalisation|worth",
        r"\w*[Bb]ewertung|bewertet\w*|Börsenwerte?s?|Marktwerte?s?|Wert(?:es?)?|wert",
    ),
    "subsidy": (
        r"subsid(?:y|ies)|state aid|grants?",
        r"\w*[Ss]ubvention\w*|fördert\w*|gefördert|\w*[Ff]örderung|\w*[Zz]uschu?ü?ss\w*",
    ),
    "funding": (
        r"(?:funding|financing|investment)(?:s| rounds?)?|fundraising|invest(?:s|ed|ing)?"
        r"|(?:rais|collect)(?:es?|s|ed|ing)(?!\s(?:[a-z]{1,12}\s){0,3}(?:to|by|from)\s)(?=\s(?:[a-z]{1,10}\s){0,2}(?:an? )?[$€£\d])",
        r"\w*[Ff]inanzierung\w*|[Ii]nvest(?:ition\w*|iert\w*|ieren)|\w*[Gg]eldspritzen?|Kapitalerhöhung(?:en)?|eingesammelt",
    ),
    "fine": (r"fines?|fined|penalt(?:y|ies)", r"\w*[Gg]eldstrafen?|\w*[Bb]ußgeld\w*|Strafen?|Strafzahlung\w*"),
    "wage": (r"wages?|salar(?:y|ies)", r"\w*[Ll][oö]hne?n?|Gehalt\w*|Gehälter\w*|\w*[Ll]ohne?s?"),
    "turnout": (r"turnout", r"Wahlbeteiligung"),
    "unemployment": (
        r"unemployment(?: rate)?|jobless(?: rate)?|unemployed",
        r"Arbeitslosigkeit|Arbeitslosen(?:quote|zahl(?:en)?)|Arbeitslose[nr]?",
    ),
    "inflation": (r"inflation(?: rate)?", r"Inflation\w*|Teuerung\w*"),
    "share price": (
        rf"(?:share|stock) prices?|(?:shares?|stock)(?=(?:\s(?:in|of)(?:\s[\w&.-]{{1,30}}){{1,3}})?\s{_MOVED_EN}\b)",
        rf"Aktienkurs\w*|Kurs\w{{0,2}}|\w{{0,30}}[Aa]ktien?(?=(?:\s[\w&.-]{{1,30}}){{0,4}}\s{_MOVED_DE}\b)",
    ),
    "exports": (r"exports?|exported", r"(?:Export|Ausfuhr)(?!über)\w*"),
    "consumer prices": (r"consumer prices?", r"Verbraucherpreis\w{0,20}"),
    "price": (
        r"b(?:uys?|ought)|s(?:ells?|old)|acquired?|t(?:akes?|ook|aken) over|takeover|prices?|costs?",
        r"\w*[Kk]auf(?:te?n?|t|en)?|\w*gekauft|verkauf\w+|erw[ao]rb\w*|übern(?:ahm|ommen|immt)\w{0,2}|Übernahme|\w*[Pp]reis\w{0,3}|koste\w*|Kosten",
    ),
    "imports": (r"imports?|imported", r"(?:Import|Einfuhr)(?!über)\w*"),
}
_PATTERNS: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        "|".join(rf"\b(?i:(?P<{kind.replace(' ', '_')}>{words}))\b" for kind, (words, _) in _KINDS.items())
    ),
    "de": re.compile(
        "|".join(rf"\b(?P<{kind.replace(' ', '_')}>{words})(?!\w)" for kind, (_, words) in _KINDS.items())
    ),
}

LOOSE = frozenset(("price", "earned", "funding"))
"""Kinds of words that go with other measures, too: what was sold for 5 million may be the revenue of 5 million."""

_AKIN = frozenset(
    frozenset(pair.split())
    for pair in (
        "earned result",
        "earned wage",
        "consumer_prices inflation",
        "consumer_prices price",
        "funding price",
        "funding subsidy",
    )
)


class Measure(NamedTuple):
    """A word for what is measured, and its kind, the same in both languages."""

    span: Span
    kind: str


def measures(text: str, language: Language) -> tuple[Measure, ...]:
    """The words of ``text`` for what is measured, in order.

    >>> [one.kind for one in measures("Der Umsatz stieg, der Nettogewinn sank.", "de")]
    ['revenue', 'result']
    >>> [one.kind for one in measures("Die Aktie von Nordbau fiel, trotz Exportüberschuss und weniger Arbeitslosen.", "de")]
    ['share_price', 'unemployment']
    >>> [one.kind for one in measures("It raised about $5bn in a funding round, and raised its prices.", "en")]
    ['funding', 'funding', 'price']
    >>> [one.kind for one in measures("It collected 6 million.", "en")]
    ['funding']
    >>> [one.kind for one in measures("Wegen der Kosten schloss sie einen Vertrag im Wert von 5 Millionen.", "de")]
    ['price', 'value']
    >>> [one.kind for one in measures("Orders worth 5 million; the investment values it at 9 million.", "en")]
    ['orders', 'funding', 'value']
    """
    found: list[Measure] = []
    for match in _PATTERNS[language].finditer(text):
        if found and _WORTH.fullmatch(text, found[-1].span.end, match.end()):
            continue
        found.append(Measure(Span(*match.span()), match.lastgroup or ""))
    return tuple(found)


_WORTH = re.compile(r"\s(?:worth|(?:im\s)?[Ww]ert)")
"""Behind another measure, of which it says how much that is: "orders worth", "Schulden im Wert von"."""


def akin(one: Measure, other: Measure) -> bool:
    """Whether an amount of one measure can be one of the other.

    >>> akin(*measures("The profit is what it earned.", "en")), akin(*measures("Profit from sales", "en"))
    (True, False)
    """
    return one.kind == other.kind or frozenset((one.kind, other.kind)) in _AKIN


def measure_of(text: str, found: Sequence[Measure], place: Span) -> Measure | None:
    """What an amount or a change at ``place`` is one of, among the measures ``found`` in its sentence: the one right before it that
    is "of" so much, else the one right behind it, else the last one before it, else the first behind it in the same clause.

    >>> def show(text, language, *places):
    ...     found = measures(text, language)
    ...     spans = (Span(text.index(place), text.index(place) + len(place)) for place in places)
    ...     return [one and one.kind for one in (measure_of(text, found, span) for span in spans)]
    >>> show("Revenue rose to 2.4 billion euros, while net profit shrank by 27 per cent.", "en", "2.4", "27")
    ['revenue', 'result']
    >>> show("5 Millionen Euro Gewinn bei 9 Millionen Euro Umsatz", "de", "5 Millionen Euro")
    ['result']
    >>> show("Der Streik könnte Aufträge im Wert von 5 Millionen Euro kosten.", "de", "5 Millionen Euro")
    ['orders']
    >>> show("Das Papier fiel, weil der Gewinn enttäuschte.", "de", "fiel")
    [None]
    """
    before, behind = beside(found, place)
    if before and _OF_SO_MUCH.fullmatch(text, before.span.end, place.start):
        return before
    if behind and ADJOINS.fullmatch(text, place.end, behind.span.start):
        return behind
    return before or (None if behind and PARTS.search(text, place.end, behind.span.start) else behind)


def beside(found: Sequence[Measure], place: Span) -> tuple[Measure | None, Measure | None]:
    """The last of those found before a place, and the first behind it."""
    before = next((one for one in reversed(found) if one.span.end <= place.start), None)
    return before, next((one for one in found if one.span.start >= place.end), None)


_OF_SO_MUCH = re.compile(r"\s(?:(?:im\sWert|in\sHöhe)\s)?(?:von|über|of)\s")
"""Between a measure and how much of it there is."""
ADJOINS = re.compile(
    r"\s(?:(?:of|in|an)\s)?(?:(?!(?:on|and|or|but|after|while|amid|bei|und|oder|nach|trotz)\s)[a-zäöüß]{1,40}+\s)?"
)
"""Between an amount and the word right behind it."""
PARTS = re.compile(
    r"[,;:()–]|\b(?:and|or|but|while|because|although|despite|amid|on|und|oder|aber|weil|während|obwohl|trotz|wegen|dank|bei)\b"
)
"""Between an amount and a word in the same part of a sentence there is none of these."""
