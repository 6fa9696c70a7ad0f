"""GET /healthz: whether the process answers and its store can be read."""

from __future__ import annotations

from flask import Response, jsonify
from flask_smorest import Blueprint

from claims.store import Reader
from verifier.assemble import Service


def blueprint(service: Service) -> Blueprint:
    """The routes that watch over the service."""
    routes = Blueprint("health", __name__, description="Health")

    @routes.route("/healthz", methods=["GET"])
    def healthz() -> Response:
        """The version, the model and the revision of the store."""
        with service.sessions() as session:
            revision = Reader(session).revision()
        model = service.verifier.judge.model.name
        return jsonify(
            {"status": "ok", "version": service.verifier.version, "model": model, "store_revision": revision}
        )

    return routes
