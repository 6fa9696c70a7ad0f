"""The days of the week that a text names, whatever week they are of."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.text.calendar_words import WEEKDAYS
from claims.text.number_words import alternatives, not_behind
from claims.text.spans import Span

NO_WEEKDAY = frozenset("black good cyber easter welt bild super".split())
"""Words before a weekday that make a title or a feast of it."""

_NO_TITLE = not_behind(sorted(NO_WEEKDAY))
_WEEKDAY = re.compile(rf"{_NO_TITLE}\b(?:{alternatives(WEEKDAYS)})(?![\w-])", re.IGNORECASE)


class Weekday(NamedTuple):
    """A day of the week by its number, Monday being 0."""

    span: Span
    number: int


def weekdays(text: str) -> tuple[Weekday, ...]:
    """The weekdays with a capital in ``text``, in order.

    >>> [one.number for one in weekdays("Am Dienstag, nicht am Black Friday, und dann am Sonntag")]
    [1, 6]
    >>> [one.number for one in weekdays("Montag Mittag oder Freitag Samstag")]
    [0, 4, 5]
    """
    return tuple(
        Weekday(Span(*match.span()), WEEKDAYS[match[0].lower()])
        for match in _WEEKDAY.finditer(text)
        if match[0][0].isupper() and match[0].lower() in WEEKDAYS
    )
