"""Whether a sentence tells how things are, and not what happened or how they were."""

from __future__ import annotations

import re

from claims.records import Language

_NOW: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:is|are|has|have|holds?|owns?|leads?|runs?|heads?|chairs?|remains?|belongs?|lives?|works?|uses?|employs?|costs?"
        r"|serves?|makes?|sells?|produces?|operates?|consists?)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:ist|sind|hat|haben|hält|halten|besitzt|besitzen|leitet|leiten|führt|führen|bleibt|bleiben|gehört|gehören"
        r"|lebt|leben|arbeitet|arbeiten|nutzt|nutzen|beschäftigt|beschäftigen|kostet|kosten|betreibt|betreiben|besteht"
        r"|bestehen|stellt|verkauft)\b",
        re.IGNORECASE,
    ),
}
_THEN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:was|were|had|did|(?:has|have)\s(?:\w+\s){0,2}?\w+(?:ed|en|ght|ld|ne|un)|been)\b", re.IGNORECASE
    ),
    # a participle stands last: "hat das Werk gebaut"
    "de": re.compile(
        r"\b(?:(?i:war|waren|hatten?|wurden?|worden|gewesen)\b|(?i:hat|haben|ist|sind)\s[^,;]*\s[a-zäöüß]+(?:t|en)\W*$)"
    ),
}


def tells_of_now(sentence: str, language: Language) -> bool:
    """Whether a sentence says how things are; of one that only may, no.

    >>> tells_of_now("Mira Lund is the head of Brisalt.", "en"), tells_of_now("Sie leitet das Werk.", "de")
    (True, True)
    >>> tells_of_now("Mira Lund was the head of Brisalt.", "en"), tells_of_now("Sie hat das Werk gebaut.", "de")
    (False, False)
    >>> tells_of_now("Apple invested in OpenAI.", "en")
    False
    """
    return bool(_NOW[language].search(sentence)) and not _THEN[language].search(sentence)
