"""Read the store."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, select

from claims.errors import Conflict
from claims.models import AssertionRow, DocumentRow, SourceRow
from claims.records import Assertion, Document, Source, StoreChanges, StoredVerification
from claims.store.feed import Feed
from claims.store.hydrate import Hydrated, document_record, hydrate, select_assertions, source_record
from claims.store.rows import row_of
from claims.store.verifications import Verifications

_AT_ONCE = 10_000
"""How many ids one statement names; SQLite takes at most 32,766."""


def fingerprint(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()  # what is not Unicode is refused on writing


class Reader(Feed):
    """Gives back what is stored, as frozen records."""

    def sources(self) -> list[Source]:
        """All sources, by name."""
        return [source_record(row) for row in self._session.scalars(select(SourceRow).order_by(SourceRow.name))]

    def document(self, document_id: int) -> tuple[Document, str]:
        """A document, retracted or not, and its text. Raises :class:`NotFound`."""
        row = row_of(self._session, DocumentRow, "document", document_id)
        return self._document_record(row), row.text

    def documents(self, *, after: int = 0, limit: int = 20) -> list[Document]:
        """The first ``limit`` documents with an id above ``after``, retracted or not, by id."""
        statement = select(DocumentRow, SourceRow).outerjoin(SourceRow, SourceRow.id == DocumentRow.source_id)
        some = statement.where(DocumentRow.id > after).order_by(DocumentRow.id).limit(limit)
        return [document_record(row, source) for row, source in self._session.execute(some)]

    def document_at(self, url: str) -> Document | None:
        """The document that came from ``url`` and counts, the page itself before what was taken out of it; None without."""
        there = (DocumentRow.url == url, DocumentRow.retracted_revision.is_(None))
        itself_first = case((DocumentRow.origin == url, 0), else_=1)
        found = select(DocumentRow).where(*there).order_by(itself_first, DocumentRow.id.desc()).limit(1)
        row = self._session.scalar(found)
        return None if row is None else self._document_record(row)

    def same_document(self, text: str, origin: str) -> Document | None:
        """The document that stands already with this text from this origin (URL, else name of the source, else "").

        One that was corrected since stands no more, but may be reinstated. Raises :class:`Conflict` if it was retracted.
        """
        row = self._same_row(text, origin)
        return None if row is None or row.corrected_by is not None else self._document_record(row)

    def assertion(self, assertion_id: int) -> Assertion:
        """An assertion, its document retracted or not.

        Raises :class:`NotFound`, or :class:`Conflict` if the quote no longer stands in the document.
        """
        row_of(self._session, AssertionRow, "assertion", assertion_id)
        hydrated = hydrate(self._session.execute(select_assertions().where(AssertionRow.id == assertion_id)))
        if hydrated.damaged:
            raise Conflict(f"the quote of assertion {assertion_id} no longer stands in its document")
        return hydrated.found[assertion_id]

    def assertions(self, ids: Sequence[int]) -> Hydrated:
        """The assertions that may be quoted, in one statement; retracted and unknown ones are left out."""
        found: dict[int, Assertion] = {}
        damaged: tuple[int, ...] = ()
        for first in range(0, len(ids), _AT_ONCE):
            statement = select_assertions().where(
                AssertionRow.id.in_(ids[first : first + _AT_ONCE]), DocumentRow.retracted_revision.is_(None)
            )
            part = hydrate(self._session.execute(statement.order_by(AssertionRow.id)))
            found |= part.found
            damaged += part.damaged
        return Hydrated(found, damaged)

    def document_assertions(self, document_id: int) -> Hydrated:
        """All assertions of a document, retracted or not, in the order of the text. Raises :class:`NotFound`."""
        row_of(self._session, DocumentRow, "document", document_id)
        statement = select_assertions().where(AssertionRow.document_id == document_id)
        return hydrate(self._session.execute(statement.order_by(AssertionRow.start, AssertionRow.end)))

    def verification(self, verification_id: str) -> StoredVerification:
        """An answer that was given. Raises :class:`NotFound`."""
        return Verifications(self._session).get(verification_id)

    def changed_since(self, revision: int) -> StoreChanges:
        """What changed after a revision of the store, by id; a document that came and went since is left out."""
        new, gone = DocumentRow.revision > revision, DocumentRow.retracted_revision > revision
        corrected = DocumentRow.corrected_by.is_not(None)
        picked = (
            select(AssertionRow.id)
            .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
            .where(AssertionRow.revision > revision, ~new, DocumentRow.retracted_revision.is_(None))
        )
        return StoreChanges(
            added=self._documents(new, DocumentRow.retracted_revision.is_(None)),
            retracted=self._documents(~new, gone, ~corrected),
            corrected=self._documents(~new, gone, corrected),
            picked=tuple(self._session.scalars(picked.order_by(AssertionRow.id))),
        )

    def _documents(self, *which: ColumnElement[bool]) -> tuple[int, ...]:
        return tuple(self._session.scalars(select(DocumentRow.id).where(*which).order_by(DocumentRow.id)))

    def _same_row(self, text: str, origin: str) -> DocumentRow | None:
        """The document with this text from this origin, corrected since or not. Raises :class:`Conflict` if it was retracted."""
        same = (DocumentRow.sha256 == fingerprint(text), DocumentRow.origin == origin)
        row = self._session.scalar(select(DocumentRow).where(*same))
        if row is not None and row.corrected_by is None and row.retracted_revision is not None:
            raise Conflict(f"this is document {row.id}, which was retracted")
        return row

    def _document_record(self, row: DocumentRow) -> Document:
        return document_record(row, self._session.get(SourceRow, row.source_id) if row.source_id else None)
