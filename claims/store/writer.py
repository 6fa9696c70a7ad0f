"""Write the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select, update

from claims.errors import Conflict, InputError
from claims.models import AssertionRow, DocumentRow, ReviewRow, SourceRow, StateRow, VectorRow, now
from claims.records import Alias, Assertion, Document, Kind, Source, StoredVerification
from claims.store.hydrate import document_record, source_record
from claims.store.reader import Reader, fingerprint
from claims.store.rows import row_of
from claims.store.sources import SourceChange, made_fit
from claims.store.vectors import pack
from claims.store.verifications import Verifications

if TYPE_CHECKING:
    from claims.assertions import Draft
    from claims.documents import ParsedDocument


@dataclass(frozen=True, slots=True)
class Added:
    """A document that stands now, and whether it did not before."""

    document: Document
    new: bool


class Store(Reader):
    """Writes as well as reads; its session comes from :func:`claims.database.writing`.

    Each change of what is known raises the revision of the store in the same transaction.
    """

    def add_document(
        self,
        parsed: ParsedDocument,
        drafts: Sequence[Draft],
        vectors: NDArray[np.float32],
        model: str,
        aliases: Sequence[Alias] = (),
    ) -> Added:
        """Store a document with its assertions, their ``vectors`` (len(drafts), dimensions) of ``model``, and other names.

        The same text from the same origin again changes nothing. Another text from a page (or part of one) that is stored
        already corrects what stands there; the text of before, if that comes back, is reinstated, and counts again.

        Raises :class:`Conflict` if it was retracted, and :class:`InputError` for a text that a database does not keep as it is.
        """
        if "\0" in parsed.text:
            raise InputError("the text holds the character NUL, which cannot be stored", field="text")
        self._queue()
        same = self._same_row(parsed.text, parsed.origin)
        if same is not None and same.corrected_by is None:
            return Added(self._document_record(same), new=False)
        revision = self._raise_revision()
        if same is not None:
            return Added(self._reinstated(same, parsed, revision), new=True)
        source = self._source_row(parsed)
        row = DocumentRow(
            source_id=None if source is None else source.id,
            title=parsed.title,
            url=parsed.url,
            published=None if parsed.published is None else parsed.published.iso,
            author=parsed.author,
            language=parsed.language,
            media_type=parsed.media_type,
            sha256=fingerprint(parsed.text),
            origin=parsed.origin,
            revision=revision,
            aliases=[[one.short, one.name] for one in aliases] or None,
            text=parsed.text,
        )
        self._session.add(row)
        self._session.flush()
        ids = self._add_assertions(row, "sentence", drafts, revision, first=0)
        self._add_vectors(ids, vectors, model, revision)
        self._correct_others(row, parsed, revision)
        return Added(document_record(row, source), new=True)

    def _reinstated(self, row: DocumentRow, parsed: ParsedDocument, revision: int) -> Document:
        """The document that had this text and was corrected since: it counts again, and what corrected it does no more."""
        row.retracted_revision = row.retracted_at = row.corrected_by = None
        ids = select(AssertionRow.id).where(AssertionRow.document_id == row.id).scalar_subquery()
        # Search indices go by the revisions of vectors, and have dropped these.
        self._session.execute(update(VectorRow).where(VectorRow.assertion_id.in_(ids)).values(revision=revision))
        self._correct_others(row, parsed, revision)
        return self._document_record(row)

    def _correct_others(self, newer: DocumentRow, parsed: ParsedDocument, revision: int) -> None:
        """Lets the other snapshots of a page, or of the same part of it, count no more."""
        if parsed.url is None and not parsed.part:
            return  # where only the source is known, another text is another document
        others = (
            DocumentRow.origin == newer.origin,
            DocumentRow.id != newer.id,
            DocumentRow.retracted_revision.is_(None),
        )
        values = {"retracted_revision": revision, "retracted_at": now(), "corrected_by": newer.id}
        self._session.execute(update(DocumentRow).where(*others).values(values))

    def add_curated(
        self, document_id: int, quote: str, draft: Draft, vector: NDArray[np.float32], model: str
    ) -> Assertion:
        """Store a place of a document that a person picked, with its vector (dimensions,) of ``model``.

        Raises :class:`NotFound` without the document, :class:`InputError` unless ``quote`` stands verbatim at the place,
        and :class:`Conflict` if the document counts no more or an assertion stands at the very same place.
        """
        self._queue()
        document = row_of(self._session, DocumentRow, "document", document_id)
        if document.retracted_revision is not None:
            newer = document.corrected_by
            reason = "retracted" if newer is None else f"corrected by document {newer}"
            raise Conflict(f"document {document_id} was {reason}")
        if not quote or document.text[draft.start : draft.end] != quote:
            raise InputError(f"the quote does not stand in document {document_id} at {draft.start}", field="quote")
        place = (
            AssertionRow.document_id == document_id,
            AssertionRow.start == draft.start,
            AssertionRow.end == draft.end,
        )
        standing = self._session.scalar(select(AssertionRow.id).where(*place))
        if standing is not None:
            raise Conflict(f"assertion {standing} stands at this place already")
        count = select(func.count()).where(AssertionRow.document_id == document_id)
        first = self._session.execute(count).scalar_one()
        revision = self._raise_revision()
        [assertion_id] = self._add_assertions(document, "curated", [draft], revision, first=first)
        self._add_vectors([assertion_id], vector[np.newaxis], model, revision)
        return self.assertion(assertion_id)

    def add_vectors(self, ids: Sequence[int], vectors: NDArray[np.float32], model: str) -> None:
        """Store the ``vectors`` (len(ids), dimensions) of assertions that ``model`` had not seen; others stay as they are."""
        self._queue()
        known = set(
            self._session.scalars(
                select(VectorRow.assertion_id).where(VectorRow.model == model, VectorRow.assertion_id.in_(ids))
            )
        )
        new = [place for place, assertion_id in enumerate(ids) if assertion_id not in known]
        if new:
            self._add_vectors([ids[place] for place in new], vectors[new], model, self._raise_revision())

    def retract(self, document_id: int) -> Document:
        """Take a document back: its assertions are quoted no more. Again changes nothing. Raises :class:`NotFound`.

        One that was corrected counts no more as it is, and now cannot be reinstated.
        """
        self._queue()
        row = row_of(self._session, DocumentRow, "document", document_id)
        if row.retracted_revision is None:
            row.retracted_revision = self._raise_revision()
            row.retracted_at = now()
        elif row.corrected_by is not None:
            row.corrected_by, row.retracted_at = None, now()
        return self._document_record(row)

    def set_source(self, source_id: int, **wanted: Unpack[SourceChange]) -> Source:
        """Set what is known of a source; what is left out stays as it is. ``rating`` is from 0 to 1.

        Raises :class:`NotFound`, :class:`InputError`, or :class:`Conflict` if another source has the name.
        """
        change = made_fit(wanted)
        self._queue()
        row = row_of(self._session, SourceRow, "source", source_id)
        name = change.get("name", row.name)
        taken = self._session.scalar(select(SourceRow.id).where(SourceRow.name == name, SourceRow.id != source_id))
        if taken is not None:
            raise Conflict(f"source {taken} has the name {name!r}")
        for field, value in change.items():
            setattr(row, field, value)
        self._raise_revision()
        return source_record(row)

    def add_verification(self, verification: StoredVerification, documents: Sequence[int] = ()) -> None:
        """Keep an answer that rests on ``documents`` beside those that it shows. The revision stays: nothing known has changed."""
        Verifications(self._session).add(verification, documents)

    def _source_row(self, parsed: ParsedDocument) -> SourceRow | None:
        """The source of that name, made if there is none; without a name the host of the URL is one."""
        domain = None if parsed.url is None else _host(parsed.url)
        name = parsed.source_name or domain
        if name is None:
            return None
        row = self._session.scalar(select(SourceRow).where(SourceRow.name == name))
        if row is None:
            row = SourceRow(name=name, domain=domain)
            self._session.add(row)
            self._session.flush()
        return row

    def _add_assertions(
        self, document: DocumentRow, kind: Kind, drafts: Sequence[Draft], revision: int, *, first: int
    ) -> list[int]:
        """Store assertions, numbered within their document from ``first``; returns their ids in the order of the drafts."""
        rows = [
            AssertionRow(
                document_id=document.id,
                ordinal=ordinal,
                start=draft.start,
                end=draft.end,
                context_start=draft.context_start,
                kind="curated" if draft.review else kind,
                status=draft.status,
                speaker=draft.speaker,
                valid_from=draft.valid.start,
                valid_until=draft.valid.end,
                revision=revision,
                quote=document.text[draft.start : draft.end],
            )
            for ordinal, draft in enumerate(drafts, first)
        ]
        self._session.add_all(rows)
        self._session.flush()
        self._session.add_all(
            ReviewRow(assertion_id=row.id, start=draft.review.start, end=draft.review.end, rating=draft.review.rating)
            for row, draft in zip(rows, drafts, strict=True)
            if draft.review
        )
        self._session.flush()
        return [row.id for row in rows]

    def _add_vectors(self, ids: Sequence[int], vectors: NDArray[np.float32], model: str, revision: int) -> None:
        self._session.add_all(
            VectorRow(assertion_id=assertion_id, model=model, revision=revision, data=pack(vector))
            for assertion_id, vector in zip(ids, vectors, strict=True)
        )
        self._session.flush()

    def _queue(self) -> None:
        """Waits for other writers, so that what is read from here on is what is written upon.

        SQLite lets one writer in at a time from the start of its transaction; other databases lock the row of the state.
        """
        self._session.execute(select(StateRow).with_for_update())

    def _raise_revision(self) -> int:
        statement = update(StateRow).values(revision=StateRow.revision + 1).returning(StateRow.revision)
        return self._session.execute(statement).scalar_one()


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError as error:
        raise InputError(f"{url!r} is not a URL: {error}", field="url") from error
    return None if host is None else host.removeprefix("www.")
