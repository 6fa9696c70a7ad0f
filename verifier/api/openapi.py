"""The description of the interface (OpenAPI 3.1), made from the shapes."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Flask
from flask_smorest import Api

from verifier.api.schemas.base import Problem

_CONFIG: dict[str, Any] = {
    "API_TITLE": "Claim verifier",
    "OPENAPI_VERSION": "3.1.0",
    "API_SPEC_OPTIONS": {
        "info": {
            "description": "Checks claims against what stored, sourced documents say.",
            "license": {"name": "MIT"},
        },
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
        "security": [{"key": []}, {}],
    },
}


class Description(Api):  # type: ignore[misc]  # flask-smorest has no types
    """The interface as it is described, with the errors as they are: problems."""

    ERROR_SCHEMA = Problem

    def _register_error_handlers(self) -> None:
        """None of its own: all errors go through ``verifier.api.errors``."""

    def _register_pagination_header(self) -> None:
        """None: lists say themselves where they go on."""

    def _register_responses(self) -> None:
        content = {"application/problem+json": {"schema": Problem}}
        for status in HTTPStatus:
            of_error = {"content": content} if status >= HTTPStatus.BAD_REQUEST else {}
            self.spec.components.response(status.name, {"description": status.phrase, **of_error}, lazy=True)
        default = {"description": "What went wrong", "content": content}
        self.spec.components.response(self.DEFAULT_ERROR_RESPONSE_NAME, default, lazy=True)


def describe(app: Flask, version: str) -> Description:
    """The description of ``app``, to register blueprints with."""
    app.config.update(_CONFIG, API_VERSION=version)
    return Description(app)
