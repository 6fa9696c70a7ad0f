"""The one place where errors become problem+json (RFC 9457)."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, request
from marshmallow import ValidationError
from marshmallow.exceptions import SCHEMA
from werkzeug.exceptions import ClientDisconnected, HTTPException, RequestEntityTooLarge

from claims.errors import (
    ClaimsError,
    Conflict,
    FetchError,
    FetchRefused,
    FetchTimeout,
    InputError,
    NotFound,
    StoreBusy,
    StoreError,
    TooLarge,
)
from verifier.errors import NotReady, SearchIndexError, VerifierError

log = logging.getLogger(__name__)

STATUS: dict[type[Exception], HTTPStatus] = {
    InputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    NotFound: HTTPStatus.NOT_FOUND,
    Conflict: HTTPStatus.CONFLICT,
    FetchError: HTTPStatus.BAD_GATEWAY,
    FetchRefused: HTTPStatus.FORBIDDEN,
    FetchTimeout: HTTPStatus.GATEWAY_TIMEOUT,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    SearchIndexError: HTTPStatus.SERVICE_UNAVAILABLE,
    NotReady: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""The status of each error of the packages; a subclass has its parent's."""

_BUSY = "Another writer holds the database."

_SECONDS = 5
"""After which it is worth to come again where the service cannot answer now."""

_WRONG_SHAPE = "The request has the wrong shape."


def register(app: Flask) -> None:
    """Lets every error of the application come out as a problem."""
    app.register_error_handler(ClaimsError, _known)
    app.register_error_handler(VerifierError, _known)
    app.register_error_handler(ValidationError, _shape)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(ClientDisconnected, _too_slow)
    app.register_error_handler(Exception, _unforeseen)
    app.after_request(_say_when)


def problem(status: int, detail: str | None = None, errors: dict[str, list[str]] | None = None) -> Response:
    """A problem of that status; ``errors`` are messages by field."""
    body: dict[str, Any] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    if detail:
        body["detail"] = detail
    if "request_id" in g:
        body["request_id"] = g.request_id
    if errors:
        body["errors"] = errors
    # What a message repeats of the request may be half of a surrogate pair.
    data = json.dumps(body, ensure_ascii=False).encode(errors="replace")
    return Response(data, status, content_type="application/problem+json")


def _known(error: Exception) -> Response:
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), HTTPStatus.INTERNAL_SERVER_ERROR)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s", error)
        return problem(status, _told(error))
    if isinstance(error, InputError):
        return problem(status, str(error), {error.field: [error.message]} if error.field else None)
    return problem(status, str(error))


def _told(error: Exception) -> str | None:
    """What the caller may know of an error that is not the caller's: nothing of the inside."""
    if isinstance(error, FetchError | NotReady):
        return str(error)
    return _BUSY if isinstance(error, StoreBusy) else None


def _shape(error: ValidationError) -> Response:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, _WRONG_SHAPE, _by_field(error.messages))


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < HTTPStatus.BAD_REQUEST:
        return Response(error.get_body(), error.code or 500, error.get_headers())
    messages = _messages(error)
    detail = _WRONG_SHAPE if messages else error.description
    if isinstance(error, RequestEntityTooLarge) and request.max_content_length is not None:
        detail = f"{detail} A body may have at most {request.max_content_length:,} bytes."
    response = problem(error.code, detail, messages)
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def _messages(error: HTTPException) -> dict[str, list[str]] | None:
    """The messages of a schema by field, if webargs left some: it keeps them by where the field stood."""
    data = getattr(error, "data", None) or {}
    by_place = data.get("messages", {})
    return {field: said for fields in by_place.values() for field, said in _by_field(fields).items()} or None


def _by_field(messages: Any, field: str = SCHEMA) -> dict[str, list[str]]:
    """The messages of a schema, each under the whole way to its field; SCHEMA stands for no field alone.

    >>> _by_field({"claims": {1: ["Not a valid string."]}, "blocks": {0: {"text": ["Too long."], "_schema": ["Odd."]}}})
    {'claims.1': ['Not a valid string.'], 'blocks.0.text': ['Too long.'], 'blocks.0': ['Odd.']}
    """
    if not isinstance(messages, dict):
        return {field: messages}
    found: dict[str, list[str]] = {}
    for name, said in messages.items():
        within = str(name) if field == SCHEMA else f"{field}.{name}"
        found |= _by_field(said, field if name == SCHEMA else within)
    return found


def _too_slow(_: ClientDisconnected) -> Response:
    """The client went away, which it will not hear, or did not send the rest in time."""
    return problem(HTTPStatus.REQUEST_TIMEOUT, "The rest of the request did not come in time.")


def _say_when(response: Response) -> Response:
    if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(_SECONDS)
    return response


def _unforeseen(error: Exception) -> Response:
    log.exception("unforeseen error", exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR)
