"""The same number for something else: all of them for a part of them, a sum a month for a sum a year."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claims.text.degree import CHANGES
from claims.text.parts import every_one
from claims.text.quantities import Quantity
from claims.text.rates import rate
from claims.text.spans import Span
from verifier.results import Check
from verifier.stance.checks.held import Held
from verifier.stance.checks.side import Side


def held_otherwise(claim: Side, amount: Quantity, evidence: Side, agreeing: Sequence[Quantity]) -> Held | None:
    """An amount of the claim that the evidence has for something else, with ``agreeing`` those of it that are as much; None if not so.

    - The claim says it of all, where the evidence says how many of them.
    - The claim says that it is so much more, where the evidence has it so much less.
    - The claim gives a sum for one period, and the evidence the same for another, and for none beside.

    >>> def show(claim, told):
    ...     side = Side(claim, "en")
    ...     found = held_otherwise(side, side.amounts[0], told, told.amounts)
    ...     return found and (found.check.claim, found.check.evidence)
    >>> show("It keeps all 58 shops.", Side("Sie behält 41 der 58 Filialen.", "de"))
    ('all 58 shops', '41 der 58')
    >>> show("It has 58 shops.", Side("Sie behält 41 der 58 Filialen.", "de"))
    >>> show("It is 58 percent higher.", Side("Er ist um 58 Prozent geringer.", "de"))
    ('58 percent', '58 Prozent')
    >>> show("They get €200 more a year.", Side("Sie bekommen 200 Euro mehr im Monat.", "de"))
    ('€200 more a year', '200 Euro mehr im Monat')
    >>> show("They get €200 more a year.", Side("Sie bekommen 200 Euro mehr.", "de"))
    """
    return (
        _all_for_some(claim, amount, evidence)
        or _more_for_less(claim, amount, evidence, agreeing)
        or _by_for_to(claim, amount, evidence, agreeing)
        or _of_another_period(claim, amount, evidence, agreeing)
    )


_MOVE = re.compile(r"(?<!\w)(?:(?P<by>by|um)|(?P<to>to|auf))\s$", re.IGNORECASE)


# what changed stands right before, or its verb closes the clause: "um 5 Prozent gestiegen"
_NEAR = re.compile(r"(?:\s(?!was\b|were\b|wurden?\b)[^\s,;:]{1,20}){0,4}\s")
_END = re.compile(r"\s(?:[^\s,;:]{1,20}\s){0,3}")
_RATE = re.compile(r"growth|\w{0,30}wachstums?", re.IGNORECASE)
"""What is a rate itself: a growth that slows to 2 percent is one by 2 percent."""
_STOP = re.compile(r"[.,;:]|$|\s(?:und|worden|wurden?|werden)\b")


def move(side: Side, amount: Quantity) -> str | None:
    """Whether something is told to have changed ``by`` an amount or ``to`` it; None if neither."""
    found = _MOVE.search(side.text[: amount.span.start])
    if not found or (amount.kind == "count" and amount.unit):
        return None
    changes = [
        one.span
        for one in side.degrees
        if one.kind in CHANGES and not (found["to"] and _RATE.fullmatch(one.span.of(side.text)))
    ]
    is_near = any(_NEAR.fullmatch(side.text, one.end, found.start()) for one in changes if one.end <= found.start())
    is_last = any(
        _END.fullmatch(side.text, amount.span.end, one.start) and _STOP.match(side.text, one.end) for one in changes
    )
    return found.lastgroup if is_near or is_last else None


_MORE = re.compile(
    r"\s(?:(?P<up>more|higher|larger|bigger|greater|longer|faster|warmer|hotter|heavier|mehr|(?:höher|größer|länger|schneller|wärmer"
    r"|heißer|schwerer|teurer)(?:e[nmrs]?)?)|(?P<down>fewer|less|lower|smaller|shorter|slower|colder|cooler|lighter|weniger"
    r"|(?:niedriger|geringer|kleiner|kürzer|langsamer|kälter|kühler|leichter|billiger)(?:e[nmrs]?)?))\b"
)
_UP = re.compile(r"(?<!\w)(?:(?P<up>up|plus)|(?P<down>down))\s$", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|als)\b")


def is_more(side: Side, amount: Quantity) -> bool:
    """Whether an amount is how much more or less there is, by the word behind it: "5 euros more"."""
    return _MORE.match(side.text, amount.core.end) is not None


def _way(side: Side, amount: Quantity) -> str | None:
    """Whether a text tells of so much more, "up", or so much less, "down"; None if neither."""
    found = _MORE.match(side.text, amount.core.end) or _UP.search(side.text[: amount.span.start][-6:])
    if found or move(side, amount) != "by":
        return found.lastgroup if found else None
    ways = {"up" if one.kind == "rise" else "down" for one in side.degrees if one.kind in CHANGES}
    return ways.pop() if len(ways) == 1 else None


def _more_for_less(claim: Side, amount: Quantity, evidence: Side, agreeing: Sequence[Quantity]) -> Held | None:
    """So much more is not so much less; but of two that are compared, one is as much more as the other is less."""
    held = _read_otherwise(_way, claim, amount, evidence, agreeing)
    if held is None or claim.negations or evidence.negations:
        return None
    are_compared = _THAN.search(claim.text, amount.core.end) and _THAN.search(evidence.text, agreeing[0].core.end)
    return None if are_compared else held


def _by_for_to(claim: Side, amount: Quantity, evidence: Side, agreeing: Sequence[Quantity]) -> Held | None:
    """A rise by an amount is none to it. What is cut by half is cut to half."""
    if amount.kind == "percent" and amount.low == amount.high == 50:
        return None
    return _read_otherwise(move, claim, amount, evidence, agreeing)


def _read_otherwise(
    read: Callable[[Side, Quantity], str | None],
    claim: Side,
    amount: Quantity,
    evidence: Side,
    agreeing: Sequence[Quantity],
) -> Held | None:
    """An amount of the claim that those of the evidence which are as much are all read otherwise than; None where one is not read."""
    mine = read(claim, amount)
    theirs = {read(evidence, one) for one in agreeing}
    if mine is None or len(theirs) != 1 or theirs <= {mine, None}:
        return None
    return Held(amount.core, Check("amount", False, amount.span.of(claim.text), agreeing[0].span.of(evidence.text)))


def _all_for_some(claim: Side, amount: Quantity, evidence: Side) -> Held | None:
    everyone = every_one(claim.text, amount, claim.language)
    if everyone is None:
        return None
    told = next(
        (one.span for one in evidence.parts if (one.whole.low, one.whole.high) == (amount.low, amount.high)), None
    )
    if told is None:
        return None
    check = Check("amount", False, everyone.of(claim.text), told.of(evidence.text))
    return Held(Span(everyone.start, amount.core.end), check, others=(told,))  # the noun stays the sentence's own


def _of_another_period(claim: Side, amount: Quantity, evidence: Side, agreeing: Sequence[Quantity]) -> Held | None:
    mine = rate(claim.text, amount.span, claim.language) if agreeing else None
    if mine is None:
        return None
    theirs = [rate(evidence.text, one.span, evidence.language) for one in agreeing]
    others = [one.span for one in theirs if one and one.every != mine.every]
    if len(others) < len(theirs):
        return None
    check = Check("amount", False, mine.span.of(claim.text), others[0].of(evidence.text))
    starts = {one.span.start for one in agreeing}  # a period that stands ahead may have the whole sentence between
    return Held(mine.span, check, others=tuple(one for one in others if one.start in starts))
