"""What Alembic runs: the migrations, on the connection it is given, or on the URL of ``alembic -x url=... COMMAND``."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from claims.models import Base
from migrations import schema


def run(connection: Connection) -> None:
    # Batch mode, because SQLite can change a table only by copying it.
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with schema.connection(context.get_x_argument(as_dictionary=True)["url"]) as own:
        run(own)
