"""Answers as a reader wants them on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def in_words(answer: dict[str, Any]) -> str:
    """An answer in lines: the verdict, the verdicts on its parts, then the quotes with their sources and copies."""
    return "\n".join([_judged(answer), *_parts(answer["parts"]), *_evidence(answer["evidence"])])


def _judged(one: dict[str, Any]) -> str:
    """The verdict on a claim or a part of one."""
    reason = f" ({one['reason']})" if one["reason"] else ""
    return f"{one['verdict']}{reason}, confidence {one['confidence']:.2f}"


def _parts(parts: list[dict[str, Any]]) -> Iterator[str]:
    for part in parts:
        yield f"  part “{part['claim']}”: {_judged(part)}"


def _evidence(evidence: list[dict[str, Any]]) -> Iterator[str]:
    for one in evidence:
        yield ""
        yield f"  {one['stance']} ({one['score']:.2f}): “{one['quote']['exact']}”"
        yield f"    {origin(one['document'])}"
        for copy in one["also"]:
            yield f"    also in: {origin(copy['document'])}"
        status, speaker = one["attribution"]["status"], one["attribution"]["speaker"]
        if status != "asserted":
            yield f"    {status}" + (f" by {speaker}" if speaker else "")
        for check in one["checks"]:
            word = "agrees" if check["agrees"] else "conflicts"
            yield f"    {check['slot']} {word}: “{check['claim']}” / “{check['evidence']}”"


def origin(document: dict[str, Any]) -> str:
    """Where a quote stands: source, title and date, as far as they are known, else the number of the document."""
    source = document["source"]["name"] if document["source"] else None
    known = [part for part in (source, document["title"], document["published"]) if part]
    return ", ".join(known) or f"document {document['id']}"
