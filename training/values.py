"""Amounts, counts, shares, dates and measures for generated statements, each written in English and in German."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from claims.records import Language
from training.slots import Slot

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
    if kind > 0.85:
        return _money(mantissa, scale, rng.choice([name for name in _CURRENCIES if name != currency]))
    if kind < 0.4:
        return _money(mantissa, rng.choice([s for s in (10**6, 10**9, 10**12) if s != scale]), currency)
    factor = rng.choice([0.1, 0.2, 0.5, 0.7, 1.3, 1.5, 2, 3, 10])
    return _money(max(1.1, round(mantissa * factor, 1)), scale, currency)


def _count(value: int) -> Slot:
    def write(language: Language, rng: random.Random) -> str:
        if value % 1000 == 0 and rng.random() < 0.2:
            return f"{value // 1000} " + ("thousand" if language == "en" else "Tausend")
        return decimal(value, language)

    return Slot((value, "count"), write)


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

    return Slot((value, "percent"), write)


def percent(rng: random.Random) -> Slot:
    """A percentage."""
    return _percent(rng.choice([float(rng.randint(1, 60)), rng.randint(10, 250) / 10]))


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


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in both languages, and the smaller or larger unit that says the same with the value times ``factor``."""

    english: str
    german: str
    same: str
    factor: int


_UNITS: Mapping[str, Unit] = {
    "km": Unit("kilometres", "Kilometer", "m", 1000),
    "m": Unit("metres", "Meter", "", 1),
    "mi": Unit("miles", "Meilen", "", 1),
    "ha": Unit("hectares", "Hektar", "m2", 10_000),
    "m2": Unit("square metres", "Quadratmeter", "", 1),
    "km2": Unit("square kilometres", "Quadratkilometer", "ha", 100),
    "t": Unit("tonnes", "Tonnen", "kg", 1000),
    "kg": Unit("kilograms", "Kilogramm", "", 1),
    "y": Unit("years", "Jahre", "mo", 12),
    "mo": Unit("months", "Monate", "", 1),
    "w": Unit("weeks", "Wochen", "d", 7),
    "d": Unit("days", "Tage", "", 1),
    "pp": Unit("percentage points", "Prozentpunkte", "", 1),
    "pc": Unit("per cent", "Prozent", "", 1),
}
_KINDS = (("km", "m", "mi"), ("ha", "m2", "km2"), ("t", "kg"), ("y", "mo", "w", "d"), ("pp", "pc"))


def _measure(value: int, unit: str) -> Slot:
    def write(language: Language, rng: random.Random) -> str:
        form = _UNITS[unit]
        if form.same and rng.random() < 0.2:
            same = _UNITS[form.same]
            return f"{decimal(value * form.factor, language)} {same.english if language == 'en' else same.german}"
        return f"{decimal(value, language)} {form.english if language == 'en' else form.german}"

    return Slot((value, unit), write)


def length(rng: random.Random) -> Slot:
    """A length of a road or river."""
    return _measure(rng.randint(2, 990), rng.choice(["km", "km", "mi"]))


def area(rng: random.Random) -> Slot:
    """An area of land."""
    return _measure(rng.randint(2, 900), rng.choice(["ha", "ha", "km2", "m2"]))


def weight(rng: random.Random) -> Slot:
    """A mass of goods."""
    return _measure(rng.randint(2, 900), rng.choice(["t", "t", "kg"]))


def duration(rng: random.Random) -> Slot:
    """A time span; in German in the nominative and accusative."""
    return _measure(rng.randint(2, 18), rng.choice(["y", "y", "mo", "mo", "w", "d"]))


def change(rng: random.Random) -> Slot:
    """A change of a share: percentage points or per cent; in German in the nominative and accusative."""
    return _measure(rng.randint(2, 19), rng.choice(["pp", "pc"]))


def other_measure(slot: Slot, rng: random.Random) -> Slot:
    """The same number of another unit, or another number of the same."""
    value, unit = int(str(slot.key[0])), str(slot.key[1])
    if rng.random() < 0.6:
        return _measure(
            value, rng.choice([other for kind in _KINDS if unit in kind for other in kind if other != unit])
        )
    return _measure(rng.choice([value * 2, value * 3, value + max(2, value // 3), value * 10]), unit)


def temperature(rng: random.Random) -> Slot:
    """A temperature on a hot day."""
    return _temperature(rng.randint(280, 495) / 10)


def _temperature(value: float) -> Slot:
    def write(language: Language, _: random.Random) -> str:
        return decimal(value, language) + (" degrees Celsius" if language == "en" else " Grad Celsius")

    return Slot((value, "C"), write)


def other_temperature(slot: Slot, rng: random.Random) -> Slot:
    """Another temperature, some degrees off."""
    return _temperature(round(float(str(slot.key[0])) + rng.choice([-8, -5, -3, -2, -1.2, 1.5, 2, 4, 7]), 1))


def scaled(slot: Slot, factor: float) -> Slot:
    """An amount, count or percentage times a factor, in as many digits as its kind is written with."""
    value = float(str(slot.key[0])) * factor
    if slot.key[1] == "count":
        return _count(max(2, round(value)))
    if slot.key[1] == "percent":
        return _percent(max(0.1, round(value, 1)))
    return _money(max(1.0, round(value, 1)), int(str(slot.key[1])), str(slot.key[2]))


def size(slot: Slot) -> float:
    """The number of an amount, count or percentage; the currency is left out."""
    scale = float(str(slot.key[1])) if len(slot.key) > 2 else 1.0
    return float(str(slot.key[0])) * scale


CHANGE = {
    "A": other_money, "N": other_count, "X": other_percent, "D": other_when, "K": other_measure, "H": other_measure,
    "W": other_measure, "T": other_measure, "B": other_measure, "t": other_temperature,
}  # fmt: skip
"""What gives another value for the slots that are no names."""
