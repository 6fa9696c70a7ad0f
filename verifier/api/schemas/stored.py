"""The shapes of what is stored: sources, documents, assertions."""

from __future__ import annotations

from typing import Any, get_args

from marshmallow import ValidationError, fields, validate, validates_schema

from claims.records import LANGUAGES, RATINGS, Status
from verifier.api.schemas.base import ID, SOME, Answer, Real, Request, WebUrl, Whole

_SHORT = [validate.Length(min=1, max=300), validate.ContainsNoneOf("\0", error="Must not hold the character NUL.")]


class DocumentForm(Request):
    """What is known about a document."""

    title = fields.String(validate=validate.Length(min=1, max=1000))
    url = WebUrl()
    published = fields.String(metadata={"example": "2024-10"})
    source = fields.String(validate=_SHORT)
    language = fields.String(validate=validate.OneOf(LANGUAGES))
    author = fields.String(validate=_SHORT)


class DocumentRequest(DocumentForm):
    """A document: its text, its HTML or only the URL where it stands, and what is known about it."""

    text = fields.String(metadata=SOME)
    html = fields.String(metadata=SOME)

    @validates_schema
    def _one_body(self, data: dict[str, Any], **_: Any) -> None:
        if "text" in data and "html" in data:
            raise ValidationError("Give either text or html.", "text")
        if not {"text", "html", "url"} & set(data):
            raise ValidationError("Give text, html, or the url of a page to fetch.", "text")


class PagingRequest(Request):
    """Which part of a list is wanted."""

    after = fields.Integer(load_default=0, validate=validate.Range(min=0, max=2**31 - 1))
    limit = fields.Integer(load_default=20, validate=validate.Range(min=1, max=100))


class AssertionRequest(Request):
    """A quote that a person picked from a document."""

    document_id = Whole(required=True, strict=True, validate=ID)
    quote = fields.String(required=True, metadata={"description": "stands in the document letter for letter", **SOME})
    start = Whole(
        strict=True,
        validate=validate.Range(min=0, max=2**31 - 1),
        metadata={"description": "where it stands, in code points of the text; needed where it stands twice"},
    )
    status = fields.String(
        validate=validate.OneOf(get_args(Status)),
        metadata={"description": "how the document stands to it; without it, as in the sentence around"},
    )
    speaker = fields.String(validate=_SHORT)
    valid_from = fields.String(
        metadata={"description": "the first day for which it holds; else as it says itself", "example": "2019"}
    )
    valid_until = fields.String(metadata={"description": "the last day for which it holds", "example": "2023-11"})

    @validates_schema
    def _status_of_the_speaker(self, data: dict[str, Any], **_: Any) -> None:
        if "speaker" in data and "status" not in data:
            raise ValidationError("Goes with a status only.", "speaker")


class SourceRequest(Request):
    """What is to be known of a source; what is left out stays as it is."""

    name = fields.String(validate=_SHORT)
    domain = fields.String(validate=_SHORT, allow_none=True)
    rating = Real(
        validate=validate.Range(min=0, max=1),
        allow_none=True,
        metadata={"description": "0 (worst) to 1, null for none"},
    )


class Quote(Answer):
    """A W3C TextQuoteSelector and TextPositionSelector in one; offsets in Unicode code points."""

    exact = fields.String(required=True)
    prefix = fields.String(required=True)
    suffix = fields.String(required=True)
    start = fields.Integer(required=True)
    end = fields.Integer(required=True)


class PublisherAnswer(Answer):
    """Who published."""

    id = fields.Integer(required=True)
    name = fields.String(required=True)
    rating = fields.Float(required=True, allow_none=True)


class SourceAnswer(PublisherAnswer):
    """A source, with the host of its pages."""

    domain = fields.String(required=True, allow_none=True)


class SourcesAnswer(Answer):
    """All sources, by name."""

    sources = fields.List(fields.Nested(SourceAnswer), required=True)


class DocumentAnswer(Answer):
    """A stored document, without its text."""

    id = fields.Integer(required=True)
    title = fields.String(required=True, allow_none=True)
    url = fields.String(required=True, allow_none=True)
    published = fields.String(required=True, allow_none=True, metadata={"example": "2024-10"})
    language = fields.String(required=True, validate=validate.OneOf(LANGUAGES))
    sha256 = fields.String(required=True)
    source = fields.Nested(PublisherAnswer, required=True, allow_none=True)


class ListedDocumentAnswer(DocumentAnswer):
    """A document of the list."""

    retracted = fields.Boolean(required=True)
    corrected_by = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "the newer snapshot of the same page, which counts instead of this one"},
    )


class DocumentsAnswer(Answer):
    """Some documents, the oldest first."""

    documents = fields.List(fields.Nested(ListedDocumentAnswer), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "where the list goes on; null at its end"}
    )


class AttributionAnswer(Answer):
    """How the document stands to what it quotes."""

    status = fields.String(required=True, validate=validate.OneOf(get_args(Status)))
    speaker = fields.String(required=True, allow_none=True)


class ValidAnswer(Answer):
    """The first and the last day for which the document says that it holds; null where it says none."""

    since = fields.String(required=True, allow_none=True, attribute="from", data_key="from")
    until = fields.String(required=True, allow_none=True)


class ReviewAnswer(Answer):
    """What a fact check says: the claim that it reviews, and its rating on one scale for all."""

    claim = fields.String(required=True)
    rating = fields.String(required=True, validate=validate.OneOf(RATINGS))


class PlaceAnswer(Answer):
    """A quote that stands letter for letter in its document, and who says it."""

    quote = fields.Nested(Quote, required=True)
    assertion_id = fields.Integer(required=True)
    link = fields.String(required=True, allow_none=True)
    document = fields.Nested(DocumentAnswer, required=True)
    attribution = fields.Nested(AttributionAnswer, required=True)
    valid = fields.Nested(ValidAnswer, required=True)
    review = fields.Nested(
        ReviewAnswer, required=True, allow_none=True, metadata={"description": "of a published fact check only"}
    )


class DocumentAssertionAnswer(Answer):
    """An assertion within its document."""

    id = fields.Integer(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(["sentence", "curated"]))
    quote = fields.Nested(Quote, required=True)
    attribution = fields.Nested(AttributionAnswer, required=True)
    valid = fields.Nested(ValidAnswer, required=True)
    review = fields.Nested(
        ReviewAnswer, required=True, allow_none=True, metadata={"description": "of a published fact check only"}
    )
    link = fields.String(required=True, allow_none=True, metadata={"description": "opens the page at the quote"})


class AssertionAnswer(DocumentAssertionAnswer):
    """An assertion with its document."""

    document = fields.Nested(ListedDocumentAnswer, required=True)


class WholeDocumentAnswer(ListedDocumentAnswer):
    """A document with its text and its assertions."""

    text = fields.String(required=True)
    assertions = fields.List(fields.Nested(DocumentAssertionAnswer), required=True)
    damaged = fields.List(
        fields.Integer(),
        required=True,
        metadata={"description": "assertions whose quotes no longer stand in the text; they are quoted nowhere"},
    )


class IngestAnswer(Answer):
    """What an ingest did."""

    document = fields.Nested(DocumentAnswer, required=True)
    assertions = fields.Integer(required=True)
    new = fields.Boolean(required=True)
