"""Tests of training/strangers.py."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.relations import read_relations
from training.statements import CONTRADICTS, OPEN, SUPPORTS, draw
from training.strangers import namesakes, near_names, strangers, surname

RELATIONS = read_relations()
CRITICISED = [relation for relation in RELATIONS if relation.name == "criticised"]


@given(st.integers(0, 10**6))
def test_near_names_share_a_part_and_differ(seed: int) -> None:
    rng = random.Random(seed)
    slots = draw(rng)
    for key in "PS":
        one, two = (slot.write("en", rng) for slot in near_names(slots, key, rng))
        assert one != two
        assert set(one.split()) & set(two.split())


def test_a_surname_is_part_of_the_whole_name() -> None:
    slots = draw(random.Random(1))
    assert surname(slots["P"], random.Random(2)).write("de", random.Random(3)).split()[-1] in slots["P"].write(
        "de", random.Random(3)
    )


def test_a_namesake_is_not_the_same_one() -> None:
    made = [namesakes(CRITICISED, random.Random(seed), ("en", "de")) for seed in range(200)]
    assert {example.target for example in made if example} == {OPEN, SUPPORTS, (0.6, 0.0, 0.4)}


def test_one_who_stands_beside_has_no_part_in_it() -> None:
    made = [strangers(CRITICISED, random.Random(seed), ("en", "en")) for seed in range(200)]
    examples = [example for example in made if example]
    assert {example.target for example in examples} == {SUPPORTS, (0.0, 0.1, 0.9)}
    for example in examples:
        names = {key: example.slots[key].write("en", random.Random(0)) for key in "PQL"}
        if example.target == SUPPORTS:
            assert names["P"] in example.claim
            assert names["Q"] in example.claim
        else:
            has_place = " criticised " in example.claim and "was criticised" not in example.claim
            assert any(names[key] not in example.claim for key in ("PQL" if has_place else "PQ"))


def test_where_there_can_be_one_alone_another_contradicts() -> None:
    head = [relation for relation in RELATIONS if relation.name == "heads"]
    made = [strangers(head, random.Random(seed), ("de", "de")) for seed in range(100)]
    assert {example.target for example in made if example} == {SUPPORTS, CONTRADICTS}
