"""Published fact checks become curated assertions, with their source and their rating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.errors import Conflict, InputError, UnreadableDocument
from claims.ingest import IngestReport, ingest
from claims.reviews import FactCheck, read_fact_checks
from verifier.assemble import Service


@dataclass(frozen=True, slots=True)
class Imported:
    """A fact check that stands in the store now."""

    fact_check: FactCheck
    report: IngestReport


def import_reviews(service: Service, file: Path) -> Iterator[Imported | InputError | Conflict]:
    """Store the fact checks of a file, one after another; what is wrong with one comes in its place, and the rest goes on.

    A file that cannot be read, or is none of fact checks, is one UnreadableDocument.
    """
    try:
        data = _content(file, service.settings.max_document_bytes)
    except InputError as error:
        yield error
        return
    for one in read_fact_checks(data, str(file)):
        yield one if isinstance(one, InputError) else _stored(service, one, str(file))


def _content(file: Path, most: int) -> bytes:
    try:
        size = file.stat().st_size
        if size > most:
            raise UnreadableDocument(f"has {size:,} bytes, more than {most:,}", file=str(file))
        return file.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"cannot be read: {error.strerror}", file=str(file)) from error


def _stored(service: Service, fact_check: FactCheck, name: str) -> Imported | Conflict:
    parsed, draft = fact_check.document()
    try:
        report = ingest(parsed, service.sessions, service.encoder, found=[draft])
    except Conflict as error:
        return Conflict(f"{name}: {error}")
    return Imported(fact_check, report)
