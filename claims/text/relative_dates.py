"""What a date that is told from now or from another date means: "last week", "the same month", "vor drei Jahren"."""

from __future__ import annotations

import re

from claims.text.calendar_words import DAYS_FROM_NOW, NUMBERS, STEPS, UNITS, WEEKDAYS
from claims.text.date_patterns import JOINT
from claims.text.date_scene import Scene
from claims.text.periods import SHORTEST_MONTH, Period, months
from claims.text.weekdays import NO_WEEKDAY

_LEAN = ("zuvor", "davor", "earlier", "before")
"""What links to a date before in any case: "im Jahr zuvor" is not that before publication."""
_LINKS = {
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "vor": -1,
    **dict.fromkeys(_LEAN, -1),
    "following": 1,
    "folge": 1,
}
_WAYS = {"vor": -1, "ago": -1, "earlier": -1, "zuvor": -1, "davor": -1}
_FROM_NOW = frozenset(("vor", "ago"))

_TOLD_BEFORE = frozenset("that same jenem jenen selben gleichen".split())
"""Words for a day that was named before, in another week than that of publication."""


def step_of(word: str) -> int:
    """How far from now "last", "vergangenen" or "dieses" goes; 0 for other words.

    >>> step_of("vergangenen"), step_of("this"), step_of("next")
    (-1, 0, 1)
    """
    return next((step for stem, step in STEPS.items() if word.startswith(stem)), 0)


def link_of(word: str) -> int:
    """How far from the date before "previous", "same" or "following" goes.

    >>> link_of("previous"), link_of("selben"), link_of("following")
    (-1, 0, 1)
    """
    return _LINKS.get(word, 0)


def near(scene: Scene, match: re.Match[str]) -> Period | None:
    """The period that "last week" or "in diesem Jahr" means; "the next day" is that after the date before, and nobody knows "the last
    day of the fair".
    """
    unit, step = UNITS[match["unit"]], step_of(match["step"])
    if unit == "day" and step > 0:
        return scene.linked(unit, step, match.start())
    if step < 0 and (unit == "day" or _is_of_something(scene, match)):
        return None
    return scene.shifted(unit, step)


_OF_SOMETHING = re.compile(r"\s(?:of|des|seiner|ihrer|(?:19|20)\d\d)\b")
_THE = re.compile(r"\b(?:the|its|his|her|their|im|am|der|zum|zur)\s$")


def _is_of_something(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it is "the last week of the fair"; not "the arrest last week of the mayor"."""
    led = _THE.search(scene.small, max(0, match.start() - 8), match.start())
    return bool(led and _OF_SOMETHING.match(scene.small, match.end()))


def linked(scene: Scene, match: re.Match[str]) -> Period | None:
    """The period that "the same month" or "the previous year" means; "im Jahr zuvor" is none by itself."""
    if match["link"] in _LEAN and not scene.found:
        return None
    return scene.linked(UNITS[match["unit"]], link_of(match["link"]), match.start())


def year_before(scene: Scene, _: re.Match[str]) -> Period | None:
    """The months a year before those of the mention before, or of the row that it ends, which "im Vorjahresquartal" means; None
    behind no months.
    """
    told = [one for one in scene.found if (one.period[1] - one.period[0]).days >= SHORTEST_MONTH]
    if not told:
        return None
    start, end = told[-1].period
    if len(told) > 1 and JOINT.fullmatch(scene.small, told[-2].span.end, told[-1].span.start):
        start = min(start, told[-2].period[0])  # "zwischen Januar und August"
    return months(start.year - 1, start.month, (end.year - start.year) * 12 + end.month - start.month + 1)


def now(scene: Scene, match: re.Match[str]) -> Period | None:
    """Tomorrow is "morgen", but "Morgen" and "gestern morgen" are the morning."""
    if match["now"] == "morgen":
        before = scene.words_before(match.start())
        is_morning = before and (before[-1] in DAYS_FROM_NOW or before[-1] in WEEKDAYS)
        if scene.language == "en" or scene.is_capital(match.start()) or is_morning:
            return None
    return scene.shifted("day", DAYS_FROM_NOW[match["now"]])


def weekday(scene: Scene, match: re.Match[str]) -> Period | None:
    """The last such day up to publication; after "last" before it, after "next" behind it, after "this" of that week.

    In a clause of what is to come it is the next one. None for "that Friday", and where the clause may mean either.
    """
    today = scene.shifted("day", 0)
    before = scene.words_before(match.start())
    step = match["step"]
    is_other = not step and (NO_WEEKDAY.intersection(before[-2:]) or _TOLD_BEFORE.intersection(before[-1:]))
    if today is None or is_other or not scene.is_capital(match.start("weekday")):
        return None
    ahead = WEEKDAYS[match["weekday"]] - today[0].weekday()
    if step is None:
        tense = scene.tense(match.start())
        is_known = before[-1:] == ["vom"] or scene.small.startswith(("'s", "’s"), match.end())
        if tense == "open" and not is_known:
            return None
        ahead = ahead % 7 if tense == "ahead" and not is_known else -(-ahead % 7)
    elif way := step_of(step):
        ahead = way * (way * ahead % 7 or 7)
    return scene.shifted("day", ahead)


def counted(scene: Scene, match: re.Match[str]) -> Period | None:
    """The period that "three years ago" (from now) or "drei Tage später" (from the date before) means."""
    count = NUMBERS.get(match["count"]) or int(match["count"])
    by, unit = count * _WAYS.get(match["way"], 1), UNITS[match["unit"]]
    return scene.shifted(unit, by) if match["way"] in _FROM_NOW else scene.linked(unit, by, match.start())
