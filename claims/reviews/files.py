"""Files that hold fact checks: JSON-LD in whatever wrapping, one value a line, or in the scripts of a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import lxml.html
from lxml import etree

from claims.documents.plain import decode
from claims.errors import InputError, UnreadableDocument
from claims.reviews.fact_check import FactCheck, read_fact_check

_LINES = {".jsonl", ".ndjson"}
_PAGES = {".html", ".htm", ".xhtml"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """JSON within a file, and the line at which it begins; None where the file is all of it."""

    text: str
    line: int | None = None


def read_fact_checks(data: bytes, name: str) -> Iterator[FactCheck | InputError]:
    """The fact checks of a file in its order; what is wrong with one comes in its place, with file, line and field.

    A file that is no text, HTML or JSON, or without any ClaimReview, is one UnreadableDocument.
    """
    found = False
    try:
        for piece in _pieces(decode(data, name), name):
            for one in _of_piece(piece, name):
                found = True
                yield one
    except InputError as error:
        yield error
        return
    if not found:
        yield UnreadableDocument("holds no ClaimReview", file=name)


def _pieces(text: str, name: str) -> Iterator[_Piece]:
    ending = PurePath(name).suffix.lower()
    if ending in _LINES:
        yield from (_Piece(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    elif ending in _PAGES or text.lstrip().startswith("<"):
        yield from _scripts(text, name)
    else:
        yield _Piece(text)


def _scripts(text: str, name: str) -> Iterator[_Piece]:
    try:
        tree = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(f"is no HTML: {error}", file=name) from error
    for script in tree.xpath("//script[@type='application/ld+json']"):
        if (script.text or "").strip():
            yield _Piece(script.text, script.sourceline)


def _of_piece(piece: _Piece, name: str) -> Iterator[FactCheck | InputError]:
    broken = UnreadableDocument if piece.line is None else InputError
    try:
        value = json.loads(piece.text)
    except json.JSONDecodeError as error:
        line = (piece.line or 1) + error.lineno - 1
        yield broken(f"is no JSON: {error.msg} at column {error.colno}", file=name, line=line)
        return
    except (ValueError, RecursionError) as error:
        yield broken(f"is no JSON that can be used: {error}", file=name, line=piece.line)
        return
    for place, review in _reviews(value):
        try:
            yield read_fact_check(review)
        except InputError as error:
            field = ".".join(part for part in (place, error.field) if part)
            yield InputError(error.message, field=field, file=name, line=piece.line)


def _reviews(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of type ClaimReview at any depth (lists, @graph, data feeds) in order, each with the way to it."""
    waiting = [("", value)]
    while waiting:
        place, one = waiting.pop()
        if isinstance(one, dict) and _is_review(one):
            yield place, one
            continue
        inner = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        waiting += reversed([(f"{place}.{key}" if place else str(key), part) for key, part in inner])


def _is_review(value: dict[str, Any]) -> bool:
    kinds = value.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).rpartition("/")[2].rpartition(":")[2] == "ClaimReview" for name in names)
