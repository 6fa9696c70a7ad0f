"""Assertions have the time for which they hold, documents the names that they introduce; those that stand already have none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("assertions", sa.Column("valid_from", sa.Date()))
    op.add_column("assertions", sa.Column("valid_until", sa.Date()))
    op.add_column("documents", sa.Column("aliases", sa.JSON(none_as_null=True)))


def downgrade() -> None:
    op.drop_column("documents", "aliases")
    op.drop_column("assertions", "valid_until")
    op.drop_column("assertions", "valid_from")
