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


_PATTERN: dict[Language, re.Pattern[str]] = {
    "de": _pattern(r"\s?:\s?|\szu\s"),
    "en": _pattern(r"[-–:]|\sto\s(?=\d+\s(?:win|victory|defeat|loss))"),
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
    >>> results("They lost 0-2 at home.", "en")[0].counts, results("It takes 5-10 days.", "en")
    ((2, 0), ())
    """
    return tuple(
        Result(Span(*match.span()), (max(counts), min(counts)))
        for match in _PATTERN[language].finditer(text)
        if not _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        and not _AFTER.match(text, match.end())
        for counts in [(int(match["one"]), int(match["other"]))]
    )


_REACH = 12
