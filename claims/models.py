"""The tables. Nobody but the store reads or writes them; what the store gives back stands in ``claims.records``."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from claims.records import RATINGS

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name that follows from its place, so that a migration can refer to it on every database."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in time, aware and in UTC; SQLite itself would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """``value`` in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """``value`` with its zone."""
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        float: Double,
        dict[str, Any]: JSON,
        list[list[str]]: JSON(none_as_null=True),
        bytes: LargeBinary,
    }


class SourceRow(Base):
    """Who publishes."""

    __tablename__ = "sources"
    __table_args__ = (CheckConstraint("rating BETWEEN 0 AND 1", name="rating"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    domain: Mapped[str | None]
    rating: Mapped[float | None]


class DocumentRow(Base):
    """An immutable snapshot of a document; ``origin`` is its URL, else its source's name, else empty.

    From ``retracted_revision`` on it counts no more: it was taken back, or it was ``corrected_by`` a newer snapshot.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("sha256", "origin"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("sources.id"), index=True)
    title: Mapped[str | None]
    url: Mapped[str | None] = mapped_column(index=True)
    published: Mapped[str | None]
    author: Mapped[str | None]
    language: Mapped[str]
    media_type: Mapped[str]
    sha256: Mapped[str]
    origin: Mapped[str] = mapped_column(index=True)
    revision: Mapped[int]
    retracted_revision: Mapped[int | None] = mapped_column(index=True)
    retracted_at: Mapped[datetime | None]
    corrected_by: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)
    aliases: Mapped[list[list[str]] | None]
    # The last column, and read only on demand: SQLite walks through a long value to reach what stands behind it.
    text: Mapped[str] = mapped_column(Text, deferred=True)


class AssertionRow(Base):
    """A place in a document that states something; ``revision`` is the one at which it came to be."""

    __tablename__ = "assertions"
    __table_args__ = (
        UniqueConstraint("document_id", "start", "end"),
        CheckConstraint('0 <= context_start AND context_start <= start AND start < "end"', name="span"),
        CheckConstraint("kind IN ('sentence', 'curated')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    ordinal: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    context_start: Mapped[int]
    kind: Mapped[str]
    status: Mapped[str]
    speaker: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    revision: Mapped[int]
    quote: Mapped[str] = mapped_column(Text)


class ReviewRow(Base):
    """What an assertion says as a fact check: where in the document the claim stands that it reviews, and its rating."""

    __tablename__ = "reviews"
    __table_args__ = (
        CheckConstraint('0 <= start AND start < "end"', name="span"),
        CheckConstraint(f"rating IN ({', '.join(map(repr, RATINGS))})", name="rating"),
    )

    assertion_id: Mapped[int] = mapped_column(ForeignKey("assertions.id"), primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    rating: Mapped[str]


class VectorRow(Base):
    """An assertion as one model sees it; ``data`` are float16 in little-endian order.

    ``revision`` is the one at which the vector came to be, later than its assertion's if the model came later: this is
    what a search index of that model goes by.
    """

    __tablename__ = "vectors"

    assertion_id: Mapped[int] = mapped_column(ForeignKey("assertions.id"), primary_key=True)
    model: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]
    data: Mapped[bytes]


Index(None, VectorRow.model, VectorRow.revision, VectorRow.assertion_id)


class VerificationRow(Base):
    """An answer that was given, what was wanted of it, and what it was made with."""

    __tablename__ = "verifications"
    __table_args__ = (Index(None, "created_at", "id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    claim: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str]
    confidence: Mapped[float]
    reason: Mapped[str | None]
    answer: Mapped[dict[str, Any]]
    engine_version: Mapped[str]
    model: Mapped[str]
    store_revision: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(default=now)
    options: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    replay_of: Mapped[str | None] = mapped_column(ForeignKey("verifications.id"), index=True)


class CitationRow(Base):
    """A document that an answer rests on or shows."""

    __tablename__ = "citations"

    verification_id: Mapped[str] = mapped_column(ForeignKey("verifications.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True, index=True)


class KeyRow(Base):
    """A key of the HTTP service; ``scopes`` are words divided by blanks."""

    __tablename__ = "api_keys"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(unique=True)
    scopes: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now)
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class BatchRow(Base):
    """A claim file that is judged in the background; the file and its results lie on disk, under the id.

    ``attempts`` counts how often it was begun since it last got on. An id is never given twice, since a caller may still
    ask for a batch that was removed.
    """

    __tablename__ = "batches"
    __table_args__ = (
        CheckConstraint("state IN ('queued', 'running', 'done', 'cancelled', 'failed')", name="state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    ending: Mapped[str]
    column: Mapped[str | None]
    wishes: Mapped[dict[str, Any]]
    warnings: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(default="queued", index=True)
    done: Mapped[int] = mapped_column(default=0)
    failed: Mapped[int] = mapped_column(default=0)
    total: Mapped[int | None]
    error: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class StateRow(Base):
    """The one row about the store itself: which store it is, and how many changes it has seen."""

    __tablename__ = "store_state"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str]
    revision: Mapped[int]
