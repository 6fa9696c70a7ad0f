"""One side of a check: the text of a claim or of an assertion, with what helps to read it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from claims.records import Alias, Assertion, Language, Validity
from claims.text.attribution import Attribution, attribution
from claims.text.bounds import event_bound
from claims.text.calendar_words import MONTH_NAMES
from claims.text.casualties import fate_of, fates
from claims.text.clauses import clauses
from claims.text.converses import told_of
from claims.text.dates import DateMention, dates
from claims.text.degree import Degree, degrees
from claims.text.epithets import epithet, subject
from claims.text.measures import Measure, measure_of, measures
from claims.text.names import Name, names
from claims.text.number_words import alternatives
from claims.text.partial_date import PartialDate, parse_date
from claims.text.parts import Part, parts
from claims.text.polarity import Negation, negations
from claims.text.quantities import Quantity, quantities
from claims.text.results import Result, results
from claims.text.sentences import split
from claims.text.spans import Span
from claims.text.spellings import same
from verifier.results import Claim

_MONTH = 31
_NAMED = re.compile(rf"\b{alternatives(MONTH_NAMES)}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Side:
    """``context`` is the sentence before the text, ``head`` are date and title of its document, ``around`` is the text with the title
    and the sentences before it, where names may stand that it leans on; ``valid`` is the time for which it holds, ``aliases`` are
    the other names that its document gives.
    """

    text: str
    language: Language
    published: PartialDate | None = None
    around: str = ""
    context: str = ""
    head: str = ""
    valid: Validity = field(default_factory=Validity)
    aliases: tuple[Alias, ...] = ()

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in the text itself."""
        return names(self.text, self.language)

    def taken_up(self, claim: Side) -> tuple[Span, Name] | None:
        """Where the text calls one "the company" or the like, and the name that the claim has for whom the sentence before is about.

        None where it has no such words, where that is nobody of the claim, or where the text has the name itself.
        """
        place = epithet(self.text, self.language) if self.context else None
        meant = subject(self.context, self.language, [name.text for name in claim.names]) if place else None
        name = next((name for name in claim.names if meant and same(meant, name.text)), None)
        if place is None or name is None or any(same(name.text, one.text) for one in self.names):
            return None
        return place, name

    @cached_property
    def amounts(self) -> tuple[Quantity, ...]:
        """The quantities in the text itself."""
        return quantities(self.text, self.language)

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """The results in the text itself."""
        return results(self.text, self.language)

    @cached_property
    def parts(self) -> list[Part]:
        """Those of the quantities in the text itself of which one counts a part of the next."""
        return parts(self.text, self.amounts)

    @cached_property
    def told_amounts(self) -> tuple[Quantity, ...]:
        """The quantities in the text itself and in the sentence before it."""
        return (*self.amounts, *quantities(self.context, self.language))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in the text itself; relative ones are resolved against the date of publication."""
        return dates(self.text, self.language, self.published)

    def in_year_of(self, evidence: Side) -> Side:
        """This side as of a year whose days or months the evidence names, or as of its publication, if it names such itself, and no
        year: the one that fits, or any.

        >>> claim, told = Side("It burns since 9 August.", "en"), Side("Seit dem 19. August 2023 brennt es.", "de")
        >>> [str(one.start) for one in claim.in_year_of(told).dates]
        ['2023-08-09']
        >>> told = Side("Seit Dezember liegt es still, ab nächstem Januar läuft es.", "de", PartialDate(2024, 11, 6))
        >>> claims = Side("It stood still in March.", "en"), Side("It is to run from next January.", "en")
        >>> [str(one.start) for claim in claims for one in claim.in_year_of(told).dates]
        ['2024-03-01', '2025-01-01']
        """
        parts = [one for one in evidence.dates if (one.end - one.start).days < _MONTH]
        if self.published or self.dates or not parts or not _NAMED.search(self.text):
            return self
        years = sorted({one.start.year for one in parts})
        dated = [replace(self, published=PartialDate(year)) for year in years]
        asked = [replace(self, published=evidence.published), *dated] if evidence.published else dated
        fitting = [side for side in asked for mine in side.dates for one in parts if _meets(evidence.text, one, mine)]
        found = (fitting or dated)[0]
        return found if all(_NAMED.search(one.span.of(self.text)) for one in found.dates) else self

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The clauses of the text itself."""
        return clauses(self.text, self.language)

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """The negations in the text itself, without those that belong to an amount: "not even 100"."""
        found = negations(self.text, self.language)
        return tuple(one for one in found if not any(one.cue.meets(amount.core) for amount in self.amounts))

    @cached_property
    def degrees(self) -> tuple[Degree, ...]:
        """The words of degree in the text itself."""
        return degrees(self.text, self.language)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text itself."""
        return split(self.text, self.language)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The words for what is measured in the text itself."""
        return measures(self.text, self.language)

    def measure_of(self, place: Span) -> Measure | None:
        """What the amount or the change at ``place`` is one of (:func:`claims.text.measures.measure_of`)."""
        if place not in self._measured:
            self._measured[place] = measure_of(self.text, self._beside(place, self.measures), place)
        return self._measured[place]

    def fate_of(self, place: Span) -> Measure | None:
        """Whether those counted at ``place`` died or were hurt (:func:`claims.text.casualties.fate_of`)."""
        return fate_of(self.text, self._beside(place, self._fates), place)

    def _beside(self, place: Span, found: tuple[Measure, ...]) -> list[Measure]:
        """Those found in the sentence of ``place``."""
        sentence = next((one for one in self.sentences if one.start <= place.start < one.end), Span(0, 0))
        return [one for one in found if sentence.start <= one.span.start < sentence.end]

    @cached_property
    def _measured(self) -> dict[Span, Measure | None]:
        return {}

    @cached_property
    def _fates(self) -> tuple[Measure, ...]:
        return fates(self.text, self.language)

    @cached_property
    def relations(self) -> frozenset[str]:
        """What the text tells that one does to another, by the names of :data:`claims.text.converse_words.CONVERSES`."""
        return told_of(self.text, self.language)

    @cached_property
    def attribution(self) -> Attribution:
        """How the text stands to what it says."""
        return attribution(self.text, self.language)


def _meets(text: str, told: DateMention, asked: DateMention) -> bool:
    """Whether a time of a text, or what it says goes on since then, has a day of another one."""
    goes_on = event_bound(text, told) == "since" and told.start <= asked.end
    return goes_on or told.meets(asked.start, asked.end)


def of_claim(claim: Claim) -> Side:
    """The side of the claim; "last year" in it is read as on the day that the caller asks about."""
    return Side(claim.text, claim.language, parse_date(claim.as_of) if claim.as_of else None)


def of_assertion(assertion: Assertion) -> Side:
    """The side of the evidence: the quote, with the document's title, date and context around it.

    Of a fact check it is the claim that it reviews: what that says is held against the claim asked, not the rating.
    """
    document = assertion.document
    published = parse_date(document.published) if document.published else None
    if assertion.review is None:
        text, window, context = assertion.quote, assertion.window, assertion.context
    else:
        text, window, context = assertion.review.claim, assertion.review.claim, ""
    around = f"{document.title or ''} {window}"
    head = ", ".join(part for part in (document.published, document.title) if part)
    return Side(text, document.language, published, around, context, head, assertion.valid, document.aliases)
