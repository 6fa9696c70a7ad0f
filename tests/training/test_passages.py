"""Tests of training/passages.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.passages import rows
from training.rows import read_rows

WRITTEN = Path(__file__).parents[2] / "training" / "passages"
TOPIC = {"passages": ["Zinc had no effect.", "Zinc was well tolerated."], "claims": [["en", "CU", "Zinc helps."]]}


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_what_is_written_is_whole(path: Path) -> None:
    topics = list(read_rows(path))
    assert topics
    assert len({topic["topic"] for topic in topics}) == len(topics)
    for topic in topics:
        made = list(rows(topic))
        assert len(topic["passages"]) == 4
        assert len(topic["claims"]) in (6, 7)
        assert len(made) == 4 * len(topic["claims"])
        assert all(row["evidence"].strip() and row["claim"].strip() for row in made)
        assert {row["claim_lang"] for row in made} == {"en", "de"}


@pytest.mark.parametrize(("letters", "error"), [("C", ValueError), ("CUU", ValueError), ("CX", KeyError)])
def test_letters_that_do_not_fit_the_passages_are_an_error(letters: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(rows(TOPIC | {"claims": [["en", letters, "Zinc helps."]]}))
