"""Roles: who did it to whom?"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import NamedTuple

from claims.records import Language
from claims.text.converse_words import CONVERSES
from claims.text.converses import deeds
from claims.text.spans import Span
from claims.text.spellings import name_key, same
from verifier.results import Check
from verifier.stance.checks.side import Side

_WORD = re.compile(r"[\w&-]+")
_CAPITALS = re.compile(r"[^\W\da-zäöüß][\w&-]*+(?:\s[^\W\da-zäöüß][\w&-]*+){0,3}")
_MOST = 4
"""Of more that both sides name it is not looked who does what to whom."""


_UNDONE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:want|hop|tr[iy]|plan|aim|seek|sought|expect|intend|need|due|set|likely|attempt|bid|close)\w* (?:\w+ )?to"
        r"|to be|would|could|might|may|must|should|[Ii]f|[Hh]ad(?= [A-Z]))\b"
    ),
    "de": re.compile(
        r"\b(?:will|wollen|wollten?|soll\w*|kann|könn\w*|konnten?|muss\w*|müss\w*|möcht\w*|würden?|hätten?|kurz vor|[Ww]enn"
        r"|[Ff]alls)\b"
    ),
}
"""What is wanted, possible or a condition is not done, and says nothing against another deed."""


class _Shared(NamedTuple):
    """Somebody whom claim and evidence name, where they do."""

    mine: Span
    theirs: Span


def roles(claim: Side, evidence: Side) -> list[Check]:
    """Whether of two whom both sides name the same one does it to the other; silent unless both tell one relation
    (:func:`claims.text.converses.deeds`).

    >>> claim = Side("Sony invested in Nokia.", "en")
    >>> [check.agrees for check in roles(claim, Side("In Nokia investierte Sony.", "de"))]
    [True]
    >>> [check.agrees for check in roles(claim, Side("Nokia investierte in Sony.", "de"))]
    [False]
    >>> [check.agrees for check in roles(Side("Kodak belongs to Sony.", "en"), Side("Kodak, Eigentümer von Sony, wächst.", "de"))]
    [False]
    """
    if claim.relations.isdisjoint(evidence.relations):
        return []
    values = [*(amount.span for amount in claim.amounts), *(date.span for date in claim.dates)]
    shared = [*_shared(claim.text, evidence.text), *_taken_up(claim, evidence)]
    found = [one for one in shared if not any(map(one.mine.meets, values))]
    if len(found) > _MOST:
        return []
    enough = all if claim.language == "en" else any  # few German names can be told from other nouns
    pairs = (two for two in combinations(found, 2) if enough(_is_named(one, claim, evidence) for one in two))
    checks = [_held(claim, evidence, one, other) for one, other in pairs]
    return sorted((check for check in checks if check), key=lambda check: check.agrees)[:1]


def _is_named(one: _Shared, claim: Side, evidence: Side) -> bool:
    """Whether it is surely a name that the two share: one for itself on a side, or two capitals in a row in German."""
    is_name = any(one.mine.meets(name.span) for name in claim.names) or any(
        one.theirs.meets(name.span) for name in evidence.names
    )
    return is_name or (claim.language == "de" and " " in one.mine.of(claim.text))


def _held(claim: Side, evidence: Side, one: _Shared, other: _Shared) -> Check | None:
    """The check of two; one relation that both sides tell the same way is enough for them to agree."""
    mine = deeds(claim.text, claim.language, one.mine, other.mine)
    theirs = deeds(evidence.text, evidence.language, one.theirs, other.theirs)
    agreeing = mine & theirs
    told = agreeing or {deed for deed in mine if deed._replace(by_first=not deed.by_first) in theirs}
    if not told:
        return None
    deed = min(told)
    agent, other_agent = (one, other) if deed.by_first else (other, one)
    return Check(
        "role",
        bool(agreeing),
        agent.mine.of(claim.text),
        (agent if agreeing else other_agent).theirs.of(evidence.text),
        open=CONVERSES[claim.language][deed.relation].open
        or (_is_undone(evidence, one.theirs, other.theirs) and not _is_undone(claim, one.mine, other.mine)),
    )


def _is_undone(side: Side, *named: Span) -> bool:
    """Whether a clause that names one of them tells what is only wanted or possible."""
    told = (one for one in side.clauses if any(map(one.meets, named)))
    return any(_UNDONE[side.language].search(one.of(side.text)) for one in told)


def _shared(claim: str, evidence: str) -> list[_Shared]:
    """Whom both texts name, by their capitals: the longest part of a name in a row that the evidence has as well,
    letter for letter rather than nearly so.

    >>> claim, evidence = "Gegen Jana Klement verlor Oda Sievers.", "Klement schlug die Meisterin Oda Sievers."
    >>> [(one.mine.of(claim), one.theirs.of(evidence)) for one in _shared(claim, evidence)]
    [('Klement', 'Klement'), ('Oda Sievers', 'Oda Sievers')]
    >>> [one.theirs.of("Johnston beat Johnson.") for one in _shared("Johnson won.", "Johnston beat Johnson.")]
    ['Johnson']
    """
    theirs = [_words(evidence, match.span()) for match in _CAPITALS.finditer(evidence)]
    found: list[_Shared] = []
    for match in _CAPITALS.finditer(claim):
        best: _Shared | None = None
        most = (0, 0)
        for run in theirs:
            mine = [
                one
                for one in _words(claim, match.span())
                if any(_is_same(one.of(claim), other.of(evidence)) for other in run)
            ]
            other = [one for one in run if any(_is_same(one.of(evidence), word.of(claim)) for word in mine)]
            keys = {name_key(one.of(evidence)) for one in other}
            alike = len(mine), sum(name_key(one.of(claim)) in keys for one in mine)
            if alike > most:
                best, most = _Shared(_around(mine), _around(other)), alike
        if best is not None:
            found.append(best)
    places = Counter(one.theirs for one in found)
    return [one for one in found if places[one.theirs] == 1]


def _taken_up(claim: Side, evidence: Side) -> list[_Shared]:
    """The one of the claim whom the evidence calls "the company" or the like."""
    meant = evidence.taken_up(claim)
    return [_Shared(meant[1].span, meant[0])] if meant else []


def _is_same(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 1 and same(one, other)


def _words(text: str, span: tuple[int, int]) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, *span)]


def _around(words: list[Span]) -> Span:
    return Span(words[0].start, words[-1].end)
