"""Quantities as texts write them."""

from __future__ import annotations

from hypothesis import strategies as st

from claims.records import Language
from claims.text.quantities import Quantity, quantities

ENGLISH_UNITS = {
    "euros": "Euro",
    "percent": "Prozent",
    "years": "Jahre",
    "km": "km",
    "times": "Mal",
    "million dollars": "Millionen Dollar",
}
ENGLISH_HEDGES = {
    "": "",
    "about": "rund",
    "more than": "mehr als",
    "at least": "mindestens",
    "up to": "bis zu",
    "nearly": "fast",
}


def only(text: str, language: Language = "en") -> Quantity:
    """The one quantity of ``text``."""
    (quantity,) = quantities(text, language)
    return quantity


@st.composite
def written_twice(draw: st.DrawFn) -> tuple[str, str]:
    """The same quantity in English and in German."""
    value = draw(st.integers(2, 10**7) | st.decimals(2, 10**5, places=2))
    hedge, unit = draw(st.sampled_from(sorted(ENGLISH_HEDGES))), draw(st.sampled_from(sorted(ENGLISH_UNITS)))
    digits = f"{value:,}"
    german = digits.translate(str.maketrans(",.", ".,"))
    if hedge.startswith(("about", "more")):
        digits = digits.replace(",", "")
    return f"{hedge} {digits} {unit}".strip(), f"{ENGLISH_HEDGES[hedge]} {german} {ENGLISH_UNITS[unit]}".strip()
