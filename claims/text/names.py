"""Names of people, organisations, products and places: where a text has them.

There is no list of names. English writes names, and little else, with a capital inside a sentence. German gives every noun
a capital, so there a word needs a further sign: a capital within, a neighbour that is part of a name, letters that German
words seldom have, a place in the sentence where a common noun would not stand without an article, or another noun right
beside it (:mod:`claims.text.name_rows`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.records import Language
from claims.text.capitals import Word, is_headline, words_of
from claims.text.lookalikes import GERMAN_NOUNS, OPENING_WORDS
from claims.text.name_rows import in_a_row, is_common
from claims.text.name_words import (
    AUXILIARIES,
    BARE_PREPOSITIONS,
    CALENDAR,
    DETERMINERS,
    ENGLISH_COMMON,
    ENGLISH_WORDS,
    FOREIGN,
    GENERIC,
    GERMAN_PLURAL,
    PARTICIPLE,
    ROLE_ENDINGS,
    ROLES,
    UNITS,
)
from claims.text.spans import Span

_JOINT = re.compile(r"(?: | & |(?<=\b\w)\. ?)")
_NEVER_ENGLISH = ENGLISH_WORDS | CALENDAR | ROLES | UNITS


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a text has it: ``text`` is ``span.of(text)``."""

    span: Span
    text: str


def names(text: str, language: Language) -> tuple[Name, ...]:
    """The names in ``text``, in their order, without a genitive that an apostrophe sets off.

    A rule of thumb over shapes, made to be right more often than complete. A text all in capitals tells nothing and has
    no names for it; of a headline with all its words in capitals only words with the shape of a name count.

    >>> [name.text for name in names("Apple did not invest in OpenAI, says Sam Altman of GPT-4 fame.", "en")]
    ['Apple', 'OpenAI', 'Sam Altman', 'GPT-4']
    >>> [name.text for name in names("Daraufhin kaufte der Konzern Anteile von Oracle.", "de")]
    ['Oracle']
    >>> [name.text for name in names("Der Microsoft-Chef lobt Inflection AI und Nvidia.", "de")]
    ['Microsoft', 'Inflection AI', 'Nvidia']
    """
    words = words_of(text)
    if not any(word.text[-1:].islower() for word in words):
        return ()
    if language == "en" and is_headline(words):
        parts = [word.is_shaped for word in words]
    else:
        parts = _english_parts(words) if language == "en" else _german_parts(words)
    return tuple(Name(span, span.of(text)) for span in _joined(words, parts))


def _english_parts(words: Sequence[Word]) -> list[bool]:
    """Which words of an English text are part of a name: those with a capital that no rule of spelling gave them."""
    parts = []
    for place, word in enumerate(words):
        follows = place + 1 < len(words) and words[place + 1].is_capital and words[place + 1].gap == " "
        is_opener = ENGLISH_COMMON.fullmatch(word.folded) or (word.folded in OPENING_WORDS["en"] and not follows)
        common = word.folded in _NEVER_ENGLISH or (word.opens and is_opener)
        parts.append(word.is_shaped or (word.is_capital and not common))
    return parts


def _german_parts(words: Sequence[Word]) -> list[bool]:
    """Which words of a German text are part of a name: those with a capital and a further sign."""
    parts: list[bool] = []
    in_row = in_a_row(words)
    for place, word in enumerate(words):
        if place in in_row:
            parts.append(True)
            continue
        after_part = place > 0 and parts[-1] and word.gap == " "
        common = (
            is_common(word)
            or (word.folded in GERMAN_NOUNS and not after_part)
            or (place > 0 and words[place - 1].folded in DETERMINERS and not _heads_compound(words, place))
        )
        before_generic = place + 1 < len(words) and words[place + 1].folded in GENERIC and words[place + 1].gap == " "
        if not word.is_capital or (common and not before_generic):
            parts.append(word.is_shaped)
            continue
        foreign = bool(FOREIGN.search(word.folded))
        bare = place > 0 and words[place - 1].folded in BARE_PREPOSITIONS and not GERMAN_PLURAL.fullmatch(word.folded)
        sure = word.is_shaped or after_part or foreign or bare or before_generic or _heads_compound(words, place)
        parts.append(sure or (place == 0 and _leads(words)))
    return parts


def _leads(words: Sequence[Word]) -> bool:
    """Whether a German text begins with one word and no article before what may be a verb, as in "Quellhoff wuchs".

    A plural needs no article, and a participle may stand there, too ("Eröffnet wurde").
    """
    if len(words) < 2 or not words[1].text[0].islower() or GERMAN_PLURAL.fullmatch(words[0].folded):
        return False
    return not (PARTICIPLE.fullmatch(words[0].folded) and words[1].folded in AUXILIARIES)


def _heads_compound(words: Sequence[Word], place: int) -> bool:
    """Whether a word is the first of a compound whose second is a role, as in "Microsoft-Chef"."""
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.gap == "-" and (after.folded.endswith(ROLE_ENDINGS) or after.folded in ROLES)


def _joined(words: Sequence[Word], parts: Sequence[bool]) -> list[Span]:
    """The spans of names: neighbouring parts that nothing but a blank, an ampersand or an initial's point divides."""
    spans: list[Span] = []
    open_end: int | None = None
    for place, (word, part) in enumerate(zip(words, parts, strict=True)):
        generic = word.folded in GENERIC and word.is_capital
        joined = open_end is not None and words[place - 1].span.end == open_end and _JOINT.fullmatch(word.gap)
        hyphened = open_end is not None and words[place - 1].span.end == open_end and word.gap == "-"
        if (joined and (part or generic)) or (hyphened and word.text[0].isdigit()):
            spans[-1] = Span(spans[-1].start, word.span.end)
        elif part:
            spans.append(word.span)
        else:
            open_end = None
            continue
        open_end = spans[-1].end
    return spans
