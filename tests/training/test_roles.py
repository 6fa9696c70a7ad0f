"""Tests of training/roles.py."""

from __future__ import annotations

import random

import pytest

from training.relations import Relation, read_relations
from training.roles import acted
from training.statements import CONTRADICTS, OPEN, SUPPORTS, Example, Languages

RELATIONS = {relation.name: relation for relation in read_relations()}
LANGUAGES: list[Languages] = [("en", "en"), ("en", "de"), ("de", "en"), ("de", "de")]


def _examples(relation: Relation, *, exchange: bool, denied: bool = False) -> list[Example]:
    made = [
        acted(relation, random.Random(seed), languages, exchange=exchange, denied=denied)
        for seed in range(20)
        for languages in LANGUAGES
    ]
    return [example for example in made if example]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("acquired", CONTRADICTS), ("sold", CONTRADICTS), ("sued", OPEN), ("appointed", CONTRADICTS),
        ("match", CONTRADICTS), ("supplies", OPEN), ("subsidiary", CONTRADICTS), ("larger", CONTRADICTS),
        ("invested", OPEN), ("sanctions", OPEN), ("merger", SUPPORTS), ("twinned", SUPPORTS),
    ],
)  # fmt: skip
def test_exchanged_names_are_wrong_open_or_the_same_as_the_relation_goes(
    name: str, target: tuple[float, float, float]
) -> None:
    straight, turned = (_examples(RELATIONS[name], exchange=exchange) for exchange in (False, True))
    assert straight
    assert turned
    assert {example.target for example in straight} == {SUPPORTS}
    assert {example.target for example in turned} == {target}


def test_the_other_voice_is_as_common_where_the_names_are_in_place_as_where_they_are_exchanged() -> None:
    for relation in RELATIONS.values():
        if relation.mirrored:
            straight, turned = (len(_examples(relation, exchange=exchange)) for exchange in (False, True))
            assert straight == turned > 0


def test_both_names_stand_in_the_claim_and_its_words_are_not_those_of_the_evidence() -> None:
    for example in _examples(RELATIONS["match"], exchange=True):
        assert example.claim != example.evidence
        names = [{example.slots[key].write(language, random.Random(0)) for language in ("en", "de")} for key in "CE"]
        assert all(any(name in example.claim for name in both) for both in names)


def test_who_did_not_do_it_may_have_had_it_done() -> None:
    assert {example.target for example in _examples(RELATIONS["acquired"], exchange=True, denied=True)} == {
        (0.0, 0.1, 0.9)
    }
    assert {example.target for example in _examples(RELATIONS["acquired"], exchange=False, denied=True)} == {
        CONTRADICTS
    }
