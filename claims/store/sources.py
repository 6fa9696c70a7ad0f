"""What may be set of a source, and how it is made fit."""

from __future__ import annotations

from typing import TypedDict

from claims.errors import InputError
from claims.text.normalise import one_line, refuse_wordless


class SourceChange(TypedDict, total=False):
    """What is to be known of a source; what is left out stays as it is."""

    name: str
    domain: str | None
    rating: float | None


def made_fit(change: SourceChange) -> SourceChange:
    """The change with its name and its domain on one line, as on ingest. Raises :class:`InputError` naming the field.

    >>> made_fit({"name": "The  Harbour ", "domain": None})
    {'name': 'The Harbour', 'domain': None}
    """
    fit = change.copy()
    if "name" in change:
        fit["name"] = _line(change["name"], "name")
    domain = change.get("domain")
    if domain is not None:
        fit["domain"] = _line(domain, "domain")
    rating = change.get("rating")
    if rating is not None and not 0 <= rating <= 1:
        raise InputError("a rating is from 0 to 1", field="rating")
    return fit


def _line(value: str, field: str) -> str:
    line = one_line(value, field=field) or ""
    refuse_wordless(line, field)
    return line
