"""The number words of English and German: what each is worth, and how they join into one number.

The patterns are meant for ``re.IGNORECASE`` and hold no groups that capture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language.

    ``small`` are words that add up, ``scales`` words that multiply what stands before them; both hold stems.
    The patterns find a ``scale`` behind digits, a number in ``words``, and a ``vague`` scale that is not counted;
    ``start`` looks ahead whether a word may begin one of the last two at all, which most words do not.
    """

    small: Mapping[str, Fraction]
    scales: Mapping[str, int]
    scale: str
    words: str
    vague: str
    start: str


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words`` as it stands, the longest first.

    >>> alternatives(["six", "sixty"])
    '(?:sixty|six)'
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def not_behind(words: Iterable[str], then: str = "") -> str:
    r"""A pattern that refuses a place behind any of ``words``, large or small, a blank, and what matches ``then``.

    >>> not_behind(["the", "a"], "planned")
    '(?<!\\b(?i:the)\\splanned)(?<!\\b(?i:a)\\splanned)'
    """
    return "".join(rf"(?<!\b(?i:{word})\s{then})" for word in words)


def _start(*words: str) -> str:
    return rf"(?={alternatives({word[:2] for word in words})})"


def _counted(ones: str, teens: str, tens: str) -> dict[str, Fraction]:
    words = dict(zip([*ones.split(), *teens.split()], map(Fraction, range(1, 20)), strict=True))
    return words | dict(zip(tens.split(), map(Fraction, range(20, 100, 10)), strict=True))


def _english() -> NumberWords:
    ones = "one two three four five six seven eight nine"
    teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    large = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
    short = {"mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12}
    one, name = alternatives(ones.split()), alternatives(large)

    # twenty-two | three hundred and fifty, a hundred
    below_100 = rf"(?:{alternatives(tens.split())}(?:[\s-]{one})?|{alternatives(teens.split())}|{one}|zero)"
    below_100 += r"(?=fold(?!\w)|\W|$)"
    below_1000 = rf"(?:(?:an?|{below_100})[\s-]hundred(?!\w)(?:[\s-](?:and\s)?{below_100})?|{below_100})"
    scale = rf"[\s-]{name}(?!\w)"
    dozen = r"[\s-]dozen(?!\w)"
    # two and a half | half a (million) | a (dozen), but not "a quarter of a million", which is not read
    article = rf"(?<!quarter of )(?<!quarters of )an?(?={scale}|{dozen})"
    first = rf"(?:{below_1000}(?:\sand\sa\shalf(?!\w))?|half\san?(?!\w)|{article})"
    next_ = rf"[\s-](?:and\s)?{below_1000}(?:{scale})?"
    small = _counted(ones, teens, tens) | {"zero": Fraction(0), "half": HALF}
    scales = {"dozen": 12, "hundred": 100, **large, **short}
    return NumberWords(
        small=small,
        scales=scales,
        scale=rf"(?:{name}s?|dozen|hundred|{alternatives(short)})(?!\w)",
        words=rf"{first}(?:{dozen}|(?:{scale}){{1,2}}(?:{next_}){{0,4}})?",
        vague=rf"(?:(?:tens|dozens|hundreds|thousands)\sof\s)?(?:dozens|hundreds|{name}s)(?!\w)"
        rf"|(?:several|many|a\sfew|a\scouple\sof)\s(?:dozen|hundred(?:\s{name})?|{name})(?!\w)",
        start=_start("a", "several", "many", *small, *scales),
    )


def _german() -> NumberWords:
    ones = "ein zwei drei vier fünf sechs sieben acht neun"
    teens = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
    tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
    other = {"null": Fraction(0), "zwo": Fraction(2), "dreissig": Fraction(30)}
    halves = {"einhalb": HALF, "anderthalb": 1 + HALF}
    halves |= dict.fromkeys(["halb", "ein halb", "eine halb", "einen halb", "einem halb", "einer halb"], HALF)
    large = {"million": 10**6, "milliarde": 10**9, "billion": 10**12, "billiarde": 10**15, "trillion": 10**18}
    short = {"tsd": 10**3, "mio": 10**6, "mrd": 10**9, "bio": 10**12}
    name = rf"(?:{alternatives(large)}e?n?)"
    small = _counted(ones, teens, tens) | other

    # zweiundzwanzig | dreihundertfünfzig | siebzehntausendzweihundert
    tens_joined = alternatives([*tens.split(), "dreissig"])
    below_100 = rf"(?:{alternatives(ones.split())}und{tens_joined}|eins|{alternatives(small)})"
    below_1000 = rf"(?:{below_100}?hundert(?:(?:und)?{below_100})?|{below_100})"
    whole = rf"(?:{below_1000}?tausend(?:(?:und)?{below_1000})?|{below_1000})"
    end = r"(?=mal(?!\w)|fach|(?:jähr|monat|wöch|täg|stünd|minüt|prozent)ig|\W|_|$)"
    scale = rf"[\s-](?:{name}|tausend|(?:tsd|mio|mrd)\.?)(?!\w)"
    # eine halbe (Million) | zweieinhalb | eine
    first = rf"(?:(?:eine?[nmr]? )?halbe[nmrs]?(?!\w)|(?:{below_100}einhalb|anderthalb|(?!ein\spaar){whole}){end}|eine[nmrs]?(?!\w))"
    next_ = rf"\s{whole}(?!\w)(?:{scale})?"
    counted = r"(?:zehn|hundert)?tausend|hundert|dutzend"
    scales = {"dutzend": 12, "hundert": 100, "tausend": 1000, **large, **short}
    return NumberWords(
        small=small | halves,
        scales=scales,
        scale=rf"(?:{name}|tausend|dutzend|(?:tsd|mio|mrd)\.?|bio\.)(?!\w)",
        words=rf"{first}(?:[\s-]dutzend(?!\w)|{scale}(?:{next_}){{0,4}})?",
        vague=rf"(?:(?:{counted})en?\s(?:von\s)?)?(?:(?:{counted})en?|{alternatives(large)}e?n)(?!\w)"
        rf"|(?:mehrere[rn]?|einige[rn]?|ein\spaar|viele[rn]?)\s(?:{counted}|{name})(?!\w)",
        start=_start("mehrere", "einige", "viele", *small, *halves, *scales),
    )


ENGLISH = _english()
GERMAN = _german()
