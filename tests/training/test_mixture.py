"""Tests of training/mixture.py and augment.py."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.training.data import ROWS, write_data
from training.augment import Example, as_window, code_switched, headed
from training.mixture import WEIGHTS, load


def test_a_pass_is_the_same_for_the_same_number(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    lexicon = tmp_path / "lexicon.json"
    lexicon.write_text(json.dumps({"ebridge": [["Brücke", 0.9]], "dzeitung": [["newspaper", 0.9]]}))
    mixture = load(data, lexicon, {}, switch=0.3)
    first = mixture.epoch(0, 0)
    assert first == mixture.epoch(0, 0)
    assert first != mixture.epoch(0, 1)
    expected = sum(int(w) * len(ROWS) + round((w - int(w)) * len(ROWS)) for w in WEIGHTS.values())
    assert len(first) == expected


def test_a_window_keeps_its_evidence_and_claim() -> None:
    example = Example("It rained.", "It was wet.", (1.0, 0.0, 0.0), "en")
    for seed in range(50):
        window = as_window(example, random.Random(seed), ["Another sentence stands here."])
        assert window.evidence.endswith("It rained.")
        assert (window.claim, window.target) == (example.claim, example.target)
    assert headed("It rained.", "Weather", "2024-10") == "2024-10, Weather: It rained."
    assert headed("It rained.", "", "") == "It rained."


def test_switching_changes_known_words_only() -> None:
    example = Example("The bridge fell.", "A bridge fell.", (1.0, 0.0, 0.0), "en")
    switched = [code_switched(example, {"bridge": [("brücke", 1.0)]}, random.Random(seed)) for seed in range(40)]
    texts = {text for one in switched for text in (one.evidence, one.claim)}
    assert texts == {"The bridge fell.", "The brücke fell.", "A bridge fell.", "A brücke fell."}
    assert {one.language for one in switched} == {"mixed"}
