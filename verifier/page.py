"""Which sentences of a page are claims worth checking. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from claims.assertions import drafts
from claims.errors import InputError
from claims.text.language import detect
from claims.text.normalise import refuse_half_pairs
from verifier.claim import read_claim
from verifier.results import Claim

MOST_BLOCKS = 1000
MOST_CHARACTERS = 200_000
"""Of all blocks together."""
MOST_CLAIMS = 100
_EVIDENCE = 3
"""Pieces that each claim is shown with: a page has many claims."""


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A sentence that is a claim: ``block`` is the place of its block, ``start`` and ``end`` are offsets into its text."""

    block: int
    start: int
    end: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class PageClaims:
    """The claims of a page in its order, and how many more there are: too long to be judged, or too many at its end."""

    found: tuple[PageClaim, ...]
    left_out: int


def page_claims(texts: Sequence[str], most: int = MOST_CLAIMS) -> PageClaims:
    """The statements among the sentences of the blocks ``texts``; questions, headings and boilerplate are none.

    Raises :class:`InputError` if the blocks are too long together, or one is not Unicode.

    >>> [text[one.start : one.end] for text in ["Is it so? It rained in Bonn."] for one in page_claims([text]).found]
    ['It rained in Bonn.']
    """
    length = sum(map(len, texts))
    if length > MOST_CHARACTERS:
        raise InputError(f"have {length:,} characters together, more than {MOST_CHARACTERS:,}", field="blocks")
    for place, text in enumerate(texts):
        refuse_half_pairs(text, f"blocks.{place}.text")
    sentences = list(_sentences(texts))
    found = tuple(islice(_claims(sentences), most))
    return PageClaims(found, len(sentences) - len(found))


def _sentences(texts: Iterable[str]) -> Iterator[tuple[int, int, int, str]]:
    for block, text in enumerate(texts):
        for draft in drafts(text, detect(text)):
            yield block, draft.start, draft.end, text[draft.start : draft.end]


def _claims(sentences: Iterable[tuple[int, int, int, str]]) -> Iterator[PageClaim]:
    for block, start, end, sentence in sentences:
        claim = _claim(sentence)
        if claim is not None:
            yield PageClaim(block, start, end, claim)


def _claim(sentence: str) -> Claim | None:
    """The sentence as a claim, None if it is too long for one or has control characters."""
    try:
        return read_claim(sentence, max_evidence=_EVIDENCE)
    except InputError:
        return None
