"""Tests of claims/reviews/rating.py."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.records import RATINGS
from claims.reviews import named_rating, numbered_rating
from claims.reviews.rating_words import RATING_OF

STEPS = ("false", "mostly false", "mixed", "mostly true", "true")
NUMBERS = st.one_of(st.integers(-100, 100), st.floats(-100, 100).map(lambda number: round(number, 3)))


@st.composite
def scales(draw: st.DrawFn) -> tuple[float, float, float]:
    """A value with its worst and best, in either direction."""
    worst, best = draw(NUMBERS), draw(NUMBERS)
    assume(worst != best)
    share = draw(st.integers(0, 40)) / 40
    value = worst + (best - worst) * share
    return min(max(value, min(worst, best)), max(worst, best)), worst, best


@given(scales())
def test_a_scale_may_run_either_way(scale: tuple[float, float, float]) -> None:
    value, worst, best = scale
    rating = numbered_rating(value, worst, best)
    # Seen in a mirror, or moved, the same place means the same.
    assert numbered_rating(-value, -worst, -best) == rating
    opposite = numbered_rating(value, best, worst)
    assert STEPS.index(opposite) == 4 - STEPS.index(rating)


@given(scales())
def test_numbers_may_be_strings(scale: tuple[float, float, float]) -> None:
    value, worst, best = scale
    assert numbered_rating(f" {value} ", str(worst), str(best).replace(".", ",")) == numbered_rating(*scale)


@given(NUMBERS, NUMBERS, st.lists(st.floats(0, 1), min_size=2, max_size=9))
def test_better_values_are_never_rated_worse(worst: float, best: float, shares: list[float]) -> None:
    assume(worst != best)
    low, high = min(worst, best), max(worst, best)
    values = [min(max(worst + (best - worst) * share, low), high) for share in sorted(shares)]
    steps = [STEPS.index(numbered_rating(value, worst, best)) for value in values]
    assert steps == sorted(steps)
    assert (numbered_rating(worst, worst, best), numbered_rating(best, worst, best)) == ("false", "true")


@pytest.mark.parametrize(
    ("value", "worst", "best", "rating"),
    [
        (1, 1, 5, "false"),
        (2, 1, 5, "mostly false"),
        (3, 1, 5, "mixed"),
        (1, 5, 1, "true"),
        (5, 5, 1, "false"),
        ("1", "5", "1", "true"),
        (0, 0, 1, "false"),
        (1, 0, 1, "true"),
        (2, 1, 6, "mostly false"),
        (100, 0, 100, "true"),
        ("4,0", 1, 5, "mostly true"),
        (-1, -1, 1, "false"),
    ],
)
def test_scales_as_they_are_found(value: Any, worst: Any, best: Any, rating: str) -> None:
    assert numbered_rating(value, worst, best) == rating


@pytest.mark.parametrize(
    ("value", "worst", "best", "field"),
    [
        ("high", 1, 5, "ratingValue"),
        (None, 1, 5, "ratingValue"),
        (True, 1, 5, "ratingValue"),
        (math.nan, 1, 5, "ratingValue"),
        ("inf", 1, 5, "ratingValue"),
        (0, 1, 5, "ratingValue"),
        (6, 1, 5, "ratingValue"),
        (1, "low", 5, "worstRating"),
        (1, 1, [], "bestRating"),
        (1, 1, 1, "bestRating"),
    ],
)
def test_what_is_no_rating_names_its_field(value: Any, worst: Any, best: Any, field: str) -> None:
    with pytest.raises(InputError) as refused:
        numbered_rating(value, worst, best)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("name", "rating"),
    [
        ("False", "false"),
        ("FALSE.", "false"),
        ("Pants on Fire", "false"),
        ("Pants on Fire!", "false"),
        ("Mostly false", "mostly false"),
        ("Mostly-False", None),
        ("Half true", "mixed"),
        ("Half-True", "mixed"),
        ("Mostly True", "mostly true"),
        ("True", "true"),
        ("Missing context", "mixed"),
        ("Misleading", "mixed"),
        ("Falsch", "false"),
        ("Größtenteils falsch", "mostly false"),
        ("größtenteils Falsch!", "mostly false"),
        ("Grösstenteils falsch", "mostly false"),
        ("Teilweise richtig", "mixed"),
        ("Irreführend", "mixed"),
        ("Unbelegt", "unproven"),
        ("Richtig", "true"),
        ("Wahr", "true"),
        ("Größtenteils richtig", "mostly true"),
        ("Frei erfunden", "false"),
        ("Fehlender Kontext", "mixed"),
        ("Rating: False", "false"),
        ("Bewertung: falsch", "false"),
        ("False: the photo is from 2015", "false"),
        ("Falsch. Das Bild ist alt.", "false"),
        ("❌ False", "false"),
        ("Four Pinocchios", "false"),
        ("Unproven", "unproven"),
        ("Not false", None),
        ("Nicht falsch", None),
        ("Blue", None),
        ("", None),
        ("The photo is false", None),
    ],
)
def test_ratings_in_words(name: str, rating: str | None) -> None:
    assert named_rating(name) == rating


@given(
    st.sampled_from(sorted(RATING_OF)),
    st.sampled_from([str.upper, str.lower, str.capitalize, str.title]),
    st.text(" !."),
)
def test_capitals_and_stops_change_nothing(name: str, written: Any, end: str) -> None:
    assert named_rating(written(name) + end) == RATING_OF[name]


@given(st.text())
def test_any_words_are_a_rating_or_none(name: str) -> None:
    assert named_rating(name) in {None, *RATINGS}


def test_every_rating_has_words() -> None:
    assert set(RATING_OF.values()) == set(RATINGS)
