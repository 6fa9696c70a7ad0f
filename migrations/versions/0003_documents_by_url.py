"""Documents are looked up by where they came from, to tell whether a page is one of them."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_documents_url"), "documents", ["url"])


def downgrade() -> None:
    op.drop_index(op.f("ix_documents_url"), "documents")
