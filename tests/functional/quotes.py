"""The quotes that labelled claims expect as evidence."""

from __future__ import annotations

import json
from pathlib import Path

from claims.store import Reader
from claims.text.normalise import fold
from verifier.assemble import Service


def not_stored(claims: Path, service: Service, documents: int) -> set[str]:
    """The expected quotes, folded, that are no assertion of the first so many ``documents`` of a service."""
    expected = {fold(one["quote"]) for one in map(json.loads, claims.read_text().splitlines()) if one.get("quote")}
    with service.sessions() as session:
        found = [Reader(session).document_assertions(number).found for number in range(1, documents + 1)]
    return expected - {fold(one.quote) for assertions in found for one in assertions.values()}
