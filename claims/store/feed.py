"""What a search index, which is derived from the store, needs to catch up with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import case, exists, or_, select
from sqlalchemy.orm import Session

from claims.errors import StoreError
from claims.models import AssertionRow, DocumentRow, ReviewRow, StateRow, VectorRow
from claims.records import Language
from claims.store.hydrate import CONTEXT, SAID
from claims.store.vectors import unpack

_ROWS_AT_ONCE = 500
"""How many rows are held at a time: some megabytes."""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An assertion as a search index takes it in: its words, and its vector (dimensions,).

    Of a fact check ``quote`` is the claim that it reviews: that is what it is found by. ``revision`` is the one at which
    the vector came to be.
    """

    assertion_id: int
    revision: int
    quote: str
    context: str
    title: str | None
    language: Language
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class MissingVector:
    """An assertion that a model has not seen yet, with what is embedded of it; a fact check has no ``title``."""

    assertion_id: int
    title: str | None
    quote: str


class Feed:
    """Gives what has changed; sees one state of the store for as long as the transaction of its session lasts."""

    def __init__(self, session: Session):
        self._session = session

    def identity(self) -> str:
        """Which store this is, a UUID: an index made from another one is of no use here."""
        return self._state().identity

    def revision(self) -> int:
        """How many changes the store has seen. Lower than an index remembers it if the store was restored."""
        return self._state().revision

    def changes(self, since: int, model: str) -> Iterator[IndexRow]:
        """The assertions that got their vector of ``model`` after revision ``since``, by id, read a few at a time.

        Those of retracted documents are left out.
        """
        newer = (VectorRow.model == model, VectorRow.revision > since)
        # The ids alone first: they are cheap to sort, rows with their texts are not.
        ids = self._session.scalars(select(VectorRow.assertion_id).where(*newer).order_by(VectorRow.assertion_id)).all()
        statement = (
            select(
                AssertionRow.id,
                VectorRow.revision,
                SAID,
                CONTEXT,
                DocumentRow.title,
                DocumentRow.language,
                VectorRow.data,
            )
            .join(VectorRow, VectorRow.assertion_id == AssertionRow.id)
            .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
            .outerjoin(ReviewRow, ReviewRow.assertion_id == AssertionRow.id)
            .where(VectorRow.model == model, DocumentRow.retracted_revision.is_(None))
            .order_by(AssertionRow.id)
        )
        for first in range(0, len(ids), _ROWS_AT_ONCE):
            some = statement.where(AssertionRow.id.in_(ids[first : first + _ROWS_AT_ONCE]))
            for assertion_id, revision, quote, context, title, language, data in self._session.execute(some):
                yield IndexRow(
                    assertion_id, revision, quote, context.strip(), title, cast("Language", language), unpack(data)
                )

    def retracted(self, since: int) -> list[int]:
        """The assertions whose documents were retracted after revision ``since``, by id."""
        statement = (
            select(AssertionRow.id)
            .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
            .where(DocumentRow.retracted_revision > since)
            .order_by(AssertionRow.id)
        )
        return list(self._session.scalars(statement))

    def missing_vectors(self, model: str, *, after: int = 0, limit: int = 256) -> list[MissingVector]:
        """The first ``limit`` assertions with an id above ``after`` that have no vector of ``model``, by id.

        Those of retracted documents are left out, those of corrected ones are not: they may come back.
        """
        seen = exists().where(VectorRow.assertion_id == AssertionRow.id, VectorRow.model == model)
        title = case((ReviewRow.assertion_id.is_(None), DocumentRow.title), else_=None)
        may_count = or_(DocumentRow.retracted_revision.is_(None), DocumentRow.corrected_by.is_not(None))
        statement = (
            select(AssertionRow.id, title, SAID)
            .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
            .outerjoin(ReviewRow, ReviewRow.assertion_id == AssertionRow.id)
            .where(AssertionRow.id > after, may_count, ~seen)
            .order_by(AssertionRow.id)
            .limit(limit)
        )
        return [
            MissingVector(assertion_id, title_of, quote)
            for assertion_id, title_of, quote in self._session.execute(statement)
        ]

    def _state(self) -> StateRow:
        state = self._session.scalar(select(StateRow).execution_options(populate_existing=True))
        if state is None:
            raise StoreError("the database was never set up: run `verifier db upgrade`")
        return state
