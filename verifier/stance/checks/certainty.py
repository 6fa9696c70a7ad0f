"""Certainty: that something is suspected is not that it is proven, who is accused has not confessed, and a rumour is no fact."""

from __future__ import annotations

import re

from claims.records import Language
from verifier.results import Check
from verifier.stance.checks.side import Side

_SETTLED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:prove[sdn]?|proven|confirm(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|confess(?:es|ed)?|convict(?:s|ed)|found guilty"
        r"|established that|demonstrate[sd]?)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:nachgewiesen|nachweislich|bewies(?:en)?|bestätigt(?:en?)?|eingeräumt|zugegeben|gesteht|gestand(?:en)?|verurteilt(?:en?)?"
        r"|überführt|schuldig (?:gesprochen|befunden)|(?:sprach|sprachen|spricht|sprechen)\b[^.;]{0,120}\bschuldig"
        r"|(?:gibt|gab|geben|gaben)\b[^.;]{0,160}\bzu|(?:räumt|räumte|räumen|räumten)\b[^.;]{0,160}\bein)\b",
        re.IGNORECASE,
    ),
}
_ANNOUNCED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bannounce[sd]?\b", re.IGNORECASE),
    "de": re.compile(
        r"\b(?:gibt|gab|geben|gaben|gegeben)\b[^.;]{0,160}\bbekannt|\bbekannt\s?ge(?:geben|macht)\b", re.IGNORECASE
    ),
}
"""What one says of oneself, in public: neither a rumour nor a confession."""

_TOLD = r"(?:\s\w{1,40}){0,3},\s"
_RUMOUR: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?P<tale>rumou?rs?|gossip|hoax|urban legend|myth|(?:false|debunked|baseless|unfounded|viral) claims?|the claim)"
        r"(?:\s\w+){0,3}?,?\s(?:that|alleging|claiming|saying)"
        r"|rumou?red|falsely claim(?:s|ed|ing)?|claims?\b[^.;]{0,40}\bcirculat(?:e|es|ed|ing))\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:(?P<tale>(?:Legende|Mär)(?={_TOLD}(?:dass|wonach)\b)"
        rf"|Gerüchte?n?(?={_TOLD}(?:dass|wonach|[^.;]{{1,120}}\b(?:sei|seien|habe|hätten|werde|würden|könne|könnten|wolle|müsse)\b))"
        r"|Falschmeldung(?:en)?|Falschbehauptung(?:en)?|Falschnachricht(?:en)?"
        r"|[Dd](?:ie|er) (?:\w+ )?Behauptung(?:en)?)(?:\s\w+){0,3}?,\s|fälschlich(?:erweise)? (?:behauptet|verbreitet))"
    ),
}
"""What a sentence calls a tale, right before it tells it."""


def certainty(claim: Side, evidence: Side) -> list[Check]:
    """Whether what the claim calls proven, confirmed or admitted is called so in the evidence; silent where the evidence does not
    leave it to others, or deem it possible. And whether the claim states what the evidence only calls a rumour.

    >>> told = Side("Die Polizei vermutet, dass das Feuer gelegt wurde.", "de")
    >>> certainty(Side("Police have proven that the fire was started on purpose.", "en"), told)
    [Check(slot='certainty', agrees=False, claim='proven', evidence='vermutet')]
    >>> certainty(Side("Police suspect that the fire was started on purpose.", "en"), told)
    []
    >>> certainty(Side("Pelé gewann drei Titel.", "de"), Side("Die Legende, die drei Titel gewann, ist tot.", "de"))
    []
    >>> certainty(Side("Das Werk schließt.", "de"), Side("Rumours that the plant will close have spread online.", "en"))
    [Check(slot='certainty', agrees=False, claim='', evidence='Rumours')]
    """
    rumour = _RUMOUR[evidence.language].search(evidence.text)
    if rumour and not _RUMOUR[claim.language].search(claim.text):
        return [Check("certainty", False, "", rumour["tale"] or rumour[0])]
    mine = _SETTLED[claim.language].search(claim.text)
    if mine is None:
        return []
    theirs = _SETTLED[evidence.language].search(evidence.text)
    if theirs is not None:
        return [Check("certainty", True, mine[0], theirs[0])]
    cue = evidence.attribution.cue
    if cue is None or _ANNOUNCED[evidence.language].search(evidence.text):
        return []
    return [Check("certainty", False, mine[0], cue.of(evidence.text))]
