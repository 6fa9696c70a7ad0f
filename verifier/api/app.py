"""Makes the Flask application around a service that is wired already."""

from __future__ import annotations

from flask import Flask, request
from flask_smorest import Api
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from verifier.api import documents, errors, health, verify
from verifier.assemble import Service

MAX_BODY = 25_000_000
"""Bytes of a request: a document of the largest size, as JSON."""


def create_app(service: Service) -> Flask:
    """The application. It keeps the service and closes nothing."""
    app = Flask("verifier", static_folder=None)
    app.config.update(
        API_TITLE="Claim verifier",
        API_VERSION=service.verifier.version,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        OPENAPI_JSON_PATH="openapi.json",
        MAX_CONTENT_LENGTH=MAX_BODY,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of the default provider
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    api = Api(app)
    for blueprint in (verify.blueprint(service), documents.blueprint(service), health.blueprint(service)):
        api.register_blueprint(blueprint)
    errors.register(app)
    app.before_request(_refuse_other_bodies)
    return app


def _refuse_other_bodies() -> None:
    """Claims come as JSON; a body that is missing or of another type is not a body with nothing in it."""
    if request.method != "POST" or request.blueprint is None:
        return
    if request.mimetype == "application/json":
        if not request.get_data():
            raise BadRequest("The body is empty; send a JSON object.")
    elif request.blueprint == "verify":
        raise UnsupportedMediaType("Send application/json.")
