"""Values as JSON can hold them, and those that it has not."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, time
from typing import NoReturn

from claims.errors import UnreadableClaims


def json_value(value: object) -> object:
    """The value as JSON can hold it: moments in ISO 8601, what is no number as nothing, all else as its text.

    >>> json_value({"on": date(2024, 10, 17), "n": [1, float("nan"), 2 + 1j], "raw": b"a"})
    {'on': '2024-10-17', 'n': [1, None, '(2+1j)'], 'raw': '61'}
    """
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case Mapping():
            return {str(key): json_value(each) for key, each in value.items()}
        case list() | tuple():
            return [json_value(each) for each in value]
        case _:
            return str(value)


def refuse_constant(name: str) -> NoReturn:
    """Raise ValueError: what Python reads as a number of JSON and RFC 8259 does not, such as NaN (``parse_constant`` of `json.loads`)."""
    raise ValueError(f"{name} is no JSON number")


def missing_extra(file: str) -> UnreadableClaims:
    """The error of a file whose reader is not installed."""
    return UnreadableClaims("needs more to be read: pip install 'claim-verifier[files]'", file=file)
