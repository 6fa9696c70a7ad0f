"""Words that loosen a number ("rund", "more than", "bis zu"), and the values that they leave it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from claims.records import Language
from claims.text.lower import lower
from claims.text.number_words import alternatives
from claims.text.spans import Span
from claims.text.units import Kind

Hedge = Literal["about", "nearly", "just over", "over", "at least", "under", "up to"]

TOLERANCE = Fraction(1, 10)
"""How far, in parts of itself, a number that is only near may be from what is meant."""

STRICT: frozenset[Hedge] = frozenset({"nearly", "just over", "over", "under"})
"""The hedges that exclude the number itself."""

_ENGLISH: Mapping[Hedge, str] = {
    "about": "about|around|roughly|approximately|approx.|some|circa|ca.|an estimated|estimated|close to|~|≈",
    "nearly": "nearly|almost|just under|slightly under|a little under|not quite",
    "just over": "just over|slightly more than|slightly over|a little over|a little more than",
    "over": "more than|over|above|greater than|larger than|higher than|upwards of|in excess of|exceeding|>",
    "at least": "at least|no fewer than|no less than|not less than|a minimum of|≥",
    "under": "less than|fewer than|under|below|lower than|smaller than|short of|not even|<",
    "up to": "up to|at most|no more than|not more than|a maximum of|as many as|as much as|within|≤",
}
_GERMAN: Mapping[Hedge, str] = {
    "about": "rund|etwa|in etwa|circa|zirka|ca.|ungefähr|um die|schätzungsweise|geschätzt|geschätzte|~|≈",
    "nearly": "knapp|fast|beinahe|nahezu|annähernd",
    "just over": "gut|knapp über|etwas mehr als|etwas über|ein wenig mehr als",
    "over": "mehr als|über|größer als|höher als|>",
    "at least": "mindestens|wenigstens|zumindest|nicht weniger als|≥",
    "under": "weniger als|unter|niedriger als|kleiner als|nicht einmal|nicht einmal mehr|keine|<",
    "up to": "bis zu|höchstens|maximal|nicht mehr als|innerhalb von|binnen|vor ablauf von|vor ablauf|≤",
}
_STRONGER = r"(?:(?:well|far|much|significantly|substantially|even|weit|deutlich|erheblich|wesentlich)\s)?"
_AFTER: tuple[tuple[Hedge, str], ...] = (
    ("at least", r"\s(?:or|oder|und)\s(?:more|mehr)(?!\w)|\+(?!\w)"),
    ("up to", r"\s(?:or|oder)\s(?:less|fewer|weniger)(?!\w)"),
    ("about", r"\sor\sso(?!\w)"),
)
_FURTHEST = 50
"""More characters than any hedge has, with the word before it."""

# "over five years" may mean during them, "ein Vertrag über 5 Mio." one to that amount
_PREPOSITIONS = frozenset({"over", "über"})
_WITHIN = frozenset({"within", "innerhalb von", "binnen", "vor ablauf", "vor ablauf von"})
"""What bounds times and distances only: "within 10 percent of the goal" is not that share."""
_SINCE = re.compile(r"(?<!\w)(?:for|after|lasted|took|well|just|seit|nach|vor|dauerte|weit)\s$", re.IGNORECASE)
_LONG = re.compile(r"\slang\b")
# "ticked up to 4.1%" is 4.1
_MOVED_UP = re.compile(
    r"(?<!\w)(?:(?:ticked|edged|crept|inched|went|goes|gone|going)\s(?:back\s)?"
    r"|(?:pushed|drove|driven|brought|bumped|took|taken)\s(?:it|them)\s(?:back\s)?)$",
    re.IGNORECASE,
)
_TO_THE_AMOUNT_OF = re.compile(
    r"(?:runde|vertrag|vereinbarung|kredit|darlehen|deal|geschäft|auftrag|anleihe|scheck|rechnung|summe|spende|zahlung|"
    r"finanzierung|investition|paket|programm|strafe|buße|bestellung|angebot|bürgschaft|garantie|hypothek|"
    r"überweisung|abkommen|kreditlinie|kaution|prämie|betrag|fonds|budget|etat|zusage|übernahme|forderung|klage)(?:e|en|n|s|es)?\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    pattern: re.Pattern[str]
    hedges: Mapping[str, Hedge]


def _grammar(table: Mapping[Hedge, str]) -> _Grammar:
    hedges = {phrase: hedge for hedge, phrases in table.items() for phrase in phrases.split("|")}
    phrases = alternatives(hedges).replace(r"\ ", r"\s")
    return _Grammar(re.compile(rf"(?<!\w){_STRONGER}(?P<hedge>{phrases})\s?$", re.IGNORECASE), hedges)


_GRAMMARS: dict[Language, _Grammar] = {"en": _grammar(_ENGLISH), "de": _grammar(_GERMAN)}
_BEHIND = tuple((hedge, re.compile(pattern, re.IGNORECASE)) for hedge, pattern in _AFTER)


def hedged(text: str, span: Span, floor: int, language: Language, kind: Kind) -> tuple[Hedge | None, Span]:
    """The hedge of the number of ``kind`` at ``span``, if there is one, and the span of both; it begins at ``floor`` or later.

    "über" and "over" are no hedges where they mean the amount or the time of something.

    >>> hedged("mehr als 3000", Span(9, 13), 0, "de", "count"), hedged("5 or more", Span(0, 1), 0, "en", "count")
    (('over', Span(start=0, end=13)), ('at least', Span(start=0, end=9)))
    >>> hedged("ein Vertrag über 5 Mio. Euro", Span(17, 28), 0, "de", "money")
    (None, Span(start=17, end=28))
    """
    lasting = bool(_LONG.match(text, span.end))
    before = _before(text, max(floor, span.start - _FURTHEST), span.start, language, kind, lasting=lasting)
    start = before[1] if before else span.start
    for hedge, pattern in _BEHIND:
        if behind := pattern.match(text, span.end):
            return hedge, Span(start, behind.end())
    return before[0] if before else None, Span(start, span.end)


def _before(
    text: str, start: int, end: int, language: Language, kind: Kind, *, lasting: bool
) -> tuple[Hedge, int] | None:
    """The hedge that ends ``text[start:end]``, and where it begins; what is ``lasting`` is told as a length ("über ein Jahr lang")."""
    grammar = _GRAMMARS[language]
    found = grammar.pattern.search(text[start:end])
    if not found:
        return None
    phrase, before = " ".join(lower(found["hedge"]).split()), text[start : start + found.start()]
    if phrase == "über" and _TO_THE_AMOUNT_OF.search(before):
        return None
    if kind not in ("duration", "measure") and phrase in _WITHIN:
        return None
    if phrase == "up to" and _MOVED_UP.search(before):
        return None
    if kind == "duration" and phrase in _PREPOSITIONS and not (lasting or _SINCE.search(before)):
        return None
    return grammar.hedges[phrase], start + found.start()


def allowed(hedge: Hedge | None, low: Fraction, high: Fraction) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest value that ``hedge`` leaves to a number, or to a range; an end None is open.

    >>> [str(end) for end in allowed("about", Fraction(50), Fraction(50))], allowed("over", Fraction(3), Fraction(3))
    (['45', '55'], (Fraction(3, 1), None))
    """
    below, above = low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE
    ends: dict[Hedge | None, tuple[Fraction | None, Fraction | None]] = {
        None: (low, high),
        "about": (below, above),
        "nearly": (below, high),
        "just over": (low, above),
        "over": (low, None),
        "at least": (low, None),
        "under": (None, high),
        "up to": (None, high),
    }
    return ends[hedge]
