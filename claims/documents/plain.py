"""Plain text."""

from __future__ import annotations

from claims.documents.parsed import Found
from claims.errors import UnreadableDocument

_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}
_LONGEST_TITLE = 150


def read(data: bytes, name: str) -> Found:
    """The text, in UTF-8 or, if it is not that, in cp1252. Raises UnreadableDocument for what is no text.

    A short first paragraph without a full stop is the title; it stays in the text.
    """
    text = decode(data, name)
    first = text.strip().split("\n\n", 1)
    title = first[0].strip()
    is_title = len(first) > 1 and len(title) <= _LONGEST_TITLE and "\n" not in title and title[-1:] not in ".!?:;"
    return Found(text, title=title if is_title else None)


def decode(data: bytes, name: str) -> str:
    """Bytes as text. Raises UnreadableDocument if they hold control characters, as binary files do."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if not _CONTROLS.isdisjoint(data):
            raise UnreadableDocument("is not text, HTML, PDF or JSON", field="text", file=name) from None
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise UnreadableDocument("is text neither in UTF-8 nor in cp1252", field="text", file=name) from error
    if "\0" in text:
        raise UnreadableDocument("holds NUL characters and so is no text", field="text", file=name)
    return text.replace("\r\n", "\n").replace("\r", "\n")
