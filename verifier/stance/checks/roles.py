"""Roles: who did it to whom?"""

from __future__ import annotations

import re
from itertools import combinations

from claims.records import Language
from claims.text.converse_words import CONVERSES
from claims.text.converses import deeds
from claims.text.occasions import is_other_occasion
from claims.text.spans import Span
from verifier.results import Check
from verifier.stance.checks.shared_names import SharedName, shared_names
from verifier.stance.checks.side import Side

_MOST = 4
"""Of more that both sides name it is not looked who does what to whom."""


_RECURRING = frozenset(("beating", "leading", "overtaking"))
"""What two may do to each other again and again."""
_UNDONE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:want|hop|tr[iy]|plan|aim|seek|sought|expect|intend|need|due|set|likely|attempt|bid|close)\w* (?:\w+ )?to"
        r"|bids?|offers?|talks|block(?:s|ed)|reject(?:s|ed)|abandon(?:s|ed)|scrap(?:s|ped)|call(?:s|ed) off"
        r"|collaps\w+|fail(?:s|ed)|proposed"
        r"|to be|would|could|might|may|must|should|[Ii]f|[Hh]ad(?= [A-Z]))\b"
    ),
    "de": re.compile(
        r"\b(?:will|wollen|wollten?|soll\w*|kann|könn\w*|konnten?|muss\w*|müss\w*|möcht\w*|würden?|hätten?|kurz vor|[Ww]enn"
        r"|[Ff]alls|untersag\w*|scheiter\w*|geplatzt|platzte?n?|abgesagt|geplant\w*|plan(?:t|en|te)|prüf\w*|hoff\w*|verspielte?n?|verpasst\w*)\b"
    ),
}
"""What is wanted, possible, a condition or has failed is not done, and says nothing for or against another deed."""


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
    found = [one for one in shared_names(claim, evidence) if not any(map(one.mine.meets, values))]
    if len(found) > _MOST:
        return []
    enough = all if claim.language == "en" else any  # few German names can be told from other nouns
    pairs = (two for two in combinations(found, 2) if enough(_is_named(one, claim, evidence) for one in two))
    checks = [_held(claim, evidence, one, other) for one, other in pairs]
    return sorted((check for check in checks if check), key=lambda check: check.agrees)[:1]


def _is_named(one: SharedName, claim: Side, evidence: Side) -> bool:
    """Whether it is surely a name that the two share: one for itself on a side, or two capitals in a row in German."""
    is_name = any(one.mine.meets(name.span) for name in claim.names) or any(
        one.theirs.meets(name.span) for name in evidence.names
    )
    return is_name or (claim.language == "de" and " " in one.mine.of(claim.text))


def _held(claim: Side, evidence: Side, one: SharedName, other: SharedName) -> Check | None:
    """The check of two; one relation that both sides tell the same way is enough for them to agree."""
    mine = deeds(claim.text, claim.language, one.mine, other.mine)
    theirs = deeds(evidence.text, evidence.language, one.theirs, other.theirs)
    agreeing = mine & theirs
    told = agreeing or {deed for deed in mine if deed._replace(by_first=not deed.by_first) in theirs}
    is_undone = _is_undone(evidence, one.theirs, other.theirs) and not _is_undone(claim, one.mine, other.mine)
    if not told or (agreeing and is_undone):
        return None
    deed = min(told)
    agent, other_agent = (one, other) if deed.by_first else (other, one)
    return Check(
        "role",
        bool(agreeing),
        agent.mine.of(claim.text),
        (agent if agreeing else other_agent).theirs.of(evidence.text),
        open=CONVERSES[claim.language][deed.relation].open
        or is_undone
        or (
            deed.relation in _RECURRING
            and is_other_occasion(claim.text, claim.language, evidence.text, evidence.language)
        ),
    )


def _is_undone(side: Side, *named: Span) -> bool:
    """Whether a clause that names one of them tells what is only wanted or possible."""
    told = (one for one in side.clauses if any(map(one.meets, named)))
    return any(_UNDONE[side.language].search(one.of(side.text)) for one in told)
