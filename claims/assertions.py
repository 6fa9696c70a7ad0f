"""From the text of a document to drafts of its assertions: one for each sentence that states something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.records import Language, Rating, Status, Validity
from claims.text.attribution import attribution
from claims.text.partial_date import PartialDate
from claims.text.sentences import paragraphs, split
from claims.text.spans import Span
from claims.text.validity import validity

LONGEST_CONTEXT = 400
"""Characters of context that may stand before a sentence; of more, none is taken."""

_END = re.compile(r"[.!?…:;][\"'”“»«’)\]]*$")
_LETTER = re.compile(r"[^\W\d_]")
_QUESTION = re.compile(r"\?[\"'”“»«’)\]]*$")
_CREDIT = re.compile(
    r"(?i)(?:foto|bild|image|photo|picture|grafik|quelle|source|credit|copyright|von|by|stand)\b\s*:|©|\(c\) "
)
_BOILERPLATE = re.compile(
    r"(?i)lesen sie (auch|mehr)|mehr zum thema|zum newsletter|newsletter abonnieren|jetzt abonnieren|alle rechte vorbehalten|"
    r"cookies?\b.*\b(zu|verwend|akzept)|read more|read also|see also|sign up for|subscribe (to|now)|all rights reserved|"
    r"we use cookies|accept (all )?cookies|share this article|artikel teilen"
)
_SHORT = 160


LONGEST_SENTENCE = 4000
"""In characters: what is longer is data or a list, which nobody can quote and every claim near it would have to wait for."""


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """Where in a document the claim stands that it reviews, and how it rates it."""

    start: int
    end: int
    rating: Rating


@dataclass(frozen=True, slots=True)
class Draft:
    """An assertion before it is stored; offsets are code points of the document's text.

    ``context_start`` is where its context begins: the sentence before, or the sentence itself if there is none near. What a
    ``review`` names lies within the quote.
    """

    start: int
    end: int
    context_start: int
    status: Status = "asserted"
    speaker: str | None = None
    valid: Validity = field(default_factory=Validity)
    review: ReviewDraft | None = None


def drafts(text: str, language: Language, published: PartialDate | None = None) -> tuple[Draft, ...]:
    r"""The assertions of a text, in its order. Headings, credits, boilerplate and questions are none.

    "Since last year" and the like count from ``published``.

    >>> [text[d.start : d.end] for text in ["A headline\n\nIt rained. Why? Photo: agency"] for d in drafts(text, "en")]
    ['It rained.']
    """
    headings = {span for span in paragraphs(text) if is_heading(span.of(text))}
    found: list[Draft] = []
    before: Span | None = None
    for span in split(text, language):
        if span in headings:
            before = None
            continue
        if states_something(span.of(text)):
            near = before is not None and span.start - before.start <= LONGEST_CONTEXT
            context_start = before.start if before is not None and near else span.start
            said = attribution(span.of(text), language)
            holds = validity(span.of(text), language, published)
            found.append(Draft(span.start, span.end, context_start, said.status, said.speaker, holds))
        before = span
    return tuple(found)


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph is a headline, a caption or the like: one short line without an end of a sentence.

    >>> is_heading("Microsoft builds a new team"), is_heading("It does so now.")
    (True, False)
    """
    return len(paragraph) <= _SHORT and "\n" not in paragraph and not _END.search(paragraph)


def states_something(sentence: str) -> bool:
    """Whether a sentence can be quoted as stating something.

    >>> states_something("Is it so?"), states_something("Lesen Sie auch: Mehr davon."), states_something("It is so.")
    (False, False, True)
    """
    if len(sentence) > LONGEST_SENTENCE or not _LETTER.search(sentence) or _QUESTION.search(sentence):
        return False
    short = len(sentence) <= _SHORT
    return not (short and (_CREDIT.match(sentence) or _BOILERPLATE.search(sentence)))
