"""Tests of training/contrast.py and crossed.py."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.training.data import PARALLEL, write_data
from training.contrast import rows
from training.crossed import translated


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_data(tmp_path_factory.mktemp("data"))


def test_a_row_is_supported_as_it_stands_or_changed_and_not_supported(data: Path) -> None:
    made = list(islice(rows(data, 60, 0), 60))
    assert made == list(rows(data, 60, 0))
    kinds = {row["probabilities"][0] for row in made}
    assert kinds == {0.0, 1.0}
    for row in made:
        assert sum(row["probabilities"]) == pytest.approx(1)
        if row["probabilities"][0] == 0:
            assert row["claim"] != row["evidence"]


def test_a_sentence_that_was_translated_is_exchanged_for_its_translation(data: Path) -> None:
    made = list(translated(data))
    assert made
    german = {german for _, german in PARALLEL}
    assert all(row["evidence"] in german and row["evidence_lang"] == "de" for row in made)
    assert {row["label"] for row in made} == {"supported", "contradicted"}
