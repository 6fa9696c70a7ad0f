"""Shares of a whole in words: "one in five", "two thirds", "die Hälfte"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from claims.records import Language
from claims.text.lower import lower
from claims.text.number_words import ENGLISH, GERMAN, HALF, NumberWords, alternatives
from claims.text.numerals import Numeral, number
from claims.text.spans import Span
from claims.text.units import unit_after


@dataclass(frozen=True, slots=True)
class _Shares:
    """How a language writes shares.

    ``pattern`` has the groups hits and among ("one in five"), count and part ("two thirds"), nth ("jeder fünfte") and half.
    A share with a word in ``loose`` may be something else too ("a third term"): it is none without ``before`` in front of
    it or ``after`` behind it. With ``other`` in front it never is one ("the second half").
    """

    pattern: re.Pattern[str]
    parts: Mapping[str, int]
    other: re.Pattern[str]
    loose: frozenset[str] = frozenset()
    before: re.Pattern[str] = re.compile("")
    after: re.Pattern[str] = re.compile("")


def _counts(words: NumberWords) -> str:
    """A pattern of the numbers of which shares are made, up to 999."""
    behind = rf"(?!\w|[.,:/]?[0-9]|[\s-]?{words.scale})"
    return rf"(?:(?<![.,:/$€£-])[0-9]{{1,3}}|{alternatives(words.small)}(?:e[nmrs]?)?){behind}"


def _english() -> _Shares:
    parts = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
    parts |= {"tenth": 10}
    counts, part = _counts(ENGLISH), alternatives(parts)
    ones = "one|two|three|four|five|six|seven|eight|nine"
    million = r"\sof\san?\s(?:hundred|thousand|million|billion|trillion)"
    pattern = (
        rf"(?<![\w-])(?:(?P<hits>{counts})[\s-](?:in|out\sof)[\s-](?P<among>{counts})"
        rf"|(?:every|each)\s(?!quarter)(?P<nth>{part})(?![\w-])"
        rf"|(?P<count>an?|{ones})[\s-](?P<part>{part})s?(?![\w-]|{million}|\sperson|\sparty)"
        r"|(?P<half>half)(?![\w-]|\san?\s))"
    )
    before = "by|about|around|roughly|nearly|almost|over|than|least|most|under|up to|only|just|some|approximately|even"
    return _Shares(
        pattern=re.compile(pattern, re.IGNORECASE),
        parts=parts,
        other=re.compile(r"(?<!\w)(?:first|second|last|other|latter|final|opening|better|and\sa)\s$", re.IGNORECASE),
        loose=frozenset({"half", "a", "an", "quarter"}),
        before=re.compile(rf"(?<!\w)(?:{before})\s$", re.IGNORECASE),
        after=re.compile(r"\s(?:of|the|its|their|his|her|our|my|your|all|those|these)(?!\w)", re.IGNORECASE),
    )


def _german() -> _Shares:
    parts = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9}
    parts |= {"zehntel": 10}
    nth = {"zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9, "zehnt": 10}
    ones = "ein(?:e[mns])?|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    counts = _counts(GERMAN)
    pattern = (
        rf"(?<![\w-])(?:(?!ein)(?P<hits>{counts})\svon\s(?P<among>{counts})"
        rf"|(?P<count>{ones})(?:\s(?:gut|knapp|voll)es)?[\s-]?(?P<part>{alternatives(parts)})(?:[ns]?(?!\w)|(?=prozentpunkt|mehrheit))"
        rf"|jede[nmrs]?\s(?P<nth>{alternatives(nth)})e[nmrs]?(?!\w)"
        r"|(?:(?:die|der|zur)\s)?(?P<half>hälfte)(?!\w))"
    )
    return _Shares(
        pattern=re.compile(pattern, re.IGNORECASE),
        parts=parts | nth,
        other=re.compile(r"(?<!\w)(?:erste|zweite|andere|letzte|obere|untere|rechte|linke)[nr]?\s$", re.IGNORECASE),
    )


_SHARES: dict[Language, _Shares] = {"en": _english(), "de": _german()}
_ROUND, _ROUND_STEP = 10, 5
"""The wholes of which shares are told: up to ten, beyond that in fives; of others one tells how many it is exactly."""
_BEFORE = 20
"""So many characters before a share are looked at, more than any word that matters there has."""


def shares(text: str, language: Language) -> tuple[Numeral, ...]:
    """All parts of a whole that ``text`` names in words, in order.

    >>> [str(share.value) for share in shares("Zwei Drittel, mehr als die Hälfte, nicht nur jeder fünfte", "de")]
    ['2/3', '1/2', '1/5']
    >>> [str(share.value) for text in ("um einen Viertelprozentpunkt", "mit Zweidrittelmehrheit") for share in shares(text, "de")]
    ['1/4', '2/3']
    >>> shares("a third term, in the second half, two in ten years", "en")
    ()

    What nobody would round to is no share but two numbers: "38 von 41 Linien".

    >>> [len(shares(text, "de")) for text in ("9 von 10 Linien", "38 von 41 Linien", "neun von elf Linien")]
    [1, 0, 0]
    """
    grammar = _SHARES[language]
    return tuple(
        Numeral(Span(*match.span()), value, "share")
        for match in grammar.pattern.finditer(text)
        if 0 < (value := _value(match, grammar, language)) < 1 and _is_share(match, grammar)
    )


def _value(match: re.Match[str], grammar: _Shares, language: Language) -> Fraction:
    if match["half"]:
        return HALF
    if match["nth"]:
        return Fraction(1, grammar.parts[lower(match["nth"])])
    if match["part"]:
        return _count(match["count"], language) / grammar.parts[lower(match["part"])]
    among = _count(match["among"], language)
    if not among or (among > _ROUND and among % _ROUND_STEP):
        return Fraction(0)
    return _count(match["hits"], language) / among


def _count(words: str, language: Language) -> Fraction:
    """The number that ``words`` are; an article is one."""
    value = number(words, language)
    return Fraction(1) if value is None else value


def _is_share(match: re.Match[str], grammar: _Shares) -> bool:
    start, end = match.span()
    before = match.string[max(0, start - _BEFORE) : start]
    if grammar.other.search(before):
        return False
    if (match["hits"] or match["nth"]) and unit_after(match.string, end):
        return False  # "two in ten years", "jeden dritten Tag"
    if grammar.loose.isdisjoint(lower(match[group] or "") for group in ("half", "count", "part")):
        return True
    return bool(grammar.before.search(before) or grammar.after.match(match.string, end))
