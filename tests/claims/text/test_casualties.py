"""Tests of claims/text/casualties.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.casualties import fate_of, fates
from claims.text.spans import Span


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Die Explosion tötete 12 Menschen und verletzte 40.", "de", {"12": "dead", "40": "hurt"}),
        ("Die Zahl der Todesopfer stieg auf 12.", "de", {"12": "dead"}),
        ("Es gab 12 Verkehrstote und 40 Schwerverletzte.", "de", {"12": "dead", "40": "hurt"}),
        ("Mit 40 Stimmen wurde das Gesetz gebilligt.", "de", {"40": None}),
        ("Twelve people lost their lives, 40 were wounded.", "en", {"Twelve": "dead", "40": "hurt"}),
        ("The death toll stands at 12.", "en", {"12": "dead"}),
        ("It injured 40 people. Four ships sank.", "en", {"40": "hurt"}),
        ("Her father died when she was nearly four.", "en", {"four": None}),
        ("It was read 40 times.", "en", {"40": None}),
        (
            "Three were rescued, 14 are in hospital and two were murdered.",
            "en",
            {"Three": "alive", "14": "alive", "two": "dead"},
        ),
        ("Er erschoss drei Menschen, 14 werden vermisst.", "de", {"drei": "dead", "14": "alive"}),
    ],
)
def test_those_counted_died_or_were_hurt(text: str, language: Language, expected: dict[str, str | None]) -> None:
    places = {word: Span(text.index(word), text.index(word) + len(word)) for word in expected}
    found = {word: fate_of(text, fates(text, language), place) for word, place in places.items()}
    assert {word: fate and fate.kind for word, fate in found.items()} == expected
