"""Assertions have the time for which they hold, as far as they say so; those that stand already say nothing."""

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


def downgrade() -> None:
    op.drop_column("assertions", "valid_until")
    op.drop_column("assertions", "valid_from")
