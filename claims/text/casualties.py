"""Whether a text counts the dead, the injured or others who live: "12 people died, 40 were hurt, three were rescued"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.records import Language
from claims.text.measures import ADJOINS, PARTS, Measure, beside
from claims.text.spans import Span

_FATES: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?P<dead>dea(?:d|ths?)|die[sd]?|dying|kill(?:s|ed|ing)?|fatalit(?:y|ies)|perish(?:ed|es)|drown(?:ed|ing)?|lives|murder(?:s|ed|ing)?)"
        r"|(?P<hurt>injur(?:e[ds]?|ing|y|ies)|wound(?:ed|ing|s)?|hurt)"
        r"|(?P<alive>surviv(?:e[ds]?|ing|ors?)|rescu(?:e[ds]?|ing)|hospitali[sz]ed|hospital|missing|abducted|kidnapped|hostages?|arrest(?:ed|s)))\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:(?P<dead>[Tt]ot|(?:[A-ZÄÖÜ]\w{1,20}t|T)ote[nr]?|Tod(?:es(?:opfern?|zahl(?:en)?|f[aä]llen?))?|st[aei]rb(?:t|en)?|gestorben|verst[ao]rben"
        r"|(?:ge)?töte(?:t|te|ten|n)|(?:ums|ihr|sein|das)\sLeben|umgekommen|ertr[au]nken|Verstorbene[nr]?"
        r"|erschoss(?:en)?|erschießt|erstach(?:en)?|erstochen|ermorde(?:n|t|te|ten))"
        r"|(?P<hurt>\w{0,20}[Vv]erletz(?:t|te|ten|ter|en|ungen)|[Vv]erwundet(?:e[nr]?)?)"
        r"|(?P<alive>überleb(?:en|t|te|ten)|Überlebende[nr]?|gerettet|Krankenh(?:aus|äuser)|Klinik(?:en)?|vermisst|Vermisste[nr]?|verschleppt"
        r"|entführt|Geiseln?|festgenommen|verhaftet))(?!\w)"
    ),
}


def fates(text: str, language: Language) -> tuple[Measure, ...]:
    """The words of ``text`` for people who died, were hurt or live, as far as is known, in order, of the kinds "dead", "hurt", "alive".

    >>> [one.kind for one in fates("Zwölf Menschen kamen ums Leben, 40 wurden schwer verletzt.", "de")]
    ['dead', 'hurt']
    """
    found = _FATES[language].finditer(text)
    return tuple(Measure(Span(*match.span()), match.lastgroup) for match in found if match.lastgroup)


def fate_of(text: str, found: Sequence[Measure], place: Span) -> Measure | None:
    """What became of those counted at ``place``, by the words ``found``: the one right behind, else the last before or the first
    behind in the same clause. None where one number is of both ("killed or injured").

    >>> def show(text, language, place):
    ...     fate = fate_of(text, fates(text, language), Span(text.index(place), text.index(place) + len(place)))
    ...     return fate and fate.kind
    >>> text = "Zwölf Menschen kamen ums Leben, 40 weitere wurden teils schwer verletzt."
    >>> show(text, "de", "Zwölf Menschen"), show(text, "de", "40")
    ('dead', 'hurt')
    >>> text = "The blast killed 12 people and injured 40."
    >>> show(text, "en", "12 people"), show(text, "en", "40"), show("It sank with 40 aboard.", "en", "40")
    ('dead', 'hurt', None)
    >>> show("Zwölf Menschen wurden bei dem Anschlag getötet.", "de", "Zwölf Menschen")
    'dead'
    >>> show("52 people were killed or injured.", "en", "52 people")
    """
    before, behind = beside(found, place)
    after = beside(found, behind.span)[1] if behind else None
    if behind and after and behind.kind != after.kind and _JOINED.fullmatch(text, behind.span.end, after.span.start):
        return None
    if behind and ADJOINS.fullmatch(text, place.end, behind.span.start):
        return behind
    if before and not _APART.search(text, before.span.end, place.start):
        return before
    if not behind:
        return None
    between = text[place.end : behind.span.start]
    return None if _APART.search(_ADJUNCT.sub(" ", between) if _FRAME.search(between) else between) else behind


_APART = re.compile(rf"{PARTS.pattern}|\b(?:when|after|before|since|als|nachdem|bevor|seit)\b")
_FRAME = re.compile(r"\s(?:wurden?|sind|waren|kamen?|were|have\sbeen)\s")
_ADJUNCT = re.compile(r"\b(?:bei|trotz|wegen|on)\b")
"""What may stand within a verb: "wurden bei dem Anschlag getötet"."""
_JOINED = re.compile(r"\s(?:or|and|oder|und)\s(?:[a-zäöü]+\s)?")
