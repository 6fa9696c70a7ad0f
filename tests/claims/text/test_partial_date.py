from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.text.partial_date import PartialDate, parse_date

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
partial_dates = st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]), days, st.integers(min_value=1, max_value=3)
)


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2024", "2024"),
        ("2024-10", "2024-10"),
        ("2024-10-17", "2024-10-17"),
        (" 2024-10-17\n", "2024-10-17"),
        ("20241017", "2024-10-17"),
        ("2024/10/17", "2024-10-17"),
        ("2024-10-17T08:00:00+02:00", "2024-10-17"),
        ("2024-10-17T23:30:00.123Z", "2024-10-17"),
        ("2024-10-17t08:00", "2024-10-17"),
        ("2024-10-17 08:00:00+0200", "2024-10-17"),
        ("17.10.2024", "2024-10-17"),
        ("7. 1. 2024", "2024-01-07"),
        ("17.10.2024, 08:30 Uhr", "2024-10-17"),
        ("10.2024", "2024-10"),
        ("10/2024", "2024-10"),
        ("17. Oktober 2024", "2024-10-17"),
        ("Donnerstag, 17. Oktober 2024", "2024-10-17"),
        ("Donnerstag, den 17. Oktober 2024", "2024-10-17"),
        ("1. März 2024", "2024-03-01"),
        ("1. MÄRZ 2024", "2024-03-01"),
        ("5. Mai 2024", "2024-05-05"),
        ("Jänner 2024", "2024-01"),
        ("Okt. 2024", "2024-10"),
        ("Oktober 2024", "2024-10"),
        ("October 2024", "2024-10"),
        ("Oct. 2024", "2024-10"),
        ("Sept 2024", "2024-09"),
        ("October, 2024", "2024-10"),
        ("October 17, 2024", "2024-10-17"),
        ("Oct 17 2024", "2024-10-17"),
        ("october 17th, 2024", "2024-10-17"),
        ("17 October 2024", "2024-10-17"),
        ("17th of October 2024", "2024-10-17"),
        ("Thursday, October 17, 2024", "2024-10-17"),
        ("Thu, 17 Oct 2024 08:00:00 GMT", "2024-10-17"),
        ("2024-02-29", "2024-02-29"),
        ("1000", "1000"),
        ("2999-12-31", "2999-12-31"),
    ],
)
def test_a_date_is_read(raw: str, iso: str) -> None:
    assert parse_date(raw).iso == iso


@pytest.mark.parametrize(
    "raw",
    [
        "", " ", "soon", "bald", "2024-13", "2024-00", "2024-10-00", "2024-10-32", "31.02.2024", "30. Februar 2024",
        "2023-02-29", "00.10.2024", "17.13.2024", "February 30, 2024", "0999", "3000", "999", "20245", "24", "17.10.24",
        "10/11/2024", "10/17/2024", "2024-1-1", "2024-10-17T99:00", "2024 08:00", "2024-10-17 and more", "around 2024", "-2024",
        "²024", "17. Oktobr 2024", "Oktober", "17. Oktober", "2024-W42", "ſeptember",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(raw: str) -> None:
    with pytest.raises(InputError, match="is no date") as refused:
        parse_date(raw, field="as_of")
    assert refused.value.field == "as_of"


def test_the_field_is_published_unless_said_otherwise() -> None:
    with pytest.raises(InputError) as refused:
        parse_date("soon")
    assert refused.value.field == "published"


def test_the_message_says_what_is_wrong() -> None:
    with pytest.raises(InputError, match="there is no 2024-02-31 in the calendar"):
        parse_date("31.02.2024")
    with pytest.raises(InputError, match="the year 3000 is not between 1000 and 2999"):
        parse_date("3000")


@pytest.mark.parametrize(
    ("partial", "precision", "first", "last"),
    [
        (PartialDate(2024), "year", date(2024, 1, 1), date(2024, 12, 31)),
        (PartialDate(2024, 2), "month", date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2023, 12), "month", date(2023, 12, 1), date(2023, 12, 31)),
        (PartialDate(2024, 10, 17), "day", date(2024, 10, 17), date(2024, 10, 17)),
    ],
)
def test_precision_and_interval(partial: PartialDate, precision: str, first: date, last: date) -> None:
    assert partial.precision == precision
    assert partial.interval == (first, last)


@pytest.mark.parametrize(
    "parts", [(999,), (3000,), (2024, 0), (2024, 13), (2024, 2, 30), (2024, 4, 0), (2024, None, 3)]
)
def test_an_impossible_date_is_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(InputError):
        PartialDate(*parts)


@given(partial_dates)
def test_its_iso_form_gives_the_date_again(partial: PartialDate) -> None:
    assert parse_date(partial.iso) == partial


@given(days)
def test_all_ways_of_writing_a_day_agree(day: date) -> None:
    german = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    english = "January February March April May June July August September October November December".split()
    written = (
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}. {german[day.month - 1]} {day.year}",
        f"{english[day.month - 1]} {day.day}, {day.year}",
        f"{day.isoformat()}T12:00:00Z",
    )
    assert {parse_date(raw).interval for raw in written} == {(day, day)}


@given(partial_dates)
def test_the_interval_lies_in_the_year(partial: PartialDate) -> None:
    first, last = partial.interval
    assert first <= last
    assert first.year == last.year == partial.year


@given(st.text())
def test_any_text_is_read_or_refused(raw: str) -> None:
    with suppress(InputError):
        assert 1000 <= parse_date(raw).year <= 2999
