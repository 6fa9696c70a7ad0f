"""Which pieces of evidence are one voice: the same agency text in three papers is one source, not three."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from claims.records import Assertion
from claims.text.calendar_words import MONTH_NAMES
from claims.text.degree import degrees
from claims.text.names import names
from claims.text.normalise import fold
from claims.text.partial_date import parse_date
from claims.text.polarity import negations
from claims.text.quantities import quantities
from verifier.results import Evidence, Stance

ALIKE = 90.0
"""From this similarity on (0 to 100, rapidfuzz's ratio of the folded texts) two quotes may be one text."""

_MONTH = re.compile(rf"\b(?:{'|'.join(map(fold, MONTH_NAMES))})\b")

_TELLING = 50
"""Quotes shorter than this, in characters, say the same in different texts ("The company denied it."): their context counts too."""


@dataclass(frozen=True, slots=True)
class Group:
    """The same text in one or more places: ``lead`` is the strongest piece, ``copies`` the others, by their ids."""

    lead: Evidence
    copies: tuple[Evidence, ...] = ()

    @property
    def members(self) -> tuple[Evidence, ...]:
        """All pieces, the lead first."""
        return (self.lead, *self.copies)

    @property
    def supports(self) -> float:
        """How surely it supports the claim, 0 to 1: as surely as the surest of its members that do, 0 if none does."""
        return surest(self.members, "supports")

    @property
    def contradicts(self) -> float:
        """How surely it contradicts the claim, 0 to 1."""
        return surest(self.members, "contradicts")

    @property
    def ratings(self) -> tuple[float | None, ...]:
        """The ratings of those who published it, None for each who has none."""
        sources = (one.assertion.document.source for one in self.members)
        return tuple(None if source is None else source.rating for source in sources)

    @property
    def first_published(self) -> tuple[date, date] | None:
        """The first and the last day on which it may first have been published; None if no member has a date."""
        dates = (one.assertion.document.published for one in self.members)
        return min((parse_date(one).interval for one in dates if one), default=None)

    @property
    def shown(self) -> Evidence:
        """The lead, with the places of the copies."""
        return replace(self.lead, also=tuple(one.assertion for one in self.copies))


def surest(evidence: Iterable[Evidence], stance: Stance) -> float:
    """How sure the surest piece is that takes this stance, 0 to 1; 0 if none does."""
    return max((one.score for one in evidence if one.stance == stance), default=0.0)


def grouped(evidence: Iterable[Evidence]) -> tuple[Group, ...]:
    """The evidence with copies of one text put together, the strongest group first; the same for any order of it.

    Copies have nearly the same words and stand alike to the claim; the same numbers, names and negations are asked for,
    since one letter there may turn what is said.
    """
    pieces = sorted(evidence, key=_order)
    groups: list[list[int]] = []
    for place, one in enumerate(pieces):
        joined = [group for group in groups if any(_copies(one, pieces[other]) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append(sorted([place, *(other for group in joined for other in group)]))
    found = [[pieces[place] for place in group] for group in sorted(groups)]
    return tuple(Group(lead, tuple(sorted(copies, key=_identity))) for lead, *copies in found)


def _order(one: Evidence) -> tuple[float, int, int]:
    return (-max(one.scores.supports, one.scores.contradicts), *_identity(one))


def _identity(one: Evidence) -> tuple[int, int]:
    return one.assertion.id, one.assertion.document.id


def _copies(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces are one text."""
    first, second = one.assertion, other.assertion
    if one.stance != other.stance or first.document.language != second.document.language:
        return False
    is_short = min(len(first.quote), len(second.quote)) < _TELLING
    if not _alike(first.quote, second.quote) or (is_short and not _alike(first.window, second.window)):
        return False
    return fold(first.quote) == fold(second.quote) or _facts(first) == _facts(second)


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(fold(one), fold(other), score_cutoff=ALIKE) >= ALIKE


def _facts(assertion: Assertion) -> tuple[object, ...]:
    """What two copies share to the letter: numbers, names, months, what rose or fell, and how often something is denied."""
    text, language = assertion.quote, assertion.document.language
    return (
        re.findall(r"\d+", fold(text)),
        [(one.low, one.high, one.unit) for one in quantities(text, language)],
        [fold(one.text) for one in names(text, language)],
        _MONTH.findall(fold(text)),
        [one.kind for one in degrees(text, language)],
        len(negations(text, language)),
    )
