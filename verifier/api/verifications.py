"""GET /verifications and /verifications/{id}, and POST /verifications/{id}/replay."""

from __future__ import annotations

import json
from typing import Any

from flask import Response, g, jsonify, url_for

from claims.store import Cursor, Verifications
from verifier.api.resource import Resource
from verifier.api.schemas import examples
from verifier.api.schemas.past import (
    FormatRequest,
    PastVerificationAnswer,
    ReplayAnswer,
    VerificationsAnswer,
    VerificationsRequest,
)
from verifier.assemble import Service
from verifier.claim_review import Author, claim_review
from verifier.past_answers import listed_answer, past_answer, replay_answer


def blueprint(service: Service) -> Resource:
    """The routes that show answers again, and judge their claims again."""
    routes = Resource("verifications", __name__, description="Answers that were given")
    author = Author(service.settings.publisher, service.settings.publisher_url)

    @routes.route("/verifications", methods=["GET"])
    @routes.arguments(VerificationsRequest, location="query")
    @routes.response(200, VerificationsAnswer, example=examples.VERIFICATIONS_ANSWER)
    def list_some(wanted: dict[str, Any]) -> dict[str, Any]:
        """List answers, the newest first; `next` is where the list goes on."""
        limit = wanted["limit"]
        before = Cursor.read(wanted["before"]) if "before" in wanted else None
        with service.sessions() as session:
            store = Verifications(session)
            found = store.newest(stale=wanted.get("stale"), before=before, limit=limit + 1)
            stale = store.stale([one.id for one in found])
        rest = None
        if len(found) > limit:
            last = str(Cursor(found[limit - 1].created_at, found[limit - 1].id))
            only: dict[str, Any] = {"stale": str(wanted["stale"]).lower()} if "stale" in wanted else {}
            rest = url_for("verifications.list_some", **only, before=last, limit=limit)
        return {"verifications": [listed_answer(one, stale[one.id]) for one in found[:limit]], "next": rest}

    @routes.route("/verifications/<verification_id>", methods=["GET"])
    @routes.arguments(FormatRequest, location="query")
    @routes.response(200, PastVerificationAnswer, example=examples.PAST_VERIFICATION)
    @routes.alt_response(
        200,
        schema={"type": "object"},
        content_type="application/ld+json",
        example=examples.CLAIM_REVIEW,
        success=True,
    )
    def show(wanted: dict[str, str], verification_id: str) -> Response:
        """Show an answer as it was given and what counts no more of its evidence, or as a schema.org ClaimReview."""
        with service.sessions() as session:
            store = Verifications(session)
            stored = store.get(verification_id)
            stale = store.stale([verification_id])[verification_id] + store.damaged(stored)
        if wanted["format"] == "claimreview":
            url = url_for("verifications.show", verification_id=verification_id, _external=True)
            body = json.dumps(claim_review(stored, author, url), ensure_ascii=False)
            return Response(body, content_type="application/ld+json")
        return jsonify(past_answer(stored, stale))

    @routes.route("/verifications/<verification_id>/replay", methods=["POST"])
    @routes.response(200, ReplayAnswer, example=examples.REPLAY_ANSWER)
    def replay(verification_id: str) -> Response:
        """Judge the claim of an answer again, as it was asked; say what is otherwise and why. The new answer is kept too."""
        replayed = service.replay(verification_id)
        g.verdicts = [replayed.answer["verdict"]]  # to be counted
        return jsonify(replay_answer(replayed))

    return routes
