"""Roles: who did it to whom?"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.records import Language
from claims.text.names import Name
from verifier.results import Check
from verifier.stance.checks.entities import same
from verifier.stance.checks.side import Side

_PREPOSITION: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:in|into|of|to|from|with|at|for|against|on|over|between|than|after|about|near)\s(?:the\s)?$", re.IGNORECASE),
    "de": re.compile(
        r"\b(?:in|im|an|am|aus|mit|bei|beim|für|gegen|auf|über|unter|zu|zum|zur|nach|zwischen|als|vom|durch|um|vor|den|dem|des)\s"
        r"(?:der\s|den\s|dem\s|die\s|das\s)?$", re.IGNORECASE
    ),
}  # fmt: skip
_AGENT: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE),
    "de": re.compile(r"\b(?:von|durch)\s(?:der\s|dem\s)?$", re.IGNORECASE),
}
_PASSIVE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:is|are|was|were|been|being|be)\s(?:\w+\s){0,2}?\w+(?:ed|en|ght|ld|de|un|ung|ut|id)\b", re.IGNORECASE
    ),
    "de": re.compile(r"\b(?:wird|wurde|wurden|werden|worden)\b", re.IGNORECASE),
}
_REACH = 20


def roles(claim: Side, evidence: Side) -> list[Check]:
    """Whether the same one of two names that both sides share is the one who acts; silent unless both sides are clear.

    Who acts is the name behind "by" or "von" in the passive, otherwise the first name that no preposition stands before.

    >>> claim = Side("Sony invested in Nokia.", "en")
    >>> [check.agrees for check in roles(claim, Side("In Nokia investierte Sony.", "de"))]
    [True]
    >>> [check.agrees for check in roles(claim, Side("Nokia investierte in Sony.", "de"))]
    [False]
    >>> [check.agrees for check in roles(Side("Sony bought Nokia.", "en"), Side("Sony wurde von Nokia gekauft.", "de"))]
    [False]
    """
    if any(sum(same(name.text, other.text) for other in claim.names) > 1 for name in evidence.names):
        return []
    shared = [name for name in evidence.names if any(same(name.text, mine.text) for mine in claim.names)]
    if len({name.text for name in shared}) != 2 or len(shared) != 2:
        return []
    pair = [name for name in claim.names if any(same(name.text, other.text) for other in shared)]
    mine, theirs = acting(claim, pair), acting(evidence, shared)
    if mine is None or theirs is None:
        return []
    return [Check("role", same(mine.text, theirs.text), mine.text, theirs.text)]


def acting(side: Side, found: list[Name]) -> Name | None:
    """Which of the names acts; None if that is not clear."""
    if len(found) != 2:
        return None
    before = {name: side.text[max(0, name.span.start - _REACH) : name.span.start] for name in found}
    if _PASSIVE[side.language].search(side.text):
        agents = [name for name in found if _AGENT[side.language].search(before[name])]
        return agents[0] if len(agents) == 1 else None
    free = [name for name in found if not _PREPOSITION[side.language].search(before[name])]
    if any(_AGENT[side.language].search(before[name]) for name in found) or not free:
        return None
    return free[0]
