"""Tests of claims/text/validity.py."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.records import Language, Validity
from claims.text.partial_date import PartialDate
from claims.text.validity import given_validity, validity


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("She was CEO until November 2023.", "en", "../2023-11-30"),
        ("Sie war bis November 2023 Chefin.", "de", "../2023-11-30"),
        ("The bridge has been closed since May 2021.", "en", "2021-05-01/.."),
        ("Seit vergangenem Jahr ist die Brücke zu.", "de", "2023-01-01/.."),
        ("The bridge opened in May 2021.", "en", "../.."),
        ("Until 2019 it was red, until 2021 it was blue.", "en", "../.."),
        ("It was closed since 2021 until 2019.", "en", "../.."),
    ],
)
def test_the_time_that_a_sentence_gives(sentence: str, language: Language, expected: str) -> None:
    assert validity(sentence, language, PartialDate(2024, 10)).iso == expected


def test_a_time_that_is_given() -> None:
    assert given_validity(None, None) is None
    assert given_validity("2019", None) == Validity(date(2019, 1, 1), None)
    with pytest.raises(InputError, match="lies before valid_from") as raised:
        given_validity("2020", "2019")
    assert raised.value.field == "valid_until"
    with pytest.raises(InputError) as raised:
        given_validity("soon", None)
    assert raised.value.field == "valid_from"


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS, DAYS)
def test_a_day_is_met_if_it_lies_between_the_bounds(one: date, other: date, day: date) -> None:
    first, last = sorted((one, other))
    assert Validity(first, last).meets(day, day) == (first <= day <= last)
    assert Validity().meets(day, day)
