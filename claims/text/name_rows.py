"""Names in German by their company: two nouns with nothing but a blank between them.

German writes compounds in one word, so of nouns in a row the last is mostly a name: "Bildhauer Ansgar Peltz", "der Hafen
Eckwurth". Not so with measures ("ein Glas Wasser"), genitives ("Schwedens König") and adjectives with a capital ("Bremer
Senat"; after a full stop "Neue Regeln").
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from claims.text.capitals import Word
from claims.text.lookalikes import GERMAN_NOUNS, OPENING_WORDS
from claims.text.name_words import (
    CALENDAR,
    DETERMINERS,
    GERMAN_BARE_NOUNS,
    GERMAN_NOUN,
    GERMAN_WORDS,
    MEASURES,
    ROLE_ENDINGS,
    ROLES,
    UNITS,
)

_NEVER = GERMAN_WORDS | GERMAN_BARE_NOUNS | CALENDAR | ROLES | UNITS
_ADJECTIVE = re.compile(r".+e[mnrs]?")
_WOMAN = re.compile(r".{4,}in")
"""Someone by her trade: "Pastorin", "Dichterin"; names such as "Karin" are shorter."""


def is_common(word: Word) -> bool:
    """Whether a German word is none of a name by its form or because a list has it."""
    return (
        word.folded in _NEVER
        or (word.opens and word.folded in OPENING_WORDS["de"])
        or word.folded.endswith(ROLE_ENDINGS)
        or bool(GERMAN_NOUN.fullmatch(word.folded))
    )


def in_a_row(words: Sequence[Word]) -> Set[int]:
    """The places of the words that are parts of names because they stand in a row, less what says who or what is named.

    >>> from claims.text.capitals import words_of
    >>> told = words_of("Die Pastorin Silke Njoroge dankt Farid Haddad und dem Zirkus Bellini aus der Bremer Altstadt.")
    >>> [told[place].text for place in sorted(in_a_row(told))]
    ['Silke', 'Njoroge', 'Farid', 'Haddad', 'Bellini']
    """
    found: set[int] = set()
    start = 0
    for place in range(1, len(words) + 1):
        if place < len(words) and words[place].gap == " " and _may_lead(words[start]) and _may_follow(words[place]):
            continue
        found.update(_named(words, range(start, place)))
        start = place
    return found


def _may_lead(word: Word) -> bool:
    return word.is_capital and word.text[1:].isalpha() and word.folded not in MEASURES and not is_common(word)


def _may_follow(word: Word) -> bool:
    return _may_lead(word) and word.folded not in GERMAN_NOUNS


_GIVEN = frozenset(  # given names whose last letter is no genitive
    "hans luis jens lars nils mats los ines agnes iris doris boris dennis joris thomas andreas matthias mathias tobias lukas jonas niklas "
    "elias hannes johannes james charles".split()
)


def _named(words: Sequence[Word], row: range) -> range:
    """Those places of a row whose words are names, if any are."""
    if words[row[0]].opens and _ADJECTIVE.fullmatch(words[row[0]].folded):
        row = row[1:]
    if len(row) < 2:
        return range(0)
    first = words[row[0]].folded
    is_noun = first in GERMAN_NOUNS or (row[0] > 0 and words[row[0] - 1].folded in DETERMINERS)
    if first.endswith("s") and not (is_noun or first.endswith("us") or first in _GIVEN):
        return range(0)
    if len(row) > 2 or _WOMAN.fullmatch(first):
        return row[1:]
    if _ADJECTIVE.fullmatch(first) and first not in GERMAN_NOUNS:
        return range(0) if is_noun or first.endswith("er") else row
    return row[1:] if is_noun else row
