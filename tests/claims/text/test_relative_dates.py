"""Tests of claims/text/relative_dates.py."""

from __future__ import annotations

import pytest

from claims.text.dates import dates
from claims.text.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im dritten Quartal waren es 44 nach 50 Millionen im Vorjahresquartal.", ("2023-07-01", "2023-09-30")),
        ("Zwischen Januar und August kamen 210, im Vorjahreszeitraum 204.", ("2023-01-01", "2023-08-31")),
        ("Am Freitag waren es 5, im Vorjahresmonat 3.", None),
    ],
)
def test_the_months_of_the_year_before_are_those_told_before(text: str, expected: tuple[str, str] | None) -> None:
    found = [one for one in dates(text, "de", PartialDate(2024, 10, 25)) if "Vorjahr" in one.span.of(text)]
    assert [(str(one.start), str(one.end)) for one in found] == ([expected] if expected else [])


def test_in_january_this_winter_has_begun_last_year() -> None:
    (winter,) = dates("This winter 9,000 fell ill.", "en", PartialDate(2025, 1, 20))
    assert (str(winter.start), str(winter.end)) == ("2024-12-01", "2025-02-28")
