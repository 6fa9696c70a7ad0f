"""The results of a background batch, read while they may still be written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from claims.files import ClaimRow
from verifier.batch.rows import Table

_BLOCK = 1 << 16


def whole_rows(path: Path) -> int:
    """How many bytes of a file of results are whole rows; none if there is no file yet."""
    if not path.exists():
        return 0
    with path.open("rb") as file:
        end = file.seek(0, 2)
        while end > 0:
            start = max(0, end - _BLOCK)
            file.seek(start)
            found = file.read(end - start).rfind(b"\n")
            if found >= 0:
                return start + found + 1
            end = start
    return 0


def as_json_lines(path: Path, size: int) -> Iterator[bytes]:
    """The first ``size`` bytes of a file of results, block by block."""
    with _opened(path, size) as file:
        while size > 0 and (block := file.read(min(_BLOCK, size))):
            size -= len(block)
            yield block


def as_table(path: Path, size: int) -> Iterator[bytes]:
    """The same as a Table, row by row; the file is read twice, since a table begins with all its columns."""
    table = Table(dict.fromkeys(name for row in results(path, size) for name in row["input"]))
    yield table.header()
    for row in results(path, size):
        yield table.origin(ClaimRow(row["row"], "", row["input"])) + table.outcome(row)


def results(path: Path, size: int) -> Iterator[dict[str, Any]]:
    """Those rows as objects."""
    with _opened(path, size) as file:
        while size > 0 and (line := file.readline()):
            size -= len(line)
            yield json.loads(line)


def _opened(path: Path, size: int) -> BinaryIO:
    """The file; what is missing has no rows."""
    return path.open("rb") if size else Path("/dev/null").open("rb")
