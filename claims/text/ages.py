"""Ages that are told without a unit: "Ida Orth, 57,", "At 57, she quit", "he turned 57"."""

from __future__ import annotations

import re

from claims.text.spans import Span


def tells_age(text: str, number: Span) -> bool:
    """Whether a number is an age: "aged 57", "turned 57 on Monday", but not "turned 57 homes into flats".

    >>> [tells_age(text, Span(7, 9)) for text in ("turned 57 on Monday", "turned 57 homes into flats")]
    [True, False]
    """
    before = text[max(0, number.start - 12) : number.start]
    has_turned = _TURNED.search(before) and _NO_NOUN.match(text, number.end)
    return bool(_AGE.search(before) or has_turned) or is_aged_name(text, number)


def is_aged_name(text: str, number: Span) -> bool:
    """Whether a number right behind a name, or behind "At" before one, tells how old someone is.

    >>> [is_aged_name(text, Span(10, 12)) for text in ("Ida Orth, 57, quit.", "Ida Orth (57) geht.", "In Nagold, 57 men came.")]
    [True, True, False]
    """
    name = _AGED_NAME.search(text[max(0, number.start - 30) : number.start])
    if not name or not re.fullmatch(r"[2-9]\d", number.of(text)):
        return False
    if _NOBODY.search(text[max(0, number.start - 40) : number.start]):
        return False
    if name["at"]:
        return re.match(r",\s(?:[A-Z]|s?he\b)", text[number.end :]) is not None
    return text.startswith((",", ".") if name["comma"] else ")", number.end)


_AGE = re.compile(r"(?<!\w)(?:aged?|age of|alter von|died at|dead at)\s$", re.IGNORECASE)
_TURNED = re.compile(r"(?<!\w)turn(?:s|ed|ing)\s$")
_NO_NOUN = re.compile(
    r"[.,;:!?)]|$|\s(?:on|in|at|this|last|next|and|but|when|while|before|after|today|yesterday|earlier|shortly)\b"
)
_AGED_NAME = re.compile(r"(?P<at>(?:^|[.;]\s)At\s)$|[^\W\da-zäöüß][\w’'-]+(?:(?P<comma>,)\s|\s\()$")
_NOBODY = re.compile(r"(?:\b(?:[Ii]n|[Ff]or|[Ff]rom|the|[Dd]ie|[Dd]er)\s[\w’'-]+|\b[A-ZÄÖÜ]{2,})(?:,\s|\s\()$")
"""Places and parties: "in Hessen (45)", "CDU (31)"."""
