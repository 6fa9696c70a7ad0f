"""Tests of verifier/batch/results.py and diff.py."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.files import ClaimRow
from verifier.batch.diff import compare
from verifier.batch.judges import problem
from verifier.batch.results import as_json_lines, as_table, results, whole_rows
from verifier.batch.rows import JsonLines

_VERDICTS = st.sampled_from(["supported", "contradicted", "unknown"])


def written(path: Path, outcomes: Sequence[dict[str, Any]], torn: bytes = b"") -> Path:
    """Results as a batch writes them."""
    layout = JsonLines()
    lines = [
        layout.origin(ClaimRow(line, "", {"claim": f"“{line}”", "verdict": line})) + layout.outcome(outcome)
        for line, outcome in enumerate(outcomes, 2)
    ]
    path.write_bytes(b"".join(lines) + torn)
    return path


def answered(claim: str, verdict: str, identity: str = "1") -> dict[str, Any]:
    quote = {"quote": {"exact": "It\nsays."}, "document": {"title": "A title", "url": None}}
    return {"id": identity, "claim": claim, "verdict": verdict, "confidence": 0.5, "reason": None, "evidence": [quote]}


OUTCOMES = [answered("One", "supported"), problem("Invalid claim", "is empty", None), answered("Zwei", "unknown")]


@pytest.mark.parametrize("torn", [b"", b'{"row": 9', b"x" * 200_000])
def test_a_torn_end_is_left_out(tmp_path: Path, torn: bytes) -> None:
    path = written(tmp_path / "results.jsonl", OUTCOMES, torn)
    size = whole_rows(path)
    assert size == path.stat().st_size - len(torn)
    assert b"".join(as_json_lines(path, size)) == path.read_bytes()[:size]
    assert [row["row"] for row in results(path, size)] == [2, 3, 4]


def test_what_is_written_meanwhile_is_left_out(tmp_path: Path) -> None:
    path = written(tmp_path / "results.jsonl", OUTCOMES)
    size = whole_rows(path)
    blocks = as_table(path, size)
    header = next(blocks)
    written(path, [*OUTCOMES, answered("More", "supported")])
    assert len(list(csv.reader(io.StringIO((header + b"".join(blocks)).decode(), newline="")))) == 4


def test_a_table_says_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "results.jsonl", OUTCOMES)
    text = b"".join(as_table(path, whole_rows(path))).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [(row["row"], row["claim"], row["input_verdict"], row["verdict"], row["quote"]) for row in rows] == [
        ("2", "“2”", "2", "supported", "It\nsays."),
        ("3", "“3”", "3", "", ""),
        ("4", "“4”", "4", "unknown", "It\nsays."),
    ]
    assert rows[1]["error"] == "Invalid claim: is empty"


@pytest.mark.parametrize("content", [None, b"", b'{"row": 2'])
def test_before_the_first_row_there_is_nothing(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "results.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert whole_rows(path) == 0
    assert list(as_json_lines(path, 0)) == list(results(path, 0)) == []
    assert b"".join(as_table(path, 0)).startswith(b"row,verdict,")


def rows_of(verdicts: dict[str, str], identity: str) -> list[dict[str, Any]]:
    return [
        {"row": line, **answered(claim, verdict, identity)} for line, (claim, verdict) in enumerate(verdicts.items(), 2)
    ]


@given(st.dictionaries(st.text(max_size=3), _VERDICTS), st.dictionaries(st.text(max_size=3), _VERDICTS))
def test_changes_are_what_two_dictionaries_say(before: dict[str, str], after: dict[str, str]) -> None:
    found = compare(rows_of(before, "b"), rows_of(after, "a"), skip=0, limit=1000)
    changed = [claim for claim in after if claim in before and before[claim] != after[claim]]
    assert [change["claim"] for change in found.changes] == changed
    assert [(one["before"]["verdict"], one["after"]["verdict"]) for one in found.changes] == [
        (before[claim], after[claim]) for claim in changed
    ]
    assert found.changed == len(changed)
    assert found.same == len(before.keys() & after.keys()) - len(changed)
    assert found.added == len(after.keys() - before.keys())
    assert found.missing == len(before.keys() - after.keys())


def test_a_claim_that_stands_twice_changed_once_and_a_failed_row_is_none() -> None:
    before = [{"row": 2, "error": {"title": "Invalid claim"}}, *rows_of({"One": "unknown"}, "b")]
    after = [
        *rows_of({"One": "supported"}, "a"),
        {"row": 3, **answered("One", "supported", "a")},
        {"row": 4, "error": {}},
    ]
    found = compare(before, after, skip=0, limit=10)
    assert [(one["row"], one["before"]["id"], one["after"]["id"]) for one in found.changes] == [(2, "b", "a")]
    assert (found.changed, found.same, found.added, found.missing) == (1, 0, 0, 0)


def test_changes_come_page_by_page() -> None:
    before = rows_of({str(number): "unknown" for number in range(7)}, "b")
    after = rows_of({str(number): "supported" for number in range(7)}, "a")
    pages = [compare(before, after, skip=skip, limit=3) for skip in (0, 3, 6, 9)]
    assert [[one["claim"] for one in page.changes] for page in pages] == [["0", "1", "2"], ["3", "4", "5"], ["6"], []]
    assert {page.changed for page in pages} == {7}


def test_results_are_json_whatever_they_hold(tmp_path: Path) -> None:
    path = written(tmp_path / "results.jsonl", [answered("half \ud800 a pair", "unknown")])
    (row,) = results(path, whole_rows(path))
    assert row["claim"] == "half \ud800 a pair"
    assert json.loads(b"".join(as_json_lines(path, whole_rows(path)))) == row
    assert rb"half \ud800 a pair" in b"".join(as_table(path, whole_rows(path)))
