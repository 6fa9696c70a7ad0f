"""Amounts, dates and degrees of a claim held against those of the evidence."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from claims.text.spans import Span
from verifier.results import Check, Slot
from verifier.stance.checks.side import Side

VALUES = frozenset(("amount", "date"))
"""The slots of values."""

READ = VALUES | {"degree"}
"""The slots whose words can stand in for each other where the model reads them."""


@dataclass(frozen=True, slots=True)
class Held:
    """A value of the claim, at ``mine``, with what its check says.

    ``same`` are the places in the evidence where the very value stands, ``others`` those where another one stands in its place;
    these only where the check conflicts.
    """

    mine: Span
    check: Check
    same: tuple[Span, ...] = ()
    others: tuple[Span, ...] = ()


Places = Sequence[tuple[Span, Hashable]]
"""Where a text has values, with the values."""


def held_alike(slot: Slot, claim: Side, evidence: Side, mine: Places, theirs: Places, replaced: int = 0) -> list[Held]:
    """The values of the claim, if the evidence has any: one agrees with the very same; of others at most ``replaced`` stand in its place.

    >>> sides = Side("They won 2-0.", "en"), Side("Es endete 3:1.", "de")
    >>> [one.check.agrees for one in held_alike("amount", *sides, [(Span(9, 12), 2)], [(Span(10, 13), 3)])]
    [False]
    """
    held = []
    for place, value in mine if theirs else ():
        same = [other for other, told in theirs if told == value]
        check = Check(slot, bool(same), place.of(claim.text), (same or [theirs[0][0]])[0].of(evidence.text))
        others = () if same else tuple(other for other, _ in theirs[:replaced])
        held.append(Held(place, check, tuple(same), others))
    return held
