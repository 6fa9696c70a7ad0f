"""POST and GET /batches, and GET and DELETE /batches/{id} with its results and changes."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from flask import Response, request, url_for

from claims.errors import Conflict, StoreError
from claims.records import Batch
from claims.store import Batches
from verifier.api.batch_upload import received
from verifier.api.resource import PLACE, Resource, paged
from verifier.api.schemas import examples
from verifier.api.schemas.batches import BatchForm, DiffAnswer, DiffRequest, JobAnswer, JobsAnswer, ResultsRequest
from verifier.api.schemas.stored import PagingRequest
from verifier.assemble import Service
from verifier.batch.background import cancel
from verifier.batch.diff import compare
from verifier.batch.files import BatchFiles
from verifier.batch.queue import Queue
from verifier.batch.results import as_json_lines, as_table, results, whole_rows

log = logging.getLogger(__name__)

_BODY = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "properties": {"file": {"type": "string", "format": "binary"}}
                | {name: {"type": "string"} for name in BatchForm().fields},
                "required": ["file"],
                "additionalProperties": False,
            },
            "example": examples.CLAIM_FILE,
        }
    },
}
_LAYOUTS = {"jsonl": (as_json_lines, "application/x-ndjson"), "csv": (as_table, "text/csv; charset=utf-8")}
_TEXT = {"type": "string"}


def blueprint(service: Service) -> Resource:
    """The routes that take claim files, and show what becomes of them."""
    routes = Resource("batches", __name__, description="Claim files, checked in the background")
    files = BatchFiles(service.settings.batches)
    queue = Queue(service.settings)

    @routes.route("/batches", methods=["POST"])
    @routes.doc(requestBody=_BODY)
    @routes.response(202, JobAnswer, example=examples.JOB_ANSWER, headers=PLACE)
    def add() -> tuple[dict[str, Any], int, dict[str, str]]:
        """Take a claim file (multipart/form-data), to be checked in the background."""
        batch = received(request.environ, files, service.sessions, request.max_content_length or 0)
        try:
            queue.put(batch.id)
        except StoreError as error:
            # It is stored, and found by a worker that has nothing to do.
            log.warning("batch %d waits until a worker looks for it: %s", batch.id, error)
        return _answer(batch), HTTPStatus.ACCEPTED, {"Location": url_for("batches.show", batch_id=batch.id)}

    @routes.route("/batches", methods=["GET"])
    @routes.arguments(PagingRequest, location="query")
    @routes.response(200, JobsAnswer, example=examples.JOBS_ANSWER)
    def list_some(wanted: dict[str, int]) -> dict[str, Any]:
        """List the batches by id, those above `after`; `next` is where the list goes on."""
        limit = wanted["limit"]
        with service.sessions() as session:
            found = Batches(session).some(after=wanted["after"], limit=limit + 1)
        some, rest = paged(found, limit, "batches.list_some")
        return {"batches": [_answer(one) for one in some], "next": rest}

    @routes.route("/batches/<int:batch_id>", methods=["GET"])
    @routes.response(200, JobAnswer, example=examples.JOB_ANSWER)
    def show(batch_id: int) -> dict[str, Any]:
        """Show how far a batch is."""
        return _answer(_found(batch_id))

    @routes.route("/batches/<int:batch_id>", methods=["DELETE"])
    @routes.response(204)
    def remove(batch_id: int) -> None:
        """Remove a batch with its file and its results; one that is running is cancelled, and gone a little later."""
        cancel(batch_id, service.sessions, files)

    @routes.route("/batches/<int:batch_id>/results", methods=["GET"])
    @routes.arguments(ResultsRequest, location="query")
    @routes.response(200, _TEXT, content_type="application/x-ndjson", example=examples.RESULT_LINE)
    @routes.alt_response(200, schema=_TEXT, content_type="text/csv", example=examples.RESULT_TABLE, success=True)
    def show_results(wanted: dict[str, Any], batch_id: int) -> Response:
        """Show the results in the order of the file; a row that could not be checked has an `error` instead of a verdict."""
        batch = _found(batch_id)
        if not wanted["part"]:
            _refuse_unfinished(batch)
        path = files.results(batch.id)
        size = whole_rows(path)
        layout, media_type = _LAYOUTS[wanted["format"]]
        name = f"batch-{batch_id}.{wanted['format']}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        if layout is as_json_lines:
            headers["Content-Length"] = str(size)
        return Response(layout(path, size), content_type=media_type, headers=headers)

    @routes.route("/batches/<int:batch_id>/diff", methods=["GET"])
    @routes.arguments(DiffRequest, location="query")
    @routes.response(200, DiffAnswer, example=examples.DIFF_ANSWER)
    def show_diff(wanted: dict[str, int], batch_id: int) -> dict[str, Any]:
        """Show the claims on which the verdict changed from one batch to another, both of them done."""
        rows = []
        for identity in (wanted["against"], batch_id):
            _refuse_unfinished(_found(identity))
            path = files.results(identity)
            rows.append(results(path, whole_rows(path)))
        skip, limit = wanted["after"], wanted["limit"]
        found = compare(*rows, skip=skip, limit=limit)
        seen = skip + len(found.changes)
        rest = url_for("batches.show_diff", batch_id=batch_id, against=wanted["against"], after=seen, limit=limit)
        return {
            "against": wanted["against"],
            "changed": found.changed,
            "same": found.same,
            "added": found.added,
            "missing": found.missing,
            "changes": list(found.changes),
            "next": rest if seen < found.changed else None,
        }

    def _found(batch_id: int) -> Batch:
        with service.sessions() as session:
            return Batches(session).get(batch_id)

    return routes


def _refuse_unfinished(batch: Batch) -> None:
    if batch.state != "done":
        raise Conflict(f"batch {batch.id} is {batch.state}, not done")


def _answer(batch: Batch) -> dict[str, Any]:
    return {
        "id": batch.id,
        "file": batch.name,
        "column": batch.column,
        "wishes": batch.wishes,
        "state": batch.state,
        "rows": {"done": batch.done, "failed": batch.failed, "total": batch.total},
        "warnings": list(batch.warnings),
        "error": batch.error,
        "created": batch.created_at,
        "started": batch.started_at,
        "finished": batch.finished_at,
    }
