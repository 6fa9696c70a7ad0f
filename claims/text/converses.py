"""Who does it to whom, of two that a sentence names: through voice, word order and converse words ("owns", "belongs to")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.records import Language
from claims.text.calendar_words import MONTH_NAMES
from claims.text.clauses import clauses
from claims.text.converse_words import CONVERSES, Converse
from claims.text.number_words import alternatives
from claims.text.polarity import negated
from claims.text.spans import Span
from claims.text.subjects import KINDS, RELATIVE, Kind, Pair, Word, is_first_agent


class Deed(NamedTuple):
    """A relation by its name in :data:`CONVERSES`, and whether the first of the two is the one who does it, not the other."""

    relation: str
    by_first: bool


def told_of(text: str, language: Language) -> frozenset[str]:
    """The relations that ``text`` has a word for, whoever they are of.

    >>> sorted(told_of("Kodak lost to Sony, which owns Fuji.", "en"))
    ['beating', 'owning']
    """
    return frozenset(name for name, pattern in _any_word(language) if pattern.search(text))


@cache
def _any_word(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    every = (
        (name, "|".join(pattern.pattern for _, pattern in _patterns(words)))
        for name, words in CONVERSES[language].items()
    )
    return tuple((name, re.compile(pattern)) for name, pattern in every)


def deeds(text: str, language: Language, one: Span, other: Span) -> frozenset[Deed]:
    """What one of two spans of ``text`` does to the other, as far as the words of :data:`CONVERSES` tell.

    A relation that is told both ways is left out, and so is a deed that is denied or failed.

    >>> def told(text, language, first, second):
    ...     one, other = (Span(text.index(name), text.index(name) + len(name)) for name in (first, second))
    ...     return sorted(deeds(text, language, one, other))
    >>> told("It closed after Sony beat Kodak.", "en", "Sony", "Kodak"), told("Es ging am 8. Mai von Sony an Kodak.", "de", "Sony", "Kodak")
    ([Deed(relation='beating', by_first=True)], [])
    >>> told("Sony übergab das Amt am 8. Mai an Kodak.", "de", "Kodak", "Sony")
    [Deed(relation='succeeding', by_first=True)]
    >>> told("Kodak was backed by Sony.", "en", "Kodak", "Sony")
    [Deed(relation='investing', by_first=False)]
    >>> told("In Kodak investierte Sony.", "de", "Kodak", "Sony")
    [Deed(relation='investing', by_first=False)]
    >>> told("Kodak, a subsidiary of the group Sony, grew.", "en", "Sony", "Kodak")
    [Deed(relation='owning', by_first=True)]
    >>> told("Kodak ist kleiner als Sony.", "de", "Sony", "Kodak")
    [Deed(relation='size', by_first=True)]
    >>> told("In London, Sony beat Kodak.", "en", "London", "Kodak"), told("Sony grew and Kodak shrank.", "en", "Sony", "Kodak")
    ([], [])
    >>> told("Kodak failed to beat Sony.", "en", "Kodak", "Sony"), told("Kodak hat Sony nicht besiegt.", "de", "Kodak", "Sony")
    ([], [])
    """
    first, second = sorted((one, other))
    stretch = _stretch(text, language, first, second)
    if stretch is None or _SPEAKS[language].search(
        f"{text[first.end : second.start]}\0{text[second.end : second.end + 40]}"
    ):
        return frozenset()
    pair = Pair(text, language, first, second, stretch)
    found = {
        Deed(relation, by_first == (first == one))
        for relation, words in CONVERSES[language].items()
        for by_first in _told(pair, words)
    }
    return frozenset(deed for deed in found if deed._replace(by_first=not deed.by_first) not in found)


def _stretch(text: str, language: Language, first: Span, second: Span) -> Span | None:
    """The clause in which both stand, else an apposition or a relative clause of the first that names the second."""
    if first.meets(second):
        return None
    ends = [one for one in clauses(text, language) if one.start <= second.start and second.end <= one.end]
    if not ends or ends[0].start <= first.start:
        return ends[0] if ends else None
    between = text[first.end : second.start]
    if _APART.search(between) or len(between) > _NEAR:
        return None
    return Span(first.end, ends[0].end if RELATIVE.search(between) else second.start)


_SPEAKS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r",[\"”]?\s[^,\0]*\0(?:['’]s?)?(?: [a-z]{2,20}){0,2} (?:said|says|told|wrote|writes|added|reported|claimed|announced|argued"
        r"|confirmed)\b|,[\"”]?\s(?:said|says)\s[^,\0]*\0"
    ),
    "de": re.compile(r",\s(?:sag\w+|erklär\w+|teil\w+|meld\w+|schr[ie]+b\w*|bericht\w+|beton\w+)\s[^,\0]*\0"),
}
"""What stands between and behind two names where the second only says it: "Iran attacked a tanker, Israel said"; NUL for that name."""
_NEAR = 60
_APART = re.compile(
    r"[.;!?:]\s|\b(?:and|or|but|while|whereas|because|although|if|when|as|und|oder|aber|doch|sondern|während|weil|obwohl|wenn|als)\b"
)


def _told(pair: Pair, words: Converse) -> Iterator[bool]:
    """For each word of the relation whether the first of the pair is its agent, where that is clear."""
    for kind, pattern in _patterns(words):
        for match in pattern.finditer(pair.text, pair.stretch.start, pair.stretch.end):
            word = Word(kind, Span(*match.span()), frozenset(words.toward.split()))
            if not (word.span.meets(pair.first) or word.span.meets(pair.second)):
                by_first = is_first_agent(pair, word)
                if by_first is not None and not _is_denied(pair, word):
                    yield by_first


def _is_denied(pair: Pair, word: Word) -> bool:
    """Whether the deed is denied. What one is to the other is so only by what stands before ("Kodak's owner said nothing")."""
    end = word.span.end if word.kind in ("agent", "patient") else None
    return negated(pair.text[:end], word.span, pair.language)


_WITHIN = rf"(?:[^.;]|(?<=\d)\.(?=\d|\s[a-zäöü]|\s(?i:{alternatives(MONTH_NAMES)})\b))"
"""A character within a sentence, the full stop of a figure too: "am 8. Mai", "for 3.5 million"."""


@cache
def _patterns(words: Converse) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    found = ((kind, getattr(words, kind).replace("[^.;]", _WITHIN)) for kind in KINDS)
    return tuple((kind, re.compile(rf"\b(?:{one})\b")) for kind, one in found if one)
