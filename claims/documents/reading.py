"""Reading a document of any kind."""

from __future__ import annotations

from pathlib import PurePath

from claims.documents import json_object, page, pdf, plain
from claims.documents.parsed import Found, Given, ParsedDocument
from claims.errors import InputError, UnreadableDocument
from claims.records import LANGUAGES
from claims.text.language import detect
from claims.text.normalise import clean
from claims.text.partial_date import parse_date
from claims.text.web_address import web_address

MAX_BYTES = 20_000_000

READERS = {
    "text/plain": plain.read,
    "text/html": page.read,
    "application/pdf": pdf.read,
    "application/json": json_object.read,
}
"""The reader of each media type: (bytes, name of the file) -> what was found."""

_ENDINGS = {
    ".txt": "text/plain",
    ".md": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
    ".json": "application/json",
}
_LANGUAGE_SAMPLE = 5000


def read_document(
    data: bytes, *, name: str, media_type: str | None = None, given: Given | None = None, max_bytes: int = MAX_BYTES
) -> ParsedDocument:
    """The document in ``data``. Its kind is told by ``media_type``, else by the ending of ``name``, else by its first bytes.

    Raises UnreadableDocument if no text can be had from it, and InputError naming the field for what was ``given`` and
    cannot be used, or for a document of more than ``max_bytes``.
    """
    given = given or Given()
    refuse_too_large(data, name, max_bytes)
    if not data.strip():
        raise UnreadableDocument("is empty", field="text", file=name)
    kind = kind_of(data, name, media_type)
    found = READERS[kind](data, name)
    return _parsed(found, given, kind, name)


def refuse_too_large(data: bytes, name: str, max_bytes: int) -> None:
    """Raise :class:`InputError` for more than ``max_bytes``."""
    if len(data) > max_bytes:
        raise InputError(f"has more than {max_bytes:,} bytes", file=name)


def kind_of(data: bytes, name: str, media_type: str | None) -> str:
    """The media type whose reader is to be used."""
    if media_type in READERS:
        return media_type
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return "application/pdf"
    by_ending = _ENDINGS.get(PurePath(name).suffix.lower())
    if by_ending is not None:
        return by_ending
    if start.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return "application/json" if start.startswith(b"{") else "text/plain"


def _parsed(found: Found, given: Given, kind: str, name: str) -> ParsedDocument:
    text = clean(found.text)
    if not any(char.isalpha() for char in text):
        raise UnreadableDocument("has no text", field="text", file=name)
    language = given.language or found.language
    if given.language is not None and given.language not in LANGUAGES:
        raise InputError(f"{given.language!r} is not served; served are {', '.join(LANGUAGES)}", field="language")
    if given.url:
        web_address(given.url)
    published = found.published if given.published is None else parse_date(given.published)
    return ParsedDocument(
        text=text,
        title=_line(given.title) or _line(found.title),
        url=given.url or found.url,
        published=published,
        author=_line(given.author) or _line(found.author),
        language=language if language in LANGUAGES else detect(text[:_LANGUAGE_SAMPLE]),
        source_name=_line(given.source) or _line(found.source),
        media_type=kind,
    )


def _line(value: str | None) -> str | None:
    """A value on one line, None if nothing is in it."""
    return " ".join(clean(value).split()) or None if value else None
