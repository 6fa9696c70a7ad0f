"""What the model reads to judge an assertion, and what its scores say together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from claims.records import Review
from claims.text.aliases import as_named
from claims.text.epithets import as_meant
from verifier.results import StanceScores
from verifier.stance import reviews
from verifier.stance.as_claimed import as_claimed
from verifier.stance.checks.held import READ
from verifier.stance.checks.side import Side


def reading(
    review: Review | None, told: Side, claim: Side, conflicting: Collection[str] = READ
) -> tuple[tuple[str, str], ...]:
    """The pairs (premise, hypothesis) that the model reads to tell where what is told, or reviewed, stands to a claim."""
    if review is not None:
        return reviews.pairs(review, claim.text)
    return tuple((premise, claim.text) for premise in premises(told, claim, conflicting))


def premises(told: Side, claim: Side, conflicting: Collection[str] = READ) -> tuple[str, ...]:
    """What the model reads of an assertion: the quote alone and, if there is anything around it, the window and what is around alone.

    The window is the quote with the sentence before it, headed by the document's date and title. All is in the words of the
    claim: whom the document calls otherwise ("the ChatGPT maker") goes by the claim's name, and so do amounts and dates, in the
    quote also other ones of the slots ``conflicting`` (:func:`as_claimed`).
    """

    def read(side: Side, conflicting: Collection[str] = ()) -> str:
        return as_named(as_claimed(claim, side, conflicting), told.language, claim.text, told.aliases)

    quote = _with_subject(read(told, conflicting), told, claim)
    context, head = (read(replace(told, text=text)) for text in (told.context, told.head))
    window = f"{context} {quote}".strip()
    if not head:
        return (quote, window, context) if context else (quote,)
    return (quote, f"{head}: {window}", f"{head}: {context}" if context else head)


def _with_subject(quote: str, told: Side, claim: Side) -> str:
    """The quote, as the model reads it, with "the company" by its name, where the claim and the sentence before have that name."""
    meant = told.taken_up(claim)
    return as_meant(quote, told.language, meant[1].text) if meant else quote


def of_quote(scores: Sequence[StanceScores]) -> StanceScores:
    """What the quote says, of the scores of its premises.

    A window of which what is around the quote says nearly as much alone is left out: it would have the quote say what another
    sentence or the headline does.

    >>> sure, silent = StanceScores(0.9, 0, 0.1), StanceScores(0, 0, 1)
    >>> of_quote([silent, sure, sure]) == silent, of_quote([silent, sure, silent]).supports > 0.8
    (True, True)
    """
    if len(scores) < 3:
        return pooled(scores)
    quote, window, around = scores
    side = "supports" if window.supports > window.contradicts else "contradicts"
    is_borrowed = getattr(around, side) >= _BORROWED * getattr(window, side)
    return quote if is_borrowed else pooled([quote, window])


_BORROWED = 0.7
"""The share of what the window says from which on it is what is around the quote that says it."""

_WORD_IN = 0.05
"""What a premise that says nothing still weighs."""


def pooled(scores: Sequence[StanceScores]) -> StanceScores:
    """The probabilities of at least one result as one, each weighing as much as it says anything.

    A quote that says nothing without its context does not outvote the window that explains it.

    >>> both = pooled([StanceScores(0, 0, 1), StanceScores(1, 0, 0)])
    >>> round(both.supports, 2)
    0.95
    """
    weights = [1 - one.neutral + _WORD_IN for one in scores]
    total = sum(weights)

    def side(values: Iterable[float]) -> float:
        return sum(weight * value for weight, value in zip(weights, values, strict=True)) / total

    return StanceScores(
        side(one.supports for one in scores),
        side(one.contradicts for one in scores),
        side(one.neutral for one in scores),
    )
