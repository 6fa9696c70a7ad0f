"""Rows into records. What is needed of a document's text is cut out by the database: whole texts stay there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from sqlalchemy import ColumnElement, Row, Select, case, func, literal, select

from claims.models import AssertionRow, DocumentRow, SourceRow
from claims.records import Alias, Assertion, Document, Kind, Language, Source, Status, Validity

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
_STANDS = _cut(_start, _end - _start) == AssertionRow.quote

AssertionColumns = tuple[AssertionRow, DocumentRow, SourceRow | None, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Hydrated:
    """Assertions by id, and the ids of those whose quote no longer stands in its document."""

    found: dict[int, Assertion]
    damaged: tuple[int, ...] = ()


def select_assertions() -> Select[*AssertionColumns]:
    """All assertions with what :func:`hydrate` needs of them; to be narrowed with ``where``."""
    return cast(
        "Select[*AssertionColumns]",
        select(AssertionRow, DocumentRow, SourceRow, CONTEXT, _PREFIX, _SUFFIX, _STANDS)
        .join(DocumentRow, DocumentRow.id == AssertionRow.document_id)
        .outerjoin(SourceRow, SourceRow.id == DocumentRow.source_id),
    )


def hydrate(rows: Iterable[Row[*AssertionColumns]]) -> Hydrated:
    """The records of rows of :func:`select_assertions`, in the order of the rows."""
    found: dict[int, Assertion] = {}
    damaged: list[int] = []
    for row, document, source, context, prefix, suffix, stands in rows:
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
        )
    return Hydrated(found, tuple(damaged))


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
        retracted=row.retracted_revision is not None,
        aliases=tuple(Alias(short, name) for short, name in row.aliases or ()),
    )


def source_record(row: SourceRow) -> Source:
    """The record of a source."""
    return Source(row.id, row.name, row.domain, row.rating)
