"""Words before a date that leave its time open on one side: what held until it, or since it."""

from __future__ import annotations

import re
from typing import Literal

from claims.text.dates import DateMention

Bound = Literal["until", "since", "before", "after"]

_WORDS: dict[Bound, str] = {
    "until": r"until|till|through|bis(?:\s(?:zum?|ende))?",
    "before": r"by|before|vor",
    "since": r"since|as of|from|seit|ab",
    "after": r"after|nach",
}
_BEFORE_DATE = {
    bound: re.compile(rf"\b(?:{words})\s(?:the\s|dem\s|den\s)?$", re.IGNORECASE) for bound, words in _WORDS.items()
}
_REACH = 14


def bound(text: str, mention: DateMention) -> Bound | None:
    """What the words before a date make of it; None for one that means just its own days.

    >>> from claims.text.dates import dates
    >>> told = "Bis November 2023 war er Chef, seit 2024 ist sie es."
    >>> [bound(told, mention) for mention in dates(told, "de")]
    ['until', 'since']
    """
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    return next((bound for bound, words in _BEFORE_DATE.items() if words.search(before)), None)
