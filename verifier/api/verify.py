"""POST /verify, /verify/batch and /verify/page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import Response, g, jsonify

from claims.errors import InputError
from claims.store import Reader
from claims.text.normalise import refuse_half_pairs
from claims.text.web_address import page_of
from verifier.api.resource import Resource
from verifier.api.schemas import examples
from verifier.api.schemas.judged import (
    BatchAnswer,
    BatchRequest,
    PageAnswer,
    PageRequest,
    VerificationAnswer,
    VerifyRequest,
)
from verifier.assemble import Service
from verifier.claim import read_claim
from verifier.page import page_claims
from verifier.results import Claim


def blueprint(service: Service) -> Resource:
    """The routes that judge claims."""
    routes = Resource("verify", __name__, description="Checking claims")

    @routes.route("/verify", methods=["POST"])
    @routes.arguments(VerifyRequest, example=examples.VERIFY)
    @routes.response(200, VerificationAnswer, example=examples.VERIFICATION)
    def verify(wanted: dict[str, Any]) -> Response:
        """Check one claim against what is stored."""
        claim = read_claim(wanted.pop("claim"), **wanted)
        return jsonify(_judged(service, [claim])[0])

    @routes.route("/verify/batch", methods=["POST"])
    @routes.arguments(BatchRequest, example=examples.BATCH)
    @routes.response(200, BatchAnswer, example=examples.BATCH_ANSWER)
    def verify_batch(wanted: dict[str, Any]) -> Response:
        """Check up to 500 claims in one pass of the models."""
        claims = [_numbered(place, raw) for place, raw in enumerate(wanted["claims"])]
        return jsonify({"results": _judged(service, claims)})

    @routes.route("/verify/page", methods=["POST"])
    @routes.arguments(PageRequest, example=examples.PAGE)
    @routes.response(200, PageAnswer, example=examples.PAGE_ANSWER)
    def verify_page(wanted: dict[str, Any]) -> Response:
        """Find the claims in the text of a page, and check them in one pass of the models.

        Offsets are code points of the text of the block. The document `document_id` is the page itself, and is no evidence.
        """
        ids = [block["id"] for block in wanted["blocks"]]
        for place, identity in enumerate(ids):
            refuse_half_pairs(identity, f"blocks.{place}.id")
        claims = page_claims([block["text"] for block in wanted["blocks"]])
        blocks: list[dict[str, Any]] = [{"id": identity, "claims": []} for identity in ids]
        document_id = _stored_as(service, wanted.get("url"))
        itself = frozenset[int]() if document_id is None else frozenset({document_id})
        answers = _judged(service, [replace(one.claim, leave_out=itself) for one in claims.found])
        for one, answer in zip(claims.found, answers, strict=True):
            blocks[one.block]["claims"].append({"start": one.start, "end": one.end, "verification": answer})
        return jsonify({"document_id": document_id, "blocks": blocks, "left_out": claims.left_out})

    return routes


def _judged(service: Service, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    answers = service.verify(claims)
    g.verdicts = [one["verdict"] for one in answers]  # to be counted
    return answers


def _numbered(place: int, raw: str) -> Claim:
    try:
        return read_claim(raw)
    except InputError as error:
        raise InputError(error.message, field=f"claims.{place}") from error


def _stored_as(service: Service, url: str | None) -> int | None:
    if url is None:
        return None
    with service.sessions() as session:
        document = Reader(session).document_at(page_of(url))
    return None if document is None else document.id
