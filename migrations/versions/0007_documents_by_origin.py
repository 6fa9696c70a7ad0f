"""Documents are looked up by their origin, to tell which of them a new one corrects."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_documents_origin"), "documents", ["origin"])


def downgrade() -> None:
    op.drop_index(op.f("ix_documents_origin"), "documents")
