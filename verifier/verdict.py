"""From evidence to a verdict. Pure, and the same for any order of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from claims.records import Language
from claims.text.change import states_change
from verifier.independence import Group, grouped, surest
from verifier.results import Claim, Evidence, Reason, Stance, Verdict


@dataclass(frozen=True, slots=True)
class Policy:
    """When evidence is enough, and which side of a conflict wins.

    A side of a conflict wins if, asked in this order, its best source is clearly better rated; or it states a change and was
    published clearly later than all of the other side; or it is clearly surer. Otherwise the conflict stands.
    """

    least: float = 0.44  # the least score of evidence that is enough; it counts for its own stance only
    weak: float = 0.35  # below this nothing pointed anywhere
    trust: float = 0.3  # by how much a better rating has to lead
    unrated: float = 0.5  # what a source without a rating counts as
    newer: timedelta = timedelta(days=30)  # by how much newer a change has to be
    lead: float = 0.1  # by how much the surer side has to lead


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its confidence (0 to 1), and the reason if it is unknown.

    ``reported_only`` flags, where the caller wants that, a verdict that no document states in its own name.
    """

    verdict: Verdict
    confidence: float
    reason: Reason | None
    reported_only: bool = False


def counting(evidence: Iterable[Evidence], claim: Claim) -> list[Evidence]:
    """The evidence that may decide: with ``reported="ignore"`` only what a document says in its own name."""
    return [one for one in evidence if claim.counts(one.assertion)]


def decide(evidence: Sequence[Evidence], claim: Claim, policy: Policy, *, is_near: bool = True) -> Decision:
    """The verdict: the side with the strongest single text, if it is strong enough; where both are, what policy says.

    More supporting evidence never lowers support, save an older copy: it makes its text older, and a change that it states no
    news. Otherwise copies of a text bring in only how those are rated who published them. Where nothing found ``is_near`` the
    claim nothing matches, however strong. The confidence of an unknown verdict is that no side is right.
    """
    usable = counting(evidence, claim)
    if not usable:
        return Decision("unknown", 1.0, "no_match")
    nearest = max(max(one.scores.supports, one.scores.contradicts) for one in usable)
    if not is_near:
        return Decision("unknown", 1 - nearest, "no_match")
    supports, contradicts = surest(usable, "supports"), surest(usable, "contradicts")
    verdict: Verdict = "supported" if supports > contradicts else "contradicted"
    if min(supports, contradicts) >= policy.least:
        winner = _winner(grouped(usable), policy)
        if winner == "neutral":
            return Decision("unknown", 1 - abs(supports - contradicts), "conflicting")
        verdict = "supported" if winner == "supports" else "contradicted"
    score = supports if verdict == "supported" else contradicts
    enough = max(policy.least, claim.min_confidence or 0.0)
    if score >= enough:
        flagged = claim.reported == "flag" and _only_reported(usable, verdict, enough)
        return Decision(verdict, score, None, flagged)
    return Decision("unknown", 1 - nearest, "low_confidence" if nearest >= policy.weak else "not_enough")


def _only_reported(evidence: Iterable[Evidence], verdict: Verdict, enough: float) -> bool:
    """Whether nothing that carries the verdict by itself is a document's own word."""
    carrying = (one for one in evidence if one.stance == _SIDE[verdict] and one.score >= enough)
    return all(one.assertion.status != "asserted" for one in carrying)


_SIDE: dict[Verdict, Stance] = {"supported": "supports", "contradicted": "contradicts"}


def _winner(groups: Iterable[Group], policy: Policy) -> Stance:
    """The side that policy prefers where both are strong enough, or neutral."""
    found = list(groups)
    supports = [group for group in found if group.supports >= policy.least]
    contradicts = [group for group in found if group.contradicts >= policy.least]
    ahead = _rating(supports, policy) - _rating(contradicts, policy)
    if abs(ahead) >= policy.trust:
        return "supports" if ahead > 0 else "contradicts"
    if _replaces(supports, contradicts, policy):
        return "supports"
    if _replaces(contradicts, supports, policy):
        return "contradicts"
    surer = max(one.supports for one in supports) - max(one.contradicts for one in contradicts)
    if abs(surer) >= policy.lead:
        return "supports" if surer > 0 else "contradicts"
    return "neutral"


def _rating(side: Iterable[Group], policy: Policy) -> float:
    return max(policy.unrated if rating is None else rating for group in side for rating in group.ratings)


def _replaces(side: Iterable[Group], other: Iterable[Group], policy: Policy) -> bool:
    """Whether one side states a change and is clearly newer than all of the other; undated texts are neither."""
    latest = [one.first_published for one in other]
    changes = [_first_day(one) for one in side if _states_change(one)]
    newest = max((day for day in changes if day), default=None)
    if newest is None:
        return False
    return all(interval is not None and newest - interval[1] >= policy.newer for interval in latest)


def _first_day(group: Group) -> date | None:
    return group.first_published[0] if group.first_published else None


def _states_change(group: Group) -> bool:
    told = (one.assertion for one in group.members)
    return any(states_change(one.quote, one.document.language) for one in told)


def combined(parts: Sequence[Decision]) -> Decision:
    """The verdict on a claim all of whose parts must hold.

    One contradicted part contradicts the whole, as surely as the surest of them; all supported parts support it, as surely as
    the least sure. Otherwise it is unknown, for the reason of the unknown parts that lies nearest to a verdict. It is flagged
    as reported only if all contradicted parts are, or any of the supported.
    """
    against = [one for one in parts if one.verdict == "contradicted"]
    if against:
        surest_part = max(one.confidence for one in against)
        return Decision("contradicted", surest_part, None, all(one.reported_only for one in against))
    open_parts = [one for one in parts if one.verdict == "unknown"]
    if not open_parts:
        least_sure = min(one.confidence for one in parts)
        return Decision("supported", least_sure, None, any(one.reported_only for one in parts))
    reasons = {one.reason for one in open_parts} | ({"not_enough"} if len(open_parts) < len(parts) else set())
    reason = next(one for one in _NEARNESS if one in reasons)
    return Decision("unknown", max(one.confidence for one in open_parts), reason)


_NEARNESS: tuple[Reason, ...] = ("conflicting", "low_confidence", "not_enough", "no_match")


def shown(evidence: Sequence[Evidence], decision: Decision, claim: Claim) -> tuple[Evidence, ...]:
    """What is shown of the evidence: what carries the verdict first, then what speaks against it, then the rest.

    Copies of a text are shown with it. The sides of a conflict take turns, and pieces that say nothing are shown only where
    the verdict is unknown, as the nearest there is.
    """
    groups = grouped(counting(evidence, claim))
    pieces = sorted((group.shown for group in groups), key=lambda one: _order(one, claim.language))
    telling = [one for one in pieces if one.stance != "neutral"]
    if decision.reason == "conflicting":
        sides = [[one for one in telling if (one.stance == telling[0].stance) is same] for same in (True, False)]
        telling = _in_turn(sides)
    if decision.verdict == "unknown":
        return (*telling, *(one for one in pieces if one.stance == "neutral"))[: claim.max_evidence]
    side = _SIDE[decision.verdict]
    return tuple(sorted(telling, key=lambda one: one.stance != side)[: claim.max_evidence])


def _order(one: Evidence, language: Language) -> tuple[float, bool, float, int]:
    """The strongest first; of two as strong, to the hundredth, the one that the asker reads without translating."""
    strength = max(one.scores.supports, one.scores.contradicts)
    return -round(strength, 2), one.assertion.document.language != language, -strength, one.assertion.id


def gathered(parts: Sequence[tuple[Decision, Sequence[Evidence]]], limit: int) -> tuple[Evidence, ...]:
    """What is shown of a compound claim: of the evidence shown of its parts what decides first, the parts taking turns.

    An assertion that bears on several parts is shown for the first of them only.
    """
    whole = combined([decision for decision, _ in parts])
    surest = sorted(parts, key=lambda part: -part[0].confidence if whole.verdict == "contradicted" else 0)
    deciding, others = (
        [found for one, found in surest if (one.verdict == whole.verdict) is same] for same in (True, False)
    )
    order = [*_in_turn(deciding), *_in_turn(others)]
    unique: dict[int, Evidence] = {}
    for one in order:
        unique.setdefault(one.assertion.id, one)
    return tuple(unique.values())[:limit]


def _in_turn(lists: Iterable[Sequence[Evidence]]) -> list[Evidence]:
    """The first of each list, then the second of each, and so on."""
    return [one for row in zip_longest(*lists) for one in row if one is not None]
