"""From a document that was read to assertions that stand in the store, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session, sessionmaker

from claims.assertions import LONGEST_SENTENCE, Draft, drafts
from claims.database import writing
from claims.documents import ParsedDocument
from claims.passages import passage, passage_of
from claims.quotes import locate
from claims.records import Assertion, Document, Status, Validity
from claims.store import Reader, Store
from claims.text.aliases import aliases
from claims.text.normalise import one_line, refuse_long, refuse_wordless
from claims.text.partial_date import parse_date

_AT_ONCE = 256


class Embedder(Protocol):
    """Turns passages into vectors; ``name`` changes with its weights."""

    @property
    def name(self) -> str:
        """What tells vectors of this model from those of another."""

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Evidence as an array (len(texts), dimensions)."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """The document that stands now, how many assertions it has, and whether it is new."""

    document: Document
    assertions: int
    new: bool


def ingest(
    parsed: ParsedDocument,
    sessions: sessionmaker[Session],
    embedder: Embedder,
    *,
    found: Sequence[Draft] | None = None,
) -> IngestReport:
    """Store a document with its assertions and their vectors: all of it or nothing.

    Its assertions are the sentences that state something, or those ``found`` already. The same text from the same origin
    again changes nothing; another text from the same page corrects the older one, which counts no more. The model runs
    before the transaction begins, so that no other writer waits for it. Raises :class:`Conflict` if the document was retracted.
    """
    with sessions() as session:
        standing = Reader(session).same_document(parsed.text, parsed.origin)
        if standing is not None:
            count = len(Reader(session).document_assertions(standing.id).found)
            return IngestReport(standing, count, new=False)
    found = drafts(parsed.text, parsed.language, parsed.published) if found is None else found
    vectors = embedder.passages([passage_of(parsed.title, parsed.text, draft) for draft in found])
    known = aliases(parsed.text, parsed.language)
    with writing(sessions) as session:
        added = Store(session).add_document(parsed, found, vectors, embedder.name, known)
    return IngestReport(added.document, len(found), added.new)


def curate(
    document_id: int,
    quote: str,
    sessions: sessionmaker[Session],
    embedder: Embedder,
    *,
    start: int | None = None,
    status: Status | None = None,
    speaker: str | None = None,
    valid: Validity | None = None,
) -> Assertion:
    """Store a quote that a person picked from a document, with its vector.

    Without a ``status`` it and the speaker are those of the sentence in which the quote begins; so is the time for which it
    holds without ``valid``.

    Raises :class:`NotFound` without the document, :class:`InputError` unless the quote says something, is no longer than
    LONGEST_SENTENCE and stands in it once (or at ``start``), and :class:`Conflict` if the document counts no more or an
    assertion stands at the very same place.
    """
    with sessions() as session:
        document, text = Reader(session).document(document_id)
    refuse_long(quote, LONGEST_SENTENCE, "quote")
    span = locate(text, quote, start)
    refuse_wordless(quote, "quote")
    published = parse_date(document.published) if document.published else None
    found = drafts(text, document.language, published)
    around = (draft for draft in found if draft.start <= span.start < draft.end)
    sentence = next(around, Draft(span.start, span.end, span.start))
    said = (sentence.status, sentence.speaker) if status is None else (status, one_line(speaker, field="speaker"))
    draft = Draft(span.start, span.end, sentence.context_start, *said, sentence.valid if valid is None else valid)
    [vector] = embedder.passages([passage_of(document.title, text, draft)])
    with writing(sessions) as session:
        return Store(session).add_curated(document_id, quote, draft, vector, embedder.name)


def add_missing_vectors(sessions: sessionmaker[Session], embedder: Embedder) -> int:
    """Embed the assertions that this model has not seen, some at a time; returns how many there were."""
    count = after = 0
    while True:
        with sessions() as session:
            missing = Reader(session).missing_vectors(embedder.name, after=after, limit=_AT_ONCE)
        if not missing:
            return count
        vectors = embedder.passages([passage(one.title, one.quote) for one in missing])
        with writing(sessions) as session:
            Store(session).add_vectors([one.assertion_id for one in missing], vectors, embedder.name)
        after = missing[-1].assertion_id
        count += len(missing)
