"""Numbers as they stand in English and German text, in digits and in words.

A number is the same value however it is written; what is ambiguous is decided by the language of the text:

>>> str(number("1.234", "de")), str(number("1.234", "en"))
('1234', '617/500')
>>> number("zwei Billionen", "de") == number("two trillion", "en") == number("2tn", "en")
True
>>> number("twenty-two", "en") == number("zweiundzwanzig", "de") == number("22", "de")
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from claims.records import Language
from claims.text.lower import lower
from claims.text.number_words import ENGLISH, GERMAN, NumberWords, alternatives
from claims.text.spans import Span

Form = Literal["digits", "words", "vague", "share", "multiple"]
"""How a number is written. A vague one names a scale only ("thousands", "mehrere Millionen"); a share is a part of a whole
("a third") and a multiple a verb or adverb ("twice", "verdreifacht"): see ``shares.py`` and ``multiples.py``."""

LONGEST = 32
"""A row of more characters than this is no number that a text speaks of."""

# Not inside a name (A320, GPT-4), a date, a time or a score. Possessive, so that no long row of digits is read twice.
_DIGITS = (
    r"(?<!\w)(?<![^\W\d_][-‑])(?<!\d[.,'’:/])(?P<digits>"
    r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}(?!\d))++(?:[.,][0-9]++)?+"
    r"|[0-9]++(?:[.,'’][0-9]++)*+[½¼¾]?+|[½¼¾⅓⅔])(?![:/]\d)"
)
_LETTER = r"\s?(?P<letter>[kmbt])(?!\w)"
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_MANY_AFTER = re.compile(r"\s(?:people|[a-z]{3,}[^s\W]s)(?!\w)")
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_BLANK = re.compile(r"[ \u00a0\u2009\u202f]")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥]|(?<!\w)(?:USD|EUR|GBP|CHF|JPY|CNY))\s?$")
_MONEY_AFTER = re.compile(r"\s?(?:[$€£¥]|(?:US[- ])?(?:dollar|euro|pound|franc|frank|pfund))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it stands. ``scale`` is its last scale word's worth, 10**9 in "6.6 billion", otherwise 1."""

    span: Span
    value: Fraction
    form: Form
    scale: int = 1


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The words of a language with the patterns made of them: a whole numeral, and the parts of its words."""

    words: NumberWords
    separators: tuple[str, str]
    numeral: re.Pattern[str]
    part: re.Pattern[str]


def _grammar(words: NumberWords, separators: tuple[str, str]) -> _Grammar:
    in_digits = rf"{_DIGITS}(?:[\s-]?(?P<scale>{words.scale})|{_LETTER})?"
    in_words = rf"(?<![\w-]){words.start}(?:(?P<vague>{words.vague})|(?P<words>{words.words}))"
    part = alternatives([*words.small, *words.scales])
    numeral = f"{in_digits}|{in_words}"
    return _Grammar(words, separators, re.compile(numeral, re.IGNORECASE), re.compile(part, re.IGNORECASE))


_GRAMMARS: dict[Language, _Grammar] = {"en": _grammar(ENGLISH, (",", ".")), "de": _grammar(GERMAN, (".", ","))}


def numerals(text: str, language: Language) -> tuple[Numeral, ...]:
    """All numbers of ``text``, in order, with their scale words; also articles that are number words ("ein", "one").

    Skipped are digits that belong to a name, a date, a time or a score, and what no way of writing allows ("1.2.3").

    >>> [(n.span.of("rund 1,5 Mio. und zwei"), str(n.value)) for n in numerals("rund 1,5 Mio. und zwei", "de")]
    [('1,5 Mio.', '1500000'), ('zwei', '2')]
    """
    grammar = _GRAMMARS[language]
    read = (_numeral(match, grammar) for match in grammar.numeral.finditer(text))
    return tuple(numeral for numeral in read if numeral)


def number(text: str, language: Language) -> Fraction | None:
    """The number that the whole of ``text`` is, or None.

    >>> str(number("dreieinhalb Millionen", "de")), number("dreieinhalb Hunde", "de")
    ('3500000', None)
    """
    found = numerals(text, language)
    return found[0].value if found and found[0].span == Span(0, len(text)) else None


def _numeral(match: re.Match[str], grammar: _Grammar) -> Numeral | None:
    span = Span(*match.span())
    if match["digits"] is None:
        value, scale = _spelled(match[0], grammar)
        return Numeral(span, value, "vague" if match["vague"] else "words", scale)
    digits = _digits(match["digits"], grammar.separators)
    if digits is None:
        return None
    if match["scale"]:
        worth, scale = _spelled(match["scale"], grammar)
        return Numeral(span, digits * worth, "digits", scale)
    if match["letter"] and _is_scale(match):
        scale = _LETTERS[lower(match["letter"])]
        return Numeral(span, digits * scale, "digits", scale)
    return Numeral(Span(*match.span("digits")), digits, "digits")


def _is_scale(match: re.Match[str]) -> bool:
    """Whether a letter behind digits multiplies them: "10k" does, "3m" where money or many are meant ("€3m", "3m users")."""
    start, end = match.span()
    glued = match.string[end - 2].isdigit()
    if match["letter"] == "k":
        return glued
    before = match.string[max(0, start - 5) : start]
    if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(match.string, end):
        return True
    return glued and match["letter"] in "mMB" and bool(_MANY_AFTER.match(match.string, end))


def _digits(written: str, separators: tuple[str, str]) -> Fraction | None:
    """The value of digits with separators, or None where they are no number.

    ``separators`` are the language's own for thousands and decimals; what they cannot be is read the other way round.

    >>> [str(_digits(row, (".", ","))) for row in ("1.234", "1,234", "1,234.5", "1.5", "1.234.567", "1'234", "1.2.3")]
    ['1234', '617/500', '2469/2', '3/2', '1234567', '1234', 'None']
    """
    if len(written) > LONGEST:
        return None
    if written[-1] in _SIGNS:
        whole = _digits(written[:-1], separators) if written[:-1] else Fraction(0)
        return None if whole is None else whole + _SIGNS[written[-1]]
    plain = _BLANK.sub("'", written).replace("’", "'")
    for thousands, decimals in (separators, separators[::-1]):
        read = re.fullmatch(rf"([1-9]\d{{0,2}}(?:['{thousands}]\d{{3}})+|\d+)(?:[{decimals}](\d+))?", plain)
        if read:
            before = re.sub(r"\D", "", read[1])
            return Fraction(f"{before}.{read[2] or 0}")
    return None


def _spelled(written: str, grammar: _Grammar) -> tuple[Fraction, int]:
    """The value of number words and the last scale among them."""
    total, current, last = Fraction(0), Fraction(0), 1
    for part in grammar.part.findall(lower(written)):
        scale = grammar.words.scales.get(part)
        if scale is None:
            current += grammar.words.small[part]
        elif scale < 1000:
            current = (current or Fraction(1)) * scale
        elif scale < total:
            total, current, last = total + (current or Fraction(1)) * scale, Fraction(0), scale
        else:
            total, current, last = (total + current or Fraction(1)) * scale, Fraction(0), scale
    return total + current, last
