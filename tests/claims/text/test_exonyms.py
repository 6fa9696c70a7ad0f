"""Tests of claims/text/exonyms.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.exonyms import same_place
from claims.text.spellings import same


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("France", "Frankreich"),
        ("France", "Frankreichs"),
        ("Cologne", "Köln"),
        ("Rome", "Rom"),
        ("Warsaw", "Warschau"),
        ("USA", "Vereinigte Staaten"),
        ("European Union", "EU"),
        ("ECB", "EZB"),
        ("UK", "Großbritannien"),
        ("Danube", "Donau"),
        ("Bavaria", "Bayern"),
    ],
)
def test_a_place_has_a_name_in_each_language(english: str, german: str) -> None:
    assert same_place(english, german)
    assert same_place(german, english)
    assert same(english, german)


@pytest.mark.parametrize(
    ("one", "other"),
    [("France", "Franken"), ("Austria", "Australien"), ("Iran", "Irak"), ("Cologne", "Bonn"), ("s", "")],
)
def test_other_places_are_other_places(one: str, other: str) -> None:
    assert not same_place(one, other)


@given(st.text(max_size=12), st.text(max_size=12))
def test_one_is_the_other_both_ways(one: str, other: str) -> None:
    assert same_place(one, other) == same_place(other, one)
    assert same(one, other) == same(other, one)
