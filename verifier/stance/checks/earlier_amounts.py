"""Which amounts of the evidence a claim can mean, where it gives those of a time before, or what was expected or asked for, as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claims.text.asked import asks, is_asked
from claims.text.earlier import is_earlier
from claims.text.quantities import Quantity
from verifier.stance.checks.reckoned import is_reckoned
from verifier.stance.checks.side import Side


def meant(claim: Side, evidence: Side) -> Sequence[Quantity]:
    """The amounts of the evidence that the claim can mean: not those of before, unless the claim has another time than the evidence, is
    of a time before or of a plan, or has an amount of before itself; nor what someone had asked for, unless it tells what is wanted.

    >>> told = Side("Sales rose to $48m in 2024 from $31m in 2023.", "en")
    >>> [len(meant(Side(f"Sales were $31m in {year}.", "en"), told)) for year in (2023, 2024)]
    [2, 1]
    """
    told = evidence.amounts
    if not asks(claim.text):
        told = tuple(one for one in told if not is_asked(evidence.text, one.span, evidence.language))
    if _THEN.search(claim.text) or _PLAN.search(claim.text) or any(_is_of_before(claim, one) for one in claim.amounts):
        return told
    before = [one for one in told if is_earlier(evidence.text, one.span, evidence.language)]
    left = {one.kind for one in told if one not in before}
    before = [one for one in before if one.kind in left or not _is_still(evidence, one)]
    main = [
        one
        for one in evidence.dates
        if not any(
            _is_right_behind(one.span.start, it)
            or (_is_still(evidence, it) and _AHEAD.fullmatch(evidence.text, one.span.end, it.span.start))
            for it in before
        )
    ]
    if all(any(one.meets(mine.start, mine.end) for one in main) for mine in claim.in_year_of(evidence).dates):
        return [one for one in told if one not in before]
    return told


def is_compared_with(claim: Side, time: tuple[date, date], evidence: Side) -> bool:
    """Whether an amount of the claim stands in the evidence with that ``time`` (first and last day), which this only compares with, or
    is what can be reckoned for it.

    >>> told = Side("Sales rose to $48m in 2024, up from $31m in 2023.", "en")
    >>> year = date(2023, 1, 1), date(2023, 12, 31)
    >>> [is_compared_with(Side(f"Sales were {amount} in 2023.", "en"), year, told) for amount in ("$31m", "$48m")]
    [True, False]
    >>> told = Side("In 2023 a tonne cost 58 euros on average, eleven more than in 2022.", "en")
    >>> year = date(2022, 1, 1), date(2022, 12, 31)
    >>> [is_compared_with(Side(f"A tonne cost {amount} euros in 2022.", "en"), year, told) for amount in (47, 58)]
    [True, False]
    """
    asked = {(one.low, one.high) for one in claim.amounts}
    then = [one.span.start for one in evidence.dates if one.meets(*time)]
    named = {(one.low, one.high) for one in evidence.amounts}
    if then and any((one.low, one.high) not in named and is_reckoned(one, evidence.amounts) for one in claim.amounts):
        return True
    return any((one.low, one.high) in asked and _is_right_behind(at, one) for one in evidence.amounts for at in then)


def _is_right_behind(place: int, amount: Quantity) -> bool:
    """Whether a time at ``place`` stands so near behind an amount that it is the time of it ("$31m in 2023")."""
    return 0 <= place - amount.span.end <= _NEAR


def _is_still(side: Side, one: Quantity) -> bool:
    """Whether an amount is one that still was ("waren noch 31"): of a time before only beside another of its kind."""
    return bool(_STILL.search(side.text, max(0, one.span.start - _NEAR), one.span.start))


def _is_of_before(claim: Side, one: Quantity) -> bool:
    return is_earlier(claim.text, one.span, claim.language) or bool(
        _FROM.search(claim.text, max(0, one.span.start - _REACH), one.span.start)
    )


_STILL = re.compile(r"\bnoch\s(?:[a-z]{1,6}\s){0,2}$")
_AHEAD = re.compile(r"[^,;.\d]{0,40}")
"""Between a time and the amount of it behind: "im April lag sie noch bei 31 Prozent"."""
_THEN = re.compile(
    r"\b(?:ago|earlier|last (?:year|month|week|quarter|season)|until now|so far|before that|the year before"
    r"|(?:im|in der) (?:vergangenen|letzten|vorigen) (?:jahr|monat|woche|saison)|(?:vergangenes|letztes|voriges) jahr"
    r"|previous(?:ly)?|formerly|once|used to|last time|had (?:been|stood|cost|expected|forecast)"
    r"|analysts?|economists?|expectations"
    r"|zuvor|damals|früher|einst|vormals|ehemals|bisher|bislang|vor \w{1,6} jahren|vorigen?|letzten? (?:wahl|mal)"
    r"|analysten|ökonomen|volkswirte|erwartung(?:en)?)\b"
    r"|\bhatten?\b[^.;]{1,80}\b(?:gelegen|betragen|gestanden|gekostet|gegeben|gezahlt|gerechnet|erwartet)\b",
    re.IGNORECASE,
)
"""What a claim of a time before, or of what was expected, may have."""
_PLAN = re.compile(
    r"\b(?:original|initial|at first\b|plan(?:s|ned)?\b|meant\b|estimate[ds]?|budget(?:ed)?|supposed|expected|should|projected|forecast"
    r"|ursprünglich|anfangs|geplant|veranschlagt|kalkuliert|geschätzt|angesetzt|vorgesehen|soll(?:te|ten)|erwartet)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|after|than|nach)\s$", re.IGNORECASE)
_REACH = 8
_NEAR = 25
