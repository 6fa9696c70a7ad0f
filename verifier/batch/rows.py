"""Rows of results: JSON lines or a table, written as they come and read back to see how far a run got."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Protocol

from claims.files import Row
from verifier.batch.judges import Outcome

ANSWER_COLUMNS = ("verdict", "confidence", "reason", "quote", "title", "url", "error", "judged_claim")
"""What a table of results says of each row: of the evidence only the best, and last the claim that the answer is about."""


class Layout(Protocol):
    """How results are laid out in a file."""

    def header(self) -> bytes:
        """What stands before the first row."""

    def origin(self, row: Row) -> bytes:
        """How the result of a row begins: with the line and the columns of the input."""

    def outcome(self, outcome: Outcome) -> bytes:
        """How it goes on and ends."""

    def is_error(self, outcome: bytes) -> bool:
        """Whether a written outcome is an error."""

    def is_about(self, claim: str, outcome: bytes) -> bool:
        """Whether a written outcome that is no error is about that claim. Raises ValueError for what is no outcome."""

    def records(self, file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
        """Yield what stands in a file behind its header: each result and whether it is whole; the last may not be."""


class JsonLines:
    """One object a line: ``row``, the line of the input, ``input``, its own columns, and the answer or ``error``."""

    def header(self) -> bytes:
        """Nothing."""
        return b""

    def origin(self, row: Row) -> bytes:
        """Return the object without its end."""
        return _json({"row": row.line, "input": row.columns})[:-1]

    def outcome(self, outcome: Outcome) -> bytes:
        """Return the rest of the object."""
        return b", " + _json(outcome)[1:] + b"\n"

    def is_error(self, outcome: bytes) -> bool:
        """Tell by the first key."""
        return outcome.startswith(b', "error":')

    def is_about(self, claim: str, outcome: bytes) -> bool:
        """Tell by the claim of the answer."""
        found: Outcome = json.loads(b"{" + outcome.removeprefix(b", "))
        return found.get("claim") == claim

    def records(self, file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
        """Yield the lines."""
        return ((line, line.endswith(b"\n")) for line in file)


class Table:
    """Delimited fields (RFC 4180) under a header: ``row``, the ``columns`` of the input, then ANSWER_COLUMNS.

    A column of the input that is called like one of the others has "input_" before its name.
    """

    def __init__(self, columns: Iterable[str]) -> None:
        self._columns = tuple(columns)

    def header(self) -> bytes:
        """Return the names of the columns."""
        taken = {"row", *ANSWER_COLUMNS}
        names = []
        for column in self._columns:
            name = column
            while name in taken or (name != column and name in self._columns):
                name = f"input_{name}"
            taken.add(name)
            names.append(name)
        return _record(["row", *names, *ANSWER_COLUMNS])

    def origin(self, row: Row) -> bytes:
        """Return the first fields, up to the delimiter after them."""
        return _record([row.line, *map(row.columns.get, self._columns)]).removesuffix(b"\r\n") + b","

    def outcome(self, outcome: Outcome) -> bytes:
        """Return the last fields."""
        best: Outcome = next(iter(outcome.get("evidence", ())), {})
        document = best.get("document", {})
        error = outcome.get("error")
        return _record(
            [
                *map(outcome.get, ("verdict", "confidence", "reason")),
                best.get("quote", {}).get("exact"),
                *map(document.get, ("title", "url")),
                error and f"{error['title']}: {error['detail']}",
                outcome.get("claim"),
            ]
        )

    def is_error(self, outcome: bytes) -> bool:
        """Tell by the verdict, which only an error lacks."""
        return outcome.startswith(b",")

    def is_about(self, claim: str, outcome: bytes) -> bool:
        """Tell by the last field, which is written in one way only."""
        return outcome.endswith(b"," + _record([claim]))

    def records(self, file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
        """Yield the records; one ends with a line where the number of quotes is even."""
        lines: list[bytes] = []
        quotes = 0
        for line in file:
            lines.append(line)
            quotes += line.count(b'"')
            if line.endswith(b"\n") and quotes % 2 == 0:
                yield b"".join(lines), True
                lines.clear()
        if lines:
            yield b"".join(lines), False


def _json(value: dict[str, object]) -> bytes:
    # half a surrogate pair cannot be encoded; with a backslash, it is the JSON escape it came from
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace")


def _record(values: Sequence[object]) -> bytes:
    """Values as one record: text as it is, nothing as nothing, all else as JSON."""
    line = io.StringIO(newline="")
    fields = (
        "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for value in values
    )
    csv.writer(line).writerow(fields)
    return line.getvalue().encode("utf-8", "backslashreplace")
