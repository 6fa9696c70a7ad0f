"""Tests of verifier/evaluation/figures.py."""

from __future__ import annotations

import pytest

from verifier.evaluation.figures import calibration_error, classification, reliability, two_way
from verifier.results import StanceScores

SURE = StanceScores(1.0, 0.0, 0.0)


def test_figures_by_label() -> None:
    figures = classification(
        ["supported", "supported", "contradicted", "unknown"], ["supported", "unknown", "contradicted", "unknown"]
    )
    assert figures["n"] == 4
    assert figures["accuracy"] == 0.75
    assert figures["by_label"]["supported"] == {"n": 2, "accuracy": 0.5, "precision": 1.0, "recall": 0.5, "f1": 0.6667}
    assert figures["confusion"]["supported"] == {"supported": 1, "contradicted": 0, "unknown": 1}


def test_two_way_leaves_unknown_rows_out() -> None:
    assert two_way(["unknown"], [SURE]) is None
    assert two_way(["supported", "contradicted", "unknown"], [SURE] * 3) == 0.5


def test_calibration_error_is_the_gap_between_confidence_and_success() -> None:
    assert calibration_error(reliability(["supported"] * 4, [("supported", 1.0)] * 4)) == 0.0
    assert calibration_error(reliability(["supported", "unknown"], [("supported", 1.0)] * 2)) == pytest.approx(0.5)
