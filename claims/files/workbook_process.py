"""Reads a workbook within limits and prints it: ``python -m claims.files.workbook_process FILE``.

Each line is JSON: ``[0, COUNT]`` begins one of so many sheets, ``[NUMBER, CELLS]`` is a row of it, ``[-1, MESSAGE]`` an error.
A process that reached its limits ends without a word, and not with 0.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from claims.child import limit
from claims.files.values import json_value

MOST_MEMORY = 3 << 30
MOST_SECONDS = 300

_LARGEST_WHOLE = 2**53


def main(path: str) -> None:
    """Print the visible sheets of the workbook at ``path``."""
    # A sheet that is nearly empty may still span billions of cells, and one text may stand in a million of them.
    limit("RLIMIT_AS", MOST_MEMORY)
    limit("RLIMIT_CPU", MOST_SECONDS)
    try:
        for record in _records(path):
            sys.stdout.write(json.dumps(record) + "\n")
    except CalamineError as error:
        sys.stdout.write(json.dumps([-1, str(error)]) + "\n")


def _records(path: str) -> Iterator[list[Any]]:
    with CalamineWorkbook.from_path(path) as workbook:
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]
        for name in visible:
            yield [0, len(visible)]
            yield from _rows(workbook.get_sheet_by_name(name))


def _rows(sheet: CalamineSheet) -> Iterator[list[Any]]:
    if sheet.start is not None:
        for number, cells in enumerate(sheet.iter_rows(), 1):
            yield [number, [_cell(cell) for cell in cells]]


def _cell(cell: object) -> object:
    """The cell as JSON; workbooks know no whole numbers."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _LARGEST_WHOLE:
        return int(cell)
    return json_value(cell)


if __name__ == "__main__":
    main(sys.argv[1])
