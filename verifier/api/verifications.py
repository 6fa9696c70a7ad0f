"""GET /verifications/{id}."""

from __future__ import annotations

import json

from flask import Response, jsonify

from claims.store import Reader
from verifier.api.resource import Resource
from verifier.api.schemas import examples
from verifier.api.schemas.judged import FormatRequest, VerificationAnswer
from verifier.assemble import Service
from verifier.claim_review import claim_review


def blueprint(service: Service) -> Resource:
    """The route that shows an answer again."""
    routes = Resource("verifications", __name__, description="Answers that were given")

    @routes.route("/verifications/<verification_id>", methods=["GET"])
    @routes.arguments(FormatRequest, location="query")
    @routes.response(200, VerificationAnswer, example=examples.VERIFICATION)
    @routes.alt_response(
        200,
        schema={"type": "object"},
        content_type="application/ld+json",
        example=examples.CLAIM_REVIEW,
        success=True,
    )
    def show(wanted: dict[str, str], verification_id: str) -> Response:
        """Show an answer as it was given, or as a schema.org ClaimReview."""
        with service.sessions() as session:
            stored = Reader(session).verification(verification_id)
        if wanted["format"] == "claimreview":
            body = json.dumps(claim_review(stored), ensure_ascii=False)
            return Response(body, content_type="application/ld+json")
        return jsonify(stored.answer)

    return routes
