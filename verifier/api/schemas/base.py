"""What the shapes have in common."""

from __future__ import annotations

from marshmallow import RAISE, Schema, fields, validate

ID = validate.Range(min=1, max=2**31 - 1)


class Strict(Schema):
    """What is sent: every field of it is known. An answer may get more fields, so it is a plain Schema."""

    class Meta:
        """Unknown fields are errors, with their names."""

        unknown = RAISE


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type = fields.String(required=True, metadata={"example": "about:blank"})
    title = fields.String(required=True, metadata={"example": "Unprocessable Entity"})
    status = fields.Integer(required=True, metadata={"example": 422})
    detail = fields.String(metadata={"example": "claim: must not be empty"})
    errors = fields.Dict(
        keys=fields.String(),
        metadata={"description": "messages by field", "example": {"claim": ["must not be empty"]}},
    )
