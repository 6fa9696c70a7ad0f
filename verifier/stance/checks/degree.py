"""Degree: the small words that change what is claimed, such as directly, only, first, former and fell."""

from __future__ import annotations

import re

from claims.text.degree import CHANGES, Degree, opposed
from claims.text.polarity import Negation, negated
from claims.text.spans import Span
from verifier.results import Check
from verifier.stance.checks.held import Held
from verifier.stance.checks.measured import elsewhere, is_named, of_one_measure, unlike
from verifier.stance.checks.near_clauses import denials
from verifier.stance.checks.ranks import held_ranks
from verifier.stance.checks.side import Side


def degree(claim: Side, evidence: Side) -> list[Check]:
    """One check for each word of degree in the claim that the evidence has the like of, or the opposite and not the like.

    >>> degree(Side("Profit rose.", "en"), Side("Der Gewinn sank.", "de"))[-1]
    Check(slot='degree', agrees=False, claim='rose', evidence='sank')
    >>> degree(Side("It is the largest bank.", "en"), Side("Sie ist die zweitgrößte Bank.", "de"))
    [Check(slot='degree', agrees=False, claim='largest', evidence='zweitgrößte')]
    """
    return [one.check for one in (*held_degrees(claim, evidence), *held_ranks(claim, evidence))]


def held_degrees(claim: Side, evidence: Side) -> list[Held]:
    """The words of degree in the claim that the evidence has the like of, or the opposite and not the like, neither of them negated.

    Places are given of words that can take each other's place: what rose or was lost is often told in more than one word. What
    rose is asked as well: a profit that rose is not held against a revenue that fell; where the evidence has only such and does not
    name the profit, the check says so. What the claim says itself is not against another word of it: one rose, one fell.

    >>> told = Side("Revenue rose, while profit shrank.", "en")
    >>> [held_degrees(Side(text, "en"), told)[-1].check.agrees for text in ("Profit rose.", "Revenue rose.")]
    [False, True]
    >>> both = Side("The Dax rose while the Dow fell.", "en")
    >>> [one.check.agrees for one in held_degrees(both, Side("Der Dow fiel.", "de"))]
    [True]
    """
    theirs = evidence.degrees if claim.degrees else ()
    both = _both(claim)
    barred = {
        one.span
        for one in theirs
        if _is_denied(evidence, one)
        or any(mine.kind == one.kind and _unlike(claim, mine, evidence, one) is None for mine in both)
    }
    held = []
    for mine in claim.degrees:
        other = elsewhere("degree", claim, mine.span, evidence) if mine.kind in CHANGES else None
        if other:
            held.append(Held(mine.span, other))
            continue
        bearing = [one for one in theirs if one.kind == mine.kind or opposed(one.kind, mine.kind)]
        apart = [_unlike(claim, mine, evidence, one) for one in bearing]
        alike, other_measure = of_one_measure(bearing, apart)
        if other_measure and not is_named(claim.measure_of(mine.span), evidence):
            held.append(Held(mine.span, other_measure))
        is_denied = _is_denied(claim, mine)
        like = [one for one in alike if one.kind == mine.kind and _is_denied(evidence, one) == is_denied]
        against = [one for one in alike if one.kind != mine.kind and not (is_denied or one.span in barred)]
        if _is_turned(claim, mine, evidence):
            against = []
        if mine.kind in _MANY:
            against = [one for one in against if (denials(claim, mine.span) + denials(evidence, one.span)) % 2 == 0]
        if mine.kind in _OFFICES and not _IS.search(claim.text, 0, mine.span.start):
            against = []
        if like or against:
            shown = (like or against)[0]
            check = Check("degree", bool(like), mine.span.of(claim.text), shown.span.of(evidence.text))
            same, others = (
                tuple(one.span for one in some if mine.kind not in _IN_MORE_WORDS)
                for some in (like, () if like else against)
            )
            held.append(Held(mine.span, check, same, others))
    return held


def _is_turned(claim: Side, mine: Degree, evidence: Side) -> bool:
    """Whether the same may be told of many by what few do otherwise: "few stayed at home", "most voted"."""
    if mine.kind in _FEW:
        return True
    return mine.kind in _MANY and any(_OPPOSE.search(side.text) for side in (claim, evidence))


def _is_denied(side: Side, degree: Degree) -> bool:
    """Whether a word for what was done or earned, or for a change, is negated: who "does not praise" may well criticise."""
    if degree.kind not in CHANGES | _DONE:
        return False
    denies = _bears if degree.kind in CHANGES else _denies
    return sum(one.covers(degree.span) and denies(side, one, degree.span) for one in side.negations) % 2 == 1


def _denies(side: Side, one: Negation, word: Span) -> bool:
    """Whether a negation is one of a word in its scope; "without" is of what is right behind it: "without its costs it made a profit"."""
    return not _is_without(side, one) or _is_right_before(side, one, word)


def _bears(side: Side, one: Negation, verb: Span) -> bool:
    """Whether a negation is one of a verb in its scope: behind it or right before it, not "people without a home" or "nicht besetzte
    Stellen".
    """
    is_near = one.cue.start >= verb.end or _is_right_before(side, one, verb)
    return is_near and not _is_without(side, one)


def _is_right_before(side: Side, one: Negation, word: Span) -> bool:
    """Whether at most one word stands between a negation and the word."""
    return len(side.text[one.cue.end : word.start].split()) <= 1


def _is_without(side: Side, one: Negation) -> bool:
    return one.cue.of(side.text).lower() in ("ohne", "without")


def _both(claim: Side) -> list[Degree]:
    """The words of the claim that it has the opposite of, too, without those that are negated."""
    kinds = {one.kind for one in claim.degrees}
    opposites = {kind for kind in kinds if any(opposed(kind, other) for other in kinds)}
    words = [one for one in claim.degrees if one.kind in opposites]
    return [one for one in words if not negated(claim.text, one.span, claim.language)]


def _unlike(claim: Side, mine: Degree, evidence: Side, other: Degree) -> Check | None:
    """The check of two changes of different things; None if they are no changes, or of one thing."""
    if mine.kind not in CHANGES:
        return None
    return unlike("degree", claim, mine.span, evidence, other.span, alike=mine.kind == other.kind)


_DONE = frozenset(
    "accept reject uphold overturn dismiss allow forbid criticise defend guilty innocent profit loss".split()
)
_MANY = frozenset("most minority few all".split())
"""What counterparts leave: most of them were not born there where fewer than half were."""
_FEW = frozenset(("few", "minority"))
_OPPOSE = re.compile(r"\b(?:oppos\w+|against|gegen|dagegen)\b", re.IGNORECASE)
_OFFICES = frozenset(("former", "current"))
_IS = re.compile(
    r"\b(?:is|are|was|were|remains?|as|ist|sind|war|waren|bleibt|als)\s(?:(?:the|an?|der|die|das|ein|eine)\s)?$",
    re.IGNORECASE,
)
"""What stands before "former" and "current" where that is what is claimed; elsewhere they only tell who or what is meant."""
_IN_MORE_WORDS = CHANGES | _DONE
