"""Tests of training/couples.py."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from training.couples import couples, rows

TOLD = [
    ("Tom helped Mary in the garden.", "Tom half Maria im Garten."),
    ("In the garden, Tom helped Mary.", "Tom half Maria im Garten."),
    ("Layla sold Tom's boat.", "Layla hat Toms Boot verkauft."),
]
LEFT_OUT = [
    ("Tom and Mary went home.", "Tom und Maria gingen nach Hause."),  # of both
    ("Tom met Mary.", "Tom traf Maria."),  # of both
    ("Tom asked Mary where her dog was.", "Tom fragte Maria, wo ihr Hund sei."),  # "her" tells who
    ("Did Tom see Mary?", "Hat Tom Maria gesehen?"),
    ("Tom told Mary that Tom was ill.", "Tom sagte Maria, dass Tom krank sei."),  # one name twice
    ("Tom slept.", "Tom schlief."),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with gzip.open(tmp_path / "parallel_en_de.tsv.gz", "wt", encoding="utf8") as out:
        out.writelines(f"{english}\t{german}\n" for english, german in TOLD + LEFT_OUT)
    return tmp_path


def test_sentences_that_tell_of_two_people_and_not_the_same_of_both_are_taken_with_all_their_translations(
    data: Path,
) -> None:
    found = couples(data)
    english = [set(couple["en"]) for couple in found]
    tom, mary = ("{0}", "{1}") if any("{0} helped {1} in the garden." in ways for ways in english) else ("{1}", "{0}")
    garden = {f"{tom} helped {mary} in the garden.", f"In the garden, {tom} helped {mary}."}
    assert english.count(garden) == 2
    assert len(found) == 3
    assert any(":own}" in way for couple in found for way in couple["de"])


def test_the_rival_has_the_names_exchanged(data: Path) -> None:
    made = list(rows(data, 60, 0))
    assert made == list(rows(data, 60, 0))
    for row in made:
        assert row["probabilities"][0] == 1.0
        assert row["rival_probabilities"][0] == 0.0
        assert row["claim"] != row["rival"]
        assert len(row["claim"].split()) == len(row["rival"].split())
        assert not {"Tom", "Mary", "Layla"} & set(row["evidence"].split())
