"""Results on the way to another: of half-time, of a lead, of the goal that equalised."""

from __future__ import annotations

import re

from claims.text.spans import Span

_BRACKET = re.compile(r"\d\s?[:–-]\s?\d{1,3}\s\($")
_BEFORE = re.compile(
    r"\b(?:half-?time|(?:at|before)\sthe\s(?:break|interval)|[Hh]albzeit(?:stand)?|[Zz]ur\sPause|führten?|lead(?:s|ing)?|led|trail(?:s|ed|ing)"
    r"|equali[sz]\w+|ma[dk]e\sit|came\sfrom|Ausgleich|glich|trafe?n?|köpfte|verkürzten?|erhöhten?|Treffer|brachten?|stand\ses|hatte\ses"
    r"|ging(?:en)?\b(?=[^.;,\d]{0,20}\smit\s$))\b[^.;,\d]{0,40}$|\bzum\s$"
)
_BEHIND = re.compile(
    r"-(?:Führung|Rückstand|Halbzeit\w*|Pausen\w*|Zwischenstand|Ausgleich|Anschluss\w*)"
    r"|\s(?:in\s(?:Führung|Rückstand)|zurück|(?:up|ahead|down|behind|lead|deficit)\b|(?:at|by)\s(?:half-?time|the\s(?:break|interval)))"
)
_FINAL_BEHIND = re.compile(
    r"-(?:End|Sieg|Erfolg|Heim|Auswärts|Niederlage)|\s(?:win|victory|defeat|loss|gewonnen|besiegt)\b"
)
_REACH = 70
_BRACKET_REACH = 12


def is_bracketed(text: str, result: Span) -> bool:
    """Whether a result stands in brackets behind another one, as that of half-time does: "3:1 (1:1)"."""
    return _BRACKET.search(text[max(0, result.start - _BRACKET_REACH) : result.start]) is not None


def is_interim(text: str, result: Span) -> bool:
    """Whether a result is not the last one, as far as the words around it tell.

    >>> def judge(text: str, *results: str) -> list[bool]:
    ...     return [is_interim(text, Span(at := text.index(one), at + len(one))) for one in results]
    >>> judge("Bonn won 3:1 (1:0).", "3:1", "1:0"), judge("Bonn were 2-1 up at half-time.", "2-1")
    ([False, True], [True])
    >>> judge("Er verwandelte einen Elfmeter zum 2:2.", "2:2"), judge("Er schoss Bonn zum 2:1-Sieg.", "2:1")
    ([True], [False])
    >>> judge("Kern traf zum 2:1, am Ende hieß es 3:1.", "2:1", "3:1"), judge("Kern led Bonn to a 3-1 win.", "3-1")
    ([True, False], [False])
    """
    if is_bracketed(text, result) or _BEHIND.match(text, result.end):
        return True
    before = text[max(0, result.start - _REACH) : result.start]
    return not _FINAL_BEHIND.match(text, result.end) and _BEFORE.search(before) is not None
