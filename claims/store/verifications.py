"""The answers that were given: kept, found again, told when what they rest on counts no more, and removed when old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, delete, exists, select, tuple_
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import Session

from claims.errors import InputError
from claims.models import AssertionRow, Base, CitationRow, DocumentRow, VerificationRow
from claims.records import Stale, StoredVerification
from claims.store.hydrate import hydrate, select_assertions
from claims.store.rows import row_of

_STALE = (
    select(CitationRow.verification_id)
    .join(DocumentRow, DocumentRow.id == CitationRow.document_id)
    .where(DocumentRow.retracted_revision.is_not(None))
)


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the list of answers; written as ``MOMENT_ID``, it holds even when that answer is removed."""

    created_at: datetime
    id: str

    def __str__(self) -> str:
        return f"{self.created_at.isoformat()}_{self.id}"

    @classmethod
    def read(cls, raw: str, *, field: str = "before") -> Cursor:
        """The place that was written. Raises :class:`InputError` naming ``field``.

        >>> str(Cursor.read("2025-03-01T12:30:05+00:00_a"))
        '2025-03-01T12:30:05+00:00_a'
        """
        moment, _, identity = raw.partition("_")
        created_at = _in_utc(moment)
        if created_at is None or not identity or not identity.isprintable():
            raise InputError("is no place of this list; take it from `next`", field=field)
        return cls(created_at, identity)


def _in_utc(raw: str) -> datetime | None:
    """The moment that was written, None without a zone, or if it lies outside the years that UTC has here."""
    try:
        moment = datetime.fromisoformat(raw)
        return None if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


class Verifications:
    """Reads and writes answers that were given. They are no part of what is known, so the revision of the store stays."""

    def __init__(self, session: Session):
        self._session = session

    def get(self, identity: str) -> StoredVerification:
        """An answer that was given. Raises :class:`NotFound`."""
        return _record(row_of(self._session, VerificationRow, "verification", identity))

    def add(self, verification: StoredVerification, documents: Sequence[int] = ()) -> None:
        """Keep an answer; ``documents`` are those that it rests on beside the ones that it shows."""
        self._session.add(VerificationRow(**asdict(verification)))
        self._session.flush()
        self._session.add_all(
            CitationRow(verification_id=verification.id, document_id=document_id)
            for document_id in sorted({*documents, *(one["document"]["id"] for one in _shown(verification.answer))})
        )
        self._session.flush()

    def newest(
        self, *, stale: bool | None = None, before: Cursor | None = None, limit: int = 20
    ) -> list[StoredVerification]:
        """The newest answers, older than the place ``before``; only those that are ``stale``, or that are not."""
        statement = select(VerificationRow).order_by(VerificationRow.created_at.desc(), VerificationRow.id.desc())
        if stale is not None:
            is_stale = VerificationRow.id.in_(_STALE)
            statement = statement.where(is_stale if stale else ~is_stale)
        if before is not None:
            place = tuple_(VerificationRow.created_at, VerificationRow.id)
            statement = statement.where(place < (before.created_at, before.id))
        return [_record(row) for row in self._session.scalars(statement.limit(limit))]

    def stale(self, identities: Sequence[str]) -> Mapping[str, tuple[Stale, ...]]:
        """For each answer the documents that it rests on and that count no more, by id; empty if all of them do."""
        found: dict[str, tuple[Stale, ...]] = dict.fromkeys(identities, ())
        statement = (
            select(CitationRow.verification_id, DocumentRow.id, DocumentRow.retracted_at, DocumentRow.corrected_by)
            .join(DocumentRow, DocumentRow.id == CitationRow.document_id)
            .where(CitationRow.verification_id.in_(identities), DocumentRow.retracted_revision.is_not(None))
            .order_by(DocumentRow.id)
        )
        for identity, document_id, at, newer in self._session.execute(statement):
            reason = "retracted" if newer is None else "corrected"
            found[identity] += (Stale(document_id, cast("Any", reason), at, newer),)
        return found

    def damaged(self, verification: StoredVerification) -> tuple[Stale, ...]:
        """The documents in which a quote that the answer shows no longer stands letter for letter, by id."""
        places = {place["assertion_id"]: place for place in _shown(verification.answer)}
        shown = select_assertions().where(AssertionRow.id.in_(places))
        standing = {one.id: one.quote for one in hydrate(self._session.execute(shown)).found.values()}
        gone = {
            place["document"]["id"]
            for identity, place in places.items()
            if standing.get(identity) != place["quote"]["exact"]
        }
        return tuple(Stale(document_id, "damaged", None) for document_id in sorted(gone))

    def prune(self, before: datetime, most: int = 1000) -> int:
        """Remove the oldest answers given before that moment, ``most`` at a time; returns how many.

        What another table still points at stays, such as an answer whose replay is kept.
        """
        old = select(VerificationRow.id).where(VerificationRow.created_at < before, *_unreferenced())
        some = old.order_by(VerificationRow.created_at).limit(most)
        removed = self._session.execute(delete(VerificationRow).where(VerificationRow.id.in_(some)))
        return cast("CursorResult[Any]", removed).rowcount


def _unreferenced() -> Iterator[ColumnElement[bool]]:
    """That no row points at an answer, save those that go with it; of all tables there are, so that none is forgotten."""
    identity = VerificationRow.__table__.c.id
    for table in Base.metadata.sorted_tables:
        other = table.alias()
        for key in table.foreign_keys:
            if key.column is identity and key.ondelete != "CASCADE":
                yield ~exists().where(other.c[key.parent.name] == identity)


def _shown(answer: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The places that an answer shows, copies too."""
    for one in answer.get("evidence", ()):
        yield from (one, *one.get("also", ()))


def _record(row: VerificationRow) -> StoredVerification:
    return StoredVerification(
        id=row.id,
        claim=row.claim,
        verdict=row.verdict,
        confidence=row.confidence,
        reason=row.reason,
        answer=row.answer,
        engine_version=row.engine_version,
        model=row.model,
        store_revision=row.store_revision,
        created_at=row.created_at,
        options=row.options,
        replay_of=row.replay_of,
    )
