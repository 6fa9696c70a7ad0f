"""Claim files: tables, JSON lines, plain text, Parquet and workbooks, read row by row in bounded memory.

A row that cannot be used becomes a BadRow with its line; only what is no claim file at all stops the reading.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from claims.errors import UnreadableClaims
from claims.files.json_lines import read_json_lines
from claims.files.lines import Warn, fault, legible, lines
from claims.files.parquet import read_parquet
from claims.files.rows import NAMES, BadRow, ClaimRow, Row, row
from claims.files.tables import read_table
from claims.files.workbooks import read_workbook

__all__ = ["FORMATS", "NAMES", "BadRow", "ClaimRow", "Row", "Warn", "ending_of", "read_claims"]

_log = logging.getLogger(__name__)


def read_claims(
    path: Path, *, column: str | None = None, format: str | None = None, warn: Warn | None = None
) -> Iterator[Row]:
    """Yield the rows of a claim file in order; blank lines are skipped but counted.

    The ending tells the format, unless ``format`` (one of FORMATS) does: .csv and .tsv with a header, .jsonl and .ndjson
    with one object or one string a line, .txt with one claim a line, each of them also gzipped (.gz); .parquet, and .xlsx
    with a header in its first sheet that has a column of claims. The claim stands in ``column``, or else in the first of
    NAMES that the file has. A table with one column needs no header: unless ``column`` is given, a first line that is
    none of NAMES is its first claim. ``warn`` is told of an encoding that had to be guessed; without it, the log is.

    Raises UnreadableClaims before the first row for a file that is missing, no regular file, of an unknown format,
    binary, a bomb, empty of rows, or without a column of claims; later only if the reading itself fails.
    """
    if not path.is_file():
        raise UnreadableClaims("is not a file" if path.exists() else "does not exist", file=str(path))
    read = _READERS[format or ending_of(str(path)).removesuffix(".gz").removeprefix(".")]
    rows = read(path, column, warn or partial(_log.warning, "%s %s", path))
    first = next(rows, None)
    if first is None:
        raise UnreadableClaims("is empty: it holds no claims", file=str(path))
    return chain([first], rows)


def ending_of(name: str) -> str:
    """The ending by which the format of a file is known, such as ".csv" or ".csv.gz". Raises UnreadableClaims.

    >>> ending_of("Claims.CSV.gz")
    '.csv.gz'
    """
    packed = ".gz" if name.lower().endswith(".gz") else ""
    ending = Path(name.lower().removesuffix(packed)).suffix
    if ending.removeprefix(".") not in (_PACKABLE if packed else FORMATS):
        known = ", ".join(f".{one}" for one in FORMATS)
        raise UnreadableClaims(f"has an unknown ending; known are {known}, and .gz after those of text", file=name)
    return ending + packed


def _read_text(path: Path, column: str | None, warn: Warn) -> Iterator[Row]:
    """Yield the rows of a file with one claim a line."""
    name = column or NAMES[0]
    for number, line in enumerate(lines(path, warn), 1):
        if line.strip():
            wrong = fault(line)
            columns: dict[str, object] = {name: legible(line.strip())}
            yield row(number, columns, name) if wrong is None else BadRow(number, wrong, columns)


_READERS: dict[str, Callable[[Path, str | None, Warn], Iterator[Row]]] = {
    "csv": partial(read_table, delimiters=",;\t|"),
    "tsv": partial(read_table, delimiters="\t"),
    "jsonl": read_json_lines,
    "ndjson": read_json_lines,
    "txt": _read_text,
    "parquet": read_parquet,
    "xlsx": read_workbook,
}
"""Who reads what. A reader gets the file, the column asked for and whom to warn, and raises UnreadableClaims before its
first row."""

FORMATS = tuple(_READERS)
"""The formats, each called like its ending."""

_PACKABLE = frozenset({"csv", "tsv", "jsonl", "ndjson", "txt"})
