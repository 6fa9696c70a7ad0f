"""GET /sources and PUT /sources/{id}."""

from __future__ import annotations

from typing import Any

from claims import database
from claims.records import Source
from claims.store import Reader, Store
from verifier.api.resource import Resource
from verifier.api.schemas import examples
from verifier.api.schemas.stored import SourceAnswer, SourceRequest, SourcesAnswer
from verifier.assemble import Service


def blueprint(service: Service) -> Resource:
    """The routes that show and rate sources."""
    routes = Resource("sources", __name__, description="Who publishes")

    @routes.route("/sources", methods=["GET"])
    @routes.response(200, SourcesAnswer, example=examples.SOURCES_ANSWER)
    def list_all() -> dict[str, Any]:
        """List the sources by name."""
        with service.sessions() as session:
            return {"sources": [_answer(source) for source in Reader(session).sources()]}

    @routes.route("/sources/<int:source_id>", methods=["PUT"])
    @routes.arguments(SourceRequest, example=examples.SOURCE)
    @routes.response(200, SourceAnswer, example=examples.SOURCE_ANSWER)
    def change(wanted: dict[str, Any], source_id: int) -> dict[str, Any]:
        """Rate a source, or give its name or domain; what is left out stays as it is."""
        with database.writing(service.sessions) as session:
            return _answer(Store(session).set_source(source_id, **wanted))

    return routes


def _answer(source: Source) -> dict[str, Any]:
    return {"id": source.id, "name": source.name, "domain": source.domain, "rating": source.rating}
