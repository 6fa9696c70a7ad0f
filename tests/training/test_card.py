"""Tests of training/card.py and calibrate.py."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest

from training.calibrate import temperature
from training.card import BEGIN, diagram, pooled, table, written

LABELS = {label: {"n": 1} for label in ("supported", "contradicted", "unknown")}
FILES = {
    "a.jsonl.gz": {
        "n": 4, "accuracy": 0.75, "macro_f1": 0.7, "accuracy_2way": None, "ece": 0.1, "by_label": LABELS,
        "reliability": [{"n": 4, "confidence": 0.85, "accuracy": 0.75}],
    }
}  # fmt: skip


def test_the_table_has_a_row_a_file() -> None:
    assert "| a | 4 | 0.750 | 0.700 |  | 0.100 |" in table(FILES)


def test_a_card_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="substring"):
        written(f"no end {BEGIN}", "figures")


def test_the_diagram_is_a_picture_with_a_dot_a_bin() -> None:
    points = pooled(FILES)
    assert points == [(0.85, 0.75, 4)]
    picture = ElementTree.fromstring(diagram(points))
    assert len(picture.findall(".//{http://www.w3.org/2000/svg}circle")) == 1


def test_a_calibrated_model_keeps_its_temperature() -> None:
    rng = np.random.default_rng(0)
    odds = rng.normal(size=(4000, 3)) * 2
    powers = np.exp(odds)
    labels = np.array([rng.choice(3, p=row / row.sum()) for row in powers])
    assert temperature(odds, labels, np.ones(4000)) == pytest.approx(1, abs=0.1)
    assert temperature(odds * 2, labels, np.ones(4000)) == pytest.approx(2, abs=0.2)
