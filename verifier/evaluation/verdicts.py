"""Measuring verdicts on labelled claims against the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from claims.text.normalise import fold
from verifier.claim import read_claim
from verifier.evaluation.figures import LABELS, calibration_error, classification, reliability
from verifier.evaluation.labelled import Row, read_rows, require
from verifier.results import Claim

_AT_ONCE = 32

Answers = Callable[[Sequence[Claim]], list[dict[str, Any]]]


def evaluate_claims(path: Path, verify: Answers) -> dict[str, Any]:
    """The figures of a file of {claim, label, quote?} rows.

    ``quote_accuracy``: over rows with a quote whose verdict is right, how often the first evidence holds the quote.
    ``evidence_recall``: over all rows with a quote, how often any of the evidence shown holds it. ``swapped`` counts
    claims called supported that are contradicted, and the other way round. ``ece`` is the calibration error of the
    verdicts' confidence. ``wrong`` lists the rows judged wrongly.
    Raises InputError for a row that cannot be used.
    """
    read = read_rows(path, read_row)
    rows = [row for row, _ in read]
    answers: list[dict[str, Any]] = []
    for start in range(0, len(read), _AT_ONCE):
        answers += verify([claim for _, claim in read[start : start + _AT_ONCE]])
    gold = [row["label"] for row in rows]
    found = [answer["verdict"] for answer in answers]
    quoted = [(row, answer) for row, answer in zip(rows, answers, strict=True) if row.get("quote")]
    right = [(row, answer) for row, answer in quoted if row["label"] == answer["verdict"]]
    first = sum(_holds(answer["evidence"][:1], row["quote"]) for row, answer in right)
    recalled = sum(_holds(answer["evidence"], row["quote"]) for row, answer in quoted)
    return {
        **classification(gold, found),
        "quote_accuracy": round(first / len(right), 4) if right else None,
        "evidence_recall": round(recalled / len(quoted), 4) if quoted else None,
        "swapped": sum({a, b} == {"supported", "contradicted"} for a, b in zip(gold, found, strict=True)),
        "ece": calibration_error(reliability(gold, [(one["verdict"], one["confidence"]) for one in answers])),
        "wrong": [
            {"claim": row["claim"], "label": row["label"], "verdict": answer["verdict"], "reason": answer["reason"]}
            for row, answer in zip(rows, answers, strict=True)
            if row["label"] != answer["verdict"]
        ],
    }


def read_row(row: Row) -> tuple[Row, Claim]:
    """A row and its claim. Raises InputError naming the field that cannot be used."""
    require(row, ("claim", "quote") if row.get("quote") else ("claim",), {"label": LABELS})
    return row, read_claim(row["claim"])


def _holds(evidence: Sequence[dict[str, Any]], quote: str) -> bool:
    return any(fold(quote) in fold(one["quote"]["exact"]) for one in evidence)
