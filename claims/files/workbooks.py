"""Claims in workbooks (XLSX), read by a process of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from claims import child
from claims.errors import UnreadableClaims
from claims.files.archives import plain_copy
from claims.files.lines import Warn
from claims.files.rows import NAMES, Row, claim_column, distinct, no_column, row
from claims.files.values import missing_extra

Sheets = Iterator[tuple[int, Any]]
"""A sheet after the other: ``(0, how many sheets there are)``, then its rows, ``(number, cells)``, numbered from 1."""


def read_workbook(path: Path, column: str | None, _: Warn) -> Iterator[Row]:
    """Yield the rows of the first sheet with a column of claims, under the header that is its first row.

    Raises UnreadableClaims, before the first row, if the file is damaged or a bomb, or if no sheet has such a column.
    """
    if find_spec("python_calamine") is None:
        raise missing_extra(str(path))
    with plain_copy(path, (".xml", ".rels")) as copy, _reading(copy, path) as sheets:
        found = _header(sheets, column, path)
        if found is None:
            return
        names, name, rest = found
        for number, cells in rest:
            if number == 0:
                return
            if any(cell not in {None, ""} for cell in cells):
                yield row(number, dict(zip(names, cells, strict=False)), name)


def _header(sheets: Sheets, column: str | None, path: Path) -> tuple[list[str], str, Sheets] | None:
    """The columns of the first sheet that has one of claims, its name, and what follows; None if all sheets are empty."""
    missing: UnreadableClaims | None = None
    is_only = is_first = False
    for number, cells in sheets:
        if number == 0:
            is_only, is_first = cells == 1, True
        elif is_first and any(cell not in {None, ""} for cell in cells):
            is_first = False
            names = distinct(_title(cell) for cell in cells)
            name = claim_column(names, column)
            if name is not None:
                return names, name, sheets
            if is_only and len(names) == 1 and column is None:  # a column of claims without a header
                return [NAMES[0]], NAMES[0], chain([(number, cells)], sheets)
            missing = missing or no_column(names, column, file=str(path), line=number)
    if missing is not None:
        raise missing
    return None


def _title(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


@contextmanager
def _reading(copy: Path, path: Path) -> Iterator[Sheets]:
    """What another process reads: it holds a whole sheet at once, and a sheet can be made to need any memory."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with child.start("claims.files.workbook_process", str(copy), **pipes) as process:
        try:
            yield _received(process, path)
        finally:
            process.kill()


def _received(process: subprocess.Popen[bytes], path: Path) -> Sheets:
    if process.stdout is None:
        raise RuntimeError("there is no pipe to the process")
    for line in process.stdout:
        record: Sequence[Any] = json.loads(line)
        if record[0] < 0:
            raise UnreadableClaims(f"cannot be read: {record[1]}", file=str(path))
        yield record[0], record[1]
    if process.wait():
        raise UnreadableClaims("needs too much memory or time to be read", file=str(path))
