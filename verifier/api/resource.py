"""What the resources share: how a body is read, and the blueprint that reads it so."""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from typing import Any, TypeVar

from flask import request, url_for
from flask_smorest import Blueprint
from webargs.flaskparser import FlaskParser
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

from claims.errors import InputError
from claims.files.values import refuse_constant
from claims.records import Batch, Document

PLACE = {
    "Location": {
        "description": "where it can be had from now on",
        "schema": {"type": "string", "format": "uri-reference"},
    }
}
"""The header of an answer to what is stored, as it is described."""

Found = TypeVar("Found", Document, Batch)
Sent = TypeVar("Sent", str, FileStorage)


def json_body() -> Any:
    """The JSON value of the request.

    Raises what becomes 415 for another type, 413 for too much, and 400 for what is no JSON (RFC 8259).
    """
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("Send application/json.")
    data = request.get_data()
    limit = request.max_content_length
    if request.content_length is None and limit is not None and len(data) >= limit:
        raise RequestEntityTooLarge  # a body in chunks is cut at the limit
    if not data:
        raise BadRequest("The body is empty; send a JSON object.")
    try:
        return json.loads(data.decode(), parse_constant=refuse_constant)
    except ValueError as error:
        raise BadRequest(f"The body is not JSON: {error}") from error
    except RecursionError as error:
        raise BadRequest("The body is nested too deeply.") from error


def only_file(files: MultiDict[str, FileStorage]) -> FileStorage:
    """The one file of a form, its field `file`. Raises InputError naming the field if it is not sent once, or another is."""
    for field in files:
        if field != "file":
            raise InputError("there is no such field", field=field)
    if "file" not in files:
        raise InputError("is missing", field="file")
    return by_name(files)["file"]


def by_name(sent: MultiDict[str, Sent], *, lists: Container[str] = ()) -> dict[str, Sent]:
    """The fields of a form. Raises InputError naming one that was sent several times and is none of the ``lists``."""
    for field, values in sent.lists():
        if len(values) > 1 and field not in lists:
            raise InputError("must be sent once", field=field)
    return sent.to_dict()


def paged(found: Sequence[Found], limit: int, endpoint: str) -> tuple[Sequence[Found], str | None]:
    """Of up to ``limit`` + 1 things by id the first ``limit``, and where the list goes on; None at its end."""
    if len(found) <= limit:
        return found, None
    return found[:limit], url_for(endpoint, after=found[limit - 1].id, limit=limit)


class _Parser(FlaskParser):
    """Takes a body for what it says it is, and nothing else for a body."""

    def load_json(self, req: Any, schema: Any) -> Any:
        """The JSON value of the request."""
        return json_body()


class Resource(Blueprint):  # type: ignore[misc]  # flask-smorest has no types
    """The routes of one resource."""

    ARGUMENTS_PARSER = _Parser()
