"""Tests of claims/text/measures.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.measures import measures
from claims.text.spans import Span
from verifier.stance.checks import Side


@pytest.mark.parametrize(
    ("text", "place", "language", "kind"),
    [
        ("Net profit fell to 96 million euros, revenue rose to 2 billion.", "96", "en", "result"),
        ("Net profit fell to 96 million euros, revenue rose to 2 billion.", "2 b", "en", "revenue"),
        ("Its market value reached $5bn after shares climbed.", "$5bn", "en", "value"),
        ("Der Gewinn lag bei 5 Euro nach Einnahmen von 9 Euro.", "5", "de", "result"),
        ("Mit 5 Millionen Euro Gewinn und 9 Millionen Euro Umsatz", "9 Millionen Euro", "de", "revenue"),
        ("The bank earned 5 million on revenue of 30 million.", "5", "en", "earned"),
        ("The bank paid 5 million on revenue of 30 million.", "5", "en", None),
        ("It paid 5 million, and profit fell.", "5", "en", None),
        ("Das operative Ergebnis stieg um 5 Prozent, der Umsatz um 3.", "5", "de", "result"),
        ("Die Zahl der Arbeitslosen sank um 5 Prozent.", "5", "de", "unemployment"),
        ("Die VW-Aktie verlor 5 Prozent.", "5", "de", "share_price"),
        ("Shares in Volvo Group fell 5 percent.", "5", "en", "share_price"),
        ("Der Exportüberschuss stieg um 5 Prozent.", "5", "de", None),
        ("Die Verbraucherpreise stiegen um 5 Prozent.", "5", "de", "consumer_prices"),
        ("Profits fell. It paid 5 million.", "5", "en", None),  # another sentence
        ("Die Schulden wuchsen auf 5 Mrd. Euro.", "5", "de", "debt"),
        ("Bußgeld von 5 Mrd. Euro", "5", "de", "fine"),
        ("Der Verkauf brachte 5 Mrd. Euro.", "5", "de", "price"),
    ],
)
def test_what_an_amount_is_one_of(text: str, place: str, language: Language, kind: str | None) -> None:
    start = text.index(place)
    found = Side(text, language).measure_of(Span(start, start + len(place)))
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
