"""A row of a claim file, and the column in which its claim stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.errors import UnreadableClaims

NAMES = ("claim", "claims", "statement", "text", "behauptung", "aussage")
"""What a column of claims is called, the likeliest first; case does not matter."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as its file gives it: the line where its row starts (from 1), and all columns, as values of JSON."""

    line: int
    claim: str
    columns: dict[str, object]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row without a usable claim: what is wrong, what could be read of it, and the column at fault if it is one."""

    line: int
    message: str
    columns: dict[str, object]
    field: str | None = None


Row = ClaimRow | BadRow


def row(line: int, columns: dict[str, object], column: str) -> Row:
    """The row whose claim stands in ``column``, or a BadRow if there is none."""
    match columns.get(column):
        case None:
            return BadRow(line, "the claim is missing", columns, column)
        case str(claim) if claim.strip():
            return ClaimRow(line, claim, columns)
        case str():
            return BadRow(line, "the claim is empty", columns, column)
        case _:
            return BadRow(line, "the claim is not a text", columns, column)


def claim_column(names: Sequence[str], wanted: str | None) -> str | None:
    """The name among ``names`` of the column of claims: the wanted one, or else the likeliest; None if there is none.

    >>> names = ["id", "Text", "Claim"]
    >>> claim_column(names, None), claim_column(names, "text"), claim_column(names, "assertion")
    ('Claim', 'Text', None)
    """
    known = {name.strip().casefold(): name for name in reversed(names)}
    asked = NAMES if wanted is None else (wanted.strip().casefold(),)
    return next((known[name] for name in asked if name in known), None)


def distinct(header: Iterable[str]) -> list[str]:
    """The names of a header, such that no column hides another.

    >>> distinct(["id", "", "id"])
    ['id', 'column 2', 'id (3)']
    """
    names: list[str] = []
    for place, title in enumerate(header, 1):
        name = title or f"column {place}"
        while name in names:
            name = f"{name} ({place})"
        names.append(name)
    return names


def no_column(names: Sequence[str], wanted: str | None, *, file: str, line: int) -> UnreadableClaims:
    """The error of a file whose columns do not hold the one of the claims."""
    missing = f"no column of claims ({', '.join(NAMES)})" if wanted is None else f"no column {wanted!r}"
    message = f"{missing}; the columns are {', '.join(map(repr, names))}"
    return UnreadableClaims(message, field=None if wanted is None else "column", file=file, line=line)
