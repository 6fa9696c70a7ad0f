"""Ranks that a text gives: second, third place, auf Platz 5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from claims.records import Language
from claims.text.lower import lower
from claims.text.number_words import alternatives
from claims.text.spans import Span

_ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_GERMAN = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split()
_NUMBERS: Mapping[str, int] = {
    word: number for words in (_ENGLISH, _GERMAN) for number, word in enumerate(words, start=1)
}
_COUNTS: Mapping[str, int] = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten",
        "eins zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split(), start=1)
}
_NTH = rf"(?P<{{name}}>{alternatives(_ENGLISH)}|\d{{{{1,3}}}}(?=st|nd|rd|th))(?:st|nd|rd|th)?"


def _ends(words: str) -> str:
    """What follows a rank that has no noun: "finished third in the race", but not "the third man"."""
    return rf"(?=[,.;:!?]|$|\s(?:{words})\b)"


_PATTERNS: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:finish(?:es|ed|ing)?|c[ao]mes?|coming|placed|start(?:s|ed|ing)?|qualif(?:y|ies|ied)|rank(?:s|ed)|is|was|were|are)\s(?:in\s)?(?:the\s)?"
        rf"{_NTH.format(name='a')}{_ends('in|at|on|behind|with|after|among|and|overall|out')}|\b{_NTH.format(name='b')}\splace\b"
        rf"|\bto\s(?:the\s)?{_NTH.format(name='c')}{_ends('in|on|with|behind|after|overall')}",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:wurden?|wird|ist|war(?:en)?|als|landete\w*)\s(?:nur\s|insgesamt\s)?(?P<a>{alternatives(_GERMAN)})er?\b"
        rf"{_ends('in|im|bei|beim|hinter|vor|mit|und')}|\b(?<!vom\s)(?:(?P<b>{alternatives(_GERMAN)})e[nr]?|(?P<d>\d{{1,3}})\.)\s(?:Tabellen)?(?:Platz|Rang)\b"
        rf"|\b(?:(?:Tabellen)?Platz|Rang|Position)\s(?P<c>\d{{1,3}}|{alternatives(_COUNTS)})\b",
        re.IGNORECASE,
    ),
}  # fmt: skip


_STRONGEST: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?<![\w-])(?:(?P<nth>{alternatives(_ENGLISH)})[\s-])?"
        r"(?:(?:strongest|largest|biggest)\s(?:single\s)?(?:party|force|bloc|faction)|most\svotes)\b"
    ),
    "de": re.compile(
        rf"\b(?P<nth>{alternatives(_GERMAN)})?(?:stärkste[nr]?\s(?:politische[nr]?\s)?(?:Kraft|Partei|Fraktion)|meisten\sStimmen)\b"
    ),
}
"""What elections call the first."""


class Rank(NamedTuple):
    """A rank by its number, and the words for it."""

    span: Span
    number: int


def ranks(text: str, language: Language) -> tuple[Rank, ...]:
    """The ranks in ``text``, in order.

    >>> [one.number for one in ranks("Kestrel finished third, Harwick took second place.", "en")]
    [3, 2]
    >>> [one.number for one in ranks("Er wurde Zweiter, sie kam auf Platz 5, nicht auf den dritten Rang.", "de")]
    [2, 5, 3]
    >>> [one.number for one in ranks("Die Liberalen wurden stärkste Kraft.", "de")]
    [1]
    """
    found = []
    for match in _PATTERNS[language].finditer(text):
        group = match.lastgroup or ""
        word = lower(match[group])
        number = int(word) if word.isdigit() else _NUMBERS.get(word) or _COUNTS[word]
        found.append(Rank(Span(*match.span(group)), number))
    found += [
        Rank(Span(*match.span()), _NUMBERS[lower(match["nth"])] if match["nth"] else 1)
        for match in _STRONGEST[language].finditer(text)
    ]
    return tuple(found)


_AGAIN = (
    r"(?! (?:in (?:Folge|dies)|hintereinander|nacheinander|seit|binnen|innerhalb|in a row|this|running|since"
    r"|in \w+ (?:year|month|week|day|game)s))"
)
_NTH_TIME: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(rf"\bfor (?:the|a) {_NTH.format(name='a')} time\b{_AGAIN}"),
    "de": re.compile(rf"\bzum (?:(?P<a>{alternatives(_GERMAN)})en|(?P<b>\d{{1,3}})\.) Mal\b{_AGAIN}"),
}


def times_done(text: str, language: Language) -> tuple[Rank, ...]:
    """How often something was done, by the words of ``text``; not "for the first time", nor how often in a row.

    >>> [one.number for one in times_done("Sie siegte zum 9. Mal, er zum dritten Mal in Folge, sie zum ersten Mal.", "de")]
    [9]
    >>> [one.number for one in times_done("She won it for the third time, and for a fifth time in a row.", "en")]
    [3]
    """
    found = ((match, lower(match[match.lastgroup or 0])) for match in _NTH_TIME[language].finditer(text))
    told = (Rank(Span(*match.span()), int(word) if word.isdigit() else _NUMBERS[word]) for match, word in found)
    return tuple(one for one in told if one.number > 1)
