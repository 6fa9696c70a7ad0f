"""The shapes of answers that were given before."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from claims.records import LANGUAGES, Staleness
from verifier.api.schemas.base import Answer, Request
from verifier.api.schemas.judged import REASON, VERDICT, VerificationAnswer
from verifier.replay import Cause


class StaleAnswer(Answer):
    """A document that an answer rests on and that counts no more."""

    document_id = fields.Integer(required=True)
    reason = fields.String(required=True, validate=validate.OneOf(get_args(Staleness)))
    at = fields.String(required=True, allow_none=True, metadata={"example": "2025-03-01T12:30:05+00:00"})
    corrected_by = fields.Integer(required=True, allow_none=True)


class _Since(Answer):
    created_at = fields.String(required=True, metadata={"example": "2025-03-01T12:30:05+00:00"})
    replay_of = fields.String(required=True, allow_none=True, metadata={"description": "the answer that this replays"})
    stale = fields.List(
        fields.Nested(StaleAnswer),
        required=True,
        metadata={"description": "what it rests on and counts no more; empty while all of it does"},
    )


class PastVerificationAnswer(_Since, VerificationAnswer):
    """An answer as it was given, and what is known of it since."""


class ListedVerificationAnswer(_Since):
    """An answer of the list, without its evidence."""

    id = fields.String(required=True)
    claim = fields.String(required=True)
    language = fields.String(required=True, validate=validate.OneOf(LANGUAGES))
    verdict = fields.String(required=True, validate=VERDICT)
    confidence = fields.Float(required=True)
    reason = fields.String(required=True, allow_none=True, validate=REASON)


class VerificationsAnswer(Answer):
    """Some answers, the newest first."""

    verifications = fields.List(fields.Nested(ListedVerificationAnswer), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "where the list goes on; null at its end"}
    )


class VerificationsRequest(Request):
    """Which part of the list of answers is wanted."""

    stale = fields.Boolean(
        truthy={"true", "1"},
        falsy={"false", "0"},
        metadata={"description": "only answers of which evidence counts no more (true), or only others (false)"},
    )
    before = fields.String(metadata={"description": "where the list goes on, from `next`"})
    limit = fields.Integer(load_default=20, validate=validate.Range(min=1, max=100))


class FormatRequest(Request):
    """How an answer is wanted."""

    format = fields.String(
        load_default="answer",
        validate=validate.OneOf(["answer", "claimreview"]),
        metadata={"description": "claimreview: as schema.org ClaimReview, in JSON-LD"},
    )


class WordPair(Answer):
    """A word before and after; null where there was none."""

    before = fields.String(required=True, allow_none=True)
    after = fields.String(required=True, allow_none=True)


class NumberPair(Answer):
    """A number before and after; null where there was none."""

    before = fields.Float(required=True, allow_none=True)
    after = fields.Float(required=True, allow_none=True)


class EvidenceChangeAnswer(Answer):
    """A quote that is shown no more, or anew, or stands otherwise to the claim."""

    assertion_id = fields.Integer(required=True)
    document_id = fields.Integer(required=True)
    quote = fields.String(required=True)
    stance = fields.Nested(WordPair, required=True)
    score = fields.Nested(NumberPair, required=True)
    cause = fields.String(required=True, validate=validate.OneOf(get_args(Cause)))


class ChangesAnswer(Answer):
    """What is otherwise; null and empty where nothing is."""

    verdict = fields.Nested(WordPair, required=True, allow_none=True)
    confidence = fields.Nested(NumberPair, required=True, allow_none=True)
    reason = fields.Nested(WordPair, required=True, allow_none=True)
    evidence = fields.List(fields.Nested(EvidenceChangeAnswer), required=True)


class StoreChangeAnswer(Answer):
    """The revisions of the store, and which documents (and assertions picked from older ones) changed in between, by id."""

    before = fields.Integer(required=True)
    after = fields.Integer(required=True)
    added = fields.List(fields.Integer(), required=True)
    retracted = fields.List(fields.Integer(), required=True)
    corrected = fields.List(fields.Integer(), required=True)
    picked = fields.List(fields.Integer(), required=True)


class CausesAnswer(Answer):
    """What judged otherwise; null where it is the same."""

    model = fields.Nested(WordPair, required=True, allow_none=True)
    rules = fields.Nested(WordPair, required=True, allow_none=True)
    store = fields.Nested(StoreChangeAnswer, required=True, allow_none=True)
    options_known = fields.Boolean(
        required=True, metadata={"description": "false where it was not kept what had been wanted of the first answer"}
    )


class ReplayAnswer(Answer):
    """A claim judged again: what is otherwise, why, and the new answer."""

    replay_of = fields.String(required=True)
    same = fields.Boolean(required=True)
    changes = fields.Nested(ChangesAnswer, required=True)
    causes = fields.Nested(CausesAnswer, required=True)
    verification = fields.Nested(VerificationAnswer, required=True)
