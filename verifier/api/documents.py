"""POST /documents and GET /documents/{id}."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, request, url_for
from flask_smorest import Blueprint
from werkzeug.exceptions import UnsupportedMediaType

from claims.documents import Given
from claims.errors import InputError
from claims.ingest import IngestReport
from claims.store import Reader
from verifier.answers import document_answer
from verifier.api.schemas import DocumentRequest
from verifier.assemble import Service

_FORM_FIELDS = ("title", "url", "published", "source", "language", "author")


def blueprint(service: Service) -> Blueprint:
    """The routes that store and show documents."""
    routes = Blueprint("documents", __name__, description="Stored documents")

    @routes.route("/documents", methods=["POST"])
    def add() -> tuple[Response, int, dict[str, str]]:
        """Store a document, as JSON or as a file (multipart/form-data). The same again changes nothing."""
        if request.mimetype == "application/json":
            report = _add_json(service)
        elif request.mimetype == "multipart/form-data":
            report = _add_file(service)
        else:
            raise UnsupportedMediaType("send application/json or multipart/form-data")
        body = {"document": document_answer(report.document), "assertions": report.assertions, "new": report.new}
        place = url_for("documents.show", document_id=report.document.id)
        return jsonify(body), 201 if report.new else 200, {"Location": place}

    @routes.route("/documents/<int:document_id>", methods=["GET"])
    def show(document_id: int) -> Response:
        """A document with its text and its assertions."""
        with service.sessions() as session:
            store = Reader(session)
            document, text = store.document(document_id)
            assertions = store.document_assertions(document_id).found.values()
        listed = [
            {
                "id": one.id,
                "start": one.start,
                "end": one.end,
                "quote": one.quote,
                "status": one.status,
                "speaker": one.speaker,
            }
            for one in assertions
        ]
        return jsonify(
            {**document_answer(document), "retracted": document.retracted, "text": text, "assertions": listed}
        )

    return routes


def _add_json(service: Service) -> IngestReport:
    body: dict[str, Any] = DocumentRequest().load(request.get_json())
    kind = "html" if "html" in body else "text"
    content = body.pop(kind)
    try:
        data = content.encode()
    except UnicodeEncodeError:
        raise InputError("holds half a surrogate pair", field=kind) from None
    media_type = "text/html" if kind == "html" else "text/plain"
    return service.ingest(data, "document", Given(**body), media_type)


def _add_file(service: Service) -> IngestReport:
    unknown = (set(request.form) - set(_FORM_FIELDS)) | (set(request.files) - {"file"})
    if unknown:
        raise InputError("there is no such field", field=sorted(unknown)[0])
    file = request.files.get("file")
    if file is None:
        raise InputError("is missing", field="file")
    given = Given(**{name: request.form.get(name) for name in _FORM_FIELDS})
    return service.ingest(file.read(), file.filename or "document", given)
