"""Tests of claims/text/rates.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.rates import Every, rate
from claims.text.spans import Span


def period(text: str, amount: str, language: Language) -> Every | None:
    start = text.index(amount)
    found = rate(text, Span(start, start + len(amount)), language)
    return found.every if found else None


@pytest.mark.parametrize(
    ("text", "amount", "language", "expected"),
    [
        ("The company pays a rent of $118m a month.", "$118m", "en", "month"),
        ("Daily output is 12 tonnes.", "12 tonnes", "en", "day"),
        ("It will pay 2.4 million euros annually.", "2.4 million euros", "en", "year"),
        ("It pays 5 euros per annum.", "5 euros", "en", "year"),
        ("Der Stundenlohn beträgt 14 Euro.", "14 Euro", "de", "hour"),
        ("Sie zahlt jährlich 5 Millionen Euro.", "5 Millionen Euro", "de", "year"),
        ("Er bekommt 5 Euro pro Woche.", "5 Euro", "de", "week"),
        ("Das Rad liefert 5 Euro im Jahr.", "5 Euro", "de", "year"),
        ("The annual report names $5.", "$5", "en", None),
        ("It lent him $5 for a month.", "$5", "en", None),
        ("It sold $5 worth of it a year ago.", "$5", "en", None),
        ("Er zahlte 5 Euro im Jahr zuvor.", "5 Euro", "de", None),
        ("Die Tageszeitung zahlte 5 Euro.", "5 Euro", "de", None),
    ],
)
def test_periods_are_told_from_times(text: str, amount: str, language: Language, expected: Every | None) -> None:
    assert period(text, amount, language) == expected


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 20), st.sampled_from(["en", "de"]))
def test_a_rate_holds_its_amount(text: str, start: int, length: int, language: Language) -> None:
    amount = Span(min(start, len(text)), min(start + length, len(text)))
    found = rate(text, amount, language)
    assert found is None or (found.span.start <= amount.start and amount.end <= found.span.end <= len(text))
