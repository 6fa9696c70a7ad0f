"""Tests of training/frames.py."""

from __future__ import annotations

import random

import pytest

from training.frames import TARGETS, framed
from training.relations import read_relations
from training.statements import CONTRADICTS, SUPPORTS, Languages

DISMISSED = [relation for relation in read_relations() if relation.name == "dismissed"]
"""A relation whose names are not exchanged."""
LANGUAGES: list[Languages] = [("en", "en"), ("en", "de"), ("de", "en"), ("de", "de")]


@pytest.mark.parametrize(
    ("evidence", "claim", "target"),
    [
        ("planned", "done", (0.1, 0.1, 0.8)),
        ("considered", "done", (0.1, 0.1, 0.8)),
        ("planned", "planned", SUPPORTS),
        ("done", "considered", (0.1, 0.5, 0.4)),
        ("dropped", "done", CONTRADICTS),
        ("told", "done", (0.8, 0.0, 0.2)),
        ("refuted", "done", (0.05, 0.6, 0.35)),
    ],
)
def test_what_is_planned_or_told_has_its_label(evidence: str, claim: str, target: tuple[float, float, float]) -> None:
    made = [
        framed(DISMISSED, random.Random(seed), languages, evidence, claim)
        for seed in range(20)
        for languages in LANGUAGES
    ]
    assert {example.target for example in made if example} == {target}


@pytest.mark.parametrize(
    ("evidence", "phrases"),
    [
        ("planned", ("plans", "wants", "will", "intends", "set to", "plan is", "preparing")),
        ("told", ("said to", "eportedly", "According", "reports", "says", "believed")),
        ("refuted", ("denied", "not true", "rejected", "false rumour")),
    ],
)
def test_the_evidence_says_so(evidence: str, phrases: tuple[str, ...]) -> None:
    for seed in range(40):
        example = framed(DISMISSED, random.Random(seed), ("en", "de"), evidence, "done")
        assert example is None or any(phrase in example.evidence for phrase in phrases)


def test_labels_are_probabilities() -> None:
    assert all(sum(target) == pytest.approx(1) for target in TARGETS.values())
