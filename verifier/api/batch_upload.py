"""How a claim file is received: straight to the disk, and looked into before anybody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy.orm import Session, sessionmaker
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import BadRequest, UnsupportedMediaType
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_options_header

from claims import database
from claims.errors import InputError, StoreError, UnreadableClaims
from claims.files import ending_of, read_claims
from claims.records import Batch
from claims.store import Batches
from claims.text.normalise import refuse_half_pairs
from claims.text.partial_date import parse_date
from verifier.api.resource import by_name, only_file
from verifier.api.schemas.batches import BatchForm
from verifier.batch.files import BatchFiles

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MOST_FORM_BYTES = 100_000
"""Of the fields beside the file."""

_LONGEST_NAME = 300


def received(environ: WSGIEnvironment, files: BatchFiles, sessions: sessionmaker[Session], most_bytes: int) -> Batch:
    """The batch made of a request of at most ``most_bytes``, stored with its file.

    Raises InputError for a field that cannot be used, UnreadableClaims for a file without claims, and what becomes 415 for
    another type of body, 413 for too large a one and 400 for what is not one; StoreError if there is no room for it.
    """
    try:
        return _stored(environ, files, sessions, most_bytes)
    except OSError as error:
        raise StoreError(f"a claim file cannot be stored: {error}") from error


def _stored(environ: WSGIEnvironment, files: BatchFiles, sessions: sessionmaker[Session], most_bytes: int) -> Batch:
    with ExitStack() as opened:
        form, file = _form(environ, most_bytes, partial(_receive, files, opened))
        wanted = BatchForm().load(_fields(form))
        if "as_of" in wanted:
            parse_date(wanted["as_of"], field="as_of")
        name = _name(file.filename)
        column, format = wanted.pop("column", None), wanted.pop("format", None)
        path = Path(file.stream.name)
        ending, warnings = _looked_into(path, name, column, format)
        with database.writing(sessions) as session:
            batch = Batches(session).add(name, ending, column, wanted, warnings)
            files.keep(path, batch)
        return batch


def _receive(files: BatchFiles, opened: ExitStack, *, filename: str | None = None, **_: Any) -> IO[bytes]:
    return opened.enter_context(files.receive(_packed(filename or "")))


def _packed(name: str) -> str:
    return ".gz" if name.lower().endswith(".gz") else ""


def _name(sent: str | None) -> str:
    """The name of a file without its folders. Raises InputError if it cannot be stored."""
    name = Path(sent or "claims").name[-_LONGEST_NAME:]
    refuse_half_pairs(name, "file")
    if "\0" in name:
        raise InputError("its name must not hold the character NUL", field="file")
    return name


def _looked_into(path: Path, name: str, column: str | None, format: str | None) -> tuple[str, list[str]]:
    """The ending that tells the format of a claim file, and what has to be assumed about it.

    Raises UnreadableClaims, under the name of the file, if there is no telling or it has no claims.
    """
    warnings: list[str] = []
    try:
        ending = f".{format}{_packed(name)}" if format else ending_of(name)
        read_claims(path, column=column, format=ending.removesuffix(".gz")[1:], warn=warnings.append)
    except UnreadableClaims as error:
        raise UnreadableClaims(error.message, field=error.field or "file", file=name, line=error.line) from error
    return ending, warnings


def _form(
    environ: WSGIEnvironment, most_bytes: int, receive: Callable[..., IO[bytes]]
) -> tuple[MultiDict[str, str], FileStorage]:
    """The fields of a form and its one file."""
    if parse_options_header(environ.get("CONTENT_TYPE"))[0] != "multipart/form-data":
        raise UnsupportedMediaType("Send multipart/form-data.")
    parser = FormDataParser(
        stream_factory=receive,
        max_form_memory_size=MOST_FORM_BYTES,
        max_content_length=most_bytes,
        max_form_parts=200,
        silent=False,
    )
    try:
        _, form, sent = parser.parse_from_environ(environ)
    except ValueError as error:
        raise BadRequest(f"The body is not a form: {error}") from error
    file = only_file(sent)
    file.stream.flush()
    return form, file


def _fields(form: MultiDict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = by_name(form, lists=("sources",))
    if "sources" in fields:
        fields["sources"] = [one.strip() for sent in form.getlist("sources") for one in sent.split(",")]
    return fields
