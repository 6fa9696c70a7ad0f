"""Amounts that somebody asked for or offered, beside what came of it: "got 25 years; prosecutors had asked for 40"."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.spans import Span

_ASKERS_EN = r"(?:prosecut(?:ors?|ion)|the state|plaintiffs?|lawyers?|defen[cs]e)"
_ASKED_EN = (
    r"(?:(?:originally|initially|first|only)\s)?"
    r"(?:(?:asked|called|pushed|pressed|argued)\sfor|sought|demanded|requested|recommended|wanted|offered)"
)
_ASKERS_DE = r"(?:staatsanw[aä]lt\w{0,7}|anklage(?:behörde)?|ankläger\w{0,5}|verteidig\w{1,5}|nebenklage|kläger\w{0,3})"
_ASKED_DE = r"(?:gefordert|verlangt|beantragt|plädiert|(?:an)?geboten)"
_ASKED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"\b(?:had|{_ASKERS_EN}(?:\shad)?)\s{_ASKED_EN}\s(?:[^\s,;:]{{1,20}}\s){{0,4}}$", re.IGNORECASE),
    "de": re.compile(
        rf"\b{_ASKERS_DE}\s(?:forderte|verlangte|beantragte|plädierte)n?\s(?:[^\s,;:]{{1,20}}\s){{0,4}}$"
        r"|\bgeforderten\s(?:[^\s,;:]{1,20}\s)?$|\bgefordert\s(?:waren|hatten?)\s(?:[^\s,;:]{1,30}\s){0,4}$|\bforderung\s(?:von|nach)\s$",
        re.IGNORECASE,
    ),
}
_HAD_ASKED_EN = re.compile(
    rf"\s(?:(?:that|which)\s)?(?:\w{{1,12}}\s){{0,3}}(?:had|{_ASKERS_EN}(?:\shad)?)\s{_ASKED_EN}\b|\s{_ASKED_EN}\sby\b",
    re.IGNORECASE,
)
"""Behind an amount: "the 7 percent the union had demanded"."""
_HAD_ASKED_DE = (
    re.compile(r"\bhatten?\s(?:[^\s,;:]{1,30}\s){0,6}$", re.IGNORECASE),
    re.compile(rf"(?:\s[^\s,;:]{{1,20}}){{0,3}}\s{_ASKED_DE}\b", re.IGNORECASE),
)
_ASKS = re.compile(
    rf"\b(?:asked|asks|called for|calls for|pushed|seeks?|seeking|sought|demand\w*|request\w*|recommend\w*|want\w*|plead\w*"
    rf"|propos\w*|{_ASKERS_EN}|{_ASKERS_DE}|forder\w*|gefordert|forderung\w*|verlang\w*|beantrag\w*|antrag\w*|plädier\w*|plädoyer\w*"
    r"|offer(?:s|ed|ing)?|(?:an)?biete\w*|bot(?:en)?|(?:an)?geboten|angebots?|woll\w+|will|wünsch\w*|würde\w*|would)\b",
    re.IGNORECASE,
)


def is_asked(text: str, amount: Span, language: Language) -> bool:
    """Whether an amount is what someone had asked for or offered, beside what came of it.

    >>> text = "He got 25 years; prosecutors had asked for at least 40 years."
    >>> [is_asked(text, Span(at := text.index(words), at + 8), "en") for words in ("25 years", "40 years")]
    [False, True]
    >>> is_asked("Die Anklage hatte sechs Jahre Haft gefordert.", Span(18, 29), "de")
    True
    >>> is_asked("It had initially offered $5.", Span(25, 27), "en")
    True
    """
    before, after = text[max(0, amount.start - _FURTHEST) : amount.start], text[amount.end : amount.end + _REACH]
    start, end = _HAD_ASKED_DE
    if language == "en" and _HAD_ASKED_EN.match(after):
        return True
    return bool(_ASKED[language].search(before)) or (
        language == "de" and bool(start.search(before) and end.match(after))
    )


def asks(text: str) -> bool:
    """Whether a text tells itself what someone wants or offers.

    >>> asks("Prosecutors wanted 40 years."), asks("He got 40 years.")
    (True, False)
    """
    return bool(_ASKS.search(text))


_REACH = 60
_FURTHEST = 120
"""Characters behind and before an amount that are looked at."""
