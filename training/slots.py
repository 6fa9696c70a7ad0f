"""Names, amounts, dates and places for generated statements, each written in English and in German."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claims.records import Language

_HEADS = "Al Bel Bri Cal Cor Dal El Fen Gal Hal Hel Il Jor Kel Lor Mar Nor Ol Pal Quin Ral Sel Tal Ul Val Wes Xan Yor Zel".split()
_TAILS = "vion tech salt mont dar nex ron lux wick mark via tis gard lane ter tron sano phor dex linga mira bank soft".split()
_FORMS = [
    "",
    "",
    "",
    "",
    " AG",
    " GmbH",
    " Inc.",
    " Group",
    " Capital",
    " Energy",
    " Motors",
    " Systems",
    " AI",
    " Pharma",
]
_KNOWN = (
    "Siemens;Bosch;BASF;Bayer;Volkswagen;Porsche;Allianz;Adidas;Lufthansa;SAP;Telekom;Henkel;Airbus;Nestlé;Novartis;Shell;"
    "Philips;Nokia;Samsung;Toyota;Sony;Honda;Intel;IBM;Ford;Boeing;Pfizer;Walmart;Disney;Netflix;Meta;Amazon;Google;Tesla;"
    "Uber;Spotify;Ikea;Ericsson;Rheinmetall;Deutsche Bank;Commerzbank;Goldman Sachs;BlackRock;Sony;Reddit;Adobe;Cisco;Dell"
).split(";")
_FIRST = (
    "Anna Ben Clara David Elena Felix Greta Hans Ines Jonas Karin Lars Maria Nina Otto Paula Robert Sofia Thomas Ute Viktor "
    "Wolfgang Yusuf Zoe James Emily Michael Sarah Daniel Olivia William Grace Peter Laura Ahmed Chen Ivan Julia Mark Susan"
).split()
_LAST = (
    "Becker Schneider Weber Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Smith Miller "
    "Johnson Brown Wilson Taylor Clark Lewis Walker Hall Young King Wright Baker Adams Nelson Carter Mitchell Tanaka Singh Khan "
    "Rossi Garcia Novak Petrov Larsen Dubois Okafor Haddad Costa"
).split()
_PLACES = [
    tuple(pair.split("/"))
    for pair in (
        "Munich/München Cologne/Köln Vienna/Wien Zurich/Zürich Hanover/Hannover Nuremberg/Nürnberg Brussels/Brüssel "
        "Milan/Mailand Prague/Prag Warsaw/Warschau Lisbon/Lissabon Rome/Rom Copenhagen/Kopenhagen Moscow/Moskau Geneva/Genf "
        "Berlin/Berlin Hamburg/Hamburg Leipzig/Leipzig Dresden/Dresden London/London Paris/Paris Madrid/Madrid Boston/Boston "
        "Chicago/Chicago Dublin/Dublin Oslo/Oslo Texas/Texas Ohio/Ohio France/Frankreich Spain/Spanien Poland/Polen "
        "Austria/Österreich Italy/Italien Hungary/Ungarn Canada/Kanada Brazil/Brasilien India/Indien Norway/Norwegen "
        "Denmark/Dänemark Greece/Griechenland Germany/Deutschland Bavaria/Bayern Saxony/Sachsen California/Kalifornien"
    ).split()
]
_FIELDS = [
    tuple(pair.split("/"))
    for pair in (
        "batteries/Batterien;medicines/Medikamente;chips/Chips;electric cars/Elektroautos;steel/Stahl;solar panels/Solarmodule;"
        "software/Software;wind turbines/Windräder;toys/Spielzeug;trains/Züge;robots/Roboter;satellites/Satelliten;cement/Zement;"
        "vaccines/Impfstoffe;smartphones/Smartphones;furniture/Möbel;bicycles/Fahrräder;insurance/Versicherungen"
    ).split(";")
]
MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": tuple("January February March April May June July August September October November December".split()),
    "de": tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
}
_SCALES: Mapping[Language, Mapping[int, tuple[str, ...]]] = {
    "en": {10**6: (" million", "m"), 10**9: (" billion", "bn"), 10**12: (" trillion", "tn")},
    "de": {10**6: (" Millionen", " Mio."), 10**9: (" Milliarden", " Mrd."), 10**12: (" Billionen", " Bio.")},
}
_CURRENCIES: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "USD": {"en": ("${}", "{} dollars", "{} US dollars"), "de": ("{} Dollar", "{} US-Dollar")},
    "EUR": {"en": ("€{}", "{} euros"), "de": ("{} Euro", "{} €")},
    "GBP": {"en": ("£{}", "{} pounds"), "de": ("{} Pfund", "{} britische Pfund")},
}

Write = Callable[[Language, random.Random], str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A value that a statement speaks of: ``write`` gives it in a language, one way of several."""

    key: tuple[float | str | None, ...]
    write: Write


def _fixed(english: str, german: str | None = None) -> Slot:
    return Slot((english,), lambda language, _: english if language == "en" or german is None else german)


def organisation(rng: random.Random) -> Slot:
    """A company, half of them made up."""
    if rng.random() < 0.5:
        return _fixed(rng.choice(_KNOWN))
    return _fixed(rng.choice(_HEADS) + rng.choice(_TAILS) + rng.choice(_FORMS))


def person(rng: random.Random) -> Slot:
    """A person with first and last name."""
    return _fixed(f"{rng.choice(_FIRST)} {rng.choice(_LAST)}")


def place(rng: random.Random) -> Slot:
    """A city, region or country."""
    english, german = rng.choice(_PLACES)
    return _fixed(english, german)


def product(rng: random.Random) -> Slot:
    """What a company makes, in the plural."""
    english, german = rng.choice(_FIELDS)
    return _fixed(english, german)


def decimal(value: float, language: Language) -> str:
    """A number with the marks of the language, without needless zeros.

    >>> decimal(6.6, "de"), decimal(1250, "en"), decimal(1250, "de")
    ('6,6', '1,250', '1.250')
    """
    text = f"{value:,.1f}".removesuffix(".0")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def _money(mantissa: float, scale: int, currency: str) -> Slot:
    def write(language: Language, rng: random.Random) -> str:
        number = decimal(mantissa, language) + rng.choice(_SCALES[language][scale])
        return rng.choice(_CURRENCIES[currency][language]).format(number)

    return Slot((mantissa, scale, currency), write)


def money(rng: random.Random) -> Slot:
    """An amount of money, from millions to trillions."""
    mantissa = rng.choice([rng.randint(1, 20), rng.randint(1, 99), rng.randint(11, 990) / 10, rng.randint(10, 95) * 10])
    scale = rng.choices([10**6, 10**9, 10**12], [10, 10, 1])[0]
    return _money(mantissa, scale, rng.choices(list(_CURRENCIES), [5, 4, 1])[0])


def other_money(slot: Slot, rng: random.Random) -> Slot:
    """Another amount: another scale, a near or a far number, or another currency."""
    mantissa, scale, currency = float(slot.key[0] or 0), int(slot.key[1] or 0), str(slot.key[2])
    kind = rng.random()
    if kind < 0.4:
        return _money(mantissa, rng.choice([s for s in (10**6, 10**9, 10**12) if s != scale]), currency)
    factor = rng.choice([0.1, 0.2, 0.5, 0.7, 1.3, 1.5, 2, 3, 10])
    return _money(max(1.1, round(mantissa * factor, 1)), scale, currency)


def _count(value: int) -> Slot:
    def write(language: Language, rng: random.Random) -> str:
        if value % 1000 == 0 and rng.random() < 0.2:
            return f"{value // 1000} " + ("thousand" if language == "en" else "Tausend")
        return decimal(value, language)

    return Slot((value,), write)


def count(rng: random.Random) -> Slot:
    """A number of people or things."""
    return _count(
        rng.choice([rng.randint(2, 99), rng.randint(1, 99) * 10, rng.randint(1, 99) * 100, rng.randint(1, 90) * 1000])
    )


def other_count(slot: Slot, rng: random.Random) -> Slot:
    """Another number of people or things."""
    value = int(str(slot.key[0]))
    changed = rng.choice(
        [value * 10, value // 2, value * 2, value + max(1, value // 5), value - max(1, value // 4), value * 3]
    )
    return _count(changed if changed not in (0, value) else value + 7)


def _percent(value: float) -> Slot:
    def write(language: Language, rng: random.Random) -> str:
        unit = rng.choice([" percent", "%", " per cent"]) if language == "en" else rng.choice([" Prozent", " %"])
        return decimal(value, language) + unit

    return Slot((value,), write)


def percent(rng: random.Random) -> Slot:
    """A percentage."""
    return _percent(rng.choice([rng.randint(1, 60), rng.randint(10, 250) / 10]))


def other_percent(slot: Slot, rng: random.Random) -> Slot:
    """Another percentage."""
    value = float(str(slot.key[0]))
    return _percent(round(rng.choice([value * 2, value / 2, value + 3, value + 10, value * 10]), 1))


def _when(month: int | None, year: int) -> Slot:
    def write(language: Language, _: random.Random) -> str:
        if month is None:
            return f"in {year}" if language == "en" else f"im Jahr {year}"
        return f"{'in' if language == 'en' else 'im'} {MONTHS[language][month - 1]} {year}"

    return Slot((month, year), write)


def when(rng: random.Random) -> Slot:
    """A month of a year, or a year, with its preposition."""
    return _when(rng.randint(1, 12) if rng.random() < 0.7 else None, rng.randint(1990, 2026))


def year_of(slot: Slot) -> Slot:
    """The year of a date alone, which the date implies."""
    return _when(None, int(str(slot.key[1])))


def other_when(slot: Slot, rng: random.Random) -> Slot:
    """Another date: another month or another year."""
    month, year = slot.key
    number = int(str(year))
    if month is not None and rng.random() < 0.4:
        return _when(int(str(month)) % 12 + 1 if rng.random() < 0.5 else (int(str(month)) + 5) % 12 + 1, number)
    return _when(None if month is None else int(str(month)), number + rng.choice([-10, -5, -3, -2, -1, 1, 2, 3, 5, 10]))
