"""Results of matches and votes: 29:24, 2-0, 6–4."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.spans import Span


@dataclass(frozen=True, slots=True)
class Result:
    """What each side got, the more first: who won is told in other words, and either side may stand first."""

    span: Span
    counts: tuple[int, int]


def _pattern(joint: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w:.,/–-])(?P<one>\d{{1,3}})(?:{joint})(?P<other>\d{{1,3}})(?![\w%/]|[:.,–-]\d)")


_BY_VOTE = (
    "(?:"
    + "|".join(rf"(?<={lead} {count})" for lead in ("by", "voted", "vote of") for count in (r"\d\d", r"\d\d\d"))
    + ")"
)
_PATTERN: dict[Language, re.Pattern[str]] = {
    "de": _pattern(r"\s?:\s?|\szu\s|(?:\sJa(?:-Stimmen|-)?)?\sgegen\s(?=\d+\s(?:Nein-?)?[Ss]timmen)"),
    "en": _pattern(rf"[-–:]|\svotes\sto\s|\sto\s(?=\d+\s(?:win|victory|defeat|loss|vote\b))|{_BY_VOTE}\sto\s(?=\d\d)"),
}
_BEFORE = re.compile(
    r"(?:\b(?:um|at|ab|bis|gegen|by|from|before|after|until|von|aged?|pages?|Seiten?|ages|between|in|im|about|some|Artikel|of)"
    r"|[$€£])\s?$",
    re.IGNORECASE,
)
"""What stands before a time of day or a range, and before no result."""
_AFTER = re.compile(
    r"\s(?:Uhr|[ap]\.?m\b|o['’]clock|million|billion|per\s?cent|percent|years?|days?|weeks?|months?|hours?|minutes?|people|times"
    r"|Prozent|Jahre|Tage|Wochen|Monate|Stunden|Minuten|Millionen|Mio|Mrd|Euro|Dollar|euros|dollars|[a-z]+s\b(?<!ss))"
)


def results(text: str, language: Language) -> tuple[Result, ...]:
    """The results that ``text`` gives, in order; times of day and ranges are none.

    >>> [one.counts for one in results("Das Finale endete 29:24 (12:14), das Spiel begann um 18:30 Uhr.", "de")]
    [(29, 24), (14, 12)]
    >>> results("It passed by 371 to 240.", "en")[0].counts, results("mit 379 gegen 85 Stimmen", "de")[0].counts
    ((371, 240), (379, 85))
    >>> results("They lost 0-2 at home.", "en")[0].counts, results("It takes 5-10 days.", "en")
    ((2, 0), ())
    """
    return tuple(
        Result(Span(*match.span()), (max(counts), min(counts)))
        for match in _PATTERN[language].finditer(text)
        if not (_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]) and not _VOTE.search(match[0]))
        and not _AFTER.match(text, match.end())
        for counts in [(int(match["one"]), int(match["other"]))]
    )


_REACH = 12
_VOTE = re.compile(r"votes|gegen|\d\d\sto\s\d\d")
"""What only a vote has between its numbers, whatever stands before."""


_CLOCKED = re.compile(r"(?<![\w:.,])(?:\d{1,2}:\d\d:\d\d|\d{1,2}:\d\d[.,]\d{1,3})(?![\d:%]|[.,]\d)")


def clocked(text: str) -> tuple[tuple[Span, str], ...]:
    """The times of races that ``text`` gives to the second or finer, in order.

    >>> [time for _, time in clocked("Er lief 2:00:35 Stunden, die Runde um 18:30 Uhr in 1:29,3 Minuten.")]
    ['2:00:35', '1:29.3']
    """
    return tuple((Span(*match.span()), match[0].replace(",", ".")) for match in _CLOCKED.finditer(text))


_WON: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:w[io]ns?|victory|beats?|defeated|thrash(?:es|ed))\b(?! by\b)"),
    "de": re.compile(r"\b(?:gew[ao]nn\w*|gewinnt|siegte?n?|besiegte?n?|schlug(?:en)?|bezwang(?:en)?|\w*[Ss]ieg)\b"),
}
_LOST: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:los(?:es?|t|ing)|defeat|loss|beaten)\b"),
    "de": re.compile(r"\b(?:verlor(?:en)?|verliert|unterlag(?:en)?|unterliegt|\w*[Nn]iederlage|geschlagen)\b"),
}
_GAVE = re.compile(
    r"\b(?:hand|inflict|condemn|deal|consign|brach|fügt|bescher|w[ue]rd|was\b|were\b|nach\b|after\b|as\b|when\b|als\b|not\b|nicht\b)"
)
"""Who hands a defeat to another has not lost; and what was before is another match."""


def has_won(clause: str, language: Language) -> bool | None:
    """Whether the one of whom ``clause`` tells has won, by its words; None where they tell both, or neither.

    >>> [has_won(told, "de") for told in ("Bonn feierte einen 3:1-Heimsieg", "Bonn kassierte ein 1:3", "Bonn verlor 1:3")]
    [True, None, False]
    """
    won, lost = (bool(words[language].search(clause)) for words in (_WON, _LOST))
    return None if won == lost or _GAVE.search(clause) else won
