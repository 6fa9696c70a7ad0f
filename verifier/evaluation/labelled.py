"""Files of labelled rows, one JSON object a line, plain or gzipped."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from claims.errors import InputError
from claims.text.normalise import refuse_half_pairs
from verifier.evaluation.figures import LABELS

Row = dict[str, Any]
T = TypeVar("T")


def read_labelled(path: Path, fields: tuple[str, ...]) -> list[Row]:
    """The rows of a .jsonl or .jsonl.gz file; each has the text ``fields`` and a label.

    Raises InputError as :func:`read_rows` does, also for the first row that has not, naming the field.
    """

    def labelled(row: Row) -> Row:
        require(row, fields, {"label": LABELS})
        return row

    return read_rows(path, labelled)


def read_rows(path: Path, read: Callable[[Row], T]) -> list[T]:
    """What ``read`` makes of each row of a .jsonl or .jsonl.gz file.

    Raises InputError naming the file if it cannot be read or has no rows, and the line too of the first row that is no JSON
    object or that ``read`` refuses with one.
    """
    return list(_rows(path, read))


def require(row: Row, texts: Sequence[str], choices: Mapping[str, Sequence[str]]) -> None:
    """Raises InputError naming the first of the fields ``texts`` that is no Unicode text, or of ``choices`` that is none of its words.

    >>> require({"label": "true"}, (), {"label": ("supported", "unknown")})
    Traceback (most recent call last):
    claims.errors.InputError: label: 'true' is none of supported, unknown
    """
    for field in (*texts, *choices):
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise InputError("is missing or no text", field=field)
        refuse_half_pairs(row[field], field)
    for field, words in choices.items():
        if row[field] not in words:
            raise InputError(f"{row[field]!r} is none of {', '.join(words)}", field=field)


def _rows(path: Path, read: Callable[[Row], T]) -> Iterator[T]:
    opener = gzip.open if path.suffix == ".gz" else open
    number = 0
    is_empty = True
    try:
        # decoded line by line, so that a byte which is none of UTF-8 is found where it stands
        with opener(path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    is_empty = False
                    yield _read(json.loads(line.decode()), read, str(path), number)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"cannot be read: {error}", file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"is no JSON in UTF-8 that can be used: {error}", file=str(path), line=max(1, number)
        ) from error
    if is_empty:
        raise InputError("is empty: it has no rows", file=str(path))


def _read(row: Any, read: Callable[[Row], T], file: str, line: int) -> T:
    if not isinstance(row, dict):
        raise InputError("is no JSON object", file=file, line=line)
    try:
        return read(row)
    except InputError as error:
        raise InputError(error.message, field=error.field, file=file, line=line) from error
