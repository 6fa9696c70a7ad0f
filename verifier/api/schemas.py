"""The shapes of requests and answers. Only shapes: what a value means is judged by the parts that use it."""

from __future__ import annotations

from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate, validates_schema

_ID = validate.Range(min=1, max=2**31 - 1)


class Strict(Schema):
    """A request body in which every field is known."""

    class Meta:
        """Unknown fields are errors, with their names."""

        unknown = RAISE


class VerifyRequest(Strict):
    """A claim, and what is wanted of the answer."""

    claim = fields.String(required=True, metadata={"example": "Apple invested directly in OpenAI"})
    as_of = fields.String(metadata={"description": "only what was published by this day", "example": "2024-12-31"})
    sources = fields.List(fields.Integer(strict=True, validate=_ID), validate=validate.Length(min=1, max=100))
    max_evidence = fields.Integer(strict=True, load_default=5, validate=validate.Range(min=0, max=50))
    reported = fields.String(load_default="flag", validate=validate.OneOf(["accept", "flag", "ignore"]))
    min_confidence = fields.Float(validate=validate.Range(min=0, max=1))


class BatchRequest(Strict):
    """Some claims, judged in one pass."""

    claims = fields.List(fields.String(), required=True, validate=validate.Length(min=1, max=500))


class DocumentRequest(Strict):
    """A document: its text or its HTML, and what is known about it."""

    text = fields.String()
    html = fields.String()
    title = fields.String(validate=validate.Length(min=1, max=1000))
    url = fields.Url(schemes={"http", "https"}, require_tld=False)
    published = fields.String(metadata={"example": "2024-10"})
    source = fields.String(validate=validate.Length(min=1, max=300))
    language = fields.String(validate=validate.OneOf(["en", "de"]))
    author = fields.String(validate=validate.Length(min=1, max=300))

    @validates_schema
    def _one_body(self, data: dict[str, Any], **_: Any) -> None:
        if ("text" in data) == ("html" in data):
            raise ValidationError("Give either text or html.", "text")


class Quote(Schema):
    """A W3C TextQuoteSelector and TextPositionSelector in one; offsets in Unicode code points."""

    exact = fields.String(required=True)
    prefix = fields.String(required=True)
    suffix = fields.String(required=True)
    start = fields.Integer(required=True)
    end = fields.Integer(required=True)


class SourceAnswer(Schema):
    """Who published."""

    id = fields.Integer(required=True)
    name = fields.String(required=True)
    rating = fields.Float(allow_none=True)


class DocumentAnswer(Schema):
    """A stored document, without its text."""

    id = fields.Integer(required=True)
    title = fields.String(allow_none=True)
    url = fields.String(allow_none=True)
    published = fields.String(allow_none=True)
    language = fields.String(required=True)
    sha256 = fields.String(required=True)
    source = fields.Nested(SourceAnswer, allow_none=True)


class CheckAnswer(Schema):
    """One part of the claim held against the same part of the evidence."""

    slot = fields.String(required=True)
    agrees = fields.Boolean(required=True)
    claim = fields.String(required=True)
    evidence = fields.String(required=True)


class AttributionAnswer(Schema):
    """How the document stands to what it quotes."""

    status = fields.String(required=True)
    speaker = fields.String(allow_none=True)


class PlaceAnswer(Schema):
    """A quote that stands letter for letter in its document, and who says it."""

    quote = fields.Nested(Quote, required=True)
    assertion_id = fields.Integer(required=True)
    link = fields.String(allow_none=True)
    document = fields.Nested(DocumentAnswer, required=True)
    attribution = fields.Nested(AttributionAnswer, required=True)


class EvidenceAnswer(PlaceAnswer):
    """A quote, and where it stands to the claim."""

    stance = fields.String(required=True)
    score = fields.Float(required=True)
    checks = fields.List(fields.Nested(CheckAnswer), required=True)
    also = fields.List(
        fields.Nested(PlaceAnswer),
        required=True,
        metadata={"description": "the other places where the same text stands; they are no further evidence"},
    )


class PartAnswer(Schema):
    """One of the things that a compound claim says, judged for itself."""

    claim = fields.String(required=True)
    verdict = fields.String(required=True)
    confidence = fields.Float(required=True)
    reason = fields.String(allow_none=True)


class EngineAnswer(Schema):
    """What judged."""

    version = fields.String(required=True)
    model = fields.String(required=True)
    store_revision = fields.Integer(required=True)


class VerificationAnswer(Schema):
    """The answer to a claim."""

    id = fields.String(required=True)
    claim = fields.String(required=True)
    language = fields.String(required=True)
    verdict = fields.String(required=True, validate=validate.OneOf(["supported", "contradicted", "unknown"]))
    confidence = fields.Float(required=True)
    reason = fields.String(allow_none=True)
    parts = fields.List(
        fields.Nested(PartAnswer),
        required=True,
        metadata={"description": "of a compound claim; empty for a simple one"},
    )
    evidence = fields.List(fields.Nested(EvidenceAnswer), required=True)
    engine = fields.Nested(EngineAnswer, required=True)
    elapsed_ms = fields.Float(required=True)


class BatchAnswer(Schema):
    """The answers, in the order of the claims."""

    results = fields.List(fields.Nested(VerificationAnswer), required=True)


class IngestAnswer(Schema):
    """What an ingest did."""

    document = fields.Nested(DocumentAnswer, required=True)
    assertions = fields.Integer(required=True)
    new = fields.Boolean(required=True)
