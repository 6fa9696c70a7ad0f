"""Small letters that keep their places."""

from __future__ import annotations

_ALIKE = str.maketrans("İıſ", "iis")
"""The letters that a pattern takes for an i or an s where capitals do not matter."""


def lower(text: str) -> str:
    """The text in small letters, each as long as before, so that a place found in it is the same place in ``text``.

    What a pattern has matched in any case becomes the word that stands in the pattern.

    >>> lower("Im März"), len(lower("İstanbul"))
    ('im märz', 8)
    >>> lower("ſECOND"), lower("fıfth")
    ('second', 'fifth')
    """
    return text.translate(_ALIKE).lower()
