from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.files import ClaimRow
from verifier.batch.judges import problem
from verifier.batch.rows import JsonLines, Layout, Table

_TEXT = st.text(st.characters(codec="utf-8"))
_ROWS = st.lists(st.builds(ClaimRow, st.integers(1), _TEXT, st.fixed_dictionaries({"claim": _TEXT, "verdict": _TEXT})))
_CLAIM = st.text(st.sampled_from('ab," \n'), min_size=1)


def outcome(row: ClaimRow) -> dict[str, Any]:
    """An error for every other row, an answer for the rest."""
    if row.line % 2:
        return problem("Invalid claim", row.claim, None)
    return {"claim": row.claim, "verdict": "supported", "evidence": [{"quote": {"exact": row.claim}}]}


@pytest.mark.parametrize("layout", [JsonLines(), Table(["claim", "verdict"])])
@given(rows=_ROWS, torn=st.integers(1, 20))
def test_rows_are_told_apart_whatever_they_hold(layout: Layout, rows: list[ClaimRow], torn: int) -> None:
    written = [layout.origin(row) + layout.outcome(outcome(row)) for row in rows]
    assert list(layout.records(io.BytesIO(b"".join(written)))) == [(record, True) for record in written]
    for row, record in zip(rows, written, strict=True):
        assert layout.is_error(record.removeprefix(layout.origin(row))) == ("error" in outcome(row))
    if written:
        *_, (_, whole) = layout.records(io.BytesIO(b"".join(written)[:-torn]))
        assert not whole or len(written[-1]) <= torn


@pytest.mark.parametrize("layout", [JsonLines(), Table([])])
@given(claim=_CLAIM, other=_CLAIM)
def test_an_answer_tells_its_claim_from_any_other(layout: Layout, claim: str, other: str) -> None:
    outcome = layout.outcome({"claim": claim})
    assert layout.is_about(claim, outcome)
    assert layout.is_about(other, outcome) == (claim == other)


@given(_ROWS)
def test_json_lines_hold_all_of_a_row(rows: list[ClaimRow]) -> None:
    layout = JsonLines()
    for row in rows:
        found = json.loads(layout.origin(row) + layout.outcome(outcome(row)))
        assert found == {"row": row.line, "input": row.columns, **outcome(row)}


@given(_ROWS)
def test_a_table_holds_its_columns_and_the_quote(rows: list[ClaimRow]) -> None:
    layout = Table(["claim", "verdict"])
    written = b"".join(layout.origin(row) + layout.outcome(outcome(row)) for row in rows)
    found = csv.DictReader(io.StringIO((layout.header() + written).decode(), newline=""), strict=True)
    for row, fields in zip(rows, found, strict=True):
        assert (fields["row"], fields["claim"], fields["input_verdict"]) == (
            str(row.line),
            row.columns["claim"],
            row.columns["verdict"],
        )
        assert fields["error" if row.line % 2 else "quote"].endswith(row.claim)


def test_a_column_called_like_another_gets_a_name_of_its_own() -> None:
    header = Table(["row", "url", "input_url", "note"]).header()
    assert header.startswith(b"row,input_row,input_input_url,input_url,note,verdict,")
