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


_TOLD_BEFORE = {
    "en": re.compile(
        r"\b(?:said|told|announced|confirmed|reported|revealed|acknowledged|admitted|conceded|disclosed|wrote|posted|emerged|heard|warned|claimed"
        r"|stated|testified|showed)\s(?:[^\s,.;:]+\s){0,4}?(?:late\s|early\s|earlier\s)?(?:on\s)?$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:sagten?|sagt|erklärten?|betonte|berichteten?|schrieb|schreibt|behauptete|bestätigten?|meldeten?|hieß\ses|warnten?"
        r"|versicherte|gestand|so)\s(?:(?!und\b)[^\s,.;:]+\s){0,5}?(?:am\s|vom\s)?$"
    ),
}
_TOLD_BEHIND = {
    "en": re.compile(
        r"(?:\s(?:night|morning|evening|afternoon))?(?:\s(?:that|it|he|she|they|the|a|its|his|her|no|there)\b|[.,:;]|$|[”\"])"
    ),
    "de": re.compile(
        r"(?:abend|morgen|nachmittag|mittag)?(?:\s[^\s,.;:]+){0,4}?(?:,\s(?:dass|daß|wonach|er|sie|es|man|die|der|das|[A-ZÄÖÜ])|[.:]|$)"
    ),
}
_APART_BEFORE_DE = re.compile(
    r"\b(?:gab|gaben|räumten?|kündigten?|teilten?)\s(?:(?!und\b)[^\s,.;:]+\s){0,5}?(?:am\s|vom\s)?$"
)
_APART_BEHIND_DE = re.compile(
    r"(?:abend|morgen|nachmittag|mittag)?(?:\s[^\s,.;:]+){0,5}?\s(?:bekannt|an|ein|mit|zu)(?=[,.:]|$)"
)
"""The rest of a verb that stands apart: "gab am Dienstag bekannt"; shares that "gaben am Dienstag nach" tell nothing."""
_PUBLISHED_BEFORE = {
    "en": re.compile(
        r"\b(?:report|study|studies|review|data|figures|survey|poll|statement|documents?|research|paper|letter|filing|audit|forecast|findings"
        r"|statistics)\s(?:(?:[^\s,.;:]+\s){0,5}?(?:published|released|issued|presented|unveiled|seen|leaked|obtained)\s(?:[^\s,.;:]+\s){0,3}?"
        r"|(?:showed|shows?|found)\s(?:late\s|early\s)?)(?:on\s)?$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:Angaben|Mitteilung|Berichte?n?|Schätzung|Studie|Daten|Zahlen)\s(?:[^\s,.;:]+\s){0,4}?vom\s$"
    ),
}
_PUBLISHED_BEHIND_DE = re.compile(
    r"\s(?:in\s[A-ZÄÖÜ]\w+\s)?(?:veröffentlicht|vorgestellt|vorgelegt|publiziert|erschienen|verbreitet|präsentiert)e?[nmrs]?\s"
    r"|\s(?:wurde\s)?bekannt(?=[\s,.])"
)


def _is_news_of(side: Side, day: Span) -> bool:
    """Whether a day stands right behind a verb of telling, or is that on which a report came out."""
    before = side.text[max(0, day.start - _REACH) : day.start]
    if _PUBLISHED_BEFORE[side.language].search(before):
        return True
    if side.language == "de" and (
        _PUBLISHED_BEHIND_DE.match(side.text, day.end)
        or (_APART_BEFORE_DE.search(before) and _APART_BEHIND_DE.match(side.text, day.end))
    ):
        return True
    is_then = _TOLD_BEHIND[side.language].match(side.text, day.end) and not _SUBJECT.match(side.text, day.end)
    return bool(is_then and _TOLD_BEFORE[side.language].search(before))


_REACH = 100


def _promised_on(side: Side, day: Span) -> bool:
    before = side.text[max(0, day.start - 90) : day.start]
    return bool(PROMISED[side.language].search(before)) and (
        side.language == "de" or bool(_THAT.match(side.text, day.end))
    )


def is_told_on(side: Side, day: Span) -> bool:
    """Whether a day stands within or right behind the words that tell who says it, or is that on which a report of it came out.

    >>> text = "The trial begins on Monday, the court said on Friday."
    >>> [is_told_on(Side(text, "en"), Span(text.index(day), text.index(day) + 6)) for day in ("Monday", "Friday")]
    [False, True]
    >>> text = "He admitted in court on Monday that he took it."
    >>> is_told_on(Side(text, "en"), Span(24, 30))
    True
    >>> texts = "Die Stadt gab am Dienstag bekannt, dass sie baut.", "Laut einem am Dienstag veröffentlichten Bericht sinkt er."
    >>> days = [(text, text.index("Dienstag")) for text in (*texts, "Am Dienstag kam er.", "Die Kurse gaben am Dienstag nach.")]
    >>> [is_told_on(Side(text, "de"), Span(start, start + 8)) for text, start in days]
    [True, True, False, False]
    """
    if _promised_on(side, day) or _is_news_of(side, day):
        return True
    cue = side.attribution.cue
    if cue is None or side.attribution.status != "reported":
        return False
    words = cue.of(side.text)
    if not SAID[side.language].search(words) and not _TOLD.search(words):
        return False  # "reportedly", "laut Polizei", "soll"
    is_behind = cue.end <= day.start and _UP_TO_DAY.fullmatch(side.text, cue.end, day.start) is not None
    return cue.start <= day.start < cue.end or (is_behind and not _SUBJECT.match(side.text, day.end))
