"""Superlatives, the places before them ("second-largest"), and those among what is left ("the largest after Berlin")."""

from __future__ import annotations

from collections.abc import Mapping

from claims.records import Language
from claims.text.number_words import alternatives

SUPERLATIVES: dict[str, tuple[str, str]] = {
    "largest": (r"largest|biggest|greatest", r"(?:aller|welt)?größte[nmrs]?"),
    "smallest": (r"smallest", r"kleinste[nmrs]?"),
    "highest": (r"highest", r"höchste[nmrs]?"),
    "lowest": (r"lowest", r"(?:niedrig|tief|gering)ste[nmrs]?"),
    "fastest": (r"fastest|faster than any", r"schnellste[nmrs]?|schneller als (?:jede[nmrs]?|alle)"),
    "slowest": (r"slowest|slower than any", r"langsamste[nmrs]?|langsamer als (?:jede[nmrs]?|alle)"),
    "oldest": (r"oldest", r"älteste[nmrs]?"),
    "youngest": (r"youngest|newest", r"(?:jüng|neue)ste[nmrs]?"),
    "longest": (r"longest", r"längste[nmrs]?"),
    "shortest": (r"shortest", r"kürzeste[nmrs]?"),
    "hottest": (r"hottest|warmest", r"(?:heiß|wärm)e?ste[nmrs]?"),
    "coldest": (r"coldest", r"(?:kälte|kühl)ste[nmrs]?"),
    "wettest": (r"wettest|rainiest", r"(?:nass|näss|regenreich|niederschlagsreich)e?ste[nmrs]?"),
    "driest": (r"driest", r"trockenste[nmrs]?"),
    "strongest": (r"strongest", r"stärkste[nmrs]?"),
    "weakest": (r"weakest", r"schwächste[nmrs]?"),
    "best": (r"best", r"beste[nmrs]?"),
    "worst": (r"worst", r"schlechteste[nmrs]?"),
}
_MOST_EN, _MOST_DE = ("|".join(words[column] for words in SUPERLATIVES.values()) for column in (0, 1))

_PLACES_EN = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
PLACES_DE = "zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split()
PLACES: Mapping[str, int] = {
    word: number for words in (_PLACES_EN, PLACES_DE) for number, word in enumerate(words, start=2)
}
"""The places by the words before a superlative; English has figures, too ("3rd")."""

NTH: dict[Language, str] = {
    "en": rf"(?:(?P<nth>{alternatives(_PLACES_EN)}|(?:[2-9]|[1-9]\d{{1,2}})(?:st|nd|rd|th))[ -](?=(?:{_MOST_EN})\b))?",
    "de": rf"(?:(?P<nth>{alternatives(PLACES_DE)})-?(?=(?:{_MOST_DE})\b))?",
}

_NAME_EN = r"(?:the )?(?-i:[A-Z])[^\s,;.]{0,30}"
_BY = r"Angaben|Umsatz|Gewinn|Absatz|Fläche|Einwohner\w{0,6}|\w{0,20}(?:[Ww]ert|[Zz]ahl|[Ss]umme)"
_NAME_DE = rf"(?:de[nrm] )?(?-i:(?!(?:{_BY})\b)[A-ZÄÖÜ])[^\s,;.]{{0,30}}"

BEHIND: dict[Language, str] = {
    "en": rf"(?:{_MOST_EN})(?=(?: [\w'’-]{{1,20}}){{0,4}} (?:after|behind) {_NAME_EN})|next-(?:{_MOST_EN})"
    rf"|after {_NAME_EN}, {_NAME_EN} (?:is|was|are|were) (?:[\w'’-]{{1,20}} ){{0,3}}(?:{_MOST_EN})",
    "de": rf"(?:{_MOST_DE})(?=(?: [\w-]{{1,30}}){{0,3}} (?:nach|hinter) {_NAME_DE})"
    rf"|(?:nach|hinter) {_NAME_DE}(?:,? (?:und )?{_NAME_DE}){{0,3}}(?: (?:ist|war|sind|waren) {_NAME_DE})?"
    rf" (?:(?:de[rmns]|die|das) )?(?:mit abstand |weltweit )?(?:{_MOST_DE})"
    rf"|(?:platz|rang|position) (?!(?:1|eins)\b)\w{{1,8}} (?:der|(?:unter|bei|von) den|(?:auf|in) der liste der) (?:{_MOST_DE})",
}
"""A superlative among those that are left: "the largest city after Berlin" is not the largest."""
