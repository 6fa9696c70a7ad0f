"""What an answer rests on and was asked with, when and why a document stopped counting, and the ratings of fact checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_RATINGS = "'true', 'mostly true', 'mixed', 'mostly false', 'false', 'unproven'"
_AT_ONCE = 500


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    # The text is the last column again: SQLite walks through a long value to reach what stands behind it.
    copied: dict[str, Any] = {"recreate": "always", "partial_reordering": [("aliases", "text")]} if is_sqlite else {}
    place: dict[str, Any] = {"insert_before": "text"} if is_sqlite else {}
    with op.batch_alter_table("documents", **copied) as documents:
        for column in (sa.Column("retracted_at", sa.DateTime(timezone=True)), sa.Column("corrected_by", sa.Integer)):
            documents.add_column(column, **place)
        documents.create_foreign_key(op.f("fk_documents_corrected_by_documents"), "documents", ["corrected_by"], ["id"])
    with op.batch_alter_table("verifications") as verifications:
        verifications.add_column(sa.Column("options", sa.JSON))
        verifications.add_column(sa.Column("replay_of", sa.String))
        verifications.create_foreign_key(
            op.f("fk_verifications_replay_of_verifications"), "verifications", ["replay_of"], ["id"]
        )
    op.create_index(op.f("ix_verifications_replay_of"), "verifications", ["replay_of"])
    op.create_index(op.f("ix_verifications_created_at_id"), "verifications", ["created_at", "id"])
    citations = op.create_table(
        "citations",
        sa.Column("verification_id", sa.String, nullable=False),
        sa.Column("document_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["verification_id"],
            ["verifications.id"],
            name=op.f("fk_citations_verification_id_verifications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_citations_document_id_documents")),
        sa.PrimaryKeyConstraint("verification_id", "document_id", name=op.f("pk_citations")),
    )
    op.create_index(op.f("ix_citations_document_id"), "citations", ["document_id"])
    _cite_what_old_answers_show(citations)
    op.create_table(
        "reviews",
        sa.Column("assertion_id", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("rating", sa.String, nullable=False),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_reviews_span")),
        sa.CheckConstraint(f"rating IN ({_RATINGS})", name=op.f("ck_reviews_rating")),
        sa.ForeignKeyConstraint(["assertion_id"], ["assertions.id"], name=op.f("fk_reviews_assertion_id_assertions")),
        sa.PrimaryKeyConstraint("assertion_id", name=op.f("pk_reviews")),
    )


def downgrade() -> None:
    _retract_reviews()
    op.drop_table("reviews")
    op.drop_table("citations")
    op.drop_index(op.f("ix_verifications_created_at_id"), "verifications")
    op.drop_index(op.f("ix_verifications_replay_of"), "verifications")
    with op.batch_alter_table("verifications") as verifications:
        verifications.drop_constraint(op.f("fk_verifications_replay_of_verifications"), type_="foreignkey")
        verifications.drop_column("replay_of")
        verifications.drop_column("options")
    with op.batch_alter_table("documents") as documents:
        documents.drop_constraint(op.f("fk_documents_corrected_by_documents"), type_="foreignkey")
        documents.drop_column("corrected_by")
        documents.drop_column("retracted_at")


def _cite_what_old_answers_show(citations: sa.Table) -> None:
    connection = op.get_bind()
    verifications = sa.table("verifications", sa.column("id", sa.String), sa.column("answer", sa.JSON))
    known = set(connection.scalars(sa.text("SELECT id FROM documents")))
    last = ""
    while True:
        some = connection.execute(
            sa.select(verifications).where(verifications.c.id > last).order_by(verifications.c.id).limit(_AT_ONCE)
        ).all()
        rows = [
            {"verification_id": identity, "document_id": document_id}
            for identity, answer in some
            for document_id in sorted(set(_documents(answer)) & known)
        ]
        if rows:
            connection.execute(citations.insert(), rows)
        if len(some) < _AT_ONCE:
            return
        last = some[-1].id


def _documents(answer: dict[str, Any]) -> Iterator[int]:
    for one in answer.get("evidence", []):
        for place in (one, *one.get("also", [])):
            yield place["document"]["id"]


def _retract_reviews() -> None:
    """An older program would take a fact check for a statement of the very claim that it denies: it must not quote it."""
    of_reviews = "retracted_revision IS NULL AND id IN (SELECT document_id FROM assertions WHERE id IN (SELECT assertion_id FROM reviews))"
    connection = op.get_bind()
    if connection.scalar(sa.text(f"SELECT count(*) FROM documents WHERE {of_reviews}")):  # noqa: S608  # all of it stands here
        connection.execute(sa.text("UPDATE store_state SET revision = revision + 1"))
        connection.execute(
            sa.text(
                "UPDATE documents SET retracted_revision = (SELECT revision FROM store_state) "  # noqa: S608
                f"WHERE {of_reviews}"
            )
        )
