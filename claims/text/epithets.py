"""Whom a sentence means by "the company", "the maker of ChatGPT" or "der Konzern": the subject of the sentence before it.

What a sentence is about is named at its start, and taken up again by a pronoun or a definite description in the next one
(centering, Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.records import Language
from claims.text.names import names
from claims.text.spans import Span

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
_BEFORE_NAME = re.compile(r"(?:(?:The|Der|Die|Das)\s)?(?:[\w-]+\s)?|[A-ZÄÖÜ]\w+\s(?:ist|hat|war|hatte|wird|will)\s")
"""At most a word with its article, or what opens a German sentence before its verb ("Gewachsen ist Brisalt")."""


def subject(text: str, language: Language, known: Iterable[str] = ()) -> str | None:
    """The organisation that a text begins with, None where it begins otherwise or with a person's first and last name.

    ``known`` are names that are ones wherever they stand, as in German few can be told from other nouns.

    >>> subject("Der ChatGPT-Entwickler OpenAI wächst.", "de"), subject("The deal values OpenAI at $5bn.", "en")
    ('OpenAI', None)
    >>> subject("Tim Cook leads Apple.", "en"), subject("Nordmark Energy grew.", "en")
    (None, 'Nordmark Energy')
    >>> subject("Gewachsen ist Adobe auch durch Zukäufe.", "de", ["Adobe"])
    'Adobe'
    """
    places = [one.span for one in names(text, language)]
    places += [Span(*match.span()) for name in known for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    found = min((one for one in places if text[one.end : one.end + 1] != "-"), default=None, key=_by_place)
    if found is None or not _BEFORE_NAME.fullmatch(text[: found.start]):
        return None
    name = found.of(text)
    return name if all(_NO_SURNAME.fullmatch(word) for word in name.split()[1:]) else None


def _by_place(span: Span) -> tuple[int, int]:
    """The first, and of those that begin there the longest."""
    return span.start, -span.end


def epithet(text: str, language: Language) -> Span | None:
    """Where ``text`` first has a definite description of an organisation in words.

    >>> epithet("In May the maker of ChatGPT raised $5bn.", "en")
    Span(start=7, end=27)
    """
    found = _EPITHET[language].search(text)
    return Span(*found.span()) if found else None


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
