"""The schema of the database, step by step, and how a database is brought up to it."""

from migrations.schema import check, current, downgrade, head, upgrade

__all__ = ["check", "current", "downgrade", "head", "upgrade"]
