"""Holding what is quoted against the documents, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claims.errors import InputError
from claims.models import AssertionRow, DocumentRow
from claims.store.reader import fingerprint
from claims.text.spans import Span


def locate(text: str, quote: str, start: int | None = None) -> Span:
    """Where ``quote`` stands in ``text``, letter for letter; with ``start`` nowhere but there.

    Raises :class:`InputError` if it does not, or without ``start`` if it stands at several places.

    >>> locate("It grew. It grew fast.", "It grew fast")
    Span(start=9, end=21)
    """
    if not quote:
        raise InputError("is empty", field="quote")
    found = text.find(quote) if start is None else start
    if found < 0 or not text.startswith(quote, found):
        raise InputError("does not stand in the document letter for letter", field="quote")
    if start is None and text.find(quote, found + 1) >= 0:
        raise InputError("stands at several places in the document: say at which it starts", field="start")
    return Span(found, found + len(quote))


@dataclass(frozen=True, slots=True)
class Damaged:
    """A document whose text is not the one that was stored, or an assertion whose quote does not stand in it."""

    document_id: int
    assertion_id: int | None
    reason: str

    def __str__(self) -> str:
        what = f"document {self.document_id}"
        if self.assertion_id is not None:
            what = f"assertion {self.assertion_id} of {what}"
        return f"{what}: {self.reason}"


def check_quotes(session: Session) -> Iterator[Damaged]:
    """All that is damaged, document by document; one text is held at a time."""
    for document_id in session.scalars(select(DocumentRow.id).order_by(DocumentRow.id)).all():
        text, sha256 = session.execute(
            select(DocumentRow.text, DocumentRow.sha256).where(DocumentRow.id == document_id)
        ).one()
        if fingerprint(text) != sha256:
            yield Damaged(document_id, None, "the text is not the one that was stored: its SHA-256 is another")
        rows = select(AssertionRow.id, AssertionRow.start, AssertionRow.end, AssertionRow.quote)
        for assertion_id, start, end, quote in session.execute(rows.where(AssertionRow.document_id == document_id)):
            if text[start:end] != quote:
                yield Damaged(document_id, assertion_id, f"the quote does not stand at {start}-{end}")


def count_quotes(session: Session) -> int:
    """How many quotes are stored."""
    return session.scalar(select(func.count()).select_from(AssertionRow)) or 0
