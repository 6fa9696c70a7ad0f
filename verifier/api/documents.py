"""POST /documents, GET /documents, and GET and DELETE /documents/{id}."""

from __future__ import annotations

from typing import Any

from flask import request, url_for
from werkzeug.exceptions import UnsupportedMediaType

from claims import database
from claims.documents import Given
from claims.errors import InputError
from claims.ingest import IngestReport
from claims.store import Reader, Store
from claims.text.normalise import refuse_half_pairs
from verifier.answers import document_answer, stored_document_answer
from verifier.api.assertions import within_document
from verifier.api.resource import PLACE, Resource, by_name, json_body, only_file, paged
from verifier.api.schemas import examples
from verifier.api.schemas.stored import (
    DocumentForm,
    DocumentRequest,
    DocumentsAnswer,
    IngestAnswer,
    PagingRequest,
    WholeDocumentAnswer,
)
from verifier.assemble import Service

_WHOLE = ("text", "html")
"""The fields that bring a document which is no file."""

_FORM_FIELDS = tuple(DocumentForm().fields)
_BODIES = {
    "required": True,
    "content": {
        "application/json": {"schema": DocumentRequest, "example": examples.DOCUMENT},
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "properties": {"file": {"type": "string", "format": "binary"}}
                | {name: {"type": "string"} for name in _FORM_FIELDS},
                "required": ["file"],
                "additionalProperties": False,
            }
        },
    },
}


def blueprint(service: Service) -> Resource:
    """The routes that store, show and retract documents."""
    routes = Resource("documents", __name__, description="Stored documents")

    @routes.route("/documents", methods=["POST"])
    @routes.doc(requestBody=_BODIES)
    @routes.response(201, IngestAnswer, example=examples.INGEST_ANSWER, headers=PLACE)
    @routes.alt_response(200, schema=IngestAnswer, description="It is stored already", headers=PLACE, success=True)
    def add() -> tuple[dict[str, Any], int, dict[str, str]]:
        """Store a document, as JSON or as a file (multipart/form-data). The same again changes nothing.

        With neither text nor html the page at `url` is fetched, where the service is set up to do so.
        """
        report = _add_file(service) if request.mimetype == "multipart/form-data" else _add_json(service)
        body = {"document": document_answer(report.document), "assertions": report.assertions, "new": report.new}
        place = url_for("documents.show", document_id=report.document.id)
        return body, 201 if report.new else 200, {"Location": place}

    @routes.route("/documents", methods=["GET"])
    @routes.arguments(PagingRequest, location="query")
    @routes.response(200, DocumentsAnswer, example=examples.DOCUMENTS_ANSWER)
    def list_some(wanted: dict[str, int]) -> dict[str, Any]:
        """List the documents by id, those above `after`; `next` is where the list goes on."""
        limit = wanted["limit"]
        with service.sessions() as session:
            found = Reader(session).documents(after=wanted["after"], limit=limit + 1)
        some, rest = paged(found, limit, "documents.list_some")
        return {"documents": [stored_document_answer(one) for one in some], "next": rest}

    @routes.route("/documents/<int:document_id>", methods=["GET"])
    @routes.response(200, WholeDocumentAnswer, example=examples.WHOLE_DOCUMENT)
    def show(document_id: int) -> dict[str, Any]:
        """Show a document with its text and its assertions, and which of them no longer stand in it."""
        with service.sessions() as session:
            store = Reader(session)
            document, text = store.document(document_id)
            assertions = store.document_assertions(document_id)
        return {
            **stored_document_answer(document),
            "text": text,
            "assertions": [within_document(one) for one in assertions.found.values()],
            "damaged": list(assertions.damaged),
        }

    @routes.route("/documents/<int:document_id>", methods=["DELETE"])
    @routes.response(204)
    def retract(document_id: int) -> None:
        """Retract a document: it is quoted no more, and cannot be stored again. Again changes nothing."""
        with database.writing(service.sessions) as session:
            Store(session).retract(document_id)

    return routes


def _add_json(service: Service) -> IngestReport:
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("Send application/json or multipart/form-data.")
    body: dict[str, Any] = DocumentRequest().load(json_body())
    if "html" not in body and "text" not in body:
        return service.fetch(body["url"], Given(**body))
    kind = "html" if "html" in body else "text"
    content = body.pop(kind)
    refuse_half_pairs(content, kind)
    media_type = "text/html" if kind == "html" else "text/plain"
    return service.ingest(content.encode(), "document", Given(**body), media_type)


def _add_file(service: Service) -> IngestReport:
    """What became of the file of a form. Raises InputError under the name of a field that was sent, or that stands in the file."""
    file = only_file(request.files)
    given = Given(**DocumentForm().load(by_name(request.form)))
    try:
        return service.ingest(file.read(), file.filename or "document", given, file.mimetype)
    except InputError as error:
        if error.field in (None, *_WHOLE):
            error.field = "file"
        raise
