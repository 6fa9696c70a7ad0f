"""GET /healthz and /readyz."""

from __future__ import annotations

from typing import Any

from claims.store import Reader
from migrations import schema
from verifier.api.resource import Resource
from verifier.api.schemas.health import HealthAnswer, ReadyAnswer
from verifier.assemble import Service
from verifier.errors import NotReady


def blueprint(service: Service) -> Resource:
    """The routes that watch over the service."""
    routes = Resource("health", __name__, description="Health")

    @routes.route("/healthz", methods=["GET"])
    @routes.response(200, HealthAnswer)
    def healthz() -> dict[str, Any]:
        """Say that the process answers: its version, its model and the revision of its store."""
        with service.sessions() as session:
            revision = Reader(session).revision()
        model = service.verifier.judge.model.name
        return {"status": "ok", "version": service.verifier.version, "model": model, "store_revision": revision}

    @routes.route("/readyz", methods=["GET"])
    @routes.response(200, ReadyAnswer)
    def readyz() -> dict[str, str | None]:
        """Say whether claims can be checked now: the database has the right schema, and the search index is there.

        The models are loaded at the start. "degraded" is ready too: claims are checked against all that is stored, but
        something needs to be looked after.
        """
        schema.check(service.engine)
        condition = service.retriever.condition()
        if condition.state == "building":
            raise NotReady(condition.detail)
        return {"status": condition.state, "detail": condition.detail}

    return routes
