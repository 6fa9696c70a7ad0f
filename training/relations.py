"""The kinds of statement that training rows are generated from; ``relations.toml`` holds them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claims.records import Language

_FILE = Path(__file__).with_name("relations.toml")


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of statement, with the ways to affirm and to deny it; the file's head explains the fields."""

    name: str
    only: str
    says: Mapping[Language, list[str]]
    denies: Mapping[Language, list[str]]
    mirrored: tuple[str, str, str] | None


def read_relations(path: Path = _FILE) -> list[Relation]:
    """All relations of the file."""
    tables = tomllib.loads(path.read_text())
    return [
        Relation(name, row["only"], row["says"], row["denies"], tuple(row["mirrored"]) if "mirrored" in row else None)
        for name, row in tables.items()
    ]
