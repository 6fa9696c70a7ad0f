"""How much one caller may ask for: requests a minute, and bytes of a body."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from flask import Flask, Response, request
from flask_limiter import Limiter
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from sqlalchemy.orm import Session, sessionmaker

from verifier.api.access import presented_key
from verifier.api.batch_upload import MOST_FORM_BYTES
from verifier.assemble import Service
from verifier.errors import SettingsError

MOST_JSON_BYTES = 5_000_000
"""Of a request that brings no document: the largest batch or page, in characters of four bytes."""

_ROOM = 1.25  # a document as JSON, or with the other fields of a form, is longer than the document


def install(app: Flask, service: Service) -> None:
    """Refuses what is too much: 413 for a body, 429 with Retry-After for requests of one key, or address without a key.

    Raises :class:`SettingsError` if the storage of the counts cannot be used.
    """
    settings = service.settings
    app.config["MAX_CONTENT_LENGTH"] = int(settings.max_document_bytes * _ROOM) + 10_000
    app.before_request(partial(_limit_body, settings.max_claim_file_bytes + MOST_FORM_BYTES))
    try:
        storage_from_string(settings.limit_storage)  # which is to be right even where nothing is counted
        if settings.requests_per_minute == 0:
            return
        app.after_request(_say_when_only_if_refused)
        Limiter(
            partial(_caller, service.sessions),
            app=app,
            application_limits=[f"{settings.requests_per_minute} per minute"],
            application_limits_exempt_when=_is_free,
            storage_uri=settings.limit_storage,
            in_memory_fallback_enabled=True,  # a storage that fails must not take the service with it
            headers_enabled=True,
        )
    except ConfigurationError as error:
        raise SettingsError("VERIFIER_LIMIT_STORAGE", str(error)) from error


def _limit_body(most_of_claims: int) -> None:
    if request.blueprint == "batches":
        request.max_content_length = most_of_claims
    elif request.blueprint != "documents":
        request.max_content_length = MOST_JSON_BYTES


def _say_when_only_if_refused(response: Response) -> Response:
    """Takes back the Retry-After that the limiter gives to answers that nobody has to wait for."""
    if response.status_code != HTTPStatus.TOO_MANY_REQUESTS:
        response.headers.pop("Retry-After", None)
    return response


def _caller(sessions: sessionmaker[Session]) -> str:
    key = presented_key(sessions)
    return f"address {request.remote_addr}" if key is None else f"key {key.id}"


def _is_free() -> bool:
    """Whether a request is not counted: it watches over the service, or is sent by a browser on its own."""
    return request.blueprint == "health" or request.method == "OPTIONS"
