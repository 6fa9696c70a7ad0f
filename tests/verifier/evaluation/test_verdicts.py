"""Tests of verifier/evaluation/verdicts.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.errors import InputError
from verifier.evaluation.verdicts import evaluate_claims

GOOD: dict[str, Any] = {"claim": "It rained.", "label": "unknown"}

RAIN, SNOW = "It rained on Monday.", "It snowed in Bonn."


def answer(verdict: str, confidence: float, *quotes: str) -> dict[str, Any]:
    """What an answer holds of what is measured."""
    evidence = [{"quote": {"exact": quote}} for quote in quotes]
    reason = "not_enough" if verdict == "unknown" else None
    return {"verdict": verdict, "confidence": confidence, "reason": reason, "evidence": evidence}


ANSWERED: list[tuple[str, str | None, dict[str, Any]]] = [
    ("supported", "it rained", answer("supported", 0.95, RAIN, SNOW)),
    ("supported", RAIN, answer("supported", 0.95, SNOW, RAIN)),
    ("contradicted", RAIN, answer("supported", 0.95, SNOW)),
    ("supported", RAIN, answer("contradicted", 0.55, SNOW, RAIN)),
    ("contradicted", None, answer("contradicted", 0.55, SNOW)),
    ("unknown", None, answer("supported", 0.55, RAIN)),
    ("supported", RAIN, answer("unknown", 0.75)),
    ("unknown", None, answer("unknown", 0.75)),
]
"""What is expected as label and quote, and what was answered."""


def measured(file: Path, answered: list[tuple[str, str | None, dict[str, Any]]]) -> dict[str, Any]:
    """The figures where these are the answers to claims 0, 1 and so on."""
    expected = [
        {"claim": f"Claim {number}.", "label": label} | ({} if quote is None else {"quote": quote})
        for number, (label, quote, _) in enumerate(answered)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in expected))
    told = {row["claim"]: one for row, (_, _, one) in zip(expected, answered, strict=True)}
    return evaluate_claims(file, lambda claims: [told[claim.text] for claim in claims])


def test_the_figures_are_what_was_answered(tmp_path: Path) -> None:
    figures = measured(tmp_path / "a.jsonl", ANSWERED)
    assert (figures["n"], figures["accuracy"]) == (8, 0.5)
    assert figures["quote_accuracy"] == 0.5  # of two right verdicts with a quote, the second shows it later
    assert figures["evidence_recall"] == 0.6  # three of five
    assert figures["swapped"] == 2  # one each way; what should be unknown is none
    assert figures["ece"] == 0.25  # (3 * |0.95 - 2/3| + 3 * |0.55 - 1/3| + 2 * |0.75 - 1/2|) / 8
    assert figures["wrong"][0] == {"claim": "Claim 2.", "label": "contradicted", "verdict": "supported", "reason": None}
    assert [(one["claim"], one["reason"]) for one in figures["wrong"][1:]] == [
        ("Claim 3.", None),
        ("Claim 5.", None),
        ("Claim 6.", "not_enough"),
    ]


def test_more_claims_than_are_asked_at_once_keep_their_answers(tmp_path: Path) -> None:
    figures = measured(tmp_path / "a.jsonl", ANSWERED * 9)
    assert (figures["n"], figures["quote_accuracy"], figures["evidence_recall"]) == (72, 0.5, 0.6)


def test_without_quotes_there_is_nothing_to_say_of_them(tmp_path: Path) -> None:
    figures = measured(tmp_path / "a.jsonl", ANSWERED[4:6])
    assert (figures["quote_accuracy"], figures["evidence_recall"]) == (None, None)


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
