"""The units of money, percentages, multiples, time and measure in English and German text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from claims.text.number_words import alternatives

Kind = Literal["money", "percent", "count", "multiple", "measure", "duration"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its canonical ``symbol``; the word written is worth ``factor`` of it (a week is 7 "d")."""

    symbol: str
    kind: Kind
    factor: Fraction = Fraction(1)


_CODES = "USD EUR GBP CHF JPY CNY CAD AUD NZD HKD SGD INR RUB KRW SEK NOK DKK PLN CZK TRY BRL MXN ZAR ILS UAH".split()
_SIGNS = {
    "$": "USD", "US$": "USD", "US-$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "CN¥": "CNY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₺": "TRY", "₴": "UAH", "SFr.": "CHF", "sFr.": "CHF", "RMB": "CNY",
} | {code: code for code in _CODES}  # fmt: skip

# canonical symbol, kind, signs (capitals matter), words of both languages (they do not), worth of the word
_ROWS: tuple[tuple[str, Kind, str, str, Fraction | int], ...] = (
    ("CAD", "money", "", r"(?:canadian|kanadische[nr]?)\sdollars?", 1),
    ("AUD", "money", "", r"(?:australian|australische[nr]?)\sdollars?", 1),
    ("HKD", "money", "", r"(?:hong\skong|hongkong)[\s-]dollars?", 1),
    ("USD", "money", "", r"(?:us[\s-]|u\.s\.\s)?dollars?", 1),
    ("EUR", "money", "", r"euros?", 1),
    ("lb", "measure", r"lbs?", r"(?:pounds?|pfund)(?=\sof\s)", 1),
    ("GBP", "money", "", r"(?:british\s)?pounds?(?:\ssterling)?|(?:britische\s)?pfund(?:\ssterling)?", 1),
    ("CHF", "money", "", r"(?:swiss\s)?francs?|(?:schweizer\s)?franken", 1),
    ("JPY", "money", "", r"yen", 1),
    ("CNY", "money", "", r"yuan|renminbi", 1),
    ("INR", "money", "", r"(?:indian\s)?rupees?|(?:indische\s)?rupien?", 1),
    ("RUB", "money", "", r"rou?bles?|rubel", 1),
    ("NOK", "money", "", r"norwegian\skroner?|norwegische[nr]?\skronen?", 1),
    ("SEK", "money", "", r"swedish\skron(?:or|a)|schwedische[nr]?\skronen?", 1),
    ("DKK", "money", "", r"danish\skroner?|dänische[nr]?\skronen?", 1),
    ("CZK", "money", "", r"(?:czech\s)?korunas?|czech\scrowns?|tschechische[nr]?\skronen?", 1),
    ("kr", "money", "", r"kron(?:er?|or|a|en)|crowns", 1),
    ("PLN", "money", "", r"(?:polish\s|polnische[nr]?\s)?z[lł]ot(?:ys?|i)", 1),
    ("TRY", "money", "", r"(?:turkish|türkische[nr]?)\slira", 1),
    ("KRW", "money", "", r"(?:south\skorean|korean|südkoreanische[nr]?)\swon", 1),
    ("UAH", "money", "", r"hryvnias?|hrywnja", 1),
    ("ct", "money", "", r"cents?", 1),
    ("pp", "percent", r"pp", r"%-punkte?n?|percentage[\s-]points?|prozentpunkte?n?", 1),
    ("pp", "percent", r"bps?", r"basis[\s-]points?|basispunkte?n?", Fraction(1, 100)),
    ("%", "percent", r"%(?:ige[nmrs]?)?", r"percent|per\scent|pct|prozent(?:ige[nmrs]?)?", 1),
    ("x", "multiple", r"[x×](?!\s?\d)", r"times|fold|mal(?!\s?\d)|fache?[nmrs]?", 1),
    (
        "km/h",
        "measure",
        r"km/h|kmh|kph",
        r"stundenkilometern?|kilomet(?:er|re)s\s(?:per|an)\shour|kilometern?\s(?:pro|je|in\sder)\sstunde",
        1,
    ),
    ("mph", "measure", r"mph", r"miles\s(?:per|an)\shour|meilen\spro\sstunde", 1),
    ("km²", "measure", r"km²|km2|qkm", r"square[\s-]kilomet(?:er|re)s?|quadratkilometern?", 1),
    ("m²", "measure", r"m²|m2|qm", r"square[\s-]met(?:er|re)s?|quadratmetern?", 1),
    ("mi²", "measure", r"mi²", r"square[\s-]miles?|quadratmeilen?", 1),
    ("ha", "measure", r"ha", r"hectares?|hektar", 1),
    ("ac", "measure", "", r"acres?", 1),
    ("m³", "measure", r"m³|m3", r"cubic[\s-]met(?:er|re)s?|kubikmetern?", 1),
    ("km", "measure", r"km", r"kilomet(?:er|re)s?|kilometern", 1),
    ("cm", "measure", r"cm", r"(?:c|z)entimet(?:er|re)s?|zentimetern", 1),
    ("mm", "measure", r"mm", r"millimet(?:er|re)s?|millimetern", 1),
    ("m", "measure", r"m", r"met(?:er|re)s?|metern", 1),
    ("nmi", "measure", "", r"nautical\smiles?|seemeilen?", 1),
    ("mi", "measure", r"mi", r"miles?|meilen?", 1),
    ("yd", "measure", r"yd", r"yards?", 1),
    ("ft", "measure", r"ft", r"feet|foot", 1),
    ("in", "measure", "", r"inch(?:es)?|zoll", 1),
    ("kg", "measure", r"kg", r"kilograms?|kilogramm|kilos?", 1),
    ("µg", "measure", r"[µμ]g|mcg", r"micrograms?|mikrogramm", 1),
    ("mg", "measure", r"mg", r"milligrams?|milligramm", 1),
    ("g", "measure", r"g", r"grams?|gramm", 1),
    ("t", "measure", r"t", r"(?:metric\s)?tons?|tonnes?|tonnen?", 1),
    ("ml", "measure", r"ml", r"millilit(?:er|re)s?|millilitern", 1),
    ("l", "measure", r"l", r"lit(?:er|re)s?|litern", 1),
    ("bbl", "measure", r"bbl", r"barrels?", 1),
    ("gal", "measure", r"gal", r"gallons?|gallonen?", 1),
    ("oz", "measure", r"oz", r"ounces?|unzen?", 1),
    ("MJ", "measure", r"MJ", r"megajoules?", 1),
    ("kcal", "measure", r"kcal", r"(?:kilo)?calories|(?:kilo)?kalorien", 1),
    ("ly", "measure", "", r"light[\s-]years?|lichtjahre?n?", 1),
    ("ppm", "measure", r"ppm", r"parts\sper\smillion", 1),
    ("hPa", "measure", r"hPa|mbar", r"hectopascals?|hektopascal|millibars?", 1),
    ("TWh", "measure", r"TWh", r"terawatt[\s-]?hours?|terawattstunden?", 1),
    ("GWh", "measure", r"GWh", r"gigawatt[\s-]?hours?|gigawattstunden?", 1),
    ("MWh", "measure", r"MWh", r"megawatt[\s-]?hours?|megawattstunden?", 1),
    ("kWh", "measure", r"kWh", r"kilowatt[\s-]?hours?|kilowattstunden?", 1),
    ("GW", "measure", r"GW", r"gigawatts?", 1),
    ("MW", "measure", r"MW", r"megawatts?", 1),
    ("kW", "measure", r"kW", r"kilowatts?", 1),
    ("°C", "measure", r"°\s?C|(?<=[\d.,]\d)C", r"(?:degrees|grad)\scelsius", 1),
    ("°F", "measure", r"°\s?F|(?<=[\d.,]\d)F", r"(?:degrees|grad)\sfahrenheit", 1),
    ("°", "measure", r"°", r"degrees?|grad", 1),
    ("M", "measure", "", r"magnitude|(?<=[.,]\d[\s-])(?:(?:earth)?quake|tremor|aftershock)", 1),
    ("a", "duration", "", r"centur(?:y|ies)|jahrhunderte?n?", 100),
    ("a", "duration", "", r"decades?|jahrzehnte?n?", 10),
    ("a", "duration", "", r"years?(?:[\s-]olds?)?|jahre?n?|jährige?[nmrs]?", 1),
    ("mon", "duration", "", r"months?|monate?n?|monatige?[nmrs]?", 1),
    ("d", "duration", "", r"weeks?|wochen?|wöchige?[nmrs]?", 7),
    ("d", "duration", "", r"days?|tage?n?|tägige?[nmrs]?", 1),
    ("h", "duration", r"h", r"hours?|hrs?|stunden?|std\.?|stündige?[nmrs]?", 1),
    ("min", "duration", r"min", r"minutes?|mins?|minuten?|minütige?[nmrs]?", 1),
    ("s", "duration", "", r"seconds?|secs?|sekunden?", 1),
)


def _row_pattern(number: int, signs: str, words: str) -> str:
    return f"(?P<row{number}>{f'{signs}|' if signs else ''}(?i:{words}))"


_AFTER = re.compile(
    rf"(?P<joint>\s?[-‑]?)(?:(?P<sign>{alternatives(_SIGNS)})"
    rf"|{'|'.join(_row_pattern(number, row[2], row[3]) for number, row in enumerate(_ROWS))})(?!\w)"
)
_BEFORE = re.compile(rf"(?<![^\W_])(?P<sign>{alternatives(_SIGNS)})[\s-]?$")
_GRADE_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<M>magnitude[\s-](?:of\s)?|stärke\s(?:von\s)?)|(?P<category>(?:category|kategorie)[\s-]))$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"-[^\W\d_]")


def unit_after(text: str, start: int) -> tuple[Unit, int] | None:
    """The unit that follows a number which ends at ``start``, and where it ends.

    The head of a compound that only begins like a unit is none, unless the number belongs to the compound too:

    >>> unit_after("5 Euro", 1)
    (Unit(symbol='EUR', kind='money', factor=Fraction(1, 1)), 6)
    >>> unit_after("20 Euro-Länder", 2), unit_after("20-Euro-Schein", 2) is None
    (None, False)
    """
    found = _AFTER.match(text, start)
    if not found or (found["joint"].isspace() and not found["sign"] and _COMPOUND.match(text, found.end())):
        return None
    if found["sign"]:
        return Unit(_SIGNS[found["sign"]], "money"), found.end()
    symbol, kind, _, _, factor = _ROWS[int((found.lastgroup or "").removeprefix("row"))]
    return Unit(symbol, kind, Fraction(factor)), found.end()


def grade_before(text: str, start: int, end: int) -> tuple[Unit, int] | None:
    """The scale of earthquakes or storms before a number that begins at ``end``, not before ``start``, and where it begins.

    >>> grade_before("ein Beben der Stärke 7,8", 0, 21)
    (Unit(symbol='M', kind='measure', factor=Fraction(1, 1)), 14)
    """
    start = max(start, end - 16)
    found = _GRADE_BEFORE.search(text[start:end])
    return (Unit(found.lastgroup or "", "measure"), start + found.start()) if found else None


def currency_before(text: str, start: int, end: int) -> tuple[Unit, int] | None:
    """The currency written before a number that begins at ``end``, not before ``start``, and where it begins.

    >>> currency_before("für US$ 2.5 million", 0, 8)
    (Unit(symbol='USD', kind='money', factor=Fraction(1, 1)), 4)
    """
    start = max(start, end - 8)
    found = _BEFORE.search(text[start:end])
    return (Unit(_SIGNS[found["sign"]], "money"), start + found.start()) if found else None
