"""The shapes of what is said about the service itself."""

from __future__ import annotations

from marshmallow import fields, validate

from verifier.api.schemas.base import Answer


class HealthAnswer(Answer):
    """What runs here."""

    status = fields.String(required=True, metadata={"example": "ok"})
    version = fields.String(required=True, metadata={"example": "0.1.0+7bd93dfa"})
    model = fields.String(required=True, metadata={"example": "stance-268a1d7e"})


class ReadyAnswer(Answer):
    """That claims can be checked."""

    status = fields.String(required=True, validate=validate.OneOf(["ready", "degraded"]), metadata={"example": "ready"})
    detail = fields.String(required=True, allow_none=True, metadata={"description": "what is to be looked after"})
    store_revision = fields.Integer(required=True, metadata={"example": 17})
