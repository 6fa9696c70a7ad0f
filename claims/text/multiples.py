"""Multiples in words that have no number of their own: "twice", "halved", "verdreifacht"."""

from __future__ import annotations

import re
from fractions import Fraction

from claims.records import Language
from claims.text.number_words import HALF
from claims.text.numerals import Numeral
from claims.text.spans import Span

_DEGREES: dict[Language, tuple[tuple[str, Fraction], ...]] = {
    "en": (
        (r"twice|doubl(?:ed|ing)|double(?=\s(?:the|that|its|their|his|her|as)\b)", Fraction(2)),
        (r"thrice|tripl(?:ed|ing)|triple(?=\s(?:the|that|its|their|his|her|as)\b)", Fraction(3)),
        (r"quadrupl(?:ed|ing)|quadruple(?=\s(?:the|that|its|their|his|her|as)\b)", Fraction(4)),
        (r"halv(?:ed|ing)|half\sas(?=\s(?:many|much|big|large|high|long|fast)\b)", HALF),
    ),
    "de": (
        (r"doppelt\sso|das\sdoppelte|verdopp(?:el|l)\w*", Fraction(2)),
        (r"verdreifach\w*", Fraction(3)),
        (r"vervierfach\w*", Fraction(4)),
        (r"verfünffach\w*", Fraction(5)),
        (r"verzehnfach\w*", Fraction(10)),
        (r"halbier\w*|halb\sso(?=\s(?:viele?|groß|hoch|lang|schnell|teuer)\b)", HALF),
    ),
}
_MULTIPLES: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"(?<![\w-])(?:{'|'.join(f'({words})' for words, _ in rows)})(?![\w-])", re.IGNORECASE)
    for language, rows in _DEGREES.items()
}


def multiples(text: str, language: Language) -> tuple[Numeral, ...]:
    """All words of ``text`` that multiply without a number word of their own ("three times" has one), in order.

    >>> [str(multiple.value) for multiple in multiples("doppelt so viele, fast verdreifacht, halbiert", "de")]
    ['2', '3', '1/2']
    """
    rows = _DEGREES[language]
    return tuple(
        Numeral(Span(*match.span()), rows[(match.lastindex or 0) - 1][1], "multiple")
        for match in _MULTIPLES[language].finditer(text)
    )
