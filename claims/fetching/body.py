"""The body of an answer: of a kind that is read here, and within its limit both as it comes and as it is."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from email.message import Message

from urllib3 import BaseHTTPResponse

from claims.errors import FetchFailed, UnreadableDocument

ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, application/json;q=0.8"
ENCODINGS = "gzip, deflate"

_KINDS = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "application/pdf": "application/pdf",
    "application/json": "application/json",
}
_AT_ONCE = 65_536
# What is read here as UTF-8, or else as cp1252, without being told; of others the text is made UTF-8 first.
_OWN = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"})
_OTHERS = frozenset({"utf-16", "utf-16le", "utf-16be", "macintosh", "iso-8859-2", "iso-8859-15"} | {
    f"windows-125{number}" for number in (0, 1, 3, 4, 7)
})  # fmt: skip


def kind_of(content_type: str | None) -> tuple[str, str | None]:
    """The media type as the readers name it, and the charset to be read otherwise than by itself.

    Raises :class:`UnreadableDocument` for all that is not read here.

    >>> kind_of("application/xhtml+xml; charset=UTF-8"), kind_of('text/plain; charset="ISO-8859-15"')
    (('text/html', None), ('text/plain', 'iso-8859-15'))
    """
    header = Message()
    header["Content-Type"] = content_type or ""
    kind = _KINDS.get(header.get_content_type()) if content_type else None
    if kind is None:
        raise UnreadableDocument("is neither HTML, text, PDF nor JSON", field="url")
    charset = str(header.get_param("charset") or "utf-8").lower()
    if kind == "application/pdf" or charset in _OWN:
        return kind, None
    if charset not in _OTHERS:
        raise UnreadableDocument("is in an encoding of text that is not read here", field="url")
    return kind, charset


def read(response: BaseHTTPResponse, max_bytes: int) -> tuple[str, bytes]:
    """The media type as the readers name it, and the whole body, decompressed, as UTF-8 if its type names another charset.

    Raises :class:`UnreadableDocument` if it is of another kind or of more than ``max_bytes``, compressed or not, and
    :class:`FetchFailed` if it is compressed in an unknown way, or wrongly.
    """
    kind, charset = kind_of(response.headers.get("Content-Type"))
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and len(announced) < 20 and int(announced) > max_bytes:
        raise _too_large(max_bytes)
    data = bytearray()
    for part in _decompressed(_limited(response, max_bytes), response.headers.get("Content-Encoding"), max_bytes):
        data += part
        if len(data) > max_bytes:
            raise _too_large(max_bytes)
    if charset is None:
        return kind, bytes(data)
    try:
        return kind, data.decode(charset).encode()
    except ValueError as error:
        raise UnreadableDocument("is not in the encoding of text that it claims", field="url") from error


def _limited(response: BaseHTTPResponse, max_bytes: int) -> Iterator[bytes]:
    """The body as it comes."""
    count = 0
    while part := response.read(_AT_ONCE, decode_content=False):
        count += len(part)
        if count > max_bytes:
            raise _too_large(max_bytes)
        yield part


def _decompressed(parts: Iterator[bytes], encoding: str | None, max_bytes: int) -> Iterator[bytes]:
    """The body as it is, never more of it at once than a little above ``max_bytes``."""
    match (encoding or "identity").strip().lower():
        case "identity":
            yield from parts
            return
        case "gzip" | "x-gzip":
            window = 16 + zlib.MAX_WBITS
        case "deflate":
            window = zlib.MAX_WBITS
        case _:
            raise FetchFailed("the page is compressed in a way that was not asked for")
    stream = zlib.decompressobj(window)
    try:
        for part in parts:
            rest = part
            while rest:
                if stream.eof:  # another member
                    stream = zlib.decompressobj(window)
                yield stream.decompress(rest, max_bytes + 1)
                rest = stream.unconsumed_tail or stream.unused_data
    except zlib.error as error:
        raise FetchFailed("the page is damaged: it cannot be decompressed") from error
    if not stream.eof:
        raise FetchFailed("the page is not whole")


def _too_large(max_bytes: int) -> UnreadableDocument:
    return UnreadableDocument(f"has more than {max_bytes:,} bytes", field="url")
