"""Tests of claims/text/name_words.py and claims/text/lookalikes.py."""

from __future__ import annotations

import pytest

from claims.text import lookalikes, name_words
from claims.text.normalise import fold

LISTS = {
    **{name: words for name, words in vars(name_words).items() if isinstance(words, frozenset)},
    **{f"OPENING_WORDS {language}": words for language, words in lookalikes.OPENING_WORDS.items()},
    "GERMAN_NOUNS": lookalikes.GERMAN_NOUNS,
}


@pytest.mark.parametrize("name", LISTS)
def test_words_stand_in_the_form_in_which_texts_are_looked_up(name: str) -> None:
    assert [word for word in LISTS[name] if word != fold(word)] == []
