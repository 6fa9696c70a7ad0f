"""Tests of training/measures.py and values.py."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.measures import Bound, bounded_target, bounds, units
from training.relations import read_relations
from training.slots import Slot
from training.statements import CONTRADICTS, SUPPORTS
from training.values import duration, money, other_measure, scaled, size

RELATIONS = read_relations()


def _bound(kind: str, factor: float) -> Bound:
    value = scaled(money(random.Random(3)), factor)
    return Bound(kind, value, scaled(value, 1.5))


@pytest.mark.parametrize(
    ("evidence", "claim", "target"),
    [
        (("exactly", 1.2), ("above", 1.0), SUPPORTS),
        (("exactly", 1.0), ("above", 1.0), CONTRADICTS),
        (("exactly", 1.0), ("least", 1.0), SUPPORTS),
        (("below", 1.0), ("exactly", 1.5), CONTRADICTS),
        (("above", 1.0), ("exactly", 1.5), (0.05, 0.25, 0.7)),
        (("exactly", 1.0), ("about", 1.0), SUPPORTS),
        (("about", 1.0), ("exactly", 1.0), (0.75, 0.0, 0.25)),
        (("exactly", 1.2), ("between", 1.0), SUPPORTS),
        (("exactly", 2.0), ("between", 1.0), CONTRADICTS),
        (("above", 1.0), ("above", 1.0), SUPPORTS),
    ],
)
def test_a_bound_allows_what_lies_in_it(
    evidence: tuple[str, float], claim: tuple[str, float], target: tuple[float, float, float]
) -> None:
    assert bounded_target(_bound(*evidence), _bound(*claim)) == target


@given(st.integers(0, 10**6))
def test_an_amount_between_two_is_written_from_low_to_high(seed: int) -> None:
    rng = random.Random(seed)
    low = money(rng)
    bound = Bound("between", low, scaled(low, 2))
    assert size(bound.to) > size(low)
    assert bound.slot().write("en", rng).startswith("between ")
    assert bound.slot().write("de", rng).startswith("zwischen ")


@given(st.integers(0, 10**6))
def test_another_measure_is_not_the_same_time_in_other_words(seed: int) -> None:
    rng = random.Random(seed)
    told = duration(rng)
    assert _days(other_measure(told, rng)) != _days(told)


def _days(slot: Slot) -> float:
    return float(str(slot.key[0])) * {"y": 365, "mo": 365 / 12, "w": 7, "d": 1}[str(slot.key[1])]


def test_a_bound_and_a_unit_come_in_all_labels() -> None:
    made = [kind(RELATIONS, random.Random(seed), ("en", "de")) for seed in range(400) for kind in (bounds, units)]
    labels = {example.target for example in made if example}
    assert {SUPPORTS, CONTRADICTS, (0.05, 0.25, 0.7), (0.05, 0.6, 0.35)} <= labels
