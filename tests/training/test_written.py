"""Tests of training/written.py."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from training.rows import LABELS, read_rows
from training.written import Article, article_of, learnt, measured, read_articles

ROW: dict[str, Any] = {
    "lang": "de",
    "title": "Neue Brücke",
    "date": "2024-05-03",
    "text": ["Die Stadt Arnau baut eine Brücke.", "Sie kostet 4 Millionen Euro.", "Über sie streitet der Rat."],
    "claims": [
        ["de", "S", [1, 2], "Arnau gibt für eine Brücke 4 Millionen Euro aus."],
        ["de", "C", [1, 2], "Arnau gibt für eine Brücke 9 Millionen Euro aus."],
        ["en", "U", [3], "The council approves of the bridge."],
    ],
}


@pytest.fixture
def article() -> Article:
    return article_of(ROW)


def test_each_claim_comes_with_the_sentences_that_bear_on_it_and_with_one_that_does_not(article: Article) -> None:
    rows = [row for row in learnt(article, random.Random(0)) if "rival" not in row]
    assert [row["label"] for row in rows] == [label for told in article.claims for label in (told.label, "unknown")]
    for row, told in zip(rows[::2], article.claims, strict=True):
        assert all(article.sentences[place] in row["evidence"] for place in told.places)
    for row, told in zip(rows[1::2], article.claims, strict=True):
        assert not any(article.sentences[place] in row["evidence"] for place in told.places)


def test_a_true_claim_has_the_false_one_that_is_most_like_it_as_its_rival(article: Article) -> None:
    twins = [row for row in learnt(article, random.Random(0)) if "rival" in row]
    assert [(row["claim"], row["rival"]) for row in twins] == [(article.claims[0].text, article.claims[1].text)]
    assert twins[0]["label"] == "supported"
    assert twins[0]["rival_probabilities"] == (0.0, 1.0, 0.0)


def test_what_is_measured_stands_under_date_and_title_and_what_is_beside_by_itself(article: Article) -> None:
    rows = list(measured(article, random.Random(0)))
    assert rows[0]["evidence"] == f"2024-05-03, Neue Brücke: {' '.join(article.sentences[:2])}"
    assert next(row["evidence"] for row in rows if "beside" in row) == article.sentences[2]
    assert {row["label"] for row in rows if "beside" in row} == {"unknown"}


WRITTEN = Path(__file__).parents[2] / "training" / "written"


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*/*.jsonl")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_written_is_whole(path: Path) -> None:
    articles = [article_of(row) for row in read_rows(path)]
    assert articles
    for article in articles:
        assert article.language in ("en", "de")
        assert all(article.sentences)
        assert len({told.text for told in article.claims}) == len(article.claims)
        for told in article.claims:
            assert told.language in ("en", "de")
            assert told.label in LABELS
            assert all(0 <= place < len(article.sentences) for place in told.places)
            assert told.places or told.label == "unknown"


def test_no_text_that_is_learnt_from_is_measured_on() -> None:
    learnt_from, held_out = ({one.sentences for one in read_articles(WRITTEN / split)} for split in ("train", "dev"))
    assert learnt_from
    assert held_out
    assert not learnt_from & held_out
