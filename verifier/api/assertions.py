"""POST /assertions and GET /assertions/{id}."""

from __future__ import annotations

from typing import Any

from flask import url_for

from claims.ingest import curate
from claims.records import Assertion
from claims.store import Reader
from claims.text.validity import given_validity
from verifier.answers import said, stored_document_answer
from verifier.api.resource import PLACE, Resource
from verifier.api.schemas import examples
from verifier.api.schemas.stored import AssertionAnswer, AssertionRequest
from verifier.assemble import Service


def blueprint(service: Service) -> Resource:
    """The routes that show assertions and take those that people pick."""
    routes = Resource("assertions", __name__, description="What documents state")

    @routes.route("/assertions", methods=["POST"])
    @routes.arguments(AssertionRequest, example=examples.ASSERTION)
    @routes.response(201, AssertionAnswer, example=examples.ASSERTION_ANSWER, headers=PLACE)
    def add(wanted: dict[str, Any]) -> tuple[dict[str, Any], int, dict[str, str]]:
        """Add an assertion by its quote, which stands in the document letter for letter."""
        document_id, quote = wanted.pop("document_id"), wanted.pop("quote")
        valid = given_validity(wanted.pop("valid_from", None), wanted.pop("valid_until", None))
        assertion = curate(document_id, quote, service.sessions, service.encoder, valid=valid, **wanted)
        return _answer(assertion), 201, {"Location": url_for("assertions.show", assertion_id=assertion.id)}

    @routes.route("/assertions/<int:assertion_id>", methods=["GET"])
    @routes.response(200, AssertionAnswer, example=examples.ASSERTION_ANSWER)
    def show(assertion_id: int) -> dict[str, Any]:
        """Show an assertion with its document."""
        with service.sessions() as session:
            return _answer(Reader(session).assertion(assertion_id))

    return routes


def within_document(assertion: Assertion) -> dict[str, Any]:
    """An assertion as it is shown with its document."""
    return {"id": assertion.id, "kind": assertion.kind, **said(assertion)}


def _answer(assertion: Assertion) -> dict[str, Any]:
    return {**within_document(assertion), "document": stored_document_answer(assertion.document)}
