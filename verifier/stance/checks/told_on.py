"""The day on which somebody says what a text tells, which is not the day of what it tells."""

from __future__ import annotations

import re

from claims.text.attribution_cues import PROMISED, SAID
from claims.text.spans import Span
from verifier.stance.checks.side import Side

_UP_TO_DAY = re.compile(
    r"\s?(?:(?:(?:in|at|to|during)\s)(?:[^\s,.;:]+\s){1,3}?)?(?:(?:late|early|earlier|again)\s)?(?:(?:on|am)\s)?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"['’]s\b|\s(?:is|was|will)\b")
_TOLD = re.compile(r"\b(?:teil(?:t|te|ten|en)|mitgeteilt|mitteil(?:t|te|ten)|meldet|meldeten?|angekündigt)\b")
_THAT = re.compile(r"\s(?:that|to)\b")


def _promised_on(side: Side, day: Span) -> bool:
    before = side.text[max(0, day.start - 90) : day.start]
    return bool(PROMISED[side.language].search(before)) and (
        side.language == "de" or bool(_THAT.match(side.text, day.end))
    )


def is_told_on(side: Side, day: Span) -> bool:
    """Whether a day stands within or right behind the words that tell who says it.

    >>> text = "The trial begins on Monday, the court said on Friday."
    >>> [is_told_on(Side(text, "en"), Span(text.index(day), text.index(day) + 6)) for day in ("Monday", "Friday")]
    [False, True]
    >>> text = "He admitted in court on Monday that he took it."
    >>> is_told_on(Side(text, "en"), Span(24, 30))
    True
    """
    if _promised_on(side, day):
        return True
    cue = side.attribution.cue
    if cue is None or side.attribution.status != "reported":
        return False
    words = cue.of(side.text)
    if not SAID[side.language].search(words) and not _TOLD.search(words):
        return False  # "reportedly", "laut Polizei", "soll"
    is_behind = cue.end <= day.start and _UP_TO_DAY.fullmatch(side.text, cue.end, day.start) is not None
    return cue.start <= day.start < cue.end or (is_behind and not _SUBJECT.match(side.text, day.end))
