"""Evidence in the words of a claim, for a model that knows words better than numbers and dates."""

from __future__ import annotations

from collections.abc import Collection

from claims.text.spans import spliced
from verifier.stance.checks.amounts import held_amounts
from verifier.stance.checks.dates import held_times
from verifier.stance.checks.degree import held_degrees
from verifier.stance.checks.results import held_results
from verifier.stance.checks.side import Side
from verifier.stance.checks.weekdays import held_weekdays


def as_claimed(claim: Side, evidence: Side, conflicting: Collection[str] = ()) -> str:
    """The text of the evidence with each amount, date and degree that is the same as in the claim written as the claim has it.

    Of the slots ``conflicting``, also another value in its place: whether the sentence would support the claim if only the
    value were the claim's, is for the model to read; that it is another, the checks know. Then the claim is refuted by the value,
    and where the sentence would not support it even so, it speaks of another matter.

    >>> claim = Side("It pays €1.5bn for 50%.", "en")
    >>> as_claimed(claim, Side("Sie zahlt anderthalb Milliarden Euro für 60 Prozent.", "de"))
    'Sie zahlt €1.5bn für 60 Prozent.'
    >>> as_claimed(claim, Side("Sie zahlt 2 Milliarden Euro für 60 Prozent.", "de"), ["amount"])
    'Sie zahlt €1.5bn für 50%.'
    """
    held = [
        *held_amounts(claim, evidence),
        *held_results(claim, evidence),
        *held_times(claim, evidence),
        *held_weekdays(claim, evidence),
        *held_degrees(claim, evidence),
    ]
    others = {span: one.mine.of(claim.text) for one in held if one.check.slot in conflicting for span in one.others}
    same = {span: one.mine.of(claim.text) for one in held for span in one.same}
    return spliced(evidence.text, sorted({**others, **same}.items()))
