"""Words that loosen a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claims.records import Language
from claims.text.hedges import Hedge, allowed, hedged
from claims.text.spans import Span
from claims.text.units import Kind


@pytest.mark.parametrize(
    ("words", "language", "hedge"),
    [
        ("about", "en", "about"),
        ("some", "en", "about"),
        ("an estimated", "en", "about"),
        ("approx.", "en", "about"),
        ("~", "en", "about"),
        ("nearly", "en", "nearly"),
        ("just under", "en", "nearly"),
        ("just over", "en", "just over"),
        ("More than", "en", "over"),
        ("almoſt", "en", "nearly"),
        ("well over", "en", "over"),
        ("over", "en", "over"),
        ("at least", "en", "at least"),
        ("no fewer than", "en", "at least"),
        ("fewer than", "en", "under"),
        ("far less than", "en", "under"),
        ("no more than", "en", "up to"),
        ("up to", "en", "up to"),
        ("rund", "de", "about"),
        ("etwa", "de", "about"),
        ("ca.", "de", "about"),
        ("um die", "de", "about"),
        ("knapp", "de", "nearly"),
        ("fast", "de", "nearly"),
        ("gut", "de", "just over"),
        ("mehr  als", "de", None),
        ("mehr als", "de", "over"),
        ("weit über", "de", "over"),
        ("mindestens", "de", "at least"),
        ("nicht weniger als", "de", "at least"),
        ("weniger als", "de", "under"),
        ("unter", "de", "under"),
        ("bis zu", "de", "up to"),
        ("nicht mehr als", "de", "up to"),
        ("höchstens", "de", "up to"),
        ("fast", "en", None),
        ("the", "en", None),
        ("breakfast", "de", None),
    ],
)
def test_before(words: str, language: Language, hedge: Hedge | None) -> None:
    text = f"Es sind {words} 300"
    span = Span(len(text) - 3, len(text))
    expected = Span(8, len(text)) if hedge else span
    assert hedged(text, span, 0, language, "count") == (hedge, expected)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("300 or more", "at least"),
        ("300+", "at least"),
        ("300 oder mehr", "at least"),
        ("300 or fewer", "up to"),
        ("300 or so", "about"),
    ],
)
def test_after(text: str, hedge: Hedge) -> None:
    assert hedged(text, Span(0, 3), 0, "en", "count") == (hedge, Span(0, len(text)))


@pytest.mark.parametrize(
    ("before", "language", "kind", "hedge"),
    [
        ("ein Vertrag über", "de", "money", None),
        ("Finanzierungsrunden über", "de", "money", None),
        ("hat über", "de", "money", "over"),
        ("ein Kredit von über", "de", "money", "over"),
        ("invested over", "en", "duration", None),
        ("for over", "en", "duration", "over"),
        ("seit über", "de", "duration", "over"),
        ("more than", "en", "duration", "over"),
        ("children under", "en", "duration", "under"),
    ],
)
def test_prepositions(before: str, language: Language, kind: Kind, hedge: Hedge | None) -> None:
    text = f"{before} 5"
    assert hedged(text, Span(len(before) + 1, len(text)), 0, language, kind)[0] == hedge


def test_a_hedge_before_the_room_belongs_to_another_number() -> None:
    assert hedged("rund 5", Span(5, 6), 5, "de", "count") == (None, Span(5, 6))


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (None, 100, 200),
        ("about", 90, 220),
        ("nearly", 90, 200),
        ("just over", 100, 220),
        ("over", 100, None),
        ("at least", 100, None),
        ("under", None, 200),
        ("up to", None, 200),
    ],
)
def test_allowed(hedge: Hedge | None, low: int | None, high: int | None) -> None:
    assert allowed(hedge, Fraction(100), Fraction(200)) == (low, high)


def test_a_tenth_is_taken_away_from_the_zero() -> None:
    assert allowed("about", Fraction(-10), Fraction(-10)) == (Fraction(-11), Fraction(-9))
