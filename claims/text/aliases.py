"""Other names that a text gives somebody itself: "the ChatGPT maker OpenAI", "Europäische Zentralbank (EZB)".

A text that introduces a name so may use the other one afterwards; a claim may have either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.records import Alias, Language
from claims.text.spellings import name_key

_PART = r"[A-ZÄÖÜ][\w&.'’-]{0,60}+"
_NAME = rf"{_PART}(?:\s(?:of|for|und|and|für|der|{_PART})){{0,5}}"
_SHORT_NAME = rf"{_PART}(?:\s{_PART}){{0,3}}"
_MADE = r"[A-ZÄÖÜ]\w{0,60}+"
_KIND_EN = r"(?:maker|owner|parent|developer|operator|creator|publisher|manufacturer|company|firm|group|startup|start-up|giant)"
_KIND_DE = (
    r"(?:Entwickler(?:in|s)?|Unternehmens?|Konzerns?|Herstellers?|Mutter(?:konzern)?|Betreibers?|Machers?|Anbieters?"
    r"|Firma|Schmiede|Start-?[uU]ps?|Eigner|Gruppe)"
)
_CALLED = (
    r"(?:formerly|previously|also known as|known as|früher|ehemals|vormals|zuvor|kurz|auch bekannt als|bekannt als)"
)

_BEFORE: dict[Language, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"\b(?P<key>{_MADE})[\s-]{_KIND_EN}\s(?P<name>{_SHORT_NAME})"),
        re.compile(rf"\b(?P<name>{_SHORT_NAME}), (?:the )?(?:{_KIND_EN}(?: company)?) (?:of|behind) (?P<key>{_MADE})"),
    ),
    "de": (
        re.compile(rf"\b(?P<key>{_MADE})-{_KIND_DE}\s(?P<name>{_SHORT_NAME})"),
        re.compile(rf"\b(?P<name>{_SHORT_NAME}), (?:de[rmn]|das|die) {_KIND_DE} (?:von|hinter) (?P<key>{_MADE})"),
    ),
}
"""Where a thing is named with the one who makes it."""

_LATER: dict[Language, str] = {
    "en": rf"(?:\b[Tt]he\s)?\b{{key}}[\s-]{_KIND_EN}\b(?!\s[A-Z])",
    "de": rf"(?:\b[Dd](?:er|ie|as|em|en|es)\s)?\b{{key}}-{_KIND_DE}\b(?!\s[A-ZÄÖÜ]\w*[A-Z])",
}
"""What that one is called afterwards."""

_IN_BRACKETS = re.compile(rf"\b(?P<name>{_NAME})\s\((?P<short>[A-ZÄÖÜ]{{2,6}})\)")
_OTHERWISE = re.compile(rf"\b(?P<name>{_SHORT_NAME})(?:,\s|\s\(){_CALLED}\s(?P<short>{_SHORT_NAME})")
_LEAD = re.compile(r"^(?:(?:The|Der|Die|Das|Den|Dem|Des|Firma|Konzern|Unternehmen|Company)\s)+")
"""Words before a name that are none of it."""

_OF_MANY = re.compile(
    r"(?:[A-Z]{2}|(?:|M|S|Tec)D(?:ax|AX)|\w*[Tt]ech|Chip|Drug|Internet|Online|Medien|Pharma|Chemie|Auto|Energie|Software"
    r"|\w+(?:an|ish|ese))-"
)
"""What is no product but a country, an index or a trade: "the US company", "der Dax-Konzern"."""
_LONGEST = 100_000
"""Characters of a text that are looked at: a name is introduced early."""


def aliases(text: str, language: Language) -> tuple[Alias, ...]:
    """The other names that a text introduces, each once, in its order.

    What is made ends with a dash: "ChatGPT-" stands for "the ChatGPT maker" and the like, if it has one maker only.

    >>> aliases("Der ChatGPT-Entwickler OpenAI wächst. Die Europäische Zentralbank (EZB) warnt.", "de")
    (Alias(short='ChatGPT-', name='OpenAI'), Alias(short='EZB', name='Europäische Zentralbank'))
    >>> aliases("Das US-Unternehmen Boeing streicht Stellen.", "de")
    ()
    >>> aliases("Meta, formerly Facebook, was fined by a court (in Bonn).", "en")
    (Alias(short='Facebook', name='Meta'),)
    """
    start = text[:_LONGEST]
    found: list[tuple[int, Alias]] = []
    for pattern in _BEFORE[language]:
        found += [(one.start(), Alias(f"{one['key']}-", _LEAD.sub("", one["name"]))) for one in pattern.finditer(start)]
    for one in _IN_BRACKETS.finditer(start):
        name = _named(one["name"], one["short"])
        if name:
            found.append((one.start(), Alias(one["short"], name)))
    found += [(one.start(), Alias(one["short"], _LEAD.sub("", one["name"]))) for one in _OTHERWISE.finditer(start)]
    known = dict.fromkeys(alias for _, alias in sorted(found, key=lambda one: one[0]) if alias.name)
    first = {alias.short: name_key(alias.name) for alias in reversed(known) if alias.short.endswith("-")}
    several = {
        alias.short
        for alias in known
        if alias.short in first and not _one_maker(first[alias.short], name_key(alias.name))
    }
    return tuple(alias for alias in known if alias.short not in several and not _OF_MANY.fullmatch(alias.short))


def _one_maker(one: str, other: str) -> bool:
    """Whether two keys are of one company, with its legal form or without."""
    return one.startswith(other) or other.startswith(one)


def _named(words: str, short: str) -> str | None:
    """The last of the words whose letters, with all the initials among them, a short form in capitals is made of.

    >>> _named("The World Health Organization", "WHO"), _named("Das Bundeskriminalamt", "BKA"), _named("Bonn", "SPD")
    ('World Health Organization', 'Bundeskriminalamt', None)
    """
    parts = words.split()
    for start, part in enumerate(parts):
        name = " ".join(parts[start:])
        initials = (word[0] for word in parts[start:] if word[0].isupper())
        if (
            part[0] == short[0]
            and _within(short, name.upper())
            and _within(initials, short)
            and len(name) > 2 * len(short)
        ):
            return name
    return None


def _within(letters: Iterable[str], text: str) -> bool:
    """Whether the letters stand in the text in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def as_named(text: str, language: Language, wanted: str, known: Iterable[Alias]) -> str:
    """``text`` with those whom it calls otherwise called as ``wanted`` (a claim) calls them.

    >>> known = aliases("Der ChatGPT-Entwickler OpenAI wächst.", "de")
    >>> as_named("Im Mai stieg er beim ChatGPT-Unternehmen ein.", "de", "He invested in OpenAI.", known)
    'Im Mai stieg er beim OpenAI ein.'
    >>> as_named("Das ChatGPT-Unternehmen wächst.", "de", "OpenAI grows.", known)
    'OpenAI wächst.'
    >>> as_named("Die EZB warnt.", "de", "The Europäische Zentralbank warns.", [Alias("EZB", "Europäische Zentralbank")])
    'Die Europäische Zentralbank warnt.'
    """
    for alias in known:
        if alias.short.endswith("-"):
            if alias.name in wanted and alias.name not in text:
                later = _LATER[language].format(key=re.escape(alias.short[:-1]))
                text = alias.name.join(re.split(later, text))
            continue
        for one, other in ((alias.short, alias.name), (alias.name, alias.short)):
            if _has(wanted, other) and not _has(wanted, one) and _has(text, one) and not _has(text, other):
                text = other.join(re.split(rf"\b{re.escape(one)}\b", text))
    return text


def _has(text: str, name: str) -> bool:
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None
