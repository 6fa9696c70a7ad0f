"""Which amounts may stand in each other's place: of two unlike ones neither denies the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from claims.text.ages import is_aged_name
from claims.text.asked import asks, is_asked
from claims.text.comparison import compare
from claims.text.counted import same_noun
from claims.text.measures import Measure
from claims.text.parts import every_one
from claims.text.quantities import Quantity
from verifier.stance.checks.near_clauses import held
from verifier.stance.checks.other_ways import in_other_ways
from verifier.stance.checks.side import Side

_INFINITY = Decimal("Infinity")


def may_rival(claim: Side, amount: Quantity, evidence: Side, other: Quantity, told: Iterable[Quantity]) -> bool:
    """Whether another amount of the evidence may stand in the place of the claim's: both an age or none, both for how many somebody
    is the father of or none, both told in one way (:func:`in_other_ways`), and for "six more" only another "more", where there is
    one among those ``told``. What somebody had asked for is held only against what tells what is wanted. "Eleven more" are
    the twelve that one is of, the part of a whole is not held against that whole unless it is "all", and "not two years" not
    against less.

    >>> from claims.text.quantities import quantities
    >>> claim, evidence = Side("It hired six more nurses.", "en"), Side("It hired seven nurses and five others.", "en")
    >>> [may_rival(claim, claim.amounts[0], evidence, other, evidence.amounts) for other in evidence.amounts]
    [False, True]
    >>> told = Side("The six workers were taken on, apart from the manager; two earlier attempts had failed.", "en")
    >>> claims = [Side(text, "de") for text in ("Fünf der sechs bleiben.", "Drei Versuche waren nötig.", "Neun blieben.")]
    >>> six, two = told.amounts
    >>> [may_rival(claim, claim.amounts[0], told, other, told.amounts) for claim, other in zip(claims, (six, two, two))]
    [False, False, True]
    >>> asked, told = Side("The state had asked for ten years.", "en"), Side("Sie bekam sechs Jahre.", "de")
    >>> may_rival(asked, asked.amounts[0], told, told.amounts[0], told.amounts)
    False
    >>> both = Side("Fewer than 30 others came.", "en"), Side("Weniger als 20 kamen.", "de")
    >>> may_rival(both[0], both[0].amounts[0], both[1], both[1].amounts[0], both[1].amounts)
    True
    """
    if _point(claim, amount) != _point(evidence, other) or in_other_ways(claim, amount, evidence, other):
        return False
    if is_manifold(claim, amount) != is_manifold(evidence, other):
        return False
    left_out = _is_beside(claim, amount), _is_beside(evidence, other)
    is_beside = amount.kind == "count" and amount.low.is_finite() and left_out[0] != left_out[1]
    if is_beside and amount.low + left_out[0] == other.low + left_out[1]:
        return False
    if _is_denied(claim, amount) and compare(replace(amount, low=-_INFINITY, strict=True), other) == "agrees":
        return False
    if _is_part_of(claim, amount, other) and not every_one(evidence.text, other, evidence.language):
        return False
    if is_asked(claim.text, amount.span, claim.language) and not asks(evidence.text):
        return False
    adds = _is_further(claim, amount) and any(_is_further(evidence, one) for one in told)
    return not adds or _is_further(evidence, other)


def is_age_for_length(claim: Side, amount: Quantity, evidence: Side, other: Quantity) -> bool:
    """Whether the evidence has as the age behind a name ("Orth, 34, was jailed") what the claim has as a length ("for 34 years").

    >>> told = Side("Ida Orth, 34, was jailed for 24 years.", "en")
    >>> claims = [Side(text, "en") for text in ("She was jailed for 34 years.", "Orth is 34 years old.")]
    >>> [is_age_for_length(claim, claim.amounts[0], told, told.amounts[0]) for claim in claims]
    [True, False]
    """
    if amount.kind != "duration" or _point(claim, amount) or not is_aged_name(evidence.text, other.core):
        return False
    return not _WITH.search(claim.text[max(0, amount.span.start - 12) : amount.span.start])


_WITH = re.compile(r"\b(?:mit|at|is|was|ist|war|wird)\s$", re.IGNORECASE)


def held_fates(claim: Side, amount: Quantity, evidence: Side, other: Quantity) -> Literal["same", "other"] | None:
    """Whether two counts are of the dead on both sides or of the injured, whatever noun they have for people in general, or both of a
    part of the same whole, or of the dead on one side and of those who live on the other; None where that is not told, or a noun
    tells more ("three soldiers").

    >>> claim, told = Side("40 people died.", "en"), Side("Es gibt zwölf Tote und 40 Verletzte.", "de")
    >>> [held_fates(claim, claim.amounts[0], told, other) for other in told.amounts]
    ['same', 'other']
    >>> claim, told = Side("Nine of the 45 passengers died.", "en"), Side("Von 45 Fahrgästen starben acht.", "de")
    >>> [held_fates(claim, claim.amounts[0], told, other) for other in told.amounts]
    [None, 'same']
    """
    mine = claim.fate_of(amount.core) if amount.kind == "count" else None
    theirs = evidence.fate_of(other.core) if mine else None
    if mine is None or theirs is None:
        return None
    if mine.kind != theirs.kind:
        return "other" if "dead" in (mine.kind, theirs.kind) else None
    if any(_is_part_of(claim, amount, whole) for whole in evidence.amounts) and not other.unit:
        return "same"
    return "same" if _is_anyone(amount, mine) and _is_anyone(other, theirs) else None


def _is_anyone(one: Quantity, fate: Measure) -> bool:
    """Whether a number counts people by no other noun than that for what became of them."""
    return not one.unit or same_noun(one.unit, "person") or one.span.start <= fate.span.start < one.span.end


def is_far(amount: Quantity, other: Quantity) -> bool:
    """Whether one amount is a hundred times as much as the other or more, in other digits: whoever gets an amount wrong takes other
    digits or another scale word, seldom both; so that is the amount of another thing.

    >>> from claims.text.quantities import quantities
    >>> wage, scaled, plant = (quantities(text, "en")[0] for text in ("15 euros", "15 million euros", "650 million euros"))
    >>> is_far(wage, plant), is_far(wage, scaled), is_far(scaled, plant)
    (True, False, False)
    """
    ends = (amount.low, other.low)
    if not all(end.is_finite() and end > 0 for end in ends) or amount.unit != other.unit:
        return False
    digits = {end.normalize().as_tuple().digits for end in ends}
    return len(digits) > 1 and max(ends) >= _FAR * min(ends)


_FAR = 100


def is_manifold(side: Side, one: Quantity) -> bool:
    """Whether German says of someone or of a crime how many there are: "zweifacher Vater", in other words than "doubled"."""
    return one.span.of(side.text).lower().endswith(_FOLD) and bool(_OF_SO_MANY.match(side.text, one.span.end))


_FOLD = ("fache", "fachen", "facher", "fachem")
_OF_SO_MANY = re.compile(
    r"\s(?:\w{1,20})?(?:[Vv]ater|[Vv]äter|[Mm]utter|[Mm]ütter|[Mm]ama|[Pp]apa|[Ee]ltern|[Mm]ord|[Mm]örder)\w{0,5}\b"
)
"""Whom German calls "zweifach" for what elsewhere is told in other words: "a father of two"."""


def _is_part_of(side: Side, one: Quantity, whole: Quantity) -> bool:
    """Whether a number is that of a part of as many as another says."""
    return any(part.some == one and compare(part.whole, whole, match_nouns=False) == "agrees" for part in side.parts)


def _is_further(side: Side, one: Quantity) -> bool:
    """Whether a number counts some beside others: "six more babies", "acht weitere"."""
    return one.kind == "count" and bool(_FURTHER.search(side.text, one.core.end, one.span.end + len(" weiteren")))


def _is_denied(side: Side, one: Quantity) -> bool:
    """Whether a text says that it is not as much: "it did not last two years"."""
    return held([no.scope for no in side.negations if _NOT.fullmatch(no.cue.of(side.text))], one.core)


_NOT = re.compile(r"not|\w*n['’]t|never|nicht|nie|kein\w{0,2}", re.IGNORECASE)


def _is_beside(side: Side, one: Quantity) -> bool:
    """Whether a number leaves out one that is told beside it: "eleven more", "two earlier attempts"."""
    return _is_further(side, one) or bool(_EARLIER.search(one.span.of(side.text)))


_EARLIER = re.compile(
    r"\s(?:earlier|previous|prior|others?|frühere[nr]?|vorherige[nr]?|vorangegangene[nr]?|andere[nr]?)\b"
)
_FURTHER = re.compile(r"\s(?:more(?!\sthan)|others?|further|additional|weitere[nr]?)\b")


def _point(side: Side, one: Quantity) -> Literal["age", "ago"] | None:
    """Whether a duration tells how old someone is or how long ago it was; None if it tells how long it took."""
    if one.kind != "duration" or _LASTS.match(side.text, one.core.end):
        return None
    before, after = side.text[max(0, one.span.start - 12) : one.span.start], side.text[one.core.end : one.core.end + 9]
    if is_aged_name(side.text, one.core):
        is_beside_score = _SCORE.search(side.text, max(0, one.span.start - 150), one.span.end + 150)
        return None if is_beside_score else "age"
    if _OLD.search(one.span.of(side.text)) or _AGED.search(before) or _ALT.match(after):
        return "age"
    return "ago" if _VOR.search(before) or _AGO.match(after) else None


_OLD = re.compile(r"-?jährig|years?[ -]olds?", re.IGNORECASE)
_LASTS = re.compile(
    r"\s[A-ZÄÖÜ][a-zäöüß]*(?:strafe|haft|sperre|vertrag|zeit|dauer|pause|frist|lehre|bildung|studium|krieg|projekt|kommen|programm|phase"
    r"|bewährung|verbot|suche|kampf|streit)(?:e|en|s|es)?\b|\s(?:Haft|Sperre|Vertrag|Pause|Frist|Krieg|Projekt)",
)
_SCORE = re.compile(r"\b\d{1,2}[-–:]\d{1,2}\b")
"""Beside one a number behind a name may be the minute of a goal."""
_AGED = re.compile(r"\b(?:aged?|age of|turn(?:s|ed|ing)|died at|dead at|alter von)\s$", re.IGNORECASE)
_ALT = re.compile(r"\s(?:alt(?:e[nrms]?)?|of age)\b")
_VOR = re.compile(r"\bvor\s$", re.IGNORECASE)
_AGO = re.compile(r"\sago\b")


def is_told_by_each(amount: Quantity, evidence: Side) -> bool:
    """Whether as many as a claim counts are told as times, or may be what several have each.

    >>> told = Side("Der Zug fährt dreimal in der Woche. Italien und Schweden schickten je zwei Flugzeuge.", "de")
    >>> [is_told_by_each(Side(f"{many} planes.", "en").amounts[0], told) for many in ("Three", "Four", "Five")]
    [True, True, False]
    """
    return amount.kind == "count" and any(
        (one.kind == "multiple" and one.low == amount.low)
        or (one.kind == "count" and one.exact and _is_of_each(evidence, one) and amount.low in _times(one.low))
        for one in evidence.amounts
    )


def _is_of_each(side: Side, one: Quantity) -> bool:
    return bool(
        _EACH_BEFORE.search(side.text, max(0, one.span.start - 12), one.span.start)
        or _EACH_AFTER.match(side.text, one.span.end)
    )


def _times(size: Decimal) -> tuple[Decimal, ...]:
    """What several have together of whom each has so many."""
    return tuple(size * many for many in range(2, _SEVERAL))


_EACH_BEFORE = re.compile(r"\b(?:je|jeweils|each)\s$")
_EACH_AFTER = re.compile(r"\s(?:each|apiece)\b")
_SEVERAL = 10


def is_loose(amount: Quantity, other: Quantity) -> bool:
    """Whether one says less than another ten times as much or more than the other: nobody rounds so, that is of another thing.

    >>> from claims.text.quantities import quantities
    >>> under, few, many = (quantities(text, "en")[0] for text in ("under 600,000 people", "12,000 people", "580,000 people"))
    >>> is_loose(under, few), is_loose(under, many)
    (True, False)
    """
    return amount.kind == "count" and not amount.low.is_finite() and 0 < other.high * _LOOSE <= amount.high


_LOOSE = 10
