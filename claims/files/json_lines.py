"""Claims as JSON, one value a line (https://jsonlines.org)."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from claims.files.lines import Warn, fault, lines
from claims.files.rows import NAMES, BadRow, Row, claim_column, no_column, row
from claims.files.values import refuse_constant

_SAMPLE = 100


def read_json_lines(path: Path, column: str | None, warn: Warn) -> Iterator[Row]:
    """Yield the rows of a file with one object or one string a line; the claim has the same key in all objects.

    Raises UnreadableClaims, before the first row, if there are objects among the first lines and none has such a key.
    """
    bare = column or NAMES[0]
    parsed = _parsed(lines(path, warn), bare)
    sample = list(islice(parsed, _SAMPLE))
    keys = list(dict.fromkeys(key for _, value in sample if isinstance(value, dict) for key in value))
    name = claim_column(keys, column) if keys else bare
    if name is None:
        raise no_column(keys, column, file=str(path), line=sample[0][0])
    for line, value in chain(sample, parsed):
        yield BadRow(line, value, {}) if isinstance(value, str) else row(line, value, name)


def _parsed(source: Iterator[str], bare: str) -> Iterator[tuple[int, dict[str, object] | str]]:
    """Each line that is not blank: its number, and its columns or what is wrong with it."""
    for number, line in enumerate(source, 1):
        if line.strip():
            yield number, fault(line) or _columns(line, bare)


def _columns(line: str, bare: str) -> dict[str, object] | str:
    """The columns of a line (``bare`` is the name of a bare string), or what is wrong with it."""
    try:
        value = json.loads(line, parse_constant=refuse_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        return f"not JSON: {error.msg} at column {error.colno}"
    except (ValueError, RecursionError) as error:
        return f"not JSON that can be used: {error}"
    if isinstance(value, str):
        return {bare: value}
    return value if isinstance(value, dict) else "neither a JSON object nor a string"


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number} is too large")
    return value
