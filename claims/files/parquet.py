"""Claims in Parquet, read a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.errors import UnreadableClaims
from claims.files.lines import LONGEST_LINE, Warn, legible
from claims.files.rows import BadRow, Row, claim_column, distinct, no_column, row
from claims.files.values import json_value, missing_extra

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

MOST_GROUP_BYTES = 1 << 30
"""How large a group of rows, the least that can be read at once, may be when it is unpacked."""

_ROWS_AT_ONCE = 256
_BUFFER = 1 << 20


def read_parquet(path: Path, column: str | None, _: Warn) -> Iterator[Row]:
    """Yield the rows of a Parquet file, its first being line 1.

    Raises UnreadableClaims, before the first row, if it is no such file, says of itself that it unpacks to too much, or has
    no column of claims.
    """
    try:
        from pyarrow.lib import ArrowException  # noqa: PLC0415  # of an extra
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as error:
        raise missing_extra(str(path)) from error
    try:
        with path.open("rb") as stream:
            # Texts as numbers of a dictionary: a long one that stands in every row is held once.
            schema = ParquetFile(stream, buffer_size=_BUFFER).schema_arrow
            texts = [field.name for field in schema if str(field.type) in {"string", "large_string"}]
            file = ParquetFile(stream, buffer_size=_BUFFER, read_dictionary=texts)
            _refuse_large(file, path)
            names = distinct(schema.names)
            name = claim_column(names, column)
            if name is None:
                raise no_column(names, column, file=str(path), line=1)
            yield from _rows(file, names, name)
    except (ArrowException, OSError) as error:
        raise UnreadableClaims(f"cannot be read: {error}", file=str(path)) from error


def _refuse_large(file: ParquetFile, path: Path) -> None:
    for number in range(file.metadata.num_row_groups):
        size = file.metadata.row_group(number).total_byte_size
        if size > MOST_GROUP_BYTES:
            raise UnreadableClaims(
                f"its row group {number} unpacks to {size:,} bytes, more than {MOST_GROUP_BYTES:,}", file=str(path)
            )


def _rows(file: ParquetFile, names: list[str], name: str) -> Iterator[Row]:
    line = 0
    for batch in _batches(file):
        for place in range(batch.num_rows):
            line += 1
            columns: dict[str, object] = {}
            wrong: str | None = None
            for title, values in zip(names, batch.columns, strict=True):
                columns[title], fault = _value(values[place])
                wrong = wrong or (fault and f"{title}: {fault}")
            yield row(line, columns, name) if wrong is None else BadRow(line, wrong, columns)


def _batches(file: ParquetFile) -> Iterator[RecordBatch]:
    """Some rows at a time. Group by group: over all of them, the dictionaries of all would be held together."""
    for group in range(file.num_row_groups):
        yield from file.iter_batches(_ROWS_AT_ONCE, row_groups=[group], use_threads=False)


def _value(scalar: Any) -> tuple[object, str | None]:
    """A cell as a value of JSON, and what makes it unusable, if anything."""
    inner = getattr(scalar, "value", scalar) if scalar.is_valid and hasattr(scalar, "dictionary") else scalar
    if not inner.is_valid:
        return None, None
    if not hasattr(inner, "as_buffer"):
        return _converted(inner)
    data = inner.as_buffer()
    if data.size > LONGEST_LINE:
        return None, f"the value is longer than {LONGEST_LINE:,} bytes"
    raw = data.to_pybytes()
    try:
        return raw.decode(), None
    except UnicodeDecodeError:
        if "string" not in str(inner.type):
            return json_value(raw), None
        return legible(raw.decode("utf-8", "surrogateescape")), "the value holds bytes that are no text"


def _converted(scalar: Any) -> tuple[object, str | None]:
    try:
        return json_value(scalar.as_py()), None
    except ValueError:  # such as a moment to the nanosecond, for which Python has no type
        pass
    try:
        return scalar.cast("string").as_py(), None
    except (ValueError, NotImplementedError) as error:
        return None, f"the value cannot be read: {error}"
