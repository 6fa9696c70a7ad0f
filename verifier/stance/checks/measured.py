"""Whether two amounts or changes are of one thing: a profit is not held against a revenue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from claims.text.degree import CHANGES
from claims.text.measures import LOOSE, Measure, akin
from claims.text.spans import Span
from verifier.results import Check, Slot
from verifier.stance.checks.side import Side


def unlike(slot: Slot, claim: Side, mine: Span, evidence: Side, theirs: Span, *, alike: bool) -> Check | None:
    """The check of two places that are of different measures, with the words of these; None if they are of one, or that is not told.

    It leaves the claim open: what the revenue is says nothing of the profit. Where what they say is ``alike``, loose words for a
    measure make them no other. Prices that rise are told as an inflation that falls, so of a change the measures are the very same.

    >>> claim, told = Side("Profit: $5.", "en"), Side("Der Umsatz lag bei 6 Dollar.", "de")
    >>> unlike("amount", claim, Span(8, 10), told, Span(19, 27), alike=False)
    Check(slot='amount', agrees=False, claim='Profit', evidence='Umsatz')
    """
    one = claim.measure_of(mine)
    other = evidence.measure_of(theirs) if one else None
    if one is None or other is None or (alike and LOOSE & {one.kind, other.kind}):
        return None
    if one.kind == other.kind or (akin(one, other) and not _is_rate(slot, one, other)):
        return None
    return Check(slot, False, one.span.of(claim.text), other.span.of(evidence.text), open=True)


def _is_rate(slot: Slot, one: Measure, other: Measure) -> bool:
    return slot == "degree" and "inflation" in (one.kind, other.kind)


_Found = TypeVar("_Found")


def of_one_measure(found: Sequence[_Found], unlike_it: Sequence[Check | None]) -> tuple[list[_Found], Check | None]:
    """Those found that are of one measure with the claim, by their checks; and the first check, where none of them is.

    >>> other = Check("amount", False, "Profit", "Umsatz", open=True)
    >>> of_one_measure("ab", [other, None]), of_one_measure("ab", [other, other]) == ([], other), of_one_measure("", [])
    ((['b'], None), True, ([], None))
    """
    alike = [one for one, check in zip(found, unlike_it, strict=True) if check is None]
    return alike, None if alike else next(iter(unlike_it), None)


def elsewhere(slot: Slot, claim: Side, mine: Span, evidence: Side) -> Check | None:
    """The check of a place in the claim whose measure the evidence does not name, but others, or no measure and nothing that changes;
    None if it names it, or if its own words of change are of none.

    >>> claim = Side("Profit rose.", "en")
    >>> elsewhere("degree", claim, Span(7, 11), Side("Der Umsatz lag bei 6 Dollar, 18 Prozent mehr als zuvor.", "de"))
    Check(slot='degree', agrees=False, claim='Profit', evidence='Umsatz')
    >>> elsewhere("degree", claim, Span(7, 11), Side("Es fiel, weil der Umsatz enttäuschte.", "de"))
    >>> elsewhere("degree", claim, Span(7, 11), Side("Der Konzern übernahm Elgard.", "de"))
    Check(slot='degree', agrees=False, claim='Profit', evidence='')
    """
    one = claim.measure_of(mine)
    theirs = [other for other in evidence.measures if other.kind not in LOOSE]
    if one is None or is_named(one, evidence):
        return None
    changes = [change.span for change in evidence.degrees if change.kind in CHANGES]
    if not theirs:
        is_silent = not changes and len(evidence.amounts) < 2  # a change may be told by two amounts
        return Check(slot, False, one.span.of(claim.text), "", open=True) if is_silent else None
    if changes and not any(evidence.measure_of(change) for change in changes):
        return None
    return Check(slot, False, one.span.of(claim.text), theirs[0].span.of(evidence.text), open=True)


def is_named(measure: Measure | None, side: Side) -> bool:
    """Whether the side names the measure, or one akin to it.

    >>> profit, sales = Side("Profit from sales", "en").measures
    >>> told = Side("Der Gewinn sank.", "de")
    >>> is_named(profit, told), is_named(sales, told)
    (True, False)
    """
    return measure is not None and any(akin(measure, one) for one in side.measures)
