"""Claim files that are judged in the background: what is asked, and how far each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from sqlalchemy import CursorResult, case, delete, func, literal, select, update
from sqlalchemy.orm import Session

from claims.models import BatchRow, UtcDateTime, now
from claims.records import Batch, BatchState
from claims.store.rows import row_of

UNFINISHED: tuple[BatchState, ...] = ("queued", "running", "cancelled")
"""States in which somebody has to see to a batch."""


class Batches:
    """Keeps the batches; to write, its session comes from :func:`claims.database.writing`."""

    def __init__(self, session: Session):
        self._session = session

    def add(
        self, name: str, ending: str, column: str | None, wishes: Mapping[str, Any], warnings: Sequence[str]
    ) -> Batch:
        """A new batch, queued."""
        row = BatchRow(name=name, ending=ending, column=column, wishes=dict(wishes), warnings=list(warnings))
        self._session.add(row)
        self._session.flush()
        return _record(row)

    def get(self, batch_id: int) -> Batch:
        """A batch. Raises :class:`NotFound`."""
        return _record(row_of(self._session, BatchRow, "batch", batch_id))

    def some(self, *, after: int = 0, limit: int = 20) -> list[Batch]:
        """The first ``limit`` batches with an id above ``after``, by id."""
        some = select(BatchRow).where(BatchRow.id > after).order_by(BatchRow.id).limit(limit)
        return [_record(row) for row in self._session.scalars(some)]

    def ids(self) -> set[int]:
        """The ids of all batches."""
        return set(self._session.scalars(select(BatchRow.id)))

    def unfinished(self) -> list[int]:
        """The ids of the batches that somebody has to see to, the oldest first."""
        return list(
            self._session.scalars(select(BatchRow.id).where(BatchRow.state.in_(UNFINISHED)).order_by(BatchRow.id))
        )

    def begin(self, batch_id: int) -> bool:
        """Note that somebody works on a queued batch, or on one that was left running; returns whether it was either."""
        started = func.coalesce(BatchRow.started_at, literal(now(), UtcDateTime()))
        return self._change(
            batch_id, ("queued", "running"), state="running", attempts=BatchRow.attempts + 1, started_at=started
        )

    def count(self, batch_id: int, total: int) -> None:
        """Note how many rows a batch has."""
        self._session.execute(update(BatchRow).where(BatchRow.id == batch_id).values(total=total))

    def progress(self, batch_id: int, done: int, failed: int) -> bool:
        """Note how many rows are done by now, and how many of them failed; returns whether to go on."""
        attempts = case((BatchRow.done < done, 0), else_=BatchRow.attempts)
        return self._change(batch_id, done=done, failed=failed, attempts=attempts)

    def release(self, batch_id: int) -> bool:
        """Put a running batch back into the queue; returns whether it was running, and not cancelled."""
        return self._change(batch_id, state="queued")

    def finish(self, batch_id: int, state: Literal["done", "failed"], error: str | None = None) -> bool:
        """Note how a running batch ended; returns whether it was running, and not cancelled."""
        return self._change(batch_id, state=state, error=error, finished_at=now())

    def cancel(self, batch_id: int) -> None:
        """Tell whoever works on a batch to stop and to remove it."""
        self._session.execute(
            update(BatchRow).where(BatchRow.id == batch_id).values(state="cancelled", finished_at=now())
        )

    def remove(self, batch_id: int) -> None:
        """Forget a batch."""
        self._session.execute(delete(BatchRow).where(BatchRow.id == batch_id))

    def _change(self, batch_id: int, states: Sequence[BatchState] = ("running",), /, **values: Any) -> bool:
        """Change a batch if it is in one of these states; returns whether it was."""
        found = (BatchRow.id == batch_id, BatchRow.state.in_(states))
        changed = self._session.execute(update(BatchRow).where(*found).values(**values))
        return cast("CursorResult[Any]", changed).rowcount == 1


def _record(row: BatchRow) -> Batch:
    return Batch(
        id=row.id,
        name=row.name,
        ending=row.ending,
        column=row.column,
        wishes=row.wishes,
        warnings=tuple(row.warnings),
        state=cast("BatchState", row.state),
        done=row.done,
        failed=row.failed,
        total=row.total,
        error=row.error,
        attempts=row.attempts,
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
    )
