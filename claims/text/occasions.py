"""Which meeting of two a sentence tells of, where they may meet again: an earlier one, a final, that of the women."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.records import Language

_EARLIER: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:last (?:year|season|month|week)|previous(?:ly)?|friendly|(?:first|return) leg)\b"),
    "de": re.compile(
        r"\b(?:zuvor|Hin(?:runde|spiel)|Rück(?:runde|spiel)|Testspiel|Vorjahr"
        r"|(?:vergangene|vorige|letzte)[nrs]? (?:Jahr|Saison|Monat|Woche))\b"
    ),
}
_ROUNDS: Mapping[str, str] = {
    "final": r"(?<!semi-)(?<!quarter-)(?<!semi )(?<!quarter )final|Finale|Endspiel",
    "semi-final": r"semi-?\s?finals?|Halbfinale",
    "quarter-final": r"quarter-?\s?finals?|Viertelfinale",
    "group": r"group stage|Gruppenphase|Vorrunde",
    "women": r"wom[ae]n(?:['’]s)?|Frauen|Damen",
    "slalom": r"(?<!giant )slalom|Slalom",
    "giant slalom": r"giant slalom|Riesenslalom",
}
_ROUND = {name: re.compile(rf"\b(?:{words})\b") for name, words in _ROUNDS.items()}


def is_other_occasion(claim: str, claim_language: Language, evidence: str, language: Language) -> bool:
    """Whether the evidence tells of an earlier meeting, and the claim of none, or both of meetings of different kinds.

    >>> is_other_occasion("Bonn beat Gera.", "en", "In der Hinrunde hatte Gera Bonn besiegt.", "de")
    True
    >>> is_other_occasion("Bonn beat Gera in the final.", "en", "Gera schlug Bonn im Halbfinale.", "de")
    True
    >>> is_other_occasion("Bonn beat Gera in the final.", "en", "Gera schlug Bonn im Finale.", "de")
    False
    """
    if _EARLIER[language].search(evidence) and not _EARLIER[claim_language].search(claim):
        return True
    mine, theirs = ({name for name, words in _ROUND.items() if words.search(text)} for text in (claim, evidence))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
