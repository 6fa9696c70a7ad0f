"""Quantities of both languages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.quantities import Quantity, quantities
from claims.text.spans import Span
from claims.text.units import Kind
from tests.claims.written_quantities import only, written_twice

LANGUAGE = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "kind"),
    [
        ("6,6-Milliarden-Dollar", "de", "6.6e9", "USD", "money"),
        ("13 Mrd. US-Dollar", "de", "13e9", "USD", "money"),
        ("$10bn", "en", "10e9", "USD", "money"),
        ("US$ 2.5 million", "en", "2.5e6", "USD", "money"),
        ("EUR 1.234,5", "de", "1234.5", "EUR", "money"),
        ("1,5 Mio. €", "de", "1.5e6", "EUR", "money"),
        ("€3m", "en", "3e6", "EUR", "money"),
        ("dreieinhalb Millionen Euro", "de", "3.5e6", "EUR", "money"),
        ("einer Million Pfund", "de", "1e6", "GBP", "money"),
        ("1'234 Franken", "de", "1234", "CHF", "money"),
        ("two trillion yen", "en", "2e12", "JPY", "money"),
        ("zwei Billionen Yen", "de", "2e12", "JPY", "money"),
        ("0.5 percentage points", "en", "0.5", "pp", "percent"),
        ("50 Basispunkte", "de", "0.5", "pp", "percent"),
        ("80 Prozent", "de", "80", "%", "percent"),
        ("12.5 per cent", "en", "12.5", "%", "percent"),
        ("one in five", "en", "20", "%", "percent"),
        ("ein Fünftel", "de", "20", "%", "percent"),
        ("jeder fünfte", "de", "20", "%", "percent"),
        ("die Hälfte", "de", "50", "%", "percent"),
        ("doppelt so", "de", "2", "x", "multiple"),
        ("twice", "en", "2", "x", "multiple"),
        ("three times", "en", "3", "x", "multiple"),
        ("dreimal", "de", "3", "x", "multiple"),
        ("verdreifacht", "de", "3", "x", "multiple"),
        ("tripled", "en", "3", "x", "multiple"),
        ("3,000 employees", "en", "3000", "employee", "count"),
        ("3000 neue Mitarbeiter", "de", "3000", "mitarbeiter", "count"),
        ("a dozen people", "en", "12", "person", "count"),
        ("ein Dutzend Menschen", "de", "12", "mensch", "count"),
        ("one million", "en", "1e6", "", "count"),
        ("eine Milliarde", "de", "1e9", "", "count"),
        ("1.85 m", "en", "1.85", "m", "measure"),
        ("12 Kilometer", "de", "12", "km", "measure"),
        ("1,5 GW", "de", "1.5", "GW", "measure"),
        ("minus five degrees Celsius", "en", "-5", "°C", "measure"),
        ("anderthalb Jahre", "de", "1.5", "a", "duration"),
        ("10-year", "en", "10", "a", "duration"),
        ("three weeks", "en", "21", "d", "duration"),
        ("48 Stunden", "de", "48", "h", "duration"),
    ],
)
def test_exact(text: str, language: Language, value: str, unit: str, kind: Kind) -> None:
    found = only(text, language)
    expected = Quantity(Span(0, len(text)), found.core, Decimal(value), Decimal(value), unit, kind)
    assert replace(found, share=False) == expected
    assert expected.exact


@pytest.mark.parametrize(
    ("text", "share"), [("one in five", True), ("one in ten", True), ("20 percent", False), ("five people", False)]
)
def test_a_share_in_words_says_so(text: str, share: bool) -> None:
    assert only(text, "en").share == share


@pytest.mark.parametrize(
    ("text", "language", "core"),
    [
        ("about 3,000 new employees", "en", "about 3,000"),
        ("ein Dutzend Menschen", "de", "ein Dutzend"),
        ("rund 13 Mrd. US-Dollar", "de", "rund 13 Mrd. US-Dollar"),
    ],
)
def test_the_core_leaves_out_what_is_counted(text: str, language: Language, core: str) -> None:
    assert only(text, language).core.of(text) == core


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "unit", "strict"),
    [
        ("rund fünf Milliarden Dollar", "de", "4.5e9", "5.5e9", "USD", False),
        ("about 5 billion dollars", "en", "4.5e9", "5.5e9", "USD", False),
        ("nearly 5 billion dollars", "en", "4.5e9", "5e9", "USD", True),
        ("knapp 5 Milliarden Dollar", "de", "4.5e9", "5e9", "USD", True),
        ("zwischen 80 und 90 Prozent", "de", "80", "90", "%", False),
        ("80 to 90 percent", "en", "80", "90", "%", False),
        ("80-90 %", "de", "80", "90", "%", False),
        ("rund 80 bis 90 Prozent", "de", "72", "99", "%", False),
        ("mehr als 3000 Mitarbeiter", "de", "3000", "Infinity", "mitarbeiter", True),
        ("more than 3,000 employees", "en", "3000", "Infinity", "employee", True),
        ("3,000+ employees", "en", "3000", "Infinity", "employee", False),
        ("mindestens 10 Tonnen", "de", "10", "Infinity", "t", False),
        ("up to 500 people", "en", "-Infinity", "500", "person", False),
        ("weniger als ein Prozent", "de", "-Infinity", "1", "%", True),
        ("mehr als die Hälfte", "de", "50", "Infinity", "%", True),
        ("thousands of people", "en", "1000", "Infinity", "person", False),
        ("Tausende Menschen", "de", "1000", "Infinity", "mensch", False),
        ("mehr als verdoppelt", "de", "2", "Infinity", "x", True),
    ],
)
def test_intervals(text: str, language: Language, low: str, high: str, unit: str, strict: bool) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.high, quantity.unit, quantity.strict) == (Decimal(low), Decimal(high), unit, strict)
    assert quantity.span.of(text) == text
    assert not quantity.exact


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("Die 6,6-Milliarden-Dollar-Runde im Oktober 2024", "de", ["6,6-Milliarden-Dollar"]),
        ("Im Jahr 2024 arbeiteten dort über 300 Menschen.", "de", ["über 300 Menschen"]),
        ("Am 17. Oktober um 17.30 Uhr kamen drei Gäste.", "de", ["drei Gäste"]),
        ("On May 5, 2023, GPT-4 had 100 million users.", "en", ["100 million users"]),
        ("It rose from 80 to 90 percent within two years.", "en", ["80", "90 percent", "within two years"]),
        (
            "Half of the 20,000 staff earn less than $50,000 a year.",
            "en",
            ["Half", "20,000 staff", "less than $50,000"],
        ),
        ("Einer der Gründer verkaufte eine Beteiligung von 5 %.", "de", ["5 %"]),
        ("One of the largest deals was a 10-year contract.", "en", ["10-year"]),
        ("Kosten von 5 € bis 6 € statt 7 €", "de", ["5 € bis 6 €", "7 €"]),
        ("Ein Vertrag über 5 Mio. Euro über fünf Jahre", "de", ["5 Mio. Euro", "fünf Jahre"]),
        ("In den 1990er Jahren fuhr er Formel 1 und kaufte den A320.", "de", []),
        ("one of the largest, a deal, the 1990s, page 5, No. 7", "en", []),
    ],
)
def test_in_sentences(text: str, language: Language, pieces: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in quantities(text, language)] == pieces


@pytest.mark.parametrize(
    ("text", "language", "units"),
    [
        ("Its first billion dollars came in 2019; by 2023 the total was 13 billion.", "en", ["USD"]),
        ("Auf 5 Mio. Euro folgten 6 Millionen.", "de", ["EUR", "EUR"]),
        ("It paid $5bn to 3 million people.", "en", ["USD", "person"]),
        ("Die Zahl der Kunden stieg 2023 auf 3 Millionen, sie zahlten 5 Mio. Euro.", "de", ["", "EUR"]),
        ("It paid $5bn and got 6 billion, or €5bn.", "en", ["USD", "", "EUR"]),  # two currencies
        ("The total was 13 billion.", "en", [""]),
        ("It paid $5 for 300.", "en", ["USD", ""]),  # no scale word
    ],
)
def test_millions_of_nothing_are_of_the_one_currency(text: str, language: Language, units: list[str]) -> None:
    assert [quantity.unit for quantity in quantities(text, language)] == units


@given(written_twice())
def test_both_languages_say_the_same(pair: tuple[str, str]) -> None:
    english, german = only(pair[0], "en"), only(pair[1], "de")
    assert english.span.of(pair[0]) == pair[0]
    assert german.span.of(pair[1]) == pair[1]
    assert replace(english, span=german.span, core=german.core) == german


texts = st.lists(
    st.sampled_from(
        "rund fünf 5 6,6 1.234 Mrd. Mio. bn m Dollar $ € % Prozent zwischen und bis 80-90 - ein eine half a of more than mehr als "
        "people Menschen 2024 im Oktober 17. Uhr iPhone , . from to auf von drei three hundred thousand x mal Jahre one in".split()
    ),
    max_size=20,
).map(" ".join)


@given(texts | st.text(), LANGUAGE)
def test_any_text_has_quantities_in_order(text: str, language: Language) -> None:
    found = quantities(text, language)
    assert all(0 <= quantity.span.start < quantity.span.end <= len(text) for quantity in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(quantity.low <= quantity.high for quantity in found)


@given(texts, LANGUAGE)
def test_spans_stand_in_a_longer_text(text: str, language: Language) -> None:
    around = f"Ja.\n\n{text}\n\nJa."
    moved = [
        replace(one, span=Span(one.span.start + 5, one.span.end + 5), core=Span(one.core.start + 5, one.core.end + 5))
        for one in quantities(text, language)
    ]
    assert list(quantities(around, language)) == moved


@pytest.mark.parametrize(
    "piece",
    "1|1.|1,000 |1-|5 to |one hundred and |a third of |mehr als |einund|one in |$|- |zwischen 5 und |dreihundert|new |"
    "Neue | |½|hundert tausend ".split("|"),
)
def test_long_rows_of_anything_are_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for language in LANGUAGES:
        assert all(quantity.span.end <= len(text) for quantity in quantities(text, language))
