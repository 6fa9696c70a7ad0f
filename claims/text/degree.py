"""Small words that change what is claimed: directly, only, most, first, largest, former, partly, rose, loss.

Each belongs to a kind that is the same in English and German, so that the words of a claim and of its evidence can be held
against each other. Two kinds that exclude each other are opposed: what rose did not fall, what is second-largest is neither
third-largest nor largest. Kinds without an opposite (only, some, co, among_largest) tell by their absence: a founder need not be
a co-founder.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language
from claims.text.degree_words import DEGREE_WORDS, OPPOSITES
from claims.text.lower import lower
from claims.text.spans import Span
from claims.text.superlative_words import PLACES

CHANGES = frozenset(("rise", "fall"))
"""The kinds of words for a change of what is measured."""


@dataclass(frozen=True, slots=True)
class Degree:
    """A word or phrase of degree and its kind, such as "direct", "largest" or "largest 2"."""

    span: Span
    kind: str


def degrees(text: str, language: Language) -> tuple[Degree, ...]:
    """The words of degree in ``text``, in order. Phrases that only hold such a word ("above all", "last year") are none.

    >>> def show(text, language):
    ...     return [(degree.span.of(text), degree.kind) for degree in degrees(text, language)]
    >>> show("Apple investierte nicht direkt, Microsoft ist der zweitgrößte Investor.", "de")
    [('direkt', 'direct'), ('zweitgrößte', 'largest 2')]
    >>> show("Der Mai brachte ein Minus von 4 Prozent.", "de")
    [('Minus', 'fall')]
    >>> show("It is the 3rd-oldest bank, and the largest after Nordbank.", "en")
    [('3rd-oldest', 'oldest 3')]
    >>> show("It slid to 18 percent, its rival went up by 2, and he slid off.", "en")
    [('slid', 'fall'), ('went up', 'rise')]
    >>> show("Last year the former co-founder's profit fell to its lowest level.", "en")
    [('former', 'former'), ('co-founder', 'co'), ('profit', 'profit'), ('fell', 'fall'), ('lowest', 'lowest')]
    """
    matches = DEGREE_WORDS[language].finditer(text)
    return tuple(Degree(Span(*match.span()), _kind(match)) for match in matches if match.lastgroup != "idle")


def _kind(match: re.Match[str]) -> str:
    """The kind of a word of degree, of a superlative with its place where it is not the first."""
    kind, nth = match.lastgroup or "", lower(match["nth"] or "")
    return f"{kind} {PLACES.get(nth, nth[:-2])}" if nth else kind


def opposed(a: str, b: str) -> bool:
    """Whether two kinds of degree exclude each other.

    >>> opposed("rise", "fall"), opposed("all", "some"), opposed("largest 2", "largest")
    (True, False, True)
    """
    one, other = (kind.partition(" ")[0] for kind in (a, b))
    return frozenset((one, other)) in OPPOSITES or (one == other and a != b)
