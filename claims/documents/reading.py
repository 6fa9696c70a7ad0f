"""Reading a document of any kind."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import Any, TypeVar

from claims.documents import json_object, page, pdf, plain
from claims.documents.parsed import Found, Given, ParsedDocument
from claims.errors import InputError, TooLarge, UnreadableDocument, standing_in
from claims.records import LANGUAGES
from claims.text.language import detect
from claims.text.normalise import clean, one_line, refuse_long
from claims.text.partial_date import parse_date
from claims.text.web_address import page_of, web_address

Known = TypeVar("Known", Given, Found)

MAX_BYTES = 20_000_000

LONGEST_TITLE = 1000
"""In characters: it is read again with each sentence of its document that is judged."""

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
_SNIFFED = 4096  # bytes
_BEFORE_MARKUP = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_LANGUAGE_SAMPLE = 5000


def read_document(
    data: bytes, *, name: str, media_type: str | None = None, given: Given | None = None, max_bytes: int = MAX_BYTES
) -> ParsedDocument:
    """The document in ``data``. Its kind is told by ``media_type``, else by the ending of ``name``, else by its first bytes.

    Raises UnreadableDocument if no text can be had from it, TooLarge if it has more than ``max_bytes``, and InputError
    naming the field for what stands in it, or was ``given``, and cannot be used.
    """
    refuse_too_large(data, name, max_bytes)
    kind = kind_of(data, name, media_type)
    return complete(find(data, name, kind), given or Given(), kind, name)


def refuse_too_large(data: bytes, name: str, max_bytes: int) -> None:
    """Raise :class:`TooLarge` for more than ``max_bytes``."""
    if len(data) > max_bytes:
        raise TooLarge(f"has more than {max_bytes:,} bytes", file=name)


def kind_of(data: bytes, name: str, media_type: str | None) -> str:
    r"""The media type whose reader is to be used.

    >>> kind_of(b"<article>", "page", "text/html"), kind_of(b'<?xml version="1.0"?>\n<!-- A page --> <html>', "page", None)
    ('text/html', 'text/html')
    """
    if media_type in READERS:
        return media_type
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return "application/pdf"
    by_ending = _ENDINGS.get(PurePath(name).suffix.lower())
    if by_ending is not None:
        return by_ending
    if _BEFORE_MARKUP.sub(b"", start, count=1).startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return "application/json" if start.startswith(b"{") else "text/plain"


def find(data: bytes, name: str, kind: str) -> Found:
    """What the reader of the media type ``kind`` finds in ``data``; its errors are those of :func:`read_document`."""
    if not data.strip():
        raise UnreadableDocument("is empty", field="text", file=name)
    with standing_in(name):
        return READERS[kind](data, name)


def complete(found: Found, given: Given, kind: str, name: str) -> ParsedDocument:
    """The document of what was ``found`` and what was ``given``; its errors are those of :func:`read_document`."""
    with standing_in(name):
        text, found = clean(found.text), _on_one_line(found)
    if not any(char.isalpha() for char in text):
        raise UnreadableDocument("has no text", field="text", file=name)
    given = _on_one_line(given)
    language = given.language or found.language
    if given.language is not None and given.language not in LANGUAGES:
        raise InputError(f"{given.language!r} is not served; served are {', '.join(LANGUAGES)}", field="language")
    if given.url:
        web_address(given.url)
    url = given.url or found.url
    published = found.published if given.published is None else parse_date(given.published)
    return ParsedDocument(
        text=text,
        title=_title(found, given),
        url=page_of(url) if url else None,
        published=published,
        author=given.author or found.author,
        language=language if language in LANGUAGES else detect(text[:_LANGUAGE_SAMPLE]),
        source_name=given.source or found.source,
        media_type=kind,
    )


def _title(found: Found, given: Given) -> str | None:
    """The title that was given, else the start of the one found. Raises InputError if the one given is too long."""
    refuse_long(given.title or "", LONGEST_TITLE, "title")
    return given.title or (found.title and found.title[:LONGEST_TITLE].rstrip())


def _on_one_line(known: Known) -> Known:
    lines: dict[str, Any] = {
        field: one_line(getattr(known, field), field=field) for field in ("title", "author", "source")
    }
    return replace(known, **lines)
