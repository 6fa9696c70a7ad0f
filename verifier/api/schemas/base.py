"""What the shapes have in common."""

from __future__ import annotations

from typing import Any

from marshmallow import EXCLUDE, RAISE, Schema, fields, validate

from claims.text.web_address import SCHEMES, UNFIT

ID = validate.Range(min=1, max=2**31 - 1)


class Whole(fields.Integer):
    """A whole number as JSON has it: 5 and 5.0 are the same, "5" and true are none."""

    def _validated(self, value: Any) -> int:
        if isinstance(value, bool | str):
            raise self.make_error("invalid", input=value)
        whole = isinstance(value, float) and value.is_integer()
        return super()._validated(int(value) if whole else value)  # type: ignore[no-any-return,unused-ignore]


class Real(fields.Float):
    """A number as JSON has it: 0.5 and 1 are some, "0.5" and true are none."""

    def _validated(self, value: Any) -> float:
        if isinstance(value, bool | str):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class WebUrl(fields.Url):
    """A URL of a page."""

    def __init__(self, **more: Any) -> None:
        described = {"format": "iri", "pattern": "^https?://"}
        fit = validate.ContainsNoneOf(UNFIT, error="Must not hold control characters or half a surrogate pair.")
        super().__init__(schemes=SCHEMES, require_tld=False, validate=fit, metadata=described, **more)


SOME = {"minLength": 1}
"""The description of a text that must not be empty; what is said about an empty one says more than a shape can."""


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
        values=fields.List(fields.String()),
        metadata={
            "description": "messages by field, one within another as `claims.1`",
            "example": {"claim": ["must not be empty"]},
        },
    )
