"""How dates are written in English and German: one pattern a way of writing, for text in small letters.

Both languages share the patterns; what only one of them means is for the reader to refuse. No repetition stands inside
another and white space is bounded, so that the time to search grows with the text and not faster.
"""

from __future__ import annotations

import re

from claims.text.calendar_words import (
    CENTURIES,
    DAYS_FROM_NOW,
    DECADES,
    MONTH_NAMES,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    STEPS,
    UNITS,
    WEEKDAYS,
)
from claims.text.number_words import alternatives

_S = r"\s{1,3}"
_BEGIN, _END = r"(?<![\w-])", r"(?!\w)"
_BEGIN_NUMBER, _END_NUMBER = r"(?<![\w.,:/$€£+-])", r"(?![\w%°$€£]|[.,:/]\d|[-‐‑]\w)"
_OF = rf"(?:(?:of|in|des|im|vom|von){_S})?(?:the{_S})?"

_STEPS = rf"{alternatives(STEPS)}(?:e[nmrs]?)?"
_LINKS = r"(?:previous|prior|preceding|following|same|that|selbe[nmrs]?|gleichen|desselben|demselben|jene[nmrs])"
_UNIT = (
    r"(?P<unit>day|week|month|quarter|year|decade|tag(?:es)?|woche|monat(?:e?s)?|quartal(?:e?s)?|halbjahr(?:e?s)?"
    rf"|jahr(?:e?s)?|jahrzehnt(?:e?s)?){_END}"
)
_PART = (
    rf"(?:(?P<part>early|late|mid|(?:beginning|start|middle|end)(?={_S}of)|anfang|beginn|mitte|ende|frühen|späten)"
    rf"(?:{_S}(?:in|of|des|vom|von|im))?(?:{_S}(?:the|der))?[\s-]{{1,3}})"
)

_NUMBERED_YEAR = rf"(?:(?:fiscal{_S})?(?:(?:the{_S})?year|(?:geschäfts)?jahr(?:e?s)?){_S})?[12]\d{{3}}{_END_NUMBER}"
_NAMED_YEAR = (
    rf"(?:(?:{_STEPS}|{_LINKS}){_S}(?:year|jahr(?:e?s)?)|vorjahr(?:e?s)?|(?<=the\s)year|(?<=des\s)jahres){_END}"
)
_YEAR = rf"(?P<year>{_NUMBERED_YEAR}|{_NAMED_YEAR})"
_OF_YEAR = rf",?{_S}{_OF}{_YEAR}"

_MONTH = rf"(?P<month>{alternatives(MONTH_NAMES)}(?!\w)|{alternatives(SHORT_MONTHS)}(?!\w)\.?)"
_NTH = r"(?:\.|st|nd|rd|th)?"
_JOINT = rf"(?:\s?[-–—/]\s?|{_S}(?:to|until|till|through|bis|and|und|or|oder|auf){_S}(?:(?:the|dem|den|zum|zur){_S})?)"
_LATER_YEAR = rf"(?={_JOINT}(?:\d\d?{_NTH}{_S})?{alternatives(MONTH_NAMES)}{_S}(?P<year>[12]\d{{3}}){_END})"
_WEEKDAY = rf"(?:{alternatives(WEEKDAYS)},?{_S}(?:(?:de[mnr]|the){_S})?)?"
_DAY_MONTH = (
    rf"{_BEGIN_NUMBER}{_WEEKDAY}(?P<day>\d\d?)(?:{_NTH}{_JOINT}(?P<until>\d\d?))?"
    rf"(?:\.\s{{0,3}}|(?:st|nd|rd|th)?{_S})(?:of{_S})?{_MONTH}"
)
_MONTH_DAY = rf"{_BEGIN}{_WEEKDAY}{_MONTH}{_S}(?:the{_S})?(?P<day>\d\d?)(?:st|nd|rd|th)?(?:{_JOINT}(?P<until>\d\d?)(?:st|nd|rd|th)?)?"
_ANY_MONTH = rf"(?:{alternatives(MONTH_NAMES)}|{alternatives(SHORT_MONTHS)}\.?)"
_LATER_DAY_YEAR = rf"(?={_JOINT}{_ANY_MONTH}{_S}\d\d?(?:st|nd|rd|th)?,?{_S}(?P<year>[12]\d{{3}}){_END_NUMBER})"
_ONE_MONTH = rf"{_BEGIN}{_PART}?(?:(?P<step>{_STEPS}){_S})?{_MONTH}"

_PIECE = (
    rf"(?<![\w.,-]){_PART}?(?:(?P<ordinal>{alternatives(ORDINALS)})[\s-]{{1,3}}"
    rf"(?P<piece>quarter|quartal(?:e?s)?|half(?:-year)?|halbjahr(?:e?s)?|jahreshälfte)|(?P<short>q[1-4]|h[12])){_END}"
)
_SEASON = rf"{_BEGIN}{_PART}?(?:(?P<step>{_STEPS}){_S})?(?P<season>{alternatives(SEASONS)})s?{_END}"
_COUNT = rf"(?P<count>{alternatives(NUMBERS)}|\d{{1,4}}){_S}(?P<unit>{alternatives(UNITS)}){_END}"

_WAYS: tuple[tuple[str, str], ...] = (
    # 2024-10-17, 17.10.2024, 10/17/2024
    ("day", rf"{_BEGIN}(?P<year>[12]\d{{3}})-(?P<month>\d\d)-(?P<day>\d\d)(?:t\d\d:[\d:.z+-]{{1,30}})?(?![\w-])"),
    ("day", r"(?<![\w.,])(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>[12]\d{3})(?!\w|[.,]\d)"),
    ("slashed", r"(?<![\w/])(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>[12]\d{3})(?![\w/])"),
    # 17. Oktober 2024, 17th of October, 17.-19. Oktober; October 17, 2024
    ("day", rf"{_DAY_MONTH}{_OF_YEAR}"),
    ("day", rf"{_DAY_MONTH}(?:{_LATER_YEAR})?"),
    ("day", rf"{_MONTH_DAY}{_OF_YEAR}"),
    ("day", rf"{_MONTH_DAY}{_LATER_DAY_YEAR}"),
    ("bare month day", rf"{_MONTH_DAY}(?![\w%°$€£]|[.,:]\d|-\w)"),
    # 2019-2021, 2019/20, before months such as 2024-10
    ("years", rf"{_BEGIN_NUMBER}(?P<year>[12]\d{{3}})\s?(?P<dash>[-–—/])\s?(?P<until>[12]\d{{3}}|\d\d){_END_NUMBER}"),
    # Anfang Oktober 2024, im März, last March; 2024-10, 10/2024
    ("month", rf"{_ONE_MONTH}{_OF_YEAR}"),
    ("month", rf"{_ONE_MONTH}{_LATER_YEAR}"),
    ("bare month", _ONE_MONTH),
    ("month", r"(?<![\w.-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])(?![\w-])"),
    ("month", r"(?<![\w./])(?P<month>0?[1-9]|1[0-2])/(?P<year>[12]\d{3})(?![\w/])"),
    # im dritten Quartal 2023, Q3 2023, first half of last year
    ("piece", rf"{_PIECE}(?:{_S}{_OF}|\s?/\s?|-){_YEAR}"),
    ("piece", rf"{_BEGIN_NUMBER}(?P<year>[12]\d{{3}})[\s/-]{{1,3}}(?P<short>q[1-4]|h[12]){_END}"),
    ("bare piece", _PIECE),
    # Sommer 2023, winter of 2023/24, last summer
    ("season", rf"{_SEASON}{_S}{_OF}(?P<year>[12]\d{{3}})(?:[/–-]\d\d(?:\d\d)?)?{_END_NUMBER}"),
    ("season", rf"{_SEASON}{_S}{_OF}(?P<year>{_NAMED_YEAR})"),
    ("bare season", _SEASON),
    # 1990er Jahre, the 1990s, the '90s, achtziger Jahre, the eighties, 19. Jahrhundert
    ("decade", rf"{_BEGIN}{_PART}?(?P<decade>[12]\d\d0)(?:er[ns]?(?:[\s-]jahren?)?|['’]?s){_END}"),
    ("decade", rf"{_BEGIN}{_PART}?(?P<decade>[3-9]0)er[n]?[\s-]jahren?{_END}"),
    ("decade", rf"{_BEGIN}{_PART}?(?P<decade>{alternatives(DECADES)})(?<=er)[\s-]?jahren?{_END}"),
    ("decade", rf"{_BEGIN}(?:(?<=the\s)|{_PART})(?P<decade>{alternatives(DECADES)})(?<=ies){_END}"),
    ("decade", rf"{_BEGIN}{_PART}?(?:the\s)?(?:(?<=the\s)|(?=['’]))['’]?(?P<decade>[3-9]0)s{_END}"),
    (
        "century",
        rf"(?<![\w.,]){_PART}?(?P<century>1\d|2\d)(?:\.|st|nd|rd|th)[\s-]{{1,3}}(?:century|jahrhunderts?){_END}",
    ),
    ("century", rf"{_BEGIN}{_PART}?(?P<century>{alternatives(CENTURIES)})[\s-](?:century|jahrhunderts?){_END}"),
    # 2024, Ende 2023, last year, im Vorjahr
    ("year", rf"{_BEGIN}{_PART}{_YEAR}"),
    ("year", rf"{_BEGIN_NUMBER}(?P<year>{_NUMBERED_YEAR})"),
    # last week, this month, nächstes Jahr; the same month, the previous year, im Vormonat
    ("near", rf"{_BEGIN}{_PART}?(?P<step>{_STEPS}){_S}{_UNIT}"),
    ("linked", rf"{_BEGIN}{_PART}?(?P<link>{_LINKS}){_S}{_UNIT}"),
    ("linked", rf"{_BEGIN}{_PART}?(?P<link>vor|folge){_UNIT}"),
    # im Vorjahresquartal
    ("year before", rf"{_BEGIN}vorjahres(?:zeitraum|monat|quartal|halbjahr|periode)(?:e?s)?{_END}"),
    # im Jahr zuvor, the year before
    ("linked", rf"{_BEGIN}(?:im|in{_S}der|am){_S}{_UNIT}{_S}(?P<link>zuvor|davor){_END}"),
    ("linked", rf"{_BEGIN}the{_S}{_UNIT}{_S}(?P<link>before|earlier)(?=[.,;:)]|$)"),
    # gestern, on Monday, letzten Montag
    ("now", rf"{_BEGIN}(?P<now>{alternatives(DAYS_FROM_NOW)}){_END}"),
    (
        "weekday",
        rf"{_BEGIN}(?:(?P<step>{_STEPS}){_S})?(?P<weekday>{alternatives(WEEKDAYS)})"
        rf"(?:abend|morgen|nachmittag|mittag|nacht|vormittag)?{_END}(?!\s(?:times|mail|mirror|express|telegraph))",
    ),
    # vor drei Jahren, three years ago, ein Jahr später
    ("counted", rf"{_BEGIN}(?P<way>vor){_S}{_COUNT}"),
    ("counted", rf"{_BEGIN}{_COUNT}{_S}(?P<way>ago|earlier|later|zuvor|davor|später|danach|darauf){_END}"),
)

JOINT = re.compile(_JOINT)
"""What stands between two dates of one row: a dash, "to", "bis", "and", "auf den"."""

WAYS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((kind, re.compile(pattern)) for kind, pattern in _WAYS)
"""What is written, by kind, with the pattern that finds it in small letters.

A "bare" kind has no year with it. Groups: ``year``, ``month``, ``day`` and ``until`` (the last of a row) as written;
``part`` (early, mid, late), ``step`` (last, this, next) and ``link`` (same, previous) as words.
"""
