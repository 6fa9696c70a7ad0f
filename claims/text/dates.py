"""The dates that a text mentions, in English and German: days, months, quarters, seasons, years, decades and rows of them.

A mention is a period of days. Words such as "since", "until", "before" and "after" are no part of it: what they bound is
for the caller to ask, from the words before the mention. Numbers that count ("2024 employees") are no dates.

Words that are relative to now ("yesterday", "last year", "im Vorjahr") are resolved against the date of publication, as far
as that is exact enough, and left out otherwise. A month or day without a year takes the year of a mention before in the
sentence, or the one that the tense of its clause and the publication leave (:mod:`claims.text.date_tense`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claims.records import Language
from claims.text.date_patterns import JOINT, WAYS
from claims.text.date_reading import read
from claims.text.date_scene import Known, Scene
from claims.text.lower import lower
from claims.text.partial_date import PartialDate
from claims.text.periods import Period
from claims.text.spans import Span

_OPENER = re.compile(r"(?<!\w)(?P<opener>between|zwischen|from|von|vom)\s{1,3}(?:(?:the|dem|der)\s)?$")
_YEAR = re.compile(r"[12]\d{3}")
_AND, _NO_ROW = {"and", "und"}, {"or", "oder", "auf", "/"}
_EACH = re.compile(r"(?P<nth>(?:\.|st|nd|rd|th)?)\s{1,3}(?:and|und|or|oder|auf)\s")
_NIGHT_BEFORE = re.compile(r"\bnacht\s{1,3}(?:zum|auf(?:\sden)?)\s{1,3}$")
_LONGEST_JOINT = 16


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that mean the days from ``start`` to ``end``, both inclusive."""

    span: Span
    start: date
    end: date

    def meets(self, first: date, last: date) -> bool:
        """Whether one of the days from ``first`` to ``last`` is meant."""
        return self.start <= last and first <= self.end


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
    >>> show("Am 3. und 17. Mai 2023 und in der Nacht zum 20. Mai 2023", "de")
    [('3.', '2023-05-03 to 2023-05-03'), ('17. Mai 2023', '2023-05-17 to 2023-05-17'), ('20. Mai 2023', '2023-05-19 to 2023-05-20')]
    """
    small = lower(text)
    found: list[Known] = []
    scene = Scene(text, small, language, published.interval if published else None, found)
    refused = Span(0, 0)
    for kind, match in _matches(small):
        if (found and match.start() < found[-1].span.end) or refused.start < match.start() < refused.end:
            continue
        if period := read(kind, scene, match):
            year = _YEAR.search(match[0])
            found += (Known(*told, int(year[0]) if year else None) for told in _told(small, match, period))
        elif kind == "day":  # of a day that cannot be placed, the month is no date either
            refused = Span(*match.span())
    return _joined(small, [DateMention(known.span, *known.period) for known in found])


def _told(small: str, match: re.Match[str], period: Period) -> list[tuple[Span, Period]]:
    """What a match tells of: the period, a night with the day before, or each of two days that are not neighbours ("3 and 17 May").

    >>> [str(m.start) for m in dates("in der Nacht vom 5. auf den 6. März 2023", "de")]
    ['2023-03-05']
    """
    first, last = period
    if first == last and first > date.min and _NIGHT_BEFORE.search(small, max(0, match.start() - 20), match.start()):
        return [(Span(*match.span()), (first - timedelta(days=1), last))]
    is_row = {"day", "until"} <= match.groupdict().keys() and match["until"]
    each = _EACH.match(small, match.end("day")) if is_row else None
    if each is None or last - first <= timedelta(days=1):
        return [(Span(*match.span()), period)]
    return [
        (Span(match.start(), each.end("nth")), (first, first)),
        (Span(match.start("until"), match.end()), (last, last)),
    ]


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
