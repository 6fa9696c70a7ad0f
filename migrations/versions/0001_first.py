"""The first tables: sources, documents, their assertions and vectors, and the verifications made from them."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("domain", sa.String),
        sa.Column("rating", sa.Double),
        sa.CheckConstraint("rating BETWEEN 0 AND 1", name=op.f("ck_sources_rating")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("name", name=op.f("uq_sources_name")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("source_id", sa.Integer),
        sa.Column("title", sa.String),
        sa.Column("url", sa.String),
        sa.Column("published", sa.String),
        sa.Column("author", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("media_type", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("retracted_revision", sa.Integer),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_documents_source_id_sources")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", "origin", name=op.f("uq_documents_sha256_origin")),
    )
    op.create_index(op.f("ix_documents_source_id"), "documents", ["source_id"])
    op.create_index(op.f("ix_documents_retracted_revision"), "documents", ["retracted_revision"])
    op.create_table(
        "assertions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("document_id", sa.Integer, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("context_start", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("speaker", sa.String),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.CheckConstraint(
            '0 <= context_start AND context_start <= start AND start < "end"', name=op.f("ck_assertions_span")
        ),
        sa.CheckConstraint("kind IN ('sentence', 'curated')", name=op.f("ck_assertions_kind")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_assertions_document_id_documents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assertions")),
        sa.UniqueConstraint("document_id", "start", "end", name=op.f("uq_assertions_document_id_start_end")),
    )
    op.create_table(
        "vectors",
        sa.Column("assertion_id", sa.Integer, nullable=False),
        sa.Column("model", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["assertion_id"], ["assertions.id"], name=op.f("fk_vectors_assertion_id_assertions")),
        sa.PrimaryKeyConstraint("assertion_id", "model", name=op.f("pk_vectors")),
    )
    op.create_index(op.f("ix_vectors_model_revision_assertion_id"), "vectors", ["model", "revision", "assertion_id"])
    op.create_table(
        "verifications",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("claim", sa.Text, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("answer", sa.JSON, nullable=False),
        sa.Column("engine_version", sa.String, nullable=False),
        sa.Column("model", sa.String, nullable=False),
        sa.Column("store_revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verifications")),
    )
    state = op.create_table(
        "store_state",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("identity", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_store_state_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store_state")),
    )
    op.bulk_insert(state, [{"id": 1, "identity": str(uuid4()), "revision": 0}])


def downgrade() -> None:
    for table in ("store_state", "verifications", "vectors", "assertions", "documents", "sources"):
        op.drop_table(table)
