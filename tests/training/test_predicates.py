"""Tests of training/predicates.py."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from training.predicates import Event, event_of, learnt, measured, read_events
from training.rows import LABELS, read_rows
from training.statements import CONTRADICTS, SUPPORTS, slots_of

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
NEWS: dict[str, Any] = {
    "en": ["In {B}, where it rained on Monday, {A} set to work after all."],
    "de": ["Zwei Jahre zu spät packte {A} in {B} an, wo es seit Montag regnet."],
}
CONTRARY: dict[str, Any] = {
    "news": {"en": ["{A} saw {B} from afar."], "de": ["{A} sah {B} aus der Ferne."]},
    "says": {"en": ["{A} stayed at home."], "de": ["{A} blieb daheim."]},
}
LEADS = " led| ahead|führte|lag vorn"
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


def test_what_is_learnt_has_excluded_claims_and_is_the_same_for_the_same_seed(events: list[Event]) -> None:
    made = [row for seed in range(20) for row in learnt(events, random.Random(seed))]
    assert made == [row for seed in range(20) for row in learnt(events, random.Random(seed))]
    alone = [row["probabilities"] for row in made if "rival" not in row]
    assert alone
    assert all(target == CONTRADICTS for target in alone)


def test_another_event_is_left_open_also_where_the_claim_excludes_something() -> None:
    both = [event_of(BEGUN), event_of(LED | {"b": "place"})]
    made = [row for seed in range(40) for row in learnt(both, random.Random(seed))]
    of_work = [row for row in made if not re.search(LEADS, row["evidence"])]
    led, lagged = (
        [row["rival_probabilities"] for row in of_work if re.search(sound, row.get("rival", ""))]
        for sound in (LEADS, "lagged|hinkte")
    )
    assert led
    assert lagged
    assert all(target[2] > 0.8 for target in led + lagged)


def test_what_is_told_as_news_is_evidence_for_the_claims_about_the_event() -> None:
    made = [row for seed in range(40) for row in learnt([event_of(BEGUN | {"news": NEWS})], random.Random(seed))]
    as_news = [row for row in made if re.search("rained|regnet", row["evidence"])]
    assert {row["evidence_lang"] for row in as_news} == {"en", "de"}
    assert len(made) / 3 < len(as_news) < len(made)
    assert all(row["probabilities"] == SUPPORTS for row in as_news)
    assert not any(
        re.search("rained|regnet", row[claim]) for row in made for claim in ("claim", "rival") if claim in row
    )


def test_news_is_measured_beside_the_sentences() -> None:
    made = list(measured([event_of(BEGUN | {"news": NEWS})], random.Random(0)))
    as_news = [row["label"] for row in made if re.search("rained|regnet", row["evidence"])]
    assert len(made) == 2 * len(as_news)
    assert Counter(as_news) == dict.fromkeys(LABELS, 4)


def test_news_of_the_contrary_supports_what_says_so_and_excludes_the_event() -> None:
    event = event_of(BEGUN | {"contrary": CONTRARY})
    made = [
        row
        for seed in range(40)
        for row in learnt([event], random.Random(seed))
        if re.search("afar|Ferne", row["evidence"])
    ]
    assert made
    for row in made:
        assert (row["probabilities"], row["rival_probabilities"]) == (SUPPORTS, CONTRADICTS)
        assert re.search("stayed|blieb", row["claim"])
        assert not re.search("stayed|blieb", row["rival"])
    asked = [row for row in measured([event], random.Random(0)) if re.search("afar|Ferne", row["evidence"])]
    assert Counter(row["label"] for row in asked) == {"supported": 4, "contradicted": 4}


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
                assert all(set() < slots_of(way) <= set(event.kinds) for way in ways), ways
        further = [event.news, *([event.contrary.news, event.contrary.says] if event.contrary else [])]
        for way in (way for told in further for ways in told.values() for way in ways):
            assert {"A"} <= slots_of(way) <= set(event.kinds), way


def test_no_event_that_is_learnt_from_is_measured_on() -> None:
    learnt_from, held_out = ({one.says["en"][0] for one in read_events(WRITTEN / split)} for split in ("train", "dev"))
    assert learnt_from
    assert held_out
    assert not learnt_from & held_out
