"""Tests of training/facts.py and of the statements, slots and relations it draws from."""

from __future__ import annotations

import gzip
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.comparison import compare
from claims.text.quantities import quantities
from training.facts import KINDS, row
from training.frames import in_frame
from training.relations import Relation, read_relations
from training.statements import draw, slots_of, write
from training.values import money, other_money

RELATIONS = read_relations()
LANGUAGES: tuple[Language, Language] = ("en", "de")


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: str(relation.name))
def test_each_way_of_a_relation_can_be_written(relation: Relation) -> None:
    slots = draw(random.Random(1))
    for ways in (relation.says, relation.denies):
        assert set(ways) == {"en", "de"}
        for language in LANGUAGES:
            assert all("{" not in write(way, slots, language, random.Random(2)) for way in ways[language])
    assert set(relation.only) <= set().union(*(slots_of(way) for way in relation.says["en"]))
    for pair in relation.mirrored:
        for language in LANGUAGES:
            assert sum(set(pair) <= slots_of(way) for way in relation.says[language]) >= 3


@pytest.mark.parametrize(
    "relation", [relation for relation in RELATIONS if relation.acts["en"]], ids=lambda r: str(r.name)
)
@pytest.mark.parametrize("frame", ["planned", "considered", "demanded", "dropped", "done", "told", "refuted"])
def test_an_act_in_a_frame_speaks_of_the_same_in_both_languages(relation: Relation, frame: str) -> None:
    assert len(relation.acts["en"]) == len(relation.acts["de"])
    for number in range(len(relation.acts["en"])):
        english, german = (
            slots_of(in_frame(relation, number, frame, language, random.Random(3))) - {"R", "V"}
            for language in LANGUAGES
        )
        assert english == german


@given(st.integers(0, 10**6))
def test_a_row_is_whole_and_made_the_same_again(seed: int) -> None:
    made = row(RELATIONS, random.Random(seed))
    assert made == row(RELATIONS, random.Random(seed))
    assert sum(made["probabilities"]) == pytest.approx(1)
    assert made["evidence"]
    assert made["claim"]
    assert "{" not in made["evidence"] + made["claim"]


def test_all_kinds_and_labels_come_in_their_shares() -> None:
    rng = random.Random(5)
    rows = [row(RELATIONS, rng) for _ in range(2000)]
    kinds = Counter(made["kind"] for made in rows)
    for kind, share in KINDS.items():
        assert kinds[kind.__name__] / len(rows) == pytest.approx(share, abs=0.03)
    labels = [sum(made["probabilities"][label] for made in rows) / len(rows) for label in range(3)]
    assert min(labels) > 0.2
    assert {(made["evidence_lang"], made["claim_lang"]) for made in rows} == {
        (a, b) for a in LANGUAGES for b in LANGUAGES
    }


def test_the_command_writes_the_same_rows_in_every_process(tmp_path: Path) -> None:
    written = []
    for hash_seed in ("1", "2"):
        out = tmp_path / f"{hash_seed}.jsonl.gz"
        command = [sys.executable, "-m", "training.facts", str(out), "--rows", "200"]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
        written.append(gzip.decompress(out.read_bytes()))
    assert written[0] == written[1]
    assert len(written[0].splitlines()) == 200


@given(st.integers(0, 10**6))
def test_no_two_names_of_a_drawing_are_the_same(seed: int) -> None:
    slots = draw(random.Random(seed))
    names = [slots[key].key for key in "SOZPQVLMCEGIJY"]
    assert len(set(names)) == len(names)


@given(st.integers(0, 10**6))
def test_an_amount_reads_the_same_in_both_languages_and_another_does_not(seed: int) -> None:
    rng = random.Random(seed)
    amount = money(rng)
    english = quantities(amount.write("en", rng), "en")[0]
    assert compare(english, quantities(amount.write("de", rng), "de")[0]) == "agrees"
    other = quantities(other_money(amount, rng).write("de", rng), "de")[0]
    assert compare(english, other) != "agrees"
