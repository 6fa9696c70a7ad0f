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
    flag = ", reported only" if one.get("reported_only") else ""  # of the whole alone
    return f"{one['verdict']}{reason}, confidence {one['confidence']:.2f}{flag}"


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
            if check["slot"] in ("amount", "degree", "entity") and not check["evidence"]:
                yield f"    {check['slot']} missing: “{check['claim']}”"
                continue
            word = "agrees" if check["agrees"] else "conflicts"
            yield f"    {check['slot']} {word}: “{check['claim']}” / “{check['evidence']}”"


def origin(document: dict[str, Any]) -> str:
    """Where a quote stands: source, title and date, as far as they are known, else the number of the document."""
    source = document["source"]["name"] if document["source"] else None
    known = [part for part in (source, document["title"], document["published"]) if part]
    return ", ".join(known) or f"document {document['id']}"


def replay_in_words(replay: dict[str, Any]) -> str:
    """A replay in lines: what is otherwise and why, then the new answer."""
    outcome = "the same" if replay["same"] else "it has changed"
    head = f"replay of {replay['replay_of']}: {outcome}"
    return "\n".join(
        [head, *_changes(replay["changes"]), *_causes(replay["causes"]), "", in_words(replay["verification"])]
    )


def _changes(changes: dict[str, Any]) -> Iterator[str]:
    for name in ("verdict", "confidence", "reason"):
        if changes[name]:
            yield f"  {name}: {_change(changes[name])}"
    for one in changes["evidence"]:
        stances = {when: stance or "not shown" for when, stance in one["stance"].items()}
        yield f"  {_change(stances)} (document {one['document_id']}, {one['cause']}): “{one['quote']}”"


def _causes(causes: dict[str, Any]) -> Iterator[str]:
    for name in ("model", "rules"):
        yield f"  {name}: {_change(causes[name]) if causes[name] else 'the same'}"
    store = causes["store"]
    yield f"  store: {'revision ' + _change(store) if store else 'the same'}"
    for what in ("added", "retracted", "corrected", "picked") if store else ():
        if store[what]:
            kind = "assertions" if what == "picked" else "documents"
            yield f"    {kind} {what}: {', '.join(map(str, store[what]))}"
    if not causes["options_known"]:
        yield "  what had been wanted of the first answer was not kept: it was judged again with the defaults"


def _change(pair: dict[str, Any]) -> str:
    before, after = (
        f"{one:.2f}" if isinstance(one, float) else str(one or "none") for one in (pair["before"], pair["after"])
    )
    return f"{before} -> {after}"
