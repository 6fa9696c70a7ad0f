"""Claim files: tables, JSON lines and plain text, read row by row in bounded memory.

A row that cannot be used becomes a BadRow with its line; only what is no claim file at all stops the reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from claims.errors import UnreadableClaims
from claims.files.json_lines import read_json_lines
from claims.files.lines import fault, legible, lines
from claims.files.rows import NAMES, BadRow, ClaimRow, Row, row
from claims.files.tables import read_table

__all__ = ["NAMES", "READERS", "BadRow", "ClaimRow", "Row", "read_claims"]


def read_claims(path: Path, *, column: str | None = None) -> Iterator[Row]:
    """Yield the rows of a claim file in order; blank lines are skipped but counted.

    The ending tells the format: .csv and .tsv with a header, .jsonl and .ndjson with one object or one string a line,
    .txt with one claim a line; each of them also gzipped (.gz). The claim stands in ``column``, or else in the first of
    NAMES that the file has. A table with one column needs no header: unless ``column`` is given, a first line that is
    none of NAMES is its first claim.

    Raises UnreadableClaims before the first row for a file that is missing, no regular file, of an unknown format,
    binary, empty of rows, or without a column of claims; later only if the reading itself fails.
    """
    if not path.is_file():
        raise UnreadableClaims("is not a file" if path.exists() else "does not exist", file=str(path))
    ending = Path(path.name.lower().removesuffix(".gz")).suffix
    if ending not in READERS:
        raise UnreadableClaims(f"has an unknown ending; known are {', '.join(READERS)}", file=str(path))
    rows = READERS[ending](path, column)
    first = next(rows, None)
    if first is None:
        raise UnreadableClaims("is empty: it holds no claims", file=str(path))
    return chain([first], rows)


def _read_text(path: Path, column: str | None) -> Iterator[Row]:
    """Yield the rows of a file with one claim a line."""
    name = column or NAMES[0]
    for number, line in enumerate(lines(path), 1):
        if line.strip():
            wrong = fault(line)
            columns: dict[str, object] = {name: legible(line.strip())}
            yield row(number, columns, name) if wrong is None else BadRow(number, wrong, columns)


READERS: dict[str, Callable[[Path, str | None], Iterator[Row]]] = {
    ".csv": partial(read_table, delimiters=",;\t|"),
    ".tsv": partial(read_table, delimiters="\t"),
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".txt": _read_text,
}
"""Who reads what. A reader gets the file and the column asked for, and raises UnreadableClaims before its first row."""
