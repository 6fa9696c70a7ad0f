"""Tests of verifier/words.py."""

from __future__ import annotations

from dataclasses import replace

from tests.verifier.test_answers import ASSERTION, DOCUMENT, EVIDENCE, SOURCE, VERIFICATION
from verifier.answers import answer
from verifier.results import Check, Part
from verifier.words import in_words


def test_parts_and_copies_are_told_in_short_lines() -> None:
    copy = replace(ASSERTION, id=13, document=replace(DOCUMENT, id=2, source=replace(SOURCE, name="Other News")))
    bare = replace(ASSERTION, id=14, document=replace(DOCUMENT, id=3, source=None, title=None, published=None))
    parts = (Part("Rain fell.", "contradicted", 0.967, None), Part("Snow fell.", "unknown", 0.5, "not_enough"))
    told = replace(VERIFICATION, parts=parts, evidence=(replace(EVIDENCE, also=(copy, bare)),))
    assert in_words(answer(told, identity=None, elapsed_ms=None)).split("\n") == [
        "contradicted, confidence 0.97",
        "  part “Rain fell.”: contradicted, confidence 0.97",
        "  part “Snow fell.”: unknown (not_enough), confidence 0.50",
        "",
        "  contradicts (0.97): “Nicht-direkt, nur so.”",
        "    Example News, A title, 2024-10",
        "    also in: Other News, A title, 2024-10",
        "    also in: document 3",
        "    reported by A. Speaker",
        "    negation conflicts: “directly” / “nicht direkt”",
    ]


def test_what_is_missing_is_told_so() -> None:
    told = replace(VERIFICATION, evidence=(replace(EVIDENCE, checks=(Check("amount", False, "5 million", ""),)),))
    assert in_words(answer(told, identity=None, elapsed_ms=None)).endswith("\n    amount missing: “5 million”")


def test_a_verdict_on_what_is_only_reported_is_marked() -> None:
    told = in_words(answer(replace(VERIFICATION, reported_only=True), identity=None, elapsed_ms=None))
    assert told.startswith("contradicted, confidence 0.97, reported only\n")


def test_a_simple_claim_has_no_lines_of_parts() -> None:
    assert "part" not in in_words(answer(VERIFICATION, identity=None, elapsed_ms=None))
