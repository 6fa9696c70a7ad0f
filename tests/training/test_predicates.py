"""Tests of training/predicates.py."""

from __future__ import annotations

import random
import string
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from training.predicates import Event, event_of, learnt, measured, read_events
from training.rows import LABELS, read_rows
from training.statements import SUPPORTS

WRITTEN = Path(__file__).parents[2] / "training" / "predicates"
BEGUN: dict[str, Any] = {
    "a": "company",
    "b": "place",
    "says": {
        "en": ["{A} began work in {B}.", "Work by {A} got under way in {B}."],
        "de": ["{A} begann in {B} mit der Arbeit.", "In {B} legte {A} los."],
    },
    "denies": {"en": ["{A} put off the work in {B}."], "de": ["{A} vertagte die Arbeit in {B}."]},
    "open": {"en": ["{A} hires people in {B}."], "de": ["{A} stellt in {B} ein."]},
}
LED: dict[str, Any] = {
    "a": "company",
    "b": None,
    "says": {"en": ["{A} led.", "{A} was ahead."], "de": ["{A} führte.", "{A} lag vorn."]},
    "denies": {"en": ["{A} lagged behind."], "de": ["{A} hinkte hinterher."]},
    "open": {"en": ["{A} is old."], "de": ["{A} ist alt."]},
}


@pytest.fixture
def events() -> list[Event]:
    return [event_of(BEGUN), event_of(LED)]


def test_a_claim_in_other_words_is_supported_and_its_rival_is_not(events: list[Event]) -> None:
    twins = [row for seed in range(20) for row in learnt(events, random.Random(seed)) if "rival" in row]
    assert {(row["evidence_lang"], row["claim_lang"]) for row in twins} == {
        (mine, theirs) for mine in ("en", "de") for theirs in ("en", "de")
    }
    for row in twins:
        assert row["probabilities"] == SUPPORTS
        assert row["rival_probabilities"][0] < 0.1
        assert row["claim"] not in row["evidence"]


def test_what_is_learnt_has_excluded_claims_and_other_events_too_and_is_the_same_for_the_same_seed(
    events: list[Event],
) -> None:
    made = [row for seed in range(20) for row in learnt(events, random.Random(seed))]
    assert made == [row for seed in range(20) for row in learnt(events, random.Random(seed))]
    likeliest = Counter(row["probabilities"].index(max(row["probabilities"])) for row in made if "rival" not in row)
    assert set(likeliest) == {1, 2}


def test_each_event_is_measured_with_each_label_in_each_two_languages(events: list[Event]) -> None:
    made = list(measured(events, random.Random(0)))
    assert Counter(row["label"] for row in made) == dict.fromkeys(LABELS, 4 * len(events))
    assert all(row["evidence"] != row["claim"] for row in made)


@pytest.mark.parametrize("kind", ["kind", "Company"])
def test_a_kind_that_nobody_knows_is_an_error(kind: str) -> None:
    with pytest.raises(KeyError, match=kind):
        event_of(BEGUN | {"b": kind})


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*/*.jsonl")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_written_is_whole(path: Path) -> None:
    events = [event_of(row) for row in read_rows(path)]
    assert events
    for event in events:
        for part, least in ((event.says, 2), (event.denies, 2), (event.open, 1)):
            for ways in (part["en"], part["de"]):
                assert len(set(ways)) == len(ways) >= least
                named = [{name for _, name, _, _ in string.Formatter().parse(way) if name} for way in ways]
                assert all(names and names <= set(event.kinds) for names in named), ways


def test_no_event_that_is_learnt_from_is_measured_on() -> None:
    learnt_from, held_out = ({one.says["en"][0] for one in read_events(WRITTEN / split)} for split in ("train", "dev"))
    assert learnt_from
    assert held_out
    assert not learnt_from & held_out
