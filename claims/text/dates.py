"""The dates that a text mentions, in English and German: days, months, quarters, seasons, years, decades and rows of them.

A mention is a period of days. Words such as "since", "until", "before" and "after" are no part of it: what they bound is
for the caller to ask, from the words before the mention. Numbers that count ("2024 employees") are no dates.

Words that are relative to now ("yesterday", "last year", "im Vorjahr") are resolved against the date of publication, as far
as that is exact enough, and left out otherwise. A month or day without a year takes the year of a mention before in the
sentence, or is the last such one that had begun when the text was published; a plan for "December" is so read as the past.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claims.records import Language
from claims.text.date_patterns import JOINT, WAYS
from claims.text.date_reading import read
from claims.text.date_scene import Known, Scene
from claims.text.lower import lower
from claims.text.partial_date import PartialDate
from claims.text.spans import Span

_OPENER = re.compile(r"(?<!\w)(?P<opener>between|zwischen|from|von|vom)\s{1,3}(?:(?:the|dem|der)\s)?$")
_YEAR = re.compile(r"[12]\d{3}")
_AND, _NO_ROW = {"and", "und"}, {"or", "oder", "/"}
_LONGEST_JOINT = 16


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that mean the days from ``start`` to ``end``, both inclusive."""

    span: Span
    start: date
    end: date


def meets(a: DateMention, b: DateMention) -> bool:
    """Whether the periods of two mentions share a day."""
    return a.start <= b.end and b.start <= a.end


def dates(text: str, language: Language, published: PartialDate | None = None) -> tuple[DateMention, ...]:
    """The mentions of dates in ``text``, in order and apart from each other.

    >>> def show(text, language, published=None):
    ...     return [(m.span.of(text), f"{m.start} to {m.end}") for m in dates(text, language, published)]
    >>> show("Anfang Oktober 2024 kamen 2000 Gäste.", "de")
    [('Anfang Oktober 2024', '2024-10-01 to 2024-10-10')]
    >>> show("It grew between 2019 and 2021.", "en")
    [('between 2019 and 2021', '2019-01-01 to 2021-12-31')]
    >>> show("Das sagte er am 17. Oktober und vor drei Jahren.", "de", PartialDate(2024, 10))
    [('17. Oktober', '2024-10-17 to 2024-10-17'), ('vor drei Jahren', '2021-01-01 to 2021-12-31')]
    """
    small = lower(text)
    found: list[Known] = []
    scene = Scene(text, small, language, published.interval if published else None, found)
    for kind, match in _matches(small):
        if found and match.start() < found[-1].span.end:
            continue
        if period := read(kind, scene, match):
            year = _YEAR.search(match[0])
            found.append(Known(Span(*match.span()), period, int(year[0]) if year else None))
    return _joined(small, [DateMention(known.span, *known.period) for known in found])


def _matches(small: str) -> list[tuple[str, re.Match[str]]]:
    """What may be a date, by its place; of those that begin together the longest first."""
    every = ((kind, match) for kind, pattern in WAYS for match in pattern.finditer(small))
    return sorted(every, key=lambda one: (one[1].start(), -one[1].end()))


def _joined(small: str, mentions: list[DateMention]) -> tuple[DateMention, ...]:
    """The mentions with each "from A to B" as one."""
    joined: list[DateMention] = []
    for mention in mentions:
        whole = _row(small, joined[-1], mention) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(mention)
    return tuple(joined)


def _row(small: str, first: DateMention, last: DateMention) -> DateMention | None:
    """The period from ``first`` to ``last``, if the words between and before them say that it is one."""
    if first.end > last.end or last.span.start - first.span.end > _LONGEST_JOINT:
        return None
    joint = JOINT.fullmatch(small, first.span.end, last.span.start)
    words = set(joint[0].split()) if joint else _NO_ROW
    before = _OPENER.search(small, max(0, first.span.start - 16), first.span.start)
    is_between = before is not None and before["opener"] in ("between", "zwischen")
    if words & _NO_ROW or (words & _AND and not is_between):
        return None
    start = before.start() if before else first.span.start
    return DateMention(Span(start, last.span.end), first.start, last.end)
