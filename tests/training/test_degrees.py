"""Tests of training/degrees.py and degrees.toml."""

from __future__ import annotations

import pytest

from training.degrees import SCALES, Scale
from training.statements import CONTRADICTS, SUPPORTS, slots_of

BY_NAME = {scale.name: scale for scale in SCALES}


@pytest.mark.parametrize(
    ("scale", "evidence", "claim", "target"),
    [
        ("share", "all", "some", SUPPORTS),
        ("share", "some", "all", (0.05, 0.2, 0.75)),
        ("share", "none", "most", CONTRADICTS),
        ("rank", "largest", "one_of", SUPPORTS),
        ("rank", "one_of", "largest", (0.05, 0.2, 0.75)),
        ("rank", "second", "largest", CONTRADICTS),
        ("direct", "indirect", "direct", CONTRADICTS),
        ("only", "also", "only", CONTRADICTS),
        ("former", "former", "current", CONTRADICTS),
        ("majority", "minority", "stake", SUPPORTS),
        ("founder", "co", "sole", CONTRADICTS),
    ],
)
def test_one_degree_says_of_another_what_a_reader_would(
    scale: str, evidence: str, claim: str, target: tuple[float, float, float]
) -> None:
    assert BY_NAME[scale].target(evidence, claim) == target


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: str(scale.name))
def test_a_scale_speaks_of_its_levels_alone_and_of_the_same_in_all_ways(scale: Scale) -> None:
    assert {level for pair in scale.entails | scale.excludes for level in pair} <= set(scale.levels)
    assert not {pair for pair in scale.entails if pair in scale.excludes or pair[::-1] in scale.excludes}
    for ways in scale.levels.values():
        assert set(ways) == {"en", "de"}
    assert (
        len({frozenset(slots_of(way)) for ways in scale.levels.values() for texts in ways.values() for way in texts})
        == 1
    )
