"""Amounts of a text in the words of a claim, where they are the same: for readers who know words better than numbers."""

from __future__ import annotations

from claims.records import Language
from claims.text.quantities import compare, quantities


def as_measured(text: str, language: Language, claim: str, claim_language: Language) -> str:
    """``text`` with each amount that bears out an amount of the claim written as the claim has it.

    A model that reads texts piece by piece knows badly that "anderthalb Milliarden" are "1.5 billion". Counts stay as they
    are: what they count would have to be the same, too.

    >>> as_measured("Sie zahlt anderthalb Milliarden Euro für 60 Prozent.", "de", "It pays €1.5bn for 50%.", "en")
    'Sie zahlt €1.5bn für 60 Prozent.'
    >>> as_measured("27 Räte kamen.", "de", "27 towns were flooded.", "en")
    '27 Räte kamen.'
    """
    wanted = [one for one in quantities(claim, claim_language) if one.kind != "count"]
    written: list[str] = []
    end = 0
    for found in quantities(text, language) if wanted else ():
        same = next((one for one in wanted if compare(one, found) == "agrees"), None)
        if same:
            written += (text[end : found.span.start], same.span.of(claim))
            end = found.span.end
    return "".join(written) + text[end:]
