"""Tests of training/plain.py."""

from __future__ import annotations

import random

from training.plain import plain
from training.relations import read_relations
from training.statements import CONTRADICTS, NEUTRAL, OPEN, SUPPORTS

RELATIONS = read_relations()
RAISED = [relation for relation in RELATIONS if relation.name in ("raised", "law")]
"""A second one, for what is beside the matter."""


def test_who_did_not_lead_a_round_does_not_make_the_round_undone() -> None:
    examples = [plain(RAISED, random.Random(seed), ("en", "en")) for seed in range(4000)]
    targets = {
        example.target
        for example in examples
        if "did not lead" in example.evidence and example.claim.endswith("raised new capital.")
    }
    assert targets == {OPEN}


def test_all_labels_come() -> None:
    targets = {plain(RELATIONS, random.Random(seed), ("de", "en")).target for seed in range(400)}
    assert {SUPPORTS, CONTRADICTS, NEUTRAL, OPEN} <= targets
