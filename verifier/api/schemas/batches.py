"""The shapes of background batches."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from claims.files import FORMATS
from claims.records import BatchState
from verifier.api.schemas.base import ID, Answer, Request
from verifier.api.schemas.judged import REASON, VERDICT
from verifier.results import Reported


class WishesForm(Request):
    """What is wanted of the answers to a claim file, as fields of a form."""

    as_of = fields.String(metadata={"description": "only what was published by this day", "example": "2024-12-31"})
    sources = fields.List(
        fields.Integer(validate=ID),
        validate=validate.Length(min=1, max=100),
        metadata={"description": "by id; several are divided by commas, or sent one by one"},
    )
    max_evidence = fields.Integer(load_default=5, validate=validate.Range(min=1, max=50))
    reported = fields.String(load_default="flag", validate=validate.OneOf(get_args(Reported)))
    min_confidence = fields.Float(validate=validate.Range(min=0, max=1))


class BatchForm(WishesForm):
    """A claim file, and what is wanted of its answers."""

    column = fields.String(
        validate=[validate.Length(min=1, max=300), validate.ContainsNoneOf("\0")],
        metadata={"description": "the column that holds the claims"},
    )
    format = fields.String(
        validate=validate.OneOf(FORMATS), metadata={"description": "what the file is, if its name does not say so"}
    )


class RowsAnswer(Answer):
    """How many rows of a batch are done."""

    done = fields.Integer(required=True, metadata={"description": "those that failed among them"})
    failed = fields.Integer(required=True)
    total = fields.Integer(required=True, allow_none=True, metadata={"description": "null until they are counted"})


class WishesAnswer(Answer):
    """What is wanted of the answers, as it was sent."""

    as_of = fields.String()
    sources = fields.List(fields.Integer())
    max_evidence = fields.Integer(required=True)
    reported = fields.String(required=True)
    min_confidence = fields.Float()


class JobAnswer(Answer):
    """A batch in the background."""

    id = fields.Integer(required=True)
    file = fields.String(required=True, metadata={"description": "its name, as it was sent"})
    column = fields.String(required=True, allow_none=True)
    wishes = fields.Nested(WishesAnswer, required=True)
    state = fields.String(required=True, validate=validate.OneOf(get_args(BatchState)))
    rows = fields.Nested(RowsAnswer, required=True)
    warnings = fields.List(
        fields.String(), required=True, metadata={"description": "what had to be assumed about the file"}
    )
    error = fields.String(required=True, allow_none=True, metadata={"description": "why it failed"})
    created = fields.DateTime(required=True)
    started = fields.DateTime(required=True, allow_none=True)
    finished = fields.DateTime(required=True, allow_none=True)


class JobsAnswer(Answer):
    """Some batches, the oldest first."""

    batches = fields.List(fields.Nested(JobAnswer), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "where the list goes on; null at its end"}
    )


class ResultsRequest(Request):
    """How results are wanted."""

    format = fields.String(load_default="jsonl", validate=validate.OneOf(["jsonl", "csv"]))
    part = fields.Boolean(
        load_default=False,
        data_key="partial",
        metadata={"description": "1: the rows that are done, of a batch that is not"},
    )


class DiffRequest(Request):
    """Which batch came before, and which part of the changes is wanted."""

    against = fields.Integer(required=True, validate=ID, metadata={"description": "the batch that came before"})
    after = fields.Integer(load_default=0, validate=validate.Range(min=0, max=2**31 - 1))
    limit = fields.Integer(load_default=100, validate=validate.Range(min=1, max=1000))


class VerdictAnswer(Answer):
    """A verdict; `id` is that of the whole answer."""

    id = fields.String(required=True)
    verdict = fields.String(required=True, validate=VERDICT)
    confidence = fields.Float(required=True)
    reason = fields.String(required=True, allow_none=True, validate=REASON)


class ChangeAnswer(Answer):
    """A claim on which the verdict changed; `row` is the first with it."""

    claim = fields.String(required=True)
    row = fields.Integer(required=True)
    before = fields.Nested(VerdictAnswer, required=True)
    after = fields.Nested(VerdictAnswer, required=True)


class DiffAnswer(Answer):
    """What changed, and the number of claims that changed, did not, and are only in the one or in the other batch."""

    against = fields.Integer(required=True)
    changed = fields.Integer(required=True)
    same = fields.Integer(required=True)
    added = fields.Integer(required=True)
    missing = fields.Integer(required=True)
    changes = fields.List(fields.Nested(ChangeAnswer), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "where the changes go on; null at their end"}
    )
