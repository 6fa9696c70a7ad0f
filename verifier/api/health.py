"""GET /healthz and /readyz."""

from __future__ import annotations

from typing import Any

from claims.store import Reader
from migrations import schema
from verifier.api.resource import Resource
from verifier.api.schemas.health import HealthAnswer, ReadyAnswer
from verifier.assemble import Service
from verifier.errors import NotReady

_WAIT = 0.5  # seconds: a small index is open by then, and nobody who watches gives up earlier


def blueprint(service: Service) -> Resource:
    """The routes that watch over the service."""
    routes = Resource("health", __name__, description="Health")

    @routes.route("/healthz", methods=["GET"])
    @routes.response(200, HealthAnswer)
    def healthz() -> dict[str, str]:
        """Say that the process answers, whatever it depends on: its version and its model."""
        return {"status": "ok", "version": service.verifier.version, "model": service.verifier.judge.model.name}

    @routes.route("/readyz", methods=["GET"])
    @routes.response(200, ReadyAnswer)
    def readyz() -> dict[str, Any]:
        """Say whether claims can be checked now: models are loaded, the database has its schema, the index is open.

        "degraded" is ready too: claims are checked against all that is stored, but something is to be looked after.
        With it goes the revision of the store.
        """
        schema.check(service.engine)
        if not service.warm_up.is_done(_WAIT):
            raise NotReady("The search index is not open yet.")
        detail = service.retriever.trouble()
        with service.sessions() as session:
            revision = Reader(session).revision()
        return {"status": "degraded" if detail else "ready", "detail": detail, "store_revision": revision}

    return routes
