"""Labelled data: one JSON object a line, gzipped or not, and tab-separated parallel text."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims.records import Language

LABELS = ("supported", "contradicted", "unknown")
"""The labels of the data, in the order of the model's outputs (supports, contradicts, neutral)."""

WAYS: tuple[tuple[Language, Language], ...] = (("en", "de"), ("de", "en"))
"""Each language with the other one."""

SENTENCE_END = re.compile(r"(?<=[a-z\d)] \.)\s|(?<=[a-z]{2}\.)\s(?=[A-Z])")
"""Where a sentence of the data ends; some sets have a blank before the mark."""


def dev_files(data: Path, made: Sequence[Path] = ()) -> list[Path]:
    """The development files of labelled ``data``, in the order of their names, and those ``made`` by this package."""
    return [*sorted((data / "dev").glob("*.jsonl.gz")), *made]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a .jsonl or .jsonl.gz file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes the rows to a .jsonl.gz file."""
    with gzip.open(path, "wt", encoding="utf8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def translations(pairs: Iterable[tuple[str, str]]) -> dict[Language, dict[str, list[str]]]:
    """The sentences of each language with their translations into the other one, of (English, German) ``pairs`` in their order.

    >>> translations([("Yes.", "Ja."), ("Yes.", "Doch.")])["en"]
    {'Yes.': ['Ja.', 'Doch.']}
    """
    english: dict[str, list[str]] = {}
    german: dict[str, list[str]] = {}
    for one, other in pairs:
        english.setdefault(one, []).append(other)
        german.setdefault(other, []).append(one)
    return {"en": english, "de": german}


def parallel_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """(English, German) sentence pairs of a gzipped file with one pair a line, tab between them."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            english, german = line.rstrip("\n").split("\t")
            if "#PRS_ORG#" not in english and "#" not in german[:1]:
                yield english, german
