"""How alike the spellings of two names are, and whether they mean the same one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from claims.text.exonyms import same_place
from claims.text.normalise import fold

SAME_NAME = 0.93
"""From this similarity on, two spellings are taken for the same name."""

_SHORT = 6
_ENDED = re.compile(r"(?:[ae]n|i)$")
"""The endings "Linken", "Syrian", "Iraqi"."""
_KEPT = 4096
"""Keys that are remembered: the names of a claim are held against every name of its evidence."""
_LEGAL_FORMS = frozenset(
    "ab ag bv co company corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd nv oy plc sa sarl se spa".split()
)


def similar(one: str, other: str) -> float:
    """How likely two spellings mean the same name, 0 to 1; see SAME_NAME. Symmetric.

    Case, accents, blanks, hyphens, legal forms and a genitive s do not count. Otherwise the measure is Jaro-Winkler (Winkler
    1990), lowered if more than one slip lies between the two: four of five misspellings are one letter too many, too few,
    wrong or swapped (Damerau 1964). Digits are no misspelling, names of three letters or less are the same or not, and of
    two short ones the one may have one letter more within or as an ending, not before or behind it ("Bayer", "Bayern").

    >>> similar("Open AI", "OpenAI"), similar("Microsofts", "Microsoft Corp."), similar("GPT-4", "GPT-3")
    (1.0, 1.0, 0.0)
    >>> similar("Appel", "Apple") >= SAME_NAME, similar("Nvida", "Nvidia") >= SAME_NAME, similar("Bayer", "Bauer") >= SAME_NAME
    (True, True, False)
    >>> similar("Selenskyj", "Zelenskyy"), similar("Lawrow", "Lavrov"), similar("Seidler", "Zeitler") >= SAME_NAME
    (1.0, 1.0, False)
    >>> similar("Bayer", "Bayern"), similar("Essen", "Hessen"), similar("Linke", "Linken") >= SAME_NAME
    (0.0, 0.0, True)
    """
    left, right = name_key(one), name_key(other)
    if not _written(left).isdisjoint(_written(right)):
        return float(bool(left))
    if min(len(left), len(right)) <= 3 or _digits(left) != _digits(right) or _is_lengthened(left, right):
        return 0.0
    further_slips = OSA.distance(left, right) - 1
    return min(JaroWinkler.similarity(left, right), 1 - further_slips / max(len(left), len(right)))


def same(one: str, other: str) -> bool:
    """Whether two spellings mean the same name, one is the surname or a short form of the other, or both mean one place.

    >>> same("Sam Altman", "Altman"), same("Microsoft", "Microsoft-Chef"), same("Apple", "Google"), same("Munich", "München")
    (True, True, False, True)
    """
    if similar(one, other) >= SAME_NAME or same_place(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return any(similar(shorter, word) >= SAME_NAME for word in re.split(r"[\s-]+", longer) if len(word) > 2)


@lru_cache(_KEPT)
def name_key(name: str) -> str:
    """The letters and digits of a name that its spellings share.

    >>> name_key("Thrive Capital, Inc."), name_key("Crédit-Agricole’s")
    ('thrivecapital', 'creditagricole')
    """
    words = re.findall(r"[^\W_]+", re.sub(r"'s?\b", "", _plain(name)))
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return "".join(kept or words)


@lru_cache(_KEPT)
def _written(key: str) -> frozenset[str]:
    """The keys under which a name may be met: without a genitive s, and as another script is written in either language."""
    return frozenset((key, _romanised(key), _romanised(_genitive(key))))


def _romanised(key: str) -> str:
    """The key of a longer name as English and German both might write it from another script: Selenskyj, Zelensky."""
    if len(key) < 6:
        return key
    for one, other in (("tsch", "ch"), ("sch", "sh"), ("kh", "ch"), ("zh", "sh"), ("w", "v"), ("j", "y"), ("yy", "y")):
        key = key.replace(one, other)
    if key.endswith(("y", "i", "v", "o", "a")):
        key = key.replace("z", "s")
    return key


def _genitive(key: str) -> str:
    """The key without a genitive s: of a short name the s may be its own."""
    return key[:-1] if len(key) > 4 and key.endswith("s") and not key.endswith("ss") else key


def _is_lengthened(one: str, other: str) -> bool:
    """Whether of two short keys one is the other with a letter before it, or behind it that is no ending."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) > _SHORT:
        return False
    return longer[1:] == shorter or (longer[:-1] == shorter and not _ENDED.search(longer))


def _digits(key: str) -> str:
    return "".join(char for char in key if char.isdigit())


def _plain(name: str) -> str:
    """Folded, and without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", fold(name)) if not unicodedata.combining(char))
