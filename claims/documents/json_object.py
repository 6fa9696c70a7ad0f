"""A document as a JSON object {text or html, title?, url?, published?, source?, author?, language?}."""

from __future__ import annotations

import json
from dataclasses import replace

from claims.documents import page
from claims.documents.parsed import Found
from claims.documents.plain import decode
from claims.errors import InputError, UnreadableDocument
from claims.text.partial_date import parse_date
from claims.text.web_address import web_address

_FIELDS = ("text", "html", "title", "url", "published", "source", "author", "language")


def read(data: bytes, name: str) -> Found:
    """What the object says. Raises UnreadableDocument if it is no JSON object, InputError naming a field that is wrong."""
    try:
        body = json.loads(decode(data, name))
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument(f"is no JSON: {error}", file=name) from error
    if not isinstance(body, dict):
        raise UnreadableDocument("is no JSON object", file=name)
    for field, value in body.items():
        if field not in _FIELDS:
            raise InputError("there is no such field", field=field, file=name)
        if value is not None and not isinstance(value, str):
            raise InputError("is no text", field=field, file=name)
    text: str | None = body.get("text")
    html: str | None = body.get("html")
    if text is not None and html is None:
        found = Found(text)
    elif html is not None and text is None:
        found = page.read(html.encode(errors="replace"), name)
    else:
        raise InputError("give either text or html", field="text", file=name)
    if body.get("url"):
        web_address(body["url"], file=name)
    published = body.get("published")
    own = {field: body[field] for field in ("title", "url", "author", "source", "language") if body.get(field)}
    if published is not None:
        own["published"] = parse_date(published)
    return replace(found, **own)
