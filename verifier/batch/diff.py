"""Which verdicts changed from one batch to another, claim by claim."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from verifier.batch.known import KnownAnswers

_SHOWN = ("id", "verdict", "confidence", "reason")


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes that were asked for, and how many claims of the two batches there are of each kind.

    A change is ``{"claim", "row", "before", "after"}``, ``row`` being the first with this claim in the later batch.
    ``added`` claims are only in the later batch, ``missing`` ones only in the earlier.
    """

    changes: tuple[dict[str, Any], ...]
    changed: int
    same: int
    added: int
    missing: int


def compare(before: Iterable[dict[str, Any]], after: Iterable[dict[str, Any]], *, skip: int, limit: int) -> Difference:
    """Compare the verdicts of two files of results, in memory that does not grow with them.

    Of the changes, in the order of the later file, ``skip`` are left out and at most ``limit`` kept. Rows that failed have
    no verdict, and are in neither.
    """
    changes: list[dict[str, Any]] = []
    changed = same = added = earlier = 0
    with KnownAnswers() as known, KnownAnswers() as seen:
        for row in _judged(before):
            if known.expect(row["claim"]):
                earlier += 1
                known.keep([(row["claim"], json.dumps(_shown(row)).encode())])
        for row in _judged(after):
            claim = row["claim"]
            if not seen.expect(claim):
                continue
            if known.expect(claim):
                added += 1
                continue
            old = json.loads(known.outcome(claim))
            if old["verdict"] == row["verdict"]:
                same += 1
                continue
            changed += 1
            if skip < changed <= skip + limit:
                changes.append({"claim": claim, "row": row["row"], "before": old, "after": _shown(row)})
    return Difference(tuple(changes), changed, same, added, earlier - same - changed)


def _judged(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (row for row in rows if "verdict" in row)


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in _SHOWN}
