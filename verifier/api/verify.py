"""POST /verify and POST /verify/batch."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint

from claims.errors import InputError
from verifier.api.schemas import BatchAnswer, BatchRequest, VerificationAnswer, VerifyRequest
from verifier.assemble import Service
from verifier.claim import read_claim
from verifier.results import Claim


def blueprint(service: Service) -> Blueprint:
    """The routes that judge claims."""
    routes = Blueprint("verify", __name__, description="Checking claims")

    @routes.route("/verify", methods=["POST"])
    @routes.arguments(VerifyRequest)
    @routes.response(200, VerificationAnswer)
    def verify(wanted: dict[str, Any]) -> dict[str, Any]:
        """Check one claim against what is stored."""
        claim = read_claim(wanted.pop("claim"), **wanted)
        return service.verify([claim])[0]

    @routes.route("/verify/batch", methods=["POST"])
    @routes.arguments(BatchRequest)
    @routes.response(200, BatchAnswer)
    def verify_batch(wanted: dict[str, Any]) -> dict[str, Any]:
        """Check up to 500 claims in one pass of the models."""
        return {"results": service.verify([_numbered(place, raw) for place, raw in enumerate(wanted["claims"])])}

    return routes


def _numbered(place: int, raw: str) -> Claim:
    try:
        return read_claim(raw)
    except InputError as error:
        raise InputError(error.message, field=f"claims.{place}") from error
