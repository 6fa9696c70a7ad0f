"""Whom a sentence means by "the company", "the maker of ChatGPT" or "der Konzern": the subject of the sentence before it.

What a sentence is about is named at its start, and taken up again by a pronoun or a definite description in the next one
(centering, Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.names import names

_KIND_EN = (
    r"(?:company|firm|corporation|business|start-?up|maker|manufacturer|developer|bank|lender|insurer|airline|carrier|retailer"
    r"|(?:car|chip|drug)maker|giant|operator|publisher|supplier|brewery|club|university|authority|party)"
)
_KIND_DE = (
    r"(?:Unternehmens?|Konzerns?|Firma|Start-?[uU]ps?|Herstellers?|Entwicklers?|Anbieters?|Betreibers?|Bank|Versicherers?"
    r"|Fluggesellschaft|Airline|Verlags?|Brauerei|Vereins?|Clubs?|Klubs?|Universität|Behörde|Partei|Autobauers?|Händlers?)"
)
_ANOTHER = r"(?:other|same|new|rival|former|second|first|only|next|whole|entire|foreign|parent|acquired)"
_EPITHET: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b[Tt]he (?!{_ANOTHER}\b)(?:(?!{_ANOTHER}\b)[\w-]+ )?{_KIND_EN}(?: (?:of|behind) [A-ZÄÖÜ]\w*)?\b"
        r"(?!-| of\b| that\b| which\b|\s[A-Z])"
    ),
    "de": re.compile(
        rf"\b(?P<article>[Dd](?:er|ie|as|em|en|es)) (?:[A-ZÄÖÜ][\w]*-?)?(?i:{_KIND_DE})(?: (?:von|hinter) [A-ZÄÖÜ]\w*)?\b"
        r"(?!-|, (?:d(?:er|ie|as|em|en|essen)|in|an|von|mit)\b|\s(?:aus|in|für|d(?:er|es)|[A-ZÄÖÜ]\w*[A-Z]))"
    ),
}
"""A definite description with nothing that says which one: then it is the one spoken of."""

_NO_SURNAME = re.compile(
    r"[A-Z]{2,}|AG|GmbH|Inc\.?|Ltd\.?|Corp\.?|Group|Capital|Bank|Energy|Motors|Systems|Foods|Labs|Partners|&|Co\.?"
)
_BEFORE_NAME = re.compile(r"(?:(?:The|Der|Die|Das)\s)?(?:[\w-]+\s)?")


def subject(text: str, language: Language) -> str | None:
    """The organisation that a text begins with, None where it begins otherwise or with a person's first and last name.

    >>> subject("Der ChatGPT-Entwickler OpenAI wächst.", "de"), subject("The deal values OpenAI at $5bn.", "en")
    ('OpenAI', None)
    >>> subject("Tim Cook leads Apple.", "en"), subject("Nordmark Energy grew.", "en")
    (None, 'Nordmark Energy')
    """
    found = next((one for one in names(text, language) if text[one.span.end : one.span.end + 1] != "-"), None)
    if found is None or not _BEFORE_NAME.fullmatch(text[: found.span.start]):
        return None
    return found.text if all(_NO_SURNAME.fullmatch(word) for word in found.text.split()[1:]) else None


def as_meant(text: str, language: Language, name: str) -> str:
    """``text`` with its first definite description of an organisation in words replaced by ``name``; as it is where it has none.

    >>> as_meant("In May the maker of ChatGPT raised $5bn.", "en", "OpenAI")
    'In May OpenAI raised $5bn.'
    >>> as_meant("Der Gewinn des Konzerns sank.", "de", "Brisalt"), as_meant("Das Chemieunternehmen wächst.", "de", "Brisalt")
    ('Der Gewinn von Brisalt sank.', 'Brisalt wächst.')
    >>> as_meant("It sued the other company.", "en", "Brisalt")
    'It sued the other company.'
    """
    found = _EPITHET[language].search(text)
    if found is None:
        return text
    is_of = language == "de" and found["article"] == "des"
    return f"{text[: found.start()]}{'von ' if is_of else ''}{name}{text[found.end() :]}"
