from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import periods
from claims.text.periods import Period, Third, Unit

UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "half", "year", "decade", "century")
days = st.dates(date(1500, 1, 1), date(2500, 12, 31))
units = st.sampled_from(UNITS)


def _is_whole(period: Period, unit: Unit) -> bool:
    return periods.shifted(period, unit) == period


@pytest.mark.parametrize(
    ("unit", "by", "first", "last"),
    [
        ("day", -1, date(2024, 2, 29), date(2024, 2, 29)),
        ("week", 0, date(2024, 2, 26), date(2024, 3, 3)),
        ("month", -1, date(2024, 2, 1), date(2024, 2, 29)),
        ("month", -3, date(2023, 12, 1), date(2023, 12, 31)),
        ("quarter", 0, date(2024, 1, 1), date(2024, 3, 31)),
        ("quarter", -1, date(2023, 10, 1), date(2023, 12, 31)),
        ("half", 1, date(2024, 7, 1), date(2024, 12, 31)),
        ("year", 1, date(2025, 1, 1), date(2025, 12, 31)),
        ("decade", -1, date(2010, 1, 1), date(2019, 12, 31)),
        ("century", 0, date(2000, 1, 1), date(2099, 12, 31)),
    ],
)
def test_units_around_the_first_of_march_2024(unit: Unit, by: int, first: date, last: date) -> None:
    day = date(2024, 3, 1)
    assert periods.shifted((day, day), unit, by) == (first, last)


@given(days, units, st.integers(min_value=-50, max_value=50))
def test_shifting_there_and_back_ends_where_it_began(day: date, unit: Unit, by: int) -> None:
    here = periods.shifted((day, day), unit)
    there = periods.shifted((day, day), unit, by)
    if there is None:  # beyond the calendar
        assert unit == "century"
        return
    assert here is not None
    assert here[0] <= day <= here[1]
    assert _is_whole(there, unit)
    assert periods.shifted(there, unit, -by) == here


@given(days, units)
def test_the_next_unit_begins_the_day_after(day: date, unit: Unit) -> None:
    here, following = periods.shifted((day, day), unit), periods.shifted((day, day), unit, 1)
    assert here
    assert following
    assert following[0] - here[1] == timedelta(days=1)


@given(days, st.sampled_from(("week", "month", "quarter", "half", "year", "decade")))
def test_thirds_divide_a_period(day: date, unit: Unit) -> None:
    whole = periods.shifted((day, day), unit)
    assert whole
    kinds: tuple[Third, ...] = ("early", "mid", "late")
    early, mid, late = (periods.third(whole, kind) for kind in kinds)
    assert (early[0], late[1]) == whole
    assert mid[0] - early[1] == late[0] - mid[1] == timedelta(days=1)


def test_what_spans_two_units_has_none_around_it() -> None:
    assert periods.shifted((date(2023, 12, 31), date(2024, 1, 1)), "year") is None


@pytest.mark.parametrize("by", [-(10**9), 10**9])
@pytest.mark.parametrize("unit", UNITS)
def test_what_leaves_the_calendar_is_none(unit: Unit, by: int) -> None:
    assert periods.shifted((date(2024, 3, 1), date(2024, 3, 1)), unit, by) is None


@pytest.mark.parametrize(
    ("year", "month", "number"), [(2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2023, 2, 29), (0, 1, 1), (10**6, 1, 1)]
)
def test_a_day_that_there_is_not(year: int, month: int, number: int) -> None:
    assert periods.day(year, month, number) is None
