"""A place in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range [start, end) of a text, counted in Unicode code points.

    >>> Span(6, 11).of("Hello world!")
    'world'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of ``text`` that this span covers, letter for letter."""
        return text[self.start : self.end]

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def spliced(text: str, pieces: Iterable[tuple[Span, str]]) -> str:
    """``text`` with other words in place of some spans of it, which come in order; one that begins within another is left out.

    >>> spliced("Hello world!", [(Span(0, 5), "Good morning"), (Span(4, 8), "x"), (Span(11, 12), ".")])
    'Good morning world.'
    """
    written: list[str] = []
    end = 0
    for span, words in pieces:
        if span.start < end:
            continue
        written += (text[end : span.start], words)
        end = span.end
    return "".join(written) + text[end:]
