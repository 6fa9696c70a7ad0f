"""Measuring the judge on labelled pairs of evidence and claim."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claims.records import Assertion, Document
from claims.text.language import detect
from verifier.evaluation.figures import calibration_error, classification, likeliest, reliability, two_way
from verifier.evaluation.labelled import read_labelled
from verifier.interfaces import StanceModel
from verifier.results import Candidate, Claim, StanceScores
from verifier.stance.judge import Judge

_AT_ONCE = 2048


def evaluate_pairs(path: Path, model: StanceModel, *, model_only: bool = False) -> dict[str, Any]:
    """The figures of a file of {evidence, claim, label} rows; judged as in production, or by the model alone.

    Raises InputError for a row that cannot be used.
    """
    rows = read_labelled(path, ("evidence", "claim"))
    gold = [row["label"] for row in rows]
    begin = time.perf_counter()
    scores: list[StanceScores] = []
    for start in range(0, len(rows), _AT_ONCE):
        pairs = [(row["evidence"], row["claim"]) for row in rows[start : start + _AT_ONCE]]
        scores += model.scores(pairs) if model_only else _as_in_production(pairs, model)
    elapsed = time.perf_counter() - begin
    judged = [likeliest(one) for one in scores]
    bins = reliability(gold, judged)
    return {
        **classification(gold, [label for label, _ in judged]),
        "accuracy_2way": two_way(gold, scores),
        "ece": calibration_error(bins),
        "reliability": bins,
        "ms_per_pair": round(elapsed * 1000 / len(rows), 3),
    }


def _as_in_production(pairs: Sequence[tuple[str, str]], model: StanceModel) -> list[StanceScores]:
    claims = [Claim(claim, detect(claim)) for _, claim in pairs]
    candidates = [[Candidate(stated(evidence), 0.0)] for evidence, _ in pairs]
    return [evidence.scores for (evidence,) in Judge(model).judge(claims, candidates)]


def stated(text: str, published: str | None = None) -> Assertion:
    """The text as what a document without a title states."""
    document = Document(0, None, None, published, detect(text), "", None)
    return Assertion(0, document, 0, len(text), text, "", "", "")
