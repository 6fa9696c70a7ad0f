"""Units behind and before numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claims.text.units import Kind, Unit, currency_before, unit_after


@pytest.mark.parametrize(
    ("text", "symbol", "kind"),
    [
        ("5 Dollar", "USD", "money"),
        ("5 US-Dollar", "USD", "money"),
        ("5 U.S. dollars", "USD", "money"),
        ("5-dollar", "USD", "money"),
        ("5$", "USD", "money"),
        ("5 €", "EUR", "money"),
        ("5 EUR", "EUR", "money"),
        ("5 Canadian dollars", "CAD", "money"),
        ("5 Hongkong-Dollar", "HKD", "money"),
        ("5 pounds", "GBP", "money"),
        ("5 Schweizer Franken", "CHF", "money"),
        ("5 Yen", "JPY", "money"),
        ("5 Yuan", "CNY", "money"),
        ("5 Cent", "ct", "money"),
        ("5%", "%", "percent"),
        ("5 per cent", "%", "percent"),
        ("5-prozentige", "%", "percent"),
        ("5 Prozentpunkte", "pp", "percent"),
        ("5%-Punkten", "pp", "percent"),
        ("5 percentage points", "pp", "percent"),
        ("5 times", "x", "multiple"),
        ("5x", "x", "multiple"),
        ("5-fach", "x", "multiple"),
        ("5 Mal", "x", "multiple"),
        ("5km", "km", "measure"),
        ("5 Mikrogramm", "µg", "measure"),
        ("5 light-years", "ly", "measure"),
        ("5 Lichtjahre", "ly", "measure"),
        ("5 megajoules", "MJ", "measure"),
        ("5 Kalorien", "kcal", "measure"),
        ("5 ppm", "ppm", "measure"),
        ("5 millibars", "hPa", "measure"),
        ("5-magnitude", "M", "measure"),
        ("5 km²", "km²", "measure"),
        ("5 km/h", "km/h", "measure"),
        ("5 Kilometern", "km", "measure"),
        ("5 m", "m", "measure"),
        ("5 tonnes", "t", "measure"),
        ("5 Tonnen", "t", "measure"),
        ("5 pounds of sugar", "lb", "measure"),
        ("5 MW", "MW", "measure"),
        ("5 Gigawatt", "GW", "measure"),
        ("5 kWh", "kWh", "measure"),
        ("5 °C", "°C", "measure"),
        ("5 Grad Celsius", "°C", "measure"),
        ("5 Hektar", "ha", "measure"),
        ("5 years", "a", "duration"),
        ("5-jährigen", "a", "duration"),
        ("5-year-old", "a", "duration"),
        ("5 Monaten", "mon", "duration"),
        ("5 days", "d", "duration"),
        ("5 Stunden", "h", "duration"),
        ("5 Minuten", "min", "duration"),
    ],
)
def test_unit_after(text: str, symbol: str, kind: Kind) -> None:
    found = unit_after(text, 1)
    assert found
    assert (found[0].symbol, found[0].kind) == (symbol, kind)


@pytest.mark.parametrize(
    "text", ["5 Eurozonen", "5 Euro-Länder", "5 Mio", "5 Menschen", "5 a day", "5", "5 metric", "5G", "5 M"]
)
def test_no_unit(text: str) -> None:
    assert unit_after(text, 1) is None


@pytest.mark.parametrize(
    ("text", "factor"),
    [("2 weeks", 7), ("2 Jahrzehnte", 10), ("2 centuries", 100), ("2 Basispunkte", Fraction(1, 100))],
)
def test_words_that_are_worth_several(text: str, factor: Fraction | int) -> None:
    found = unit_after(text, 1)
    assert found
    assert found[0].factor == factor


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$", "USD"),
        ("US$ ", "USD"),
        ("US-$", "USD"),
        ("A$", "AUD"),
        ("für € ", "EUR"),
        ("CHF ", "CHF"),
        ("(£", "GBP"),
        ("SFr. ", "CHF"),
    ],
)
def test_currency_before(text: str, code: str) -> None:
    found = currency_before(f"{text}5", 0, len(text))
    assert found
    assert found[0] == Unit(code, "money")
    assert text[found[1] :].strip() in text.rsplit(maxsplit=1)[-1]


def test_a_currency_before_the_room_belongs_to_another_number() -> None:
    assert currency_before("5 € 6", 3, 4) is None
