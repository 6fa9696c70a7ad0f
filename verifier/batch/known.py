"""What has been answered in a batch, so that the same claim is judged once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from hashlib import sha256
from types import TracebackType


class KnownAnswers:
    """Outcomes by claim, as they are written, in a temporary file that SQLite removes on closing: memory stays bounded."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("CREATE TABLE known (digest BLOB PRIMARY KEY, outcome BLOB)")

    def __enter__(self) -> KnownAnswers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def expect(self, claim: str) -> bool:
        """Note that a claim is going to be answered; return whether it is the first time."""
        added = self._database.execute("INSERT OR IGNORE INTO known (digest) VALUES (?)", (_digest(claim),))
        return added.rowcount == 1

    def keep(self, answered: Iterable[tuple[str, bytes]]) -> None:
        """Keep the outcomes of claims that were expected."""
        self._database.executemany(
            "UPDATE known SET outcome = ? WHERE digest = ?", ((outcome, _digest(claim)) for claim, outcome in answered)
        )

    def outcome(self, claim: str) -> bytes:
        """Return the outcome kept for a claim. Raises LookupError if there is none."""
        found = self._database.execute("SELECT outcome FROM known WHERE digest = ?", (_digest(claim),)).fetchone()
        if found is None or found[0] is None:
            raise LookupError(f"nothing was kept for {claim!r}")
        outcome: bytes = found[0]
        return outcome


def _digest(claim: str) -> bytes:
    return sha256(claim.encode()).digest()
