"""Speaker: that one says it is not that another says it."""

from __future__ import annotations

import re

from claims.text.attribution import Attribution
from claims.text.attribution_cues import SAID
from claims.text.spans import Span
from claims.text.spellings import same
from verifier.results import Check
from verifier.stance.checks.near_clauses import around
from verifier.stance.checks.side import Side

_WORD = re.compile(r"[^\W\da-zäöüß][\w-]+")
_ARTICLE = re.compile(r"\b(?:der|die|das|ein|eine)\s$", re.IGNORECASE)
_ALSO = re.compile(r"s?\s?\([^()]{1,60}\)|,(?:\s[^\W\da-zäöüß][\w-]+){2,3}(?=[,.])")


_BETWEEN = re.compile(r",\s[^\W\da-zäöüß][\w-]+(?:\s[^\W\da-zäöüß][\w-]+){0,2},(?:\s[a-zäöüß]{2,20}){0,2}\s$")
"""A name between commas, right before what its bearer says."""
_NEAR = 100


def speaker(claim: Side, evidence: Side) -> list[Check]:
    """Whether whom the claim quotes says it in the evidence; silent where either quotes nobody.

    It conflicts only if the evidence quotes someone by name and the one quoted in the claim stands elsewhere in the sentence, without
    saying anything there: who is not named may be meant, and "the chancellor" may be anyone named before. A bracket right behind a
    speaker is another name for them, and so is a name between commas.

    >>> told = Side("Senator Brandt met her three times, the Tribune reported.", "en")
    >>> [check.agrees for check in speaker(Side("The Tribune says that Brandt met her.", "en"), told)]
    [True]
    >>> speaker(Side("Senator Brandt says that he met her.", "en"), told)
    [Check(slot='speaker', agrees=False, claim='Senator Brandt', evidence='Tribune')]
    >>> [check.agrees for check in speaker(Side("According to the WHO, it spread.", "en"),
    ...                                    Side("Nach Angaben der Weltgesundheitsorganisation (WHO) breitete es sich aus.", "de"))]
    [True]
    >>> speaker(Side("Ida Orth said she would stay.", "en"), Side("Sie bleibe, sagte die Chefin der Oper, Ida Orth, am Montag.", "de"))
    [Check(slot='speaker', agrees=True, claim='Ida Orth', evidence='Chefin der Oper, Ida Orth')]
    >>> speaker(Side("Ida Orth said she would stay.", "en"), Side("Police said she left, but the chief, Ida Orth, later said no.", "en"))
    []
    >>> speaker(Side("The mayor says that he met her.", "en"), told)
    []
    >>> speaker(Side("Brandt says that he met her.", "en"), Side("According to the Tribune, Brandt says he met her.", "en"))
    []
    >>> speaker(Side("Nordbank said it cut jobs.", "en"), Side("Nordbank streicht Stellen, sagte Vorstandschefin Ada Kolb.", "de"))
    []
    >>> speaker(Side("Merz said that he would go.", "en"), Side("Merz kündigte an zu gehen, sagte der Kanzler am Montag.", "de"))
    []
    """
    mine, theirs = claim.attribution, evidence.attribution
    if mine.speaker is None or theirs.cue is None:
        return []
    wanted = _WORD.findall(mine.speaker)[-1:]  # before a name may stand a title, which others have, too
    place = _place(evidence, theirs, theirs.cue)
    if _names(place.of(evidence.text), wanted):
        return [Check("speaker", True, mine.speaker, place.of(evidence.text))]
    others = evidence.text[: place.start] + evidence.text[place.end :]
    if theirs.speaker is None or not _names(others, wanted):
        return []
    if _speaks_for(evidence, place) and not _PERSON.search(mine.speaker):
        return []
    if _is_noun(evidence, place) or _says(evidence, theirs.cue, wanted):
        return []
    return [Check("speaker", False, mine.speaker, place.of(evidence.text))]


def _place(evidence: Side, said: Attribution, cue: Span) -> Span:
    """Where a text names who says it: the speaker if it is known, else the clause of the words that tell."""
    if said.speaker is None:
        return around(evidence, cue)
    start = evidence.text.index(said.speaker, cue.start)
    end = start + len(said.speaker)
    also = _ALSO.match(evidence.text, end)
    return Span(start, also.end() if also else end)


def _speaks_for(evidence: Side, place: Span) -> bool:
    """Whether the one who is quoted holds an office, and so may speak for the firm that the claim quotes."""
    return _OFFICE.search(evidence.text, max(0, place.start - _TITLE), place.end) is not None


_TITLE = 60
_OFFICE = re.compile(
    r"spokes|\bchief|executive|\bchair|director|sprecher|[cC]hef|Vorst[aä]nd|Geschäftsführ|Leiter|\bhead of",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\w\s[A-ZÄÖÜ]\w+$|(?i:minister|president|mayor)")


def _is_noun(evidence: Side, place: Span) -> bool:
    """Whether German writes no more there than an article and one word, as it does of an office."""
    return (
        evidence.language == "de"
        and " " not in place.of(evidence.text)
        and _ARTICLE.search(evidence.text, 0, place.start) is not None
    )


def _says(evidence: Side, cue: Span, wanted: list[str]) -> bool:
    """Whether one of those wanted says something beside what the cue tells of."""
    verbs = [verb.start() for verb in SAID[evidence.language].finditer(evidence.text)]
    verbs = [verb for verb in verbs if not cue.start <= verb < cue.end]
    named = (_BETWEEN.search(evidence.text, max(0, verb - _NEAR), verb) for verb in verbs)
    return any(one and _names(one[0], wanted) for one in named) or any(
        any(part.start <= verb < part.end for verb in verbs) and _names(part.of(evidence.text), wanted)
        for part in (evidence.clauses if verbs else ())
    )


def _names(text: str, wanted: list[str]) -> bool:
    return any(same(one, word) for one in wanted for word in _WORD.findall(text))
