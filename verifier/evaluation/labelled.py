"""Files of labelled rows, one JSON object a line, plain or gzipped."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import InputError
from verifier.evaluation.figures import LABELS


def read_labelled(path: Path, fields: tuple[str, ...]) -> list[dict[str, Any]]:
    """The rows of a .jsonl or .jsonl.gz file; each has the text ``fields`` and a label.

    Raises InputError naming the file, the line and the field of the first row that has not.
    """
    return list(_rows(path, (*fields, "label")))


def _rows(path: Path, fields: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    number = 0
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(json.loads(line), fields, str(path), number)
    except (OSError, EOFError) as error:
        raise InputError(f"cannot be read: {error}", file=str(path)) from error
    except ValueError as error:
        raise InputError(f"is no JSON in UTF-8: {error}", file=str(path), line=max(1, number)) from error
    if not number:
        raise InputError("is empty", file=str(path))


def _row(row: Any, fields: tuple[str, ...], file: str, line: int) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise InputError("is no JSON object", file=file, line=line)
    for field in fields:
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise InputError("is missing or no text", field=field, file=file, line=line)
    if row["label"] not in LABELS:
        raise InputError(f"{row['label']!r} is none of {', '.join(LABELS)}", field="label", file=file, line=line)
    return row
