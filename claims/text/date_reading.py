"""What a date in a text means: one reader for each kind of writing that ``date_patterns`` finds.

A reader gives the period that the words mean in a scene, or None where they are no date or cannot be placed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from claims.text import periods, relative_dates
from claims.text.calendar_words import (
    AMBIGUOUS_MONTHS,
    CENTURIES,
    DECADES,
    MONTHS,
    ORDINALS,
    SEASONS,
    STEPS,
    THIRDS,
)
from claims.text.date_patterns import JOINT
from claims.text.date_scene import OfYear, Scene
from claims.text.periods import Period
from claims.text.relative_dates import link_of, step_of
from claims.text.spans import Span
from claims.text.years import is_counting, is_year

Reader = Callable[[Scene, re.Match[str]], Period | None]

_FOUR_DIGITS = re.compile(r"[12]\d{3}")
_LEADS_TO_MONTH = frozenset("in im since seit until till bis ab by during from between zwischen".split())
_LEADS_TO_SEASON = frozenset("in im the seit since bis until zum".split())


def read(kind: str, scene: Scene, match: re.Match[str]) -> Period | None:
    """The period that a match of the pattern of that kind means, or None; "early", "mid" and "late" are heeded."""
    period = _READERS[kind](scene, match)
    part = _group(match, "part")
    return periods.third(period, THIRDS[part]) if period and part else period


def _day(scene: Scene, match: re.Match[str]) -> Period | None:
    month, first = _month_number(match), int(match["day"])
    last = int(_group(match, "until") or first)

    def days(year: int) -> Period | None:
        begin, end = periods.day(year, month, first), periods.day(year, month, last)
        return (begin[0], end[1]) if begin and end and begin <= end else None

    if match["month"].isdigit() or _group(match, "year") or _is_name(scene, match):
        return _in_year(scene, match, days)
    return None


def _bare_month_day(scene: Scene, match: re.Match[str]) -> Period | None:
    """A day is "October 17", but not "im Oktober 17 Prozent" and "in March 12 people"."""
    is_number = scene.language == "de" or is_counting(scene.text, match.end(), scene.language)
    return None if is_number else _day(scene, match)


def _slashed(_: Scene, match: re.Match[str]) -> Period | None:
    """10/17/2024 and 17/10/2024 say which is the month, 10/11/2024 does not."""
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    if first <= 12 and second <= 12 and first != second:
        return None
    return periods.day(year, min(first, second), max(first, second))


def _month(scene: Scene, match: re.Match[str]) -> Period | None:
    month = _month_number(match)
    return _in_year(scene, match, lambda year: periods.months(year, month, 1)) if 1 <= month <= 12 else None


def _bare_month(scene: Scene, match: re.Match[str]) -> Period | None:
    if match["month"].rstrip(".") not in AMBIGUOUS_MONTHS or _group(match, "part"):
        return _month(scene, match)
    before = scene.words_before(match.start())
    is_led = _group(match, "step") or (before and before[-1] in _LEADS_TO_MONTH) or _follows_joint(scene, match.start())
    return _month(scene, match) if is_led and _is_name(scene, match) else None


def _piece(scene: Scene, match: re.Match[str]) -> Period | None:
    short = _group(match, "short")
    name = short or match["piece"]
    count = 3 if name.startswith("q") else 6
    number = int(short[1]) if short else ORDINALS[match["ordinal"]]
    if count * number > 12:
        return None
    return _in_year(scene, match, lambda year: periods.months(year, count * (number - 1) + 1, count))


def _bare_piece(scene: Scene, match: re.Match[str]) -> Period | None:
    """A half and an "H1" without a year are of something else."""
    is_half_of_anything = match["piece"] == "half" or (match["short"] or "").startswith("h")
    return None if is_half_of_anything else _piece(scene, match)


def _season(scene: Scene, match: re.Match[str]) -> Period | None:
    if match["season"] == "fall" and scene.language == "de":
        return None
    first = SEASONS[match["season"]]
    return _in_year(scene, match, lambda year: periods.months(year, first, 3))


_CAPITAL = re.compile(r"\s[A-Z]")


def _bare_season(scene: Scene, match: re.Match[str]) -> Period | None:
    """A season is "in the spring", but not "they fall", "Winter", "the fall of" and "the Winter Games"."""
    before = scene.words_before(match.start())
    is_led = _group(match, "part") or _group(match, "step") or (before and before[-1] in _LEADS_TO_SEASON)
    is_written = scene.language == "en" or scene.is_capital(match.start("season"))
    leads_on = scene.small.startswith(" of", match.end())
    is_of_name = (
        scene.language == "en" and scene.is_capital(match.start("season")) and _CAPITAL.match(scene.text, match.end())
    )
    return _season(scene, match) if is_led and is_written and not (leads_on or is_of_name) else None


def _decade(_: Scene, match: re.Match[str]) -> Period | None:
    year = DECADES.get(match["decade"]) or int(match["decade"])
    return periods.months(year if year >= 1000 else 1900 + year, 1, 120)


def _century(_: Scene, match: re.Match[str]) -> Period | None:
    """As it is counted in earnest: the 20th century begins with 1901."""
    number = CENTURIES.get(match["century"]) or int(match["century"])
    return periods.months(100 * (number - 1) + 1, 1, 1200)


def _years(scene: Scene, match: re.Match[str]) -> Period | None:
    """2019-2021 and 2019/20; 2024-10 is a month, 1500-2000 people are no years."""
    first, written = int(match["year"]), match["until"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    is_month = match["dash"] == "-" and len(written) == 2 and int(written) <= 12 and last - first > 1
    is_alone = not is_month and is_year(scene.text, Span(*match.span("year")), scene.language)
    if not first < last or not is_alone or is_counting(scene.text, match.end(), scene.language):
        return None
    return periods.months(first, 1, 12 * (last - first + 1))


def _year(scene: Scene, match: re.Match[str]) -> Period | None:
    digits = _FOUR_DIGITS.search(match["year"])
    if digits and not _group(match, "part"):
        start = match.start("year") + digits.start()
        if not is_year(scene.text, Span(start, start + 4), scene.language):
            return None
    return _in_year(scene, match, lambda year: periods.months(year, 1, 12))


_READERS: Mapping[str, Reader] = {
    "day": _day,
    "bare month day": _bare_month_day,
    "slashed": _slashed,
    "month": _month,
    "bare month": _bare_month,
    "piece": _piece,
    "bare piece": _bare_piece,
    "season": _season,
    "bare season": _bare_season,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "year": _year,
    "near": relative_dates.near,
    "linked": relative_dates.linked,
    "year before": relative_dates.year_before,
    "now": relative_dates.now,
    "weekday": relative_dates.weekday,
    "counted": relative_dates.counted,
}


def _group(match: re.Match[str], name: str) -> str | None:
    """A group of the pattern as written, or None if it lacks the group too."""
    return match.groupdict().get(name)


def _month_number(match: re.Match[str]) -> int:
    written = match["month"].rstrip(".")
    return MONTHS.get(written) or int(written)


def _is_name(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a month is written as one: with a capital, if its word can be another."""
    return match["month"].rstrip(".") not in AMBIGUOUS_MONTHS or scene.is_capital(match.start("month"))


def _follows_joint(scene: Scene, start: int) -> bool:
    """Whether a word like "to" or "and" stands between the mention before and this place."""
    return bool(JOINT.fullmatch(scene.text, scene.found[-1].span.end, start)) if scene.found else False


def _in_year(scene: Scene, match: re.Match[str], part: OfYear) -> Period | None:
    """A part of a year in the year that the match names, in that of its step, or in the one that the scene knows."""
    if _group(match, "year"):
        year = _named_year(scene, match)
        return None if year is None else part(year)
    if step := _group(match, "step"):
        return scene.stepped(part, step_of(step))
    return scene.in_unnamed_year(part, match.start())


def _named_year(scene: Scene, match: re.Match[str]) -> int | None:
    """The year of "2024", "last year", "des Vorjahres", "the same year" or "des Jahres"."""
    if digits := _FOUR_DIGITS.search(match["year"]):
        is_number = is_counting(scene.text, match.start("year") + digits.end(), scene.language)
        return None if is_number else int(digits[0])
    first = match["year"].split()[0]
    if first.startswith("vorjahr"):
        period = scene.linked("year", -1, match.start())
    elif first.startswith((*STEPS, "year", "jahr")):
        period = scene.shifted("year", step_of(first))
    else:
        period = scene.linked("year", link_of(first), match.start())
    return period[0].year if period else None
