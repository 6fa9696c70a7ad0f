"""The day on which somebody says what a text tells, which is not the day of what it tells."""

from __future__ import annotations

import re

from claims.text.spans import Span
from verifier.stance.checks.side import Side

_FEW_WORDS = re.compile(r"\s?(?:[^\s,.;:]+\s){0,3}")


def is_told_on(side: Side, day: Span) -> bool:
    """Whether a day stands within or right behind the words that tell who says it.

    >>> text = "The trial begins on Monday, the court said on Friday."
    >>> [is_told_on(Side(text, "en"), Span(text.index(day), text.index(day) + 6)) for day in ("Monday", "Friday")]
    [False, True]
    """
    cue = side.attribution.cue
    if cue is None or side.attribution.status != "reported":
        return False
    is_behind = cue.end <= day.start and _FEW_WORDS.fullmatch(side.text, cue.end, day.start)
    return bool(cue.start <= day.start < cue.end or is_behind)
