"""Rows into records. What is needed of a document's text is cut out by the database: whole texts stay there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from sqlalchemy import ColumnElement, Row, Select, case, func, literal, select

from claims.models import AssertionRow, DocumentRow, ReviewRow, SourceRow
from claims.records import Alias, Assertion, Document, Kind, Language, Rating, Review, Source, Status, Validity

REACH = 32
"""How many characters of the text around a quote come with it, on each side."""


def _cut(start: ColumnElement[int], length: ColumnElement[int]) -> ColumnElement[str]:
    return func.substr(DocumentRow.text, start + 1, length)


_start = AssertionRow.start.expression
_end = AssertionRow.end.expression
_reach = case((_start < REACH, _start), else_=REACH)

CONTEXT = _cut(AssertionRow.context_start.expression, _start - AssertionRow.context_start)
_PREFIX = _cut(_start - _reach, _reach)
_SUFFIX = _cut(_end, literal(REACH))
SAID = case(
    (ReviewRow.assertion_id.is_not(None), _cut(ReviewRow.start.expression, ReviewRow.end - ReviewRow.start)),
    else_=AssertionRow.quote,
)
"""What an assertion is found by: its quote or, of a fact check, the claim that it reviews; to be joined with ReviewRow."""

_STANDS = _cut(_start, _end - _start) == AssertionRow.quote

AssertionColumns = tuple[AssertionRow, DocumentRow, SourceRow | None, ReviewRow | None, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Hydrated:
    """Assertions by id, and the ids of those whose quote no longer stands in its document."""

    found: dict[int, Assertion]
    damaged: tuple[int, ...] = ()


def select_assertions() -> Select[*AssertionColumns]:
    """All assertions with what :func:`hydrate` needs of them; to be narrowed with ``where``."""
    return cast(
        "Select[*AssertionColumns]",
        select(AssertionRow, DocumentRow, SourceRow, ReviewRow, CONTEXT, _PREFIX, _SUFFIX, _STANDS)
        .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
        .outerjoin(SourceRow, SourceRow.id == DocumentRow.source_id)
        .outerjoin(ReviewRow, ReviewRow.assertion_id == AssertionRow.id),
    )


def hydrate(rows: Iterable[Row[*AssertionColumns]]) -> Hydrated:
    """The records of rows of :func:`select_assertions`, in the order of the rows."""
    found: dict[int, Assertion] = {}
    damaged: list[int] = []
    for row, document, source, review, context, prefix, suffix, stands in rows:
        if not stands:
            damaged.append(row.id)
            continue
        found[row.id] = Assertion(
            id=row.id,
            document=document_record(document, source),
            start=row.start,
            end=row.end,
            quote=row.quote,
            context=context.strip(),
            prefix=prefix,
            suffix=suffix,
            status=cast("Status", row.status),
            speaker=row.speaker,
            kind=cast("Kind", row.kind),
            valid=Validity(row.valid_from, row.valid_until),
            review=None if review is None else _review(row, review),
        )
    return Hydrated(found, tuple(damaged))


def _review(row: AssertionRow, review: ReviewRow) -> Review:
    claim = row.quote[review.start - row.start : review.end - row.start]
    return Review(claim, cast("Rating", review.rating))


def document_record(row: DocumentRow, source: SourceRow | None) -> Document:
    """The record of a document, without its text."""
    return Document(
        id=row.id,
        title=row.title,
        url=row.url,
        published=row.published,
        language=cast("Language", row.language),
        sha256=row.sha256,
        source=None if source is None else source_record(source),
        author=row.author,
        retracted=row.retracted_revision is not None and row.corrected_by is None,
        corrected_by=row.corrected_by,
        aliases=tuple(Alias(short, name) for short, name in row.aliases or ()),
    )


def source_record(row: SourceRow) -> Source:
    """The record of a source."""
    return Source(row.id, row.name, row.domain, row.rating)
