"""The noun that a number counts: "3,000 new employees", "20 verletzte Menschen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.records import Language
from claims.text.counted_words import PEOPLE, THINGS
from claims.text.spans import Span

_WORD = re.compile(r"\s([^\W\d_]+(?:-[^\W\d_]+)*)(?![\w-])")
_PART_OF = re.compile(
    r"\s(?:of|out of|der|dieser|seiner|ihrer|von|aus)\s"
    r"(?:(?:the|these|those|its|their|all|a total of|the\s[\w-]{2,20}['’]s?|den|diesen|seinen|ihren|allen)\s)?(?:insgesamt\s)?"
)
_FURTHEST = 4
"""A noun is at most so many words behind its number."""

FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        "a about across after against ago all also although always an and are as at away be because before behind between "
        "but by can could does during each else for from had has have he her his how if in inside into is it its may might "
        "minus most must near not of off on only onto or our out outside over per plus says she should since so than that "
        "the their them then there these they this those through thus to toward towards under unless until up upon us "
        "versus via was we were what when where whereas which while who whose will with within without would you".split()
    ),
    "de": frozenset(
        "aber alle als am an auf aus außer bei bis da damit dann das dass dem den denn der des die diese dieser dieses durch "
        "ein eine einem einen einer eines für gegen haben hatte hatten hinter ihre ihrer im in ins ist jede kamen konnte "
        "konnten können nach neben ob oder ohne seine seiner seit sie sind sollen sowie statt über um und unter vom von vor "
        "waren was wegen weil wenn werden wie wollen worden wurde wurden würde würden zu zum zur zwischen".split()
    ),
}
"""Words that never stand between a number and its noun; what looks like a noun behind them is not counted."""

_IRREGULAR = {"people": "person", "children": "child", "staff": "staff", "police": "police"}
_NO_PLURAL = ("ss", "us", "is")
_ADJECTIVE = ("e", "en", "er", "es", "em", "a")

_ADVERBS = frozenset("bislang bisher zuvor noch neu sehr besonders teils schwer leicht stark völlig weitgehend".split())
"""Words without the ending of an adjective that may stand before one: "17 bislang unbekannte Arten"."""


def counted_noun(text: str, room: Span, language: Language, *, one: bool = False) -> tuple[str, int] | None:
    """The singular, in lower case, of the noun counted by a number right before ``room``, and where the noun ends.

    English: the first word that looks like a plural, behind ``one`` the first word; German: the first with a capital. None
    where words come between that no such phrase has, or where the noun is not in ``room``. Best effort, without a dictionary.

    >>> counted_noun("3,000 new employees in Berlin", Span(5, 29), "en")
    ('employee', 19)
    >>> counted_noun("bei 20 jungen Mitarbeitern", Span(6, 26), "de")
    ('mitarbeiter', 26)
    >>> counted_noun("17 bislang unbekannte Arten", Span(2, 27), "de")
    ('art', 27)
    >>> counted_noun("20 of its employees", Span(2, 19), "en") is None
    True
    """
    start = room.start
    for _ in range(_FURTHEST):
        found = _WORD.match(text, start, room.end)
        if not found or found[1].lower() in FUNCTION_WORDS[language]:
            return None
        word, start = found[1], found.end()
        if language == "de" and word[0].isupper():
            return _german_stem(word.lower()), start
        if language == "en" and (one or _is_plural(word.lower())):
            return word.lower() if one else _english_singular(word.lower()), start
        if language == "de" and not word.endswith(_ADJECTIVE) and word not in _ADVERBS:
            return None
    return None


def noun_of_whole(text: str, part_end: int, whole: Span, end: int, language: Language) -> str | None:
    """The noun that a number shares with the one behind it, of which it counts a part; None where it counts no part.

    >>> text = "cracks in two of the six pillars"
    >>> noun_of_whole(text, 13, Span(21, 24), len(text), "en")
    'pillar'
    >>> noun_of_whole("two and six pillars", 3, Span(8, 11), 19, "en") is None
    True
    """
    if not is_part_of(text, part_end, whole.start):
        return None
    noun = counted_noun(text, Span(whole.end, end), language)
    return noun[0] if noun else None


def is_part_of(text: str, part_end: int, whole_start: int) -> bool:
    """Whether a number that ends at ``part_end`` counts a part of what the one at ``whole_start`` counts.

    >>> is_part_of("41 of its 58 shops", 2, 10), is_part_of("41 or 58 shops", 2, 6)
    (True, False)
    """
    return bool(_PART_OF.fullmatch(text, part_end, whole_start))


def _is_plural(word: str) -> bool:
    if word in _IRREGULAR or word.endswith("men"):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL)


def _english_singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return f"{word[:-2]}an"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def _german_stem(word: str) -> str:
    """The word without the endings of plural and case: "Mitarbeitern" and "Mitarbeiter", "Tage" and "Tagen" are the same."""
    if word.endswith(("ern", "eln", "innen")):
        return word[:-1] if not word.endswith("innen") else word[:-3]
    for ending in ("en", "e", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


def _stems(groups: Sequence[str]) -> dict[str, int]:
    """The nouns as :func:`counted_noun` gives them, with the place of their group; German ones have a capital."""
    words = ((word, place) for place, group in enumerate(groups) for word in group.split())
    return {_english_singular(word) if word.islower() else _german_stem(word.lower()): place for word, place in words}


_PEOPLE, _THINGS = _stems(PEOPLE), _stems(THINGS)
_NARROWER = {0: range(1, len(PEOPLE)), 1: [_PEOPLE["pupil"], _PEOPLE["girl"], _PEOPLE["boy"]]}

_COPIED = {
    noun
    for noun, place in _THINGS.items()
    if place in {_THINGS[it] for it in ("copy", "book", "album", "song", "film")}
}
"""What is sold in copies: two million books are two million copies."""


def same_noun(one: str, other: str) -> bool:
    """Whether two nouns of counts are one, or of one meaning, in one language or across them.

    >>> same_noun("visitor", "besucher"), same_noun("visitor", "einwohner")
    (True, False)
    """
    return one == other or any(one in group and group[one] == group.get(other) for group in (_PEOPLE, _THINGS))


def other_noun(one: str, other: str) -> bool:
    """Whether two nouns surely mean other things: concerts are no cities, but guests may be children.

    >>> other_noun("concert", "städt"), other_noun("visitor", "kinder"), other_noun("visitor", "städt")
    (True, False, True)
    """
    if one in _COPIED and other in _COPIED:
        return False
    are_known = all(noun in _PEOPLE or noun in _THINGS for noun in (one, other))
    return are_known and not same_noun(one, other) and not (one in _PEOPLE and other in _PEOPLE)


def is_wider(one: str, other: str) -> bool:
    """Whether whoever is meant by the other noun may be called by the first one: girls are children.

    >>> is_wider("child", "girl"), is_wider("girl", "child"), is_wider("mensch", "child")
    (True, False, True)
    """
    return _PEOPLE.get(other) in _NARROWER.get(_PEOPLE.get(one, -1), ())
