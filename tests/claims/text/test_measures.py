"""Tests of claims/text/measures.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.measures import measure_of, measures
from claims.text.spans import Span


@pytest.mark.parametrize(
    ("text", "place", "language", "kind"),
    [
        ("Net profit fell to 96 million euros, revenue rose to 2 billion.", "96", "en", "result"),
        ("Net profit fell to 96 million euros, revenue rose to 2 billion.", "2 b", "en", "revenue"),
        ("Mit 5 Millionen Euro Gewinn und 9 Millionen Euro Umsatz", "9 Millionen Euro", "de", "revenue"),
        ("The bank earned 5 million.", "5", "en", None),
        ("Profits fell. It paid 5 million.", "5", "en", None),  # another sentence
        ("Die Schulden wuchsen auf 5 Mrd. Euro.", "5", "de", "debt"),
        ("Bußgeld von 5 Mrd. Euro", "5", "de", "fine"),
        ("Der Verkauf brachte 5 Mrd. Euro.", "5", "de", "price"),
    ],
)
def test_what_an_amount_is_one_of(text: str, place: str, language: Language, kind: str | None) -> None:
    start = text.index(place)
    found = measure_of(text, language, Span(start, start + len(place)))
    assert (found and found.kind) == kind


def test_the_kinds_are_the_same_in_both_languages() -> None:
    english = measures("profit revenue dividend debt subsidy fine salary turnout inflation exports imports", "en")
    german = measures(
        "Gewinn Umsatz Dividende Schulden Zuschuss Bußgeld Gehalt Wahlbeteiligung Inflation Export Import", "de"
    )
    assert [one.kind for one in english] == [one.kind for one in german]


@given(st.text(max_size=60), st.sampled_from(("en", "de")))
def test_a_measure_stands_where_it_says(text: str, language: Language) -> None:
    for one in measures(text + " Profit profit", language):
        assert one.span.of(text + " Profit profit").strip()
