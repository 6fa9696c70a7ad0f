"""Holding what is quoted against the documents, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claims.models import AssertionRow, DocumentRow
from claims.store.reader import fingerprint


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
