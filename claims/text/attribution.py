"""Whether a sentence says something itself, or tells what others say, deny, plan or deem possible; and who they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Language, Status
from claims.text.spans import Span

_NAME = (
    r"(?P<speaker>(?:(?:der|die|das|dem|den|des|the|einem|einer|a|an)\s+)?[^\s,.;:„“”»«]+(?:\s+[^\s,.;:„“”»«]+){0,3}?)"
)
_SAID_DE = (
    r"(?:sagte|sagten|sagt|erklärte|erklärten|erklärt|betonte|betont|teilte\s+mit|berichtete|berichteten|berichtet|berichten|"
    r"äußerte|schrieb|schreibt|behauptete|behaupteten|behauptet)"
)
_SAID_EN = (
    r"(?:said|says|say|told|stated|reported|reports|report|wrote|writes|claimed|claims|claim|argued|explained|added)"
)

_CUES: dict[Language, tuple[tuple[Status, str], ...]] = {
    # the first that is found decides
    "de": (
        ("denied", r"\b(?:dementiert\w*|bestritt\w*|bestreite[tn]|wie(?:s|sen)\b[^.;]*\bzurück|widersprach\w*)\b"),
        ("reported", r"\b[Ll]aut\s+(?:(?:dem|einem|eines)\s+)?\w*[Bb]ericht\w*|\b[Ll]aut\s+(?P<speaker>Insidern|Medien)\b"),
        ("reported", rf"\b[Ll]aut\s+{_NAME}(?=\s+(?:hat|hatte|haben|habe|ist|sei|war|wird|soll|sollen|gibt|gab|[a-zäöü]+te[n]?)\b|[,.;])"),
        ("reported", r"\b(?:[Nn]ach\s+(?:Angaben|Einschätzung|Aussage|Darstellung|Informationen)\s+(?:von\s+|der\s+|des\s+)?)"
                     r"(?P<speaker>[^\s,.;]+(?:\s+[A-ZÄÖÜ][^\s,.;]*){0,3})"),
        ("reported", r"(?P<speaker>[A-ZÄÖÜ][^\s,.;]*(?:\s+[A-ZÄÖÜ][^\s,.;]*){0,3})\s+zufolge\b"),
        ("reported", rf"\b[Ww]ie\s+{_NAME}\s+{_SAID_DE}"),
        ("reported", r"\bsoll(?:en|te|ten)?\b[^.;]*\b(?:haben|sein|worden)\b|\b(?:angeblich|mutmaßlich|offenbar|Berichten\s+zufolge)\b"),
        ("reported", rf"{_NAME}\s+{_SAID_DE}\s*(?:,|:|„)"),
        ("reported", rf"[“”«»],?\s+{_SAID_DE}\s+{_NAME}(?=[,.;]|$)"),
        ("reported", r"\b(?:habe|sei|seien|werde|könne|müsse|wolle)\b"),
        ("planned", r"\b(?:plant|planen|plante|beabsichtigt|beabsichtigen|kündigte\b[^.;]*\ban|kündigten\b[^.;]*\ban|will|wollen|"
                    r"möchte|möchten|soll|sollen)\b"),
        ("hypothetical", r"\b(?:könnte|könnten|würde|würden|dürfte|dürften|wäre|wären|falls)\b"),
    ),
    "en": (
        ("denied", r"\b(?:denied|denies|deny|denying|disputed|disputes|rejected\s+(?:reports|claims|the\s+claim))\b"),
        ("reported", rf"\b[Aa]ccording\s+to\s+{_NAME}(?=[,.;]|$|\s+(?:the|it|he|she|they)\b)"),
        ("reported", r"\b(?:reportedly|allegedly|purportedly|is\s+said\s+to|are\s+said\s+to|was\s+said\s+to|rumou?red)\b"),
        ("reported", rf"{_NAME}\s+{_SAID_EN}(?=\s+(?:that|the|it|he|she|they|in|on)\b|[,:])"),
        ("reported", rf"[”\"],?\s+{_SAID_EN}\s+{_NAME}(?=[,.;]|$)"),
        ("planned", r"\b(?:plans?\s+to|planned\s+to|intends?\s+to|is\s+(?:set|due|expected)\s+to|are\s+(?:set|due|expected)\s+to|"
                    r"announced\s+(?:that\s+)?(?:it|he|she|they)\s+would|announced\s+plans)\b"),
        ("hypothetical", r"\b(?:might|could|may\s+(?!\d)|would)\b|\bif\s"),
    ),
}  # fmt: skip

_PATTERNS = {
    language: tuple((status, re.compile(pattern)) for status, pattern in cues) for language, cues in _CUES.items()
}
_READ = 2000
"""Characters of a sentence that are looked at; what no one writes as a sentence costs no more than this."""
_ARTICLE = re.compile(r"^(?:der|die|das|dem|den|des|the|einem|einer|a|an)\s+")
_SPEAKER = re.compile(r"(?!(?:Er|Sie|Es|Wir|Man|Dort|He|She|It|They|We|I)\b)[A-ZÄÖÜ]")


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
    >>> attribution("Der Konzern dementierte den Bericht.", "de").status
    'denied'
    >>> attribution("According to Reuters, the talks failed.", "en").speaker
    'Reuters'
    >>> attribution("The company plans to open a plant.", "en").status
    'planned'
    >>> attribution("The plant opened in May.", "en")
    Attribution(status='asserted', speaker=None, cue=None)
    """
    for status, pattern in _PATTERNS[language]:
        match = pattern.search(sentence, 0, _READ)
        if match is not None:
            return Attribution(status, _speaker(match), Span(*match.span()))
    return Attribution("asserted")


def _speaker(match: re.Match[str]) -> str | None:
    found = match.groupdict().get("speaker")
    name = _ARTICLE.sub("", found) if found else ""
    return name if _SPEAKER.match(name) else None
