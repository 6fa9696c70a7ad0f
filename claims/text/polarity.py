"""Negation: where a text says that something is not so, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.spans import Span

_CUES: dict[Language, str] = {
    "de": r"nicht|kein(?:e[nmrs]?)?|nie|niemals|nirgends|niemand(?:en|em)?|nichts|keineswegs|keinesfalls|weder|ohne|"
    r"bestritt(?:en)?|bestreite[tn]|dementiert(?:e|en)?|unzutreffend|unwahr|fälschlicherweise",
    "en": r"not|cannot|never|no|none|nobody|nothing|neither|nowhere|without|denied|denies|deny|failed\s+to|fails\s+to|"
    r"refused\s+to|declined\s+to",
}
_PATTERNS = {
    "de": re.compile(rf"\b(?:{_CUES['de']})\b", re.IGNORECASE),
    "en": re.compile(rf"\b(?:{_CUES['en']})\b|(?<=[a-z])n['’]t\b", re.IGNORECASE),
}
_NO_NEGATION = {
    "de": re.compile(r"nicht\s+(?:nur|zuletzt|einmal\s+nur)\b|ohne\s+Zweifel\b", re.IGNORECASE),
    "en": re.compile(r"not\s+only\b|no\s+doubt\b|without\s+(?:a\s+)?doubt\b|no\.\s*\d|nothing\s+but\b", re.IGNORECASE),
}
_CLAUSE_END = re.compile(r"[.;:!?]|,|\s(?:aber|sondern|doch|jedoch|but|yet|whereas|while)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Negation:
    """The word that negates, and the clause that it stands in."""

    cue: Span
    scope: Span


def negations(text: str, language: Language) -> tuple[Negation, ...]:
    """The negations of a text, in its order. "Not only" and the like negate nothing.

    >>> [n.cue.of("Sie kam nicht nur spät, sie kam nie an.") for n in negations("Sie kam nicht nur spät, sie kam nie an.", "de")]
    ['nie']
    >>> [n.cue.of("It didn't rain.") for n in negations("It didn't rain.", "en")]
    ["n't"]
    """
    idle = [match.span() for match in _NO_NEGATION[language].finditer(text)]
    found = []
    for match in _PATTERNS[language].finditer(text):
        if any(start <= match.start() < end for start, end in idle):
            continue
        found.append(Negation(Span(*match.span()), _clause(text, match.start())))
    return tuple(found)


def _clause(text: str, place: int) -> Span:
    """The clause around a place: up to the nearest marks or conjunctions that divide clauses."""
    start, end = 0, len(text)
    for match in _CLAUSE_END.finditer(text):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return Span(start, end)
