"""The shapes of claims and of what is said about them."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from claims.records import LANGUAGES
from verifier.api.schemas.base import ID, SOME, Answer, Real, Request, WebUrl, Whole
from verifier.api.schemas.stored import PlaceAnswer
from verifier.page import MOST_BLOCKS, MOST_CHARACTERS
from verifier.results import Reason, Reported, Slot, Stance, Verdict

VERDICT = validate.OneOf(get_args(Verdict))
REASON = validate.OneOf(get_args(Reason))


class VerifyRequest(Request):
    """A claim, and what is wanted of the answer."""

    claim = fields.String(required=True, metadata={"example": "Apple invested directly in OpenAI", **SOME})
    as_of = fields.String(metadata={"description": "only what was published by this day", "example": "2024-12-31"})
    sources = fields.List(Whole(strict=True, validate=ID), validate=validate.Length(min=1, max=100))
    max_evidence = Whole(strict=True, load_default=5, validate=validate.Range(min=1, max=50))
    reported = fields.String(load_default="flag", validate=validate.OneOf(get_args(Reported)))
    min_confidence = Real(validate=validate.Range(min=0, max=1))


class BatchRequest(Request):
    """Some claims, judged in one pass."""

    claims = fields.List(fields.String(metadata=SOME), required=True, validate=validate.Length(min=1, max=500))


class BlockRequest(Request):
    """A block of text of a page, such as a paragraph."""

    id = fields.String(required=True, validate=validate.Length(min=1, max=200))
    text = fields.String(required=True, validate=validate.Length(max=MOST_CHARACTERS))


class PageRequest(Request):
    """The text of a page, block by block."""

    blocks = fields.List(fields.Nested(BlockRequest), required=True, validate=validate.Length(min=1, max=MOST_BLOCKS))
    url = WebUrl()


class CheckAnswer(Answer):
    """One part of the claim held against the same part of the evidence."""

    slot = fields.String(required=True, validate=validate.OneOf(get_args(Slot)))
    agrees = fields.Boolean(required=True)
    claim = fields.String(required=True)
    evidence = fields.String(required=True)


class EvidenceAnswer(PlaceAnswer):
    """A quote, and where it stands to the claim."""

    stance = fields.String(required=True, validate=validate.OneOf(get_args(Stance)))
    score = fields.Float(required=True)
    checks = fields.List(fields.Nested(CheckAnswer), required=True)
    also = fields.List(
        fields.Nested(PlaceAnswer),
        required=True,
        metadata={"description": "the other places where the same text stands; they are no further evidence"},
    )


class PartAnswer(Answer):
    """One of the things that a compound claim says, judged for itself."""

    claim = fields.String(required=True)
    verdict = fields.String(required=True, validate=VERDICT)
    confidence = fields.Float(required=True)
    reason = fields.String(required=True, allow_none=True, validate=REASON)


class EngineAnswer(Answer):
    """What judged."""

    version = fields.String(required=True)
    model = fields.String(required=True)
    store_revision = fields.Integer(required=True)


class VerificationAnswer(Answer):
    """The answer to a claim."""

    id = fields.String(required=True)
    claim = fields.String(required=True)
    language = fields.String(required=True, validate=validate.OneOf(LANGUAGES))
    verdict = fields.String(required=True, validate=VERDICT)
    confidence = fields.Float(required=True)
    reason = fields.String(required=True, allow_none=True, validate=REASON)
    reported_only = fields.Boolean(
        metadata={"description": "no document states the verdict in its own name; told with reported=flag"}
    )
    parts = fields.List(
        fields.Nested(PartAnswer),
        required=True,
        metadata={"description": "of a compound claim; empty for a simple one"},
    )
    evidence = fields.List(fields.Nested(EvidenceAnswer), required=True)
    engine = fields.Nested(EngineAnswer, required=True)
    elapsed_ms = fields.Float(required=True)


class BatchAnswer(Answer):
    """The answers, in the order of the claims."""

    results = fields.List(fields.Nested(VerificationAnswer), required=True)


class PageClaimAnswer(Answer):
    """A sentence that is a claim; offsets are code points of the text of its block."""

    start = fields.Integer(required=True)
    end = fields.Integer(required=True)
    verification = fields.Nested(VerificationAnswer, required=True)


class BlockAnswer(Answer):
    """The claims of a block, in the order of its text."""

    id = fields.String(required=True)
    claims = fields.List(fields.Nested(PageClaimAnswer), required=True)


class PageAnswer(Answer):
    """The blocks of the page, in their order."""

    document_id = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "the stored document that this page is, if one has its url; it is no evidence"},
    )
    blocks = fields.List(fields.Nested(BlockAnswer), required=True)
    left_out = fields.Integer(
        required=True, metadata={"description": "claims not judged: too long, or too many at the end of the page"}
    )
