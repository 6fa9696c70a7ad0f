"""What the checks count beside the model: the signs that they give and how each moves the model's scores."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from verifier.results import Check, StanceScores
from verifier.stance.checks.held import READ

Sign = tuple[str, str]
"""A slot and what its checks say together: agrees, conflicts, leaves open (a conflict that denies nothing), missing (the evidence has
nothing of the kind, of names: it lacks some) or, of names, strangers (it lacks all).
"""


class Turn(NamedTuple):
    """What a sign moves: shares of the support to contradiction and to neutral, of the contradiction to neutral, and of what is no
    support to support.
    """

    against: float
    aside: float
    hushed: float = 0.0
    toward: float = 0.0


Weights = Mapping[Sign, Turn]

WEIGHTS: Weights = {
    ("amount", "conflicts"): Turn(0.9, 0.0),
    ("date", "conflicts"): Turn(0.8, 0.0, hushed=0.5),
    ("degree", "conflicts"): Turn(0.8, 0.0),
    ("role", "conflicts"): Turn(0.8, 0.0),
    ("role", "leaves open"): Turn(0.0, 0.8, hushed=0.5),
    ("amount", "leaves open"): Turn(0.0, 0.8, hushed=0.8),
    ("amount", "missing"): Turn(0.0, 0.6),
    ("degree", "leaves open"): Turn(0.0, 0.8, hushed=0.8),
    ("degree", "missing"): Turn(0.0, 0.6, hushed=0.6),
    ("speaker", "conflicts"): Turn(0.0, 0.8),
    ("certainty", "conflicts"): Turn(0.0, 0.8),
    ("entity", "missing"): Turn(0.0, 0.0, hushed=0.15),
    ("amount", "agrees"): Turn(0.0, 0.0, toward=0.25),
    ("date", "agrees"): Turn(0.0, 0.0, toward=0.25),
    ("role", "agrees"): Turn(0.0, 0.0, toward=0.3),
}
"""What each check counts beside the model. A sentence that says the same with another amount speaks against the claim as far as
it would have spoken for it; one that is beside the point stays so, whatever amounts it has. What the sentence denies for another
reason, it denies of another time where the dates are not the same, and perhaps of another matter where a name is missing. That it
has the very amount, date or roles of the claim speaks for it, where nothing conflicts. Where no amount or change is told, none is
supported. What is not listed is shown only."""

WEIGHED = tuple(dict.fromkeys(slot for slot, _ in WEIGHTS))
"""The slots whose checks count."""


def without(slots: Collection[str]) -> Weights:
    """The weights with those of these slots left out: what the other checks count by themselves.

    >>> {slot for slot, _ in without(["amount", "date", "degree", "role"])} == {"speaker", "certainty", "entity"}
    True
    """
    return {sign: turn for sign, turn in WEIGHTS.items() if sign[0] not in slots}


AFAR = 0.6
"""A contradiction loses the share of this that its cosine lies behind that of the nearest sentence.

The sentences found for a claim span about half of it."""

ABROAD = 0.05
"""By so much the cosine of a quote to a claim in the other language lies behind that of its translation."""

NEAR = 0.55
"""The cosine of the nearest sentence from which on a claim's matter is taken to be in the store at all."""

CLOSE = 0.7
"""The cosine to a claim that a sentence which settles it has about half the time; how far one lies behind is counted from here at least."""

_MOST_HUSHED = 0.8


def afar(behind: float) -> Turn:
    """What it counts that a sentence lies ``behind`` the nearest one, or behind :data:`CLOSE`, by so much of its cosine to the claim.

    The further, the likelier that it is beside the point, and the model takes that for a denial more often than it should.

    >>> afar(0.0).hushed, afar(0.3).hushed, afar(0.6).hushed
    (0.0, 0.5, 0.8)
    """
    return Turn(0.0, 0.0, hushed=min(_MOST_HUSHED, behind / AFAR))


def read_as_claimed(weights: Weights) -> frozenset[str]:
    """The slots of which the model reads what conflicts as the claim has it: those whose conflicts count."""
    return READ & {slot for slot, sign in weights if sign == "conflicts"}


def signs(checks: Iterable[Check]) -> list[Sign]:
    """What the checks of each slot say together: a slot conflicts if any check of it does.

    >>> signs([Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", False, "Apple", "")])
    [('amount', 'conflicts'), ('entity', 'strangers')]
    >>> signs([Check("amount", True, "5", "5"), Check("amount", False, "6", "", open=True)])
    [('amount', 'missing')]
    """
    found: dict[str, list[Check]] = {}
    for one in checks:
        found.setdefault(one.slot, []).append(one)
    return [(slot, _together(slot, of_slot)) for slot, of_slot in found.items()]


def moving(found: Iterable[Sign], weights: Weights) -> list[Turn]:
    """The turns of the signs of one piece of evidence; what agrees counts only where all does, names and what is shown only, too.

    >>> agrees, conflicts = ("amount", "agrees"), ("negation", "conflicts")
    >>> [len(moving(some, WEIGHTS)) for some in ([agrees], [agrees, conflicts])]
    [1, 0]
    """
    every = list(found)
    agrees = all(sign == "agrees" for _, sign in every)
    return [weights[one] for one in every if one in weights and (agrees or one[1] != "agrees")]


def _together(slot: str, found: Sequence[Check]) -> str:
    conflicting = [one for one in found if not one.agrees]
    if not conflicting:
        return "agrees"
    if slot == "entity":
        return "missing" if len(conflicting) < len(found) else "strangers"
    if not all(one.open for one in conflicting):
        return "conflicts"
    return "leaves open" if any(one.evidence for one in conflicting) else "missing"


def turned(scores: StanceScores, turns: Iterable[Turn]) -> StanceScores:
    """The scores after the strongest of the turns have moved their shares; the same for any order of the turns.

    >>> turned(StanceScores(0.5, 0.25, 0.25), [Turn(0.5, 0.0)])
    StanceScores(supports=0.25, contradicts=0.5, neutral=0.25)
    >>> turned(StanceScores(0.25, 0.5, 0.25), [Turn(0.0, 0.0, hushed=0.5)])
    StanceScores(supports=0.25, contradicts=0.25, neutral=0.5)
    >>> turned(StanceScores(0.25, 0.5, 0.25), [Turn(0.0, 0.0, toward=0.5)])
    StanceScores(supports=0.625, contradicts=0.25, neutral=0.125)
    """
    against, aside, hushed, toward = map(max, zip(_STILL, *turns, strict=True))
    kept = scores.supports * (1 - aside)
    contradicts = scores.contradicts * (1 - hushed) + kept * against
    neutral = scores.neutral + scores.supports * aside + scores.contradicts * hushed
    return StanceScores(
        kept * (1 - against) + toward * (contradicts + neutral), contradicts * (1 - toward), neutral * (1 - toward)
    )


_STILL = Turn(0.0, 0.0)


def spared(weights: Weights, slots: Iterable[str]) -> Weights:
    """The weights under which what conflicts in these slots says nothing: neither for the claim nor against it.

    >>> spared({("amount", "conflicts"): Turn(0.9, 0.0)}, ["amount"])
    {('amount', 'conflicts'): Turn(against=0.0, aside=0.9, hushed=0.9, toward=0.0)}
    """
    silent = {(slot, "conflicts") for slot in slots}
    return {sign: Turn(0.0, max(turn[:2]), max(turn)) if sign in silent else turn for sign, turn in weights.items()}
