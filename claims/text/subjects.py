"""Which of two that a clause names does what a word of it says: by voice, prepositions and place.

English tells it by the place before or behind the verb, German by prepositions and the articles of an object, else by order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from claims.records import Language
from claims.text.owners import is_of, is_owner
from claims.text.spans import Span

Kind = Literal["active", "passive", "agent", "patient", "act"]
"""The kinds of words of :class:`claims.text.converse_words.Converse`."""

KINDS: tuple[Kind, ...] = get_args(Kind)


class Pair(NamedTuple):
    """Two spans of a text that do not meet, in their order, and the stretch in which a word joins them."""

    text: str
    language: Language
    first: Span
    second: Span
    stretch: Span

    def before(self, word: Span) -> tuple[str, str]:
        """What stands right before each in the stretch, behind the word and, before the second, behind the first."""
        one, other = self.first.start, self.second.start
        ends = [word.end] if word.end <= one else []
        start = max(min(self.stretch.start, one), one - _REACH, *ends)
        behind = max(self.first.end, other - _REACH, word.end if word.end <= other else 0)
        return self.text[start:one], self.text[behind:other]


_REACH = 80


class Word(NamedTuple):
    """A word for a relation, and the prepositions that stand before the one to whom it is done."""

    kind: Kind
    span: Span
    toward: frozenset[str]


_TOWARD: Mapping[Language, Mapping[Kind, frozenset[str]]] = {
    "en": {
        "active": frozenset(),
        "passive": frozenset(("to", "from", "against", "by", "under", "with", "for")),
        "agent": frozenset(("of", "in", "to", "than")),
        "patient": frozenset(("of", "in", "to", "than")),
        "act": frozenset(("of", "in", "against", "on")),
    },
    "de": {
        "active": frozenset(),
        "passive": frozenset(("von", "gegen", "an", "zu", "bei", "für")),
        "agent": frozenset(("von", "an", "als")),
        "patient": frozenset(("von", "an", "als")),
        "act": frozenset(("von", "gegen", "an", "in", "auf", "über")),
    },
}
"""The prepositions that may stand before the other one of two, beside those of the word."""

_PREPOSITION: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?s:.*)\b(?i:(?<!city )(?<!town )(?<!village )(?<!state )(?<!island )(?<!university )(about|after|against|among|at"
        r"|before|behind|between|by|during|for|from|into|in|like|near|of|on|over|than|to|under"
        r"|until|with(?:out|in)?))\s(?:(?:the|an?|its|his|her|their)\s)?(?:(?!(?:since|when|while|because|that|who)\s)"
        r"(?:[a-z][\w-]*,?|[A-Z][a-z]+)\s){0,3}$"
    ),
    "de": re.compile(
        r"(?s:.*)\b(?i:(als|am|ans?|aufs?|aus|beim?|des|durch|für|gegen|im|ins?|mit|nach|neben|ohne|seitens|seit|trotz|über|um"
        r"|unter|vo[mnr]|wegen|wie|zu[mr]?|zwischen))\s(?:(?:de[rnms]|die|das|eine?[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?)\s)?(?:[a-zäöüß][\w-]*\s)?"
        r"(?:[A-ZÄÖÜ][\w-]*\s){0,2}$"
    ),
}
_FUSED = {"am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "des": "von", "im": "in", "ins": "in", "vom": "von"} | {
    "zum": "zu", "zur": "zu"
}  # fmt: skip
_OBJECT_DE = re.compile(
    r"\b(?i:de[nm]|einen|eine[mr]|(?:ihr|sein|kein|dies|jen)e[nmr])\s(?:[a-zäöüß][\w-]*\s)?(?:[A-ZÄÖÜ][\w-]*\s){0,2}$"
)
_POSSESSIVE = re.compile(r"\b(?:its|his|her|their|(?:sein|ihr)(?:e[nmrs]?)?)\s(?:[\w-]+\s)?$")
"""Somebody's: whose is told elsewhere."""

_BY: Mapping[Language, frozenset[str]] = {"en": frozenset(("by",)), "de": frozenset(("durch", "seitens"))}
_VON_ASIDE = re.compile(r",\svon\s[^,]+$")
"""An aside that a participle ends: ", von Sony verklagt"."""

_HELD_EN = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+\s)?$")
_HELD_DE = re.compile(r"\b(?:worden|wurden?|w[ie]rd(?:en)?)\b", re.IGNORECASE)
_PAST_HELD_DE = re.compile(r"\b(?:worden|wurden?)\b", re.IGNORECASE)
_RECEIVED: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"[a-z]{1,20}(?:ed|ght)\b.{0,60}"),
    "de": re.compile(r"empfangen|begrüßt"),
}
_INFINITIVE_DE = re.compile(
    r"\w*(?:kaufen|nehmen|werben|suchen|schlagen|lösen|zahlen|klagen|setzen|treffen|holen|siegen)|\w+ieren",
    re.IGNORECASE,
)
"""Behind "wird" it is the future: "wird Kodak von Sony kaufen"."""
_PARTICIPLE_DE = re.compile(r"(?:(?:an|ab|aus|ein)?ge\w+|über\w+ommen|\w+t)", re.IGNORECASE)


def is_first_agent(pair: Pair, word: Word) -> bool | None:
    """Whether the first of the pair does what the word says, to the second; None where that is not clear."""
    if word.kind in ("agent", "patient") and _POSSESSIVE.search(pair.text, 0, word.span.start):
        return None
    marks = _prepositions(pair, word.span)
    by_first = _by(pair, word, marks)
    if by_first is not None:
        return by_first != (word.kind == "passive")
    if _is_passive(pair, word):
        return None
    if word.kind in ("active", "passive") and is_owner(pair.text, pair.language, pair.first, pair.second, word.span):
        return None
    is_subject = (_is_subject_en if pair.language == "en" else _is_subject_de)(pair, word, marks)
    return None if is_subject is None else is_subject == (word.kind not in ("passive", "patient"))


def _prepositions(pair: Pair, word: Span) -> tuple[str, str]:
    """The prepositions before the two, empty where none stands there."""
    one, other = (_PREPOSITION[pair.language].match(text) for text in pair.before(word))
    first, second = (match[1].lower() if match else "" for match in (one, other))
    return _FUSED.get(first, first), _FUSED.get(second, second)


def _by(pair: Pair, word: Word, marks: tuple[str, str]) -> bool | None:
    """Whether the first is the one by whom it is done; None if nobody is named so."""
    if word.kind not in ("active", "act") and not ("" in marks and _is_received(pair, word, _HELD_DE)):
        return None
    first, second = (mark in _BY[pair.language] for mark in marks)
    if first != second:
        return first
    if pair.language == "en":
        return False if word.kind == "act" and marks[1] == "from" else None
    first, second = (mark == "von" for mark in marks)
    if first == second:
        return None
    if word.kind == "act":
        return first if marks[first] in _TOWARD["de"]["act"] else None
    held = _PAST_HELD_DE if _INFINITIVE_DE.fullmatch(pair.text, word.span.start, word.span.end) else _HELD_DE
    is_held = held.search(pair.text, pair.stretch.start, pair.stretch.end)
    return first if is_held or _VON_ASIDE.search(pair.text, pair.stretch.start, word.span.start) else None


def _is_received(pair: Pair, word: Word, held_de: re.Pattern[str]) -> bool:
    """Whether a verb whose object acts is in the passive ("was welcomed by"); in German "wird empfangen" may be active."""
    if word.kind != "passive" or not _RECEIVED[pair.language].fullmatch(pair.text, word.span.start, word.span.end):
        return False
    if pair.language == "en":
        return bool(_HELD_EN.search(pair.text, pair.stretch.start, word.span.start))
    return bool(held_de.search(pair.text, pair.stretch.start, pair.stretch.end))


def _is_passive(pair: Pair, word: Word) -> bool:
    """Whether the verb is in the passive: then its subject is not the one that the active has."""
    if word.kind != "active":
        return _is_received(pair, word, _PAST_HELD_DE)
    verb = word.span.of(pair.text)
    if pair.language == "en":
        is_held = _HELD_EN.search(pair.text, pair.stretch.start, word.span.start)
        return not verb.endswith("ing") and bool(is_held or pair.text.startswith(" by ", word.span.end))
    is_held = _HELD_DE.search(pair.text, pair.stretch.start, pair.stretch.end)
    return bool(is_held and _PARTICIPLE_DE.fullmatch(verb))


_GENITIVE = re.compile(r"(?:\s?['’]s?|,\swhose)\s(?:[\w-]+\s){0,2}$")
RELATIVE = re.compile(r"\b(?:which|that|whom)\s(?:the\s)?(?:[\w-]+\s){0,2}$")
"""What stands between a name and the subject of its relative clause, in English."""


_CONJUNCTIONS = frozenset(("after", "before", "until"))
"""Prepositions that begin a clause as well: "after Sony sued Kodak"."""


def _is_subject_en(pair: Pair, word: Word, marks: tuple[str, str]) -> bool | None:
    """Whether the first of the pair is the subject of the word, by its place; None where that is not clear."""
    text, is_noun = pair.text, word.kind in ("agent", "patient")
    if pair.first.end <= word.span.start and word.span.end <= pair.second.start:
        if is_noun and _GENITIVE.match(text, pair.first.end, word.span.start):
            return False
        is_title = is_noun and not marks[1]  # "the coach Dan Reeves"
        leads = marks[0] in _CONJUNCTIONS and word.kind == "active" and word.span.start == pair.first.end + 1
        return True if (not marks[0] or leads) and not is_title and _is_aimed(pair, word, marks[1]) else None
    if pair.second.end <= word.span.start:
        is_relative = RELATIVE.search(text, pair.first.end, pair.second.start)
        return False if is_relative and not is_noun else None
    if word.span.end <= pair.first.start and is_noun and marks == ("of", ""):
        return False
    return None


_QUOTED_DE = re.compile(r"[^,]{1,200}+,\s")
"""Before a verb that ends a quotation or goes on with a row of them: "Sony sei zu teuer, kritisierte Kodak"."""
_OF_DE = re.compile(r"(?:s|['’]|(?<=[sxz]))\s(?:[a-zäöüß]+e[nrs]?\s)?")
"""Between a name in the genitive and the act that is its: "Trumps Kritik"; whose "Übernahme" it is, it does not tell."""
_OWNED_DE = re.compile(r"(?:(?:s|['’]|(?<=[sxz]))\s|s?-|,\sde(?:ssen|ren)\s)(?:(?!w[aäu]r|sei)[a-zäöüß]+e[nrs]?\s)?")


def _is_subject_de(pair: Pair, word: Word, marks: tuple[str, str]) -> bool | None:
    """Whether the first of the pair is the subject of the word: no preposition and no article of an object stands before it."""
    if word.kind in ("agent", "patient"):
        if _OWNED_DE.fullmatch(pair.text, pair.first.end, word.span.start):
            return False
        if _OWNED_DE.fullmatch(pair.text, pair.second.end, word.span.start):
            return True
        if _is_title(pair, word):
            return None
    if word.kind == "act":
        owners = [
            _OF_DE.fullmatch(pair.text, one.end, word.span.start) is not None for one in (pair.first, pair.second)
        ]
        if owners[1] or (owners[0] and word.toward):
            return owners[0] if word.toward else None
    if word.span.start == pair.stretch.start:
        return None  # "Verklagt hat ihn ...": the object or the subject may follow
    if _QUOTED_DE.fullmatch(pair.text, pair.first.end, word.span.start):
        return None
    if word.kind == "act" and word.toward and ("von" in marks or not any(marks)):
        return None  # "die Kritik von Sony", "gratulierte Sony zum Sieg": whose it is, not whom it is against
    first, second = (
        bool(mark or _OBJECT_DE.search(text)) for mark, text in zip(marks, pair.before(word.span), strict=True)
    )  # fmt: skip
    if first and second:
        return None
    if word.kind == "active" and not first and not second and _NOMINATIVE_DE.search(pair.before(word.span)[1]):
        return None
    return not first if _is_aimed(pair, word, marks[0 if first else 1]) else None


_AS_DE = re.compile(r"\b[Aa]ls\s(?:[a-zäöüß]+e[nrms]?\s)?$")
_NOMINATIVE_DE = re.compile(
    r"\b(?:der|ein)\s(?:[a-zäöüß][\w-]*er?\s)?(?:[A-ZÄÖÜ][\w-]*(?<![aei]n)(?<![ae])(?<!ei)(?<!ung)(?<!schaft)(?<!eit)(?<!ion)(?<!ät)(?<!ank)\s){0,2}$"
)
"""Before the second of two that may be the subject behind its object: "Kodak übernahm der Konzern Sony"."""


def _is_title(pair: Pair, word: Word) -> bool:
    """Whether a German noun only says what the second is, not whose: "entlässt Trainer Kolbe", "holt Kolbe als Trainer"."""
    if pair.text[word.span.end : pair.second.start] == " ":
        return True
    return pair.second.end <= word.span.start and _AS_DE.search(pair.text, 0, word.span.start) is not None


def _is_aimed(pair: Pair, word: Word, mark: str) -> bool:
    """Whether one with this preposition can be the one to whom it is done; what is compared is so with "than" alone, and is
    the first itself, nothing of it ("Spain's debt is higher than Portugal's").
    """
    if _COMPARING.isdisjoint(word.toward):
        return not mark or mark in word.toward or mark in _TOWARD[pair.language][word.kind]
    return mark in word.toward and not is_of(pair.text, pair.language, pair.first)


_COMPARING = frozenset(("than", "als"))
