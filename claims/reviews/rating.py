"""The many ways to rate a claim, brought on one scale."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

from claims.errors import InputError
from claims.records import Rating
from claims.reviews.rating_words import RATING_OF
from claims.text.normalise import fold

_STEPS: tuple[Rating, ...] = ("false", "mostly false", "mixed", "mostly true", "true")
_LEAD = re.compile(
    r"(?:our |unsere? )?(?:rating|verdict|ruling|conclusion|bewertung|urteil|fazit|einstufung|ergebnis)\s*[:-]\s*"
)
_END = re.compile(r"[.:;,!?()–—]| - ")
_SIGNS = re.compile(r"[^\w\s,'-]+")
_FOLDED: dict[str, Rating] = {fold(phrase): rating for phrase, rating in RATING_OF.items()}


def named_rating(name: str) -> Rating | None:
    """What a rating in words means, None for words that are not known as one.

    Only the words up to the first stop count: what follows explains them.

    >>> named_rating("Pants on Fire!"), named_rating("Bewertung: Größtenteils falsch. Das Bild ist alt."), named_rating("Blue")
    ('false', 'mostly false', None)
    """
    text = _LEAD.sub("", fold(name), count=1)
    for candidate in (text, _END.split(text, maxsplit=1)[0], _SIGNS.sub(" ", text)):
        rating = _FOLDED.get(" ".join(candidate.split()))
        if rating is not None:
            return rating
    return None


def numbered_rating(value: Any, worst: Any = 1, best: Any = 5) -> Rating:
    """What a number on a scale means: the nearest of five steps from false to true. The scale may run either way.

    Numbers may be given as strings. Raises :class:`InputError` naming what is no number, a scale without a length, or a value
    beside it.

    >>> numbered_rating(1), numbered_rating("4", best="1", worst="5"), numbered_rating(3)
    ('false', 'mostly false', 'mixed')
    """
    given = {"ratingValue": value, "worstRating": worst, "bestRating": best}
    number, low, high = (_number(one, field) for field, one in given.items())
    if low == high:
        raise InputError(f"is {float(high):g}, the same as worstRating: a scale without a length", field="bestRating")
    share = (number - low) / (high - low)
    if not 0 <= share <= 1:
        raise InputError(f"{float(number):g} is not between {float(low):g} and {float(high):g}", field="ratingValue")
    return _STEPS[round(share * (len(_STEPS) - 1))]


def _number(value: Any, field: str) -> Fraction:
    """A number, exact, so that a value between two steps falls on the same side of either scale."""
    try:
        number = math.nan if isinstance(value, bool) else float(str(value).strip().replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise InputError(f"{str(value)[:40]!r} is no number", field=field)
    return Fraction(number)
