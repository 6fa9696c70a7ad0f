"""Small words that change what is claimed: directly, only, most, first, largest, former, partly, rose, loss.

Each belongs to a kind that is the same in English and German, so that the words of a claim and of its evidence can be held
against each other. Two kinds that exclude each other are opposed: what rose did not fall. Kinds without an
opposite (only, some, co, among_largest) tell by their absence: a founder need not be a co-founder.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.records import Language
from claims.text.degree_words import DEGREE_WORDS, OPPOSITES
from claims.text.spans import Span


@dataclass(frozen=True, slots=True)
class Degree:
    """A word or phrase of degree and its kind, such as "direct" or "next_largest"."""

    span: Span
    kind: str


def degrees(text: str, language: Language) -> tuple[Degree, ...]:
    """The words of degree in ``text``, in order. Phrases that only hold such a word ("above all", "last year") are none.

    >>> def show(text, language):
    ...     return [(degree.span.of(text), degree.kind) for degree in degrees(text, language)]
    >>> show("Apple investierte nicht direkt, Microsoft ist der zweitgrößte Investor.", "de")
    [('direkt', 'direct'), ('zweitgrößte', 'next_largest')]
    >>> show("Last year the former co-founder's profit fell to its lowest level.", "en")
    [('former', 'former'), ('co-founder', 'co'), ('profit', 'profit'), ('fell', 'fall'), ('lowest', 'lowest')]
    """
    matches = DEGREE_WORDS[language].finditer(text)
    kinds = ((Span(*match.span()), match.lastgroup) for match in matches)
    return tuple(Degree(span, kind) for span, kind in kinds if kind and kind != "idle")


def opposed(a: str, b: str) -> bool:
    """Whether two kinds of degree exclude each other.

    >>> opposed("rise", "fall"), opposed("all", "some")
    (True, False)
    """
    return frozenset((a, b)) in OPPOSITES
