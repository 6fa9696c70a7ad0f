"""Tests of verifier/evaluation/labelled.py."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claims.errors import InputError
from verifier.evaluation.labelled import read_labelled

GOOD = '{"evidence": "A.", "claim": "B.", "label": "unknown"}\n'


def test_plain_and_gzipped_files_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(GOOD)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(GOOD.encode()))
    rows = read_labelled(tmp_path / "a.jsonl", ("evidence", "claim"))
    assert rows == read_labelled(tmp_path / "a.jsonl.gz", ("evidence", "claim"))
    assert rows[0]["claim"] == "B."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD + "{", "a.jsonl:2: is no JSON"),
        (GOOD + "[]\n", "a.jsonl:2: is no JSON object"),
        ('{"claim": "B.", "label": "unknown"}\n', "a.jsonl:1: evidence: is missing"),
        ('{"evidence": "A.", "claim": "B.", "label": "true"}\n', "a.jsonl:1: label: 'true' is none of"),
        (
            '{"evidence": "A \\ud800 B.", "claim": "B.", "label": "unknown"}\n',
            "a.jsonl:1: evidence: is not valid Unicode",
        ),
        ("[" * 100_000, "a.jsonl:1: is no JSON in UTF-8 that can be used"),
        ("", "a.jsonl: is empty"),
        ("\n \n", "a.jsonl: is empty"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.jsonl").write_text(text)
    with pytest.raises(InputError, match=says):
        read_labelled(tmp_path / "a.jsonl", ("evidence", "claim"))


def test_a_byte_that_is_no_text_is_found_in_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(GOOD.encode() * 40 + b'{"evidence": "\xff"}\n')
    line = 40 * GOOD.count("\n") + 1
    with pytest.raises(InputError, match=rf"a\.jsonl:{line}: is no JSON in UTF-8"):
        read_labelled(tmp_path / "a.jsonl", ("evidence", "claim"))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(GOOD.encode()))
    packed[10] = 0xFF  # no type of block that there is
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    with pytest.raises(InputError, match=r"a\.jsonl\.gz: cannot be read"):
        read_labelled(tmp_path / "a.jsonl.gz", ("claim",))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_labelled(tmp_path / "none.jsonl", ("claim",))
