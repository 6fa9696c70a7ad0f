"""Tests of training/neighbours.py."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

from tests.training.data import write_data
from training.augment import Lexicon
from training.neighbours import rows

SENTENCES = [
    ("They sold the old house.", "Das alte Haus haben sie verkauft."),
    ("They painted the old house.", "Sie strichen das alte Haus."),
    ("They sold the big house.", "Sie haben das große Haus verkauft."),
    ("They sold the large house.", "Das große Haus wurde von ihnen verkauft."),
    ("He sold the big house.", "Er hat das große Haus verkauft."),
    ("Was it late?", "War es spät?"),
    ("Was it cold?", "War es kalt?"),
]
LEXICON: dict[str, Lexicon] = {"en": {"big": [("groß", 0.8)], "large": [("groß", 0.5)]}, "de": {}}


def _made(folder: Path) -> list[tuple[str, str, str]]:
    data = write_data(folder)
    with gzip.open(data / "parallel_en_de.tsv.gz", "wt", encoding="utf8") as out:
        out.writelines(f"{english}\t{german}\n" for english, german in SENTENCES)
    return [(row["evidence"], row["claim"], row["rival"]) for row in rows(data, LEXICON, random.Random(0))]


def test_the_claim_translates_the_evidence_and_its_rival_differs_in_a_word(tmp_path: Path) -> None:
    translation = {**dict(SENTENCES), **{german: english for english, german in SENTENCES}}
    found = _made(tmp_path)
    assert found
    for evidence, claim, rival in found:
        assert translation[evidence] == claim
        mine, theirs = (
            (text if text in dict(SENTENCES) else translation[text]).strip(".").split() for text in (claim, rival)
        )
        assert len(set(mine) - set(theirs)) == 1


def test_synonyms_light_words_and_questions_are_no_neighbours(tmp_path: Path) -> None:
    rivals = {frozenset({claim, rival}) for _, claim, rival in _made(tmp_path)}
    english = [sorted(pair) for pair in rivals if pair <= dict(SENTENCES).keys()]
    assert ["They painted the old house.", "They sold the old house."] in english
    assert ["They sold the big house.", "They sold the large house."] not in english
    assert not any(text.startswith(("He ", "Was ")) for pair in english for text in pair)
