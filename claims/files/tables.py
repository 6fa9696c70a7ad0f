"""Tables of claims with delimited fields, as RFC 4180 describes them."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from claims.errors import UnreadableClaims
from claims.files.lines import Warn, fault, legible, lines
from claims.files.rows import NAMES, BadRow, Row, claim_column, distinct, no_column, row

_HEADER_SAMPLE = 1 << 16


def read_table(path: Path, column: str | None, warn: Warn, *, delimiters: str) -> Iterator[Row]:
    """Yield the rows of a table with a header, which also tells the delimiter, or of a bare column of claims.

    Raises UnreadableClaims, before the first row, if the header has no column of claims.
    """
    source = _Lines(lines(path, warn))
    first = next((line for line in source if line.strip()), None)
    if first is None:
        return
    source.give_back(1)
    records = _records(source, _delimiter(first, delimiters, column))
    start, header, wrong = next(records)
    if not header:
        raise UnreadableClaims(f"the header cannot be read: {wrong}", file=str(path), line=start)
    names = distinct(map(legible, header))
    name = claim_column(names, column)
    if name is None and column is None and len(names) == 1:
        records = chain([(start, header, wrong)], records)
        name = NAMES[0]
        names = [name]
    if name is None:
        raise no_column(names, column, file=str(path), line=start)
    for record in records:
        yield _row(*record, names, name)


def _row(line: int, fields: Sequence[str], wrong: str | None, names: Sequence[str], column: str) -> Row:
    columns: dict[str, object] = dict(zip(names, map(legible, fields), strict=False))
    if wrong is None and len(fields) != len(names):
        wrong = f"{len(fields)} fields where the header has {len(names)}"
    return row(line, columns, column) if wrong is None else BadRow(line, wrong, columns)


def _delimiter(header: str, delimiters: str, column: str | None) -> str:
    """The delimiter that brings out a column of claims, or else the most columns; the first of equals.

    >>> _delimiter("id;claim, as said;date", ",;", None)
    ';'
    """

    def worth(delimiter: str) -> tuple[bool, int]:
        names = next(csv.reader([header[:_HEADER_SAMPLE]], delimiter=delimiter))
        return claim_column(names, column) is not None, len(names)

    return max(delimiters, key=worth)


class _Lines:
    """Lines that are counted, and of which those of the present record can be given back."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._returned: deque[str] = deque()
        self._count = 0
        self.record: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._returned.popleft() if self._returned else next(self._source)
        self.record.append(line)
        self._count += 1
        return line

    def begin(self) -> int:
        """Start a new record; return the number of its first line."""
        self.record = []
        return self._count + 1

    def give_back(self, count: int) -> None:
        """Hand out the last ``count`` lines of the record once more."""
        for _ in range(count):
            self._returned.appendleft(self.record.pop())
        self._count -= count


def _records(source: _Lines, delimiter: str) -> Iterator[tuple[int, list[str], str | None]]:
    """Each record that is not blank: the line where it starts, its fields, and what is wrong with it, if anything.

    A quotation that is opened and never closed would take the rows after it along. So of a broken record only the
    first line is bad, and the next record starts on its second. The longest field that csv allows bounds what is kept
    for this.
    """
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    while True:
        start = source.begin()
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            source.give_back(len(source.record) - 1)
            yield start, [], f"the fields cannot be told apart: {error}"
        else:
            if any(line.strip() for line in source.record):
                yield start, fields, next(filter(None, map(fault, source.record)), None)
