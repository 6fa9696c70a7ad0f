"""Roles: who did it to whom?"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.records import Language
from claims.text.clauses import clauses
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
_STATE = re.compile(
    r"\b(?:is|are|was|were|be|ist|sind|war|waren|sei)\s(?:the|an?|one|its|his|her|der|die|das|eine?[nmrs]?|seine?|ihre?)\b|['’]s?\b",
    re.IGNORECASE,
)
"""What somebody is, or a genitive: no one acts."""

_REACH = 20
_NEAR = 60


def roles(claim: Side, evidence: Side) -> list[Check]:
    """Whether the same one of the claim's two names is the one who acts; silent unless both sides are clear.

    Both names have to stand near each other in one clause, and something has to be done: who *is* what of whom is left to
    the model. Who acts is the name behind "by" or "von" in the passive, otherwise the first that no preposition stands before.

    >>> claim = Side("Sony invested in Nokia.", "en")
    >>> [check.agrees for check in roles(claim, Side("In Nokia investierte Sony.", "de"))]
    [True]
    >>> [check.agrees for check in roles(claim, Side("Nokia investierte in Sony.", "de"))]
    [False]
    >>> [check.agrees for check in roles(Side("Sony bought Nokia.", "en"), Side("Sony wurde von Nokia gekauft.", "de"))]
    [False]
    """
    mine, theirs = list(claim.names), [name for name in evidence.names if _is_named(name, claim)]
    if len(mine) != 2 or len(theirs) != 2 or same(mine[0].text, mine[1].text) or same(theirs[0].text, theirs[1].text):
        return []
    if not (_are_close(claim, mine) and _are_close(evidence, theirs)):
        return []
    one, other = acting(claim, mine), acting(evidence, theirs)
    if one is None or other is None:
        return []
    return [Check("role", same(one.text, other.text), one.text, other.text)]


def _is_named(name: Name, claim: Side) -> bool:
    return any(same(name.text, other.text) for other in claim.names)


def _are_close(side: Side, pair: list[Name]) -> bool:
    """Whether two names stand near each other in one clause that tells what is done."""
    first, last = pair[0].span.start, pair[1].span.end
    clause = next((one for one in clauses(side.text, side.language) if one.start <= first and last <= one.end), None)
    near = pair[1].span.start - pair[0].span.end <= _NEAR
    return clause is not None and near and not _STATE.search(side.text, clause.start, clause.end)


def acting(side: Side, found: list[Name]) -> Name | None:
    """Which of two names acts; None if that is not clear."""
    before = {name: side.text[max(0, name.span.start - _REACH) : name.span.start] for name in found}
    if _PASSIVE[side.language].search(side.text):
        agents = [name for name in found if _AGENT[side.language].search(before[name])]
        return agents[0] if len(agents) == 1 else None
    free = [name for name in found if not _PREPOSITION[side.language].search(before[name])]
    if any(_AGENT[side.language].search(before[name]) for name in found) or not free:
        return None
    return free[0]
