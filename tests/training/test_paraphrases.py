"""Tests of training/paraphrases.py."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

from tests.training.data import write_data
from training.contrast import twins
from training.paraphrases import pairs

ENGLISH = "Last May the old museum sold 14 paintings."
GERMAN = (
    "Das alte Museum verkaufte im letzten Mai 14 Gemälde.",
    "Im vorigen Mai trennte sich das alte Haus von 14 Bildern.",
)
ADDRESSED = ("Hast du den Weg zum alten Bahnhof gefunden.", "Haben Sie den Weg zum alten Bahnhof gefunden.")


def _data(folder: Path) -> Path:
    data = write_data(folder)
    pairs_of_text = [(ENGLISH, text) for text in GERMAN] + [("Have you found it.", text) for text in ADDRESSED]
    with gzip.open(data / "parallel_en_de.tsv.gz", "wt", encoding="utf8") as out:
        out.writelines(f"{english}\t{german}\n" for english, german in pairs_of_text)
    return data


def test_two_translations_of_a_sentence_are_paraphrases_both_ways(tmp_path: Path) -> None:
    found = list(pairs(_data(tmp_path), random.Random(0)))
    assert set(found) == {(GERMAN[0], "de", GERMAN[1], "de"), (GERMAN[1], "de", GERMAN[0], "de")}


def test_the_rival_of_a_paraphrase_is_not_supported(tmp_path: Path) -> None:
    data = _data(tmp_path)
    made = [row for seed in range(8) for row in twins(data, pairs(data, random.Random(seed)), random.Random(seed))]
    assert made
    for row in made:
        assert {row["evidence"], row["claim"]} == set(GERMAN)
        assert row["rival"] not in GERMAN
        assert row["probabilities"][0] == 1
        assert row["rival_probabilities"][0] == 0
