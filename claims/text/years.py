"""Whether a bare number of four digits is a year: "2024" in "in 2024", not in "2024 employees" or "2000 Euro"."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.counted import counted_noun
from claims.text.spans import Span
from claims.text.units import currency_before, unit_after

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s(\"„“]{1,3}$|(\()$")
_CLOCK_AFTER = re.compile(r"\s?(?:uhr|hours|hrs|gmt|utc|e[sd]t|p[sd]t|cet)(?!\w)", re.IGNORECASE)
_LONGEST_WORD = 24

_YEAR_WORDS = frozenset(
    "year years jahr jahre jahres fiscal season saison sommer winter herbst frühjahr frühling summer autumn spring "
    "geschäftsjahr geschäftsjahres kalenderjahr wahljahr rekordjahr quartal quarter".split()
)
_TIME_WORDS = frozenset(
    "in im since seit until till bis ab by before after vor nach from during between zwischen early late mid anfang mitte "
    "ende of born geboren circa around about um etwa ca c".split()
)
_COUNT_WORDS = frozenset(
    "about almost around at circa etwa exactly fast genau gut knapp least mehr mindestens most nearly only over roughly "
    "rund some than über ungefähr höchstens".split()
)
_COUNTED = frozenset(
    "employee worker person people man woman child staff job customer user subscriber soldier refugee home house "
    "apartment case death victim vote seat share car vehicle store "
    "mitarbeiter mitarbeiterin beschäftigt angestellt arbeiter mensch leut person kund nutzer soldat flüchtling "
    "einwohner tot verletzt opfer fäll stimm stell jobs arbeitsplätz häuser wohnung fahrzeug auto akti filial stück".split()
)
"""What numbers of this size count most often, as ``counted_noun`` gives it."""


def is_year(text: str, span: Span, language: Language) -> bool:
    """Whether the four digits at ``span`` are a year, by the words around them.

    No year has a unit, a currency, a clock or one of the usual counted things beside it. A number that looks like a year of the last
    centuries is one; a round, older or later one needs a word such as "in" before it, and nothing that it might count.

    >>> is_year("Er kam 2019 an", Span(7, 11), "de"), is_year("in 2000", Span(3, 7), "en")
    (True, True)
    >>> is_year("2024 employees", Span(0, 4), "en"), is_year("rund 2000 Gäste", Span(5, 9), "de")
    (False, False)
    """
    if is_counting(text, span.end, language) or currency_before(text, 0, span.start):
        return False
    if _CLOCK_AFTER.match(text, span.end):
        return False
    counted = _counted_next(text, span.end, language)
    before = _word_before(text, span.start)
    if before in _YEAR_WORDS:
        return True
    if counted and before in _COUNT_WORDS:
        return False
    number = int(span.of(text))
    return (1500 <= number <= 2099 and number % 100 != 0) or (
        counted is None and (before in _TIME_WORDS or before == "(")
    )


def is_counting(text: str, end: int, language: Language) -> bool:
    """Whether a unit or one of the usual counted things stands right behind a number that ends at ``end``.

    >>> is_counting("March 12 people", 8, "en"), is_counting("March 12 results", 8, "en")
    (True, False)
    """
    return unit_after(text, end) is not None or _counted_next(text, end, language) in _COUNTED


def _counted_next(text: str, end: int, language: Language) -> str | None:
    """The noun that stands right behind a number, as far as it can be counted."""
    counted = counted_noun(text, Span(end, min(len(text), end + 60)), language)
    return counted[0] if counted and len(text[end : counted[1]].split()) == 1 else None


def _word_before(text: str, end: int) -> str | None:
    found = _WORD_BEFORE.search(text[max(0, end - _LONGEST_WORD) : end])
    return (found[1] or found[2]).lower() if found else None
