"""Tests of training/facts.py, slots.py and relations.py."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.quantities import compare, quantities
from training.facts import make, row, slots_of
from training.relations import Relation, read_relations
from training.slots import money, other_money

RELATIONS = read_relations()


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: str(relation.name))
def test_each_way_of_a_relation_can_be_written(relation: Relation) -> None:
    fact = make(relation, random.Random(1))
    for ways in (relation.says, relation.denies):
        assert set(ways) == {"en", "de"}
        for language in ("en", "de"):
            assert all("{" not in fact.write(way, language, random.Random(2)) for way in ways[language])
    told = set().union(*(slots_of(way) for way in relation.says["en"]))
    assert set(relation.only) <= told


@given(st.integers(0, 10**6))
def test_a_row_is_whole_and_made_the_same_again(seed: int) -> None:
    made = row(RELATIONS, random.Random(seed))
    assert made == row(RELATIONS, random.Random(seed))
    assert sum(made["probabilities"]) == pytest.approx(1)
    assert made["evidence"]
    assert made["claim"]


@given(st.integers(0, 10**6))
def test_an_amount_reads_the_same_in_both_languages_and_another_does_not(seed: int) -> None:
    rng = random.Random(seed)
    amount = money(rng)
    english = quantities(amount.write("en", rng), "en")[0]
    assert compare(english, quantities(amount.write("de", rng), "de")[0]) == "agrees"
    other = quantities(other_money(amount, rng).write("de", rng), "de")[0]
    assert compare(english, other) != "agrees"
