"""Small letters that keep their places."""

from __future__ import annotations


def lower(text: str) -> str:
    """The text in small letters, each as long as before, so that a place found in it is the same place in ``text``.

    >>> lower("Im März"), len(lower("İstanbul"))
    ('im märz', 8)
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
