"""The words of a text as who looks for names sees them: their capitals, what stands between them, where sentences open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.text.name_words import ENGLISH_WORDS, GENERIC, ROLES, UNITS
from claims.text.normalise import fold
from claims.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_SENTENCE_BREAK = re.compile(r"[.!?…:;]\W*$|\n")
_NEVER_SHAPED = ROLES | GENERIC | ENGLISH_WORDS | UNITS
_SMALL = frozenset(  # what has no capital in a headline either
    "a an and as at but by for from in into of off on onto or over per s t the to up via vs with von van der den de la le del di da "
    "du al el bin ibn".split()
)
_AMOUNT = re.compile(r"\d[\d.,]*(?:[KMBT]|bn|m)?|[QH][1-4]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; ``folded`` is its form in word lists, ``gap`` what stands between it and the word before, ``opens`` whether
    it opens a sentence.
    """

    span: Span
    text: str
    folded: str
    gap: str
    opens: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_shaped(self) -> bool:
        """Whether the letters alone tell a name: OpenAI, MGX, A380."""
        if self.folded in _NEVER_SHAPED or _AMOUNT.fullmatch(self.text):
            return False
        letters = [letter for letter in self.text if letter.isalpha()]
        has_capital = any(map(str.isupper, letters))
        inner = any(a.islower() and b.isupper() for a, b in zip(self.text, self.text[1:], strict=False))
        return inner or (has_capital and len(self.text) > 1 and (self.text.isupper() or len(letters) < len(self.text)))


def words_of(text: str) -> list[Word]:
    """The words of a text, in their order."""
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        opens = not words or bool(_SENTENCE_BREAK.search(gap))
        words.append(Word(Span(*match.span()), match[0], fold(match[0]), gap, opens))
        end = match.end()
    return words


def is_headline(words: Sequence[Word]) -> bool:
    """Whether nearly all longer words have a capital, so that capitals tell nothing."""
    if any(word.text.isalpha() and word.text.islower() and word.folded not in _SMALL for word in words):
        return False
    longer = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(longer) > 3 and sum(word.is_capital for word in longer) >= 0.9 * len(longer)
