"""Amounts, dates and degrees of a claim held against those of the evidence."""

from __future__ import annotations

from dataclasses import dataclass

from claims.text.spans import Span
from verifier.results import Check

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
