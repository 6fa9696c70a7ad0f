"""Whether a sentence says something itself, or tells what others say, deny, plan or deem possible; and who they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language, Status
from claims.text.attribution_cues import CUES
from claims.text.spans import Span

_READ = 2000
"""Characters of a sentence that are looked at; what no one writes as a sentence costs no more than this."""
_ARTICLE = re.compile(r"^(?:der|die|das|dem|den|des|the|ein|eine|einem|einer|a|an)\s+", re.IGNORECASE)
_PASSIVE = re.compile(r"\s(?:was|were|is|are|be|been|being)$")
_SPEAKER = re.compile(
    r"(?:(?:minister|president|chancellor|senator|mayor|professor|analyst|lawyer|spokes\w+|chief|magazine|newspaper|paper|agency"
    r"|broadcaster|union|company|bank|group)\s)?(?!(?:Er|Sie|Es|Wir|Man|Dort|He|She|It|They|We|I"
    r"|Am|Im|In|Nach|Bei|Mit|Seit|Vor|On|At|By|After|Amid|Despite|With|For|From|Since)\b)[A-ZÄÖÜ]"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """How a sentence stands to what it says; ``cue`` is the place that tells, None for a plain assertion."""

    status: Status
    speaker: str | None = None
    cue: Span | None = None


def attribution(sentence: str, language: Language) -> Attribution:
    """How a sentence stands to what it says, by the first cue of the language's table that it holds.

    >>> attribution("Laut Insidern soll der Vertrag geplatzt sein.", "de").status
    'reported'
    >>> attribution("Deutschland werde helfen, sagte Kanzler Merz am Montag.", "de").speaker
    'Kanzler Merz'
    >>> attribution("Ein Mann wurde festgenommen, teilte die Polizei mit.", "de").speaker
    'Polizei'
    >>> [attribution(text, "de").status for text in ("Er sprach laut und deutlich.", "Es wurde wie geplant eröffnet.")]
    ['asserted', 'asserted']
    >>> attribution("Der Konzern dementierte den Bericht.", "de").status
    'denied'
    >>> attribution("According to Reuters, the talks failed.", "en").speaker
    'Reuters'
    >>> attribution("In a report on Tuesday, the IMF said the economy would grow.", "en").speaker
    'IMF'
    >>> attribution("Employees were told that the plant would close.", "en").speaker
    >>> attribution("The company plans to open a plant.", "en").status
    'planned'
    >>> attribution("The plant opened in May.", "en")
    Attribution(status='asserted', speaker=None, cue=None)
    """
    for status, pattern in CUES[language]:
        match = pattern.search(sentence, 0, _READ)
        if match is not None:
            return Attribution(status, _speaker(match), Span(*match.span()))
    return Attribution("asserted")


def _speaker(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    found = groups.get("speaker")
    name = _ARTICLE.sub("", found) if found else ""
    if groups.get("genitive"):
        name = name.removesuffix("s")
    return name if _SPEAKER.match(name) and not _PASSIVE.search(name) else None
