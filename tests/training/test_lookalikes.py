"""Tests of training/lookalikes.py."""

from __future__ import annotations

from training.lookalikes import uses


def test_words_written_small_elsewhere_open_sentences() -> None:
    sentences = ["Zubbles of the town met."] * 3 + ["The zubbles met in Zubbleton."] * 5 + ["Quarn met."] * 9
    found = uses(("en", sentence) for sentence in sentences)["en"]
    assert found.openers() == ["zubbles"]


def test_nouns_stand_behind_articles_where_names_do_not() -> None:
    sentences = ["Er ging mit Zubbix heim, der neue Zubbix half."] * 8 + ["Er ging mit Quarn heim."] * 9
    found = uses(("de", sentence) for sentence in sentences)["de"]
    assert found.nouns() == ["zubbix"]
