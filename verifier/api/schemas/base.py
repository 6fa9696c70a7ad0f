"""What the shapes have in common."""

from __future__ import annotations

from marshmallow import EXCLUDE, RAISE, Schema, fields, validate

ID = validate.Range(min=1, max=2**31 - 1)


class Request(Schema):
    """What is sent: every field of it is known."""

    class Meta:
        """Unknown fields are errors, with their names."""

        unknown = RAISE


class Answer(Schema):
    """What is answered: it may get more fields."""

    class Meta:
        """Unknown fields are none of the reader's business."""

        unknown = EXCLUDE


class Problem(Answer):
    """What went wrong (RFC 9457)."""

    type = fields.String(required=True, metadata={"example": "about:blank"})
    title = fields.String(required=True, metadata={"example": "Unprocessable Entity"})
    status = fields.Integer(required=True, metadata={"example": 422})
    detail = fields.String(metadata={"example": "claim: must not be empty"})
    request_id = fields.String(metadata={"description": "as in the header X-Request-ID, and in the log of the service"})
    errors = fields.Dict(
        keys=fields.String(),
        metadata={"description": "messages by field", "example": {"claim": ["must not be empty"]}},
    )
