"""Tests of verifier/evaluation/verdicts.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.errors import InputError
from verifier.evaluation.verdicts import evaluate_claims

GOOD: dict[str, Any] = {"claim": "It rained.", "label": "unknown"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"claim": "2024"}, "claim: must hold at least one letter"),
        ({"claim": "a" * 2001}, "claim: must be at most 2,000 characters long"),
        ({"quote": 7}, "quote: is missing or no text"),
    ],
)
def test_a_row_that_cannot_be_asked_is_named(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in (GOOD, GOOD | change)))
    with pytest.raises(InputError, match=f"a.jsonl:2: {says}"):
        evaluate_claims(file, lambda _: [])
