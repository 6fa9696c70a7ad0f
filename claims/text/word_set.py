"""Lists of words, as they read best."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a list that has blanks or ends of lines between them.

    >>> sorted(word_set("Dr Prof  e.g"))
    ['Dr', 'Prof', 'e.g']
    """
    return frozenset(words.split())
