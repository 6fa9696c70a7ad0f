"""What the model reads to judge an assertion, and what its scores say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.records import Assertion
from claims.text.aliases import as_named
from claims.text.same_amounts import as_measured
from verifier.results import Claim, StanceScores
from verifier.stance import reviews


def reading(assertion: Assertion, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The pairs (premise, hypothesis) that the model reads to tell where an assertion stands to a claim."""
    if assertion.review is not None:
        return reviews.pairs(assertion.review, claim.text)
    return tuple((premise, claim.text) for premise in premises(assertion, claim))


def premises(assertion: Assertion, claim: Claim) -> tuple[str, ...]:
    """What the model reads of an assertion: the quote alone, the window if that holds more, and the context alone if there is any.

    The window is the quote with the sentence before it, headed by the document's date and title. Whom the document calls
    otherwise than the claim ("the ChatGPT maker") the model reads by the claim's name, and the same amounts as the claim has them.
    """
    head = ", ".join(part for part in (assertion.document.published, assertion.document.title) if part)
    window = f"{head}: {assertion.window}" if head else assertion.window
    read = (
        (assertion.quote, window, assertion.context)
        if assertion.context
        else tuple(dict.fromkeys((assertion.quote, window)))
    )
    language, known = assertion.document.language, assertion.document.aliases
    named = (as_named(one, language, claim.text, known) for one in read)
    return tuple(as_measured(one, language, claim.text, claim.language) for one in named)


def of_quote(scores: Sequence[StanceScores]) -> StanceScores:
    """What the quote says, of the scores of its premises.

    A window whose context alone says nearly as much is left out: it would have the quote say what another sentence does.

    >>> sure, silent = StanceScores(0.9, 0, 0.1), StanceScores(0, 0, 1)
    >>> of_quote([silent, sure, sure]) == silent, of_quote([silent, sure, silent]).supports > 0.8
    (True, True)
    """
    if len(scores) < 3:
        return pooled(scores)
    quote, window, context = scores
    side = "supports" if window.supports > window.contradicts else "contradicts"
    is_borrowed = getattr(context, side) >= _BORROWED * getattr(window, side)
    return quote if is_borrowed else pooled([quote, window])


_BORROWED = 0.7
"""The share of what the window says from which on it is the context that says it."""

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
