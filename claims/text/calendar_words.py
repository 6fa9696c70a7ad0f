"""The words of the calendar in English and German, and the small numbers that go with them."""

from __future__ import annotations

from claims.text.periods import Third, Unit

MONTH_NAMES: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "january januar jänner",
            "february februar feber",
            "march märz",
            "april",
            "may mai",
            "june juni",
            "july juli",
            "august",
            "september",
            "october oktober",
            "november",
            "december dezember",
        ),
        start=1,
    )
    for word in words.split()
}

SHORT_MONTHS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        ("jan jän", "feb", "mar mrz mär", "apr", "", "jun", "jul", "aug", "sep sept", "oct okt", "nov", "dec dez"),
        start=1,
    )
    for word in words.split()
}
"""The abbreviations of months, without their dot."""

MONTHS: dict[str, int] = MONTH_NAMES | SHORT_MONTHS

AMBIGUOUS_MONTHS = frozenset("may mai march april june august".split()) | SHORT_MONTHS.keys()
"""Months that are also other words or names: alone, they are months only behind a word like "in"."""

WEEKDAYS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "monday montag",
            "tuesday dienstag",
            "wednesday mittwoch",
            "thursday donnerstag",
            "friday freitag",
            "saturday samstag sonnabend",
            "sunday sonntag",
        )
    )
    for word in words.split()
}
"""The days of the week; Monday is 0, as in ``datetime``."""

SEASONS: dict[str, int] = {
    "spring": 3, "frühjahr": 3, "frühling": 3,
    "summer": 6, "sommer": 6,
    "autumn": 9, "fall": 9, "herbst": 9,
    "winter": 12,
}  # fmt: skip
"""The month that a (northern) season begins with; each has three."""

NUMBERS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "a an one ein eine einem einen einer",
            "two zwei",
            "three drei",
            "four vier",
            "five fünf",
            "six sechs",
            "seven sieben",
            "eight acht",
            "nine neun",
            "ten zehn",
            "eleven elf",
            "twelve zwölf",
        ),
        start=1,
    )
    for word in words.split()
}

ORDINALS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "first erste ersten erster erstes 1st 1.",
            "second zweite zweiten zweiter zweites 2nd 2.",
            "third dritte dritten dritter drittes 3rd 3.",
            "fourth vierte vierten vierter viertes 4th 4.",
        ),
        start=1,
    )
    for word in words.split()
}

CENTURIES: dict[str, int] = {
    f"{word}{ending}": number
    for number, words in enumerate(
        (
            "tenth zehnte",
            "eleventh elfte",
            "twelfth zwölfte",
            "thirteenth dreizehnte",
            "fourteenth vierzehnte",
            "fifteenth fünfzehnte",
            "sixteenth sechzehnte",
            "seventeenth siebzehnte",
            "eighteenth achtzehnte",
            "nineteenth neunzehnte",
            "twentieth zwanzigste",
            "twenty-first einundzwanzigste",
        ),
        start=10,
    )
    for word in words.split()
    for ending in (("", "n", "s") if word.endswith("te") else ("",))
}
"""The ordinals of centuries in words, German ones with their endings."""

DECADES: dict[str, int] = {
    word: 10 * number
    for number, words in enumerate(
        (
            "thirties dreißiger",
            "forties vierziger",
            "fifties fünfziger",
            "sixties sechziger",
            "seventies siebziger",
            "eighties achtziger",
            "nineties neunziger",
        ),
        start=3,
    )
    for word in words.split()
}
"""Decades of the last century by their words."""

UNITS: dict[str, Unit] = {
    **dict.fromkeys("day days tag tages tage tagen".split(), "day"),
    **dict.fromkeys("week weeks woche wochen".split(), "week"),
    **dict.fromkeys("month months monat monats monates monate monaten".split(), "month"),
    **dict.fromkeys("quarter quarters quartal quartals quartale quartalen".split(), "quarter"),
    **dict.fromkeys("halbjahr halbjahres halbjahrs".split(), "half"),
    **dict.fromkeys("year years jahr jahres jahrs jahre jahren".split(), "year"),
    **dict.fromkeys("decade decades jahrzehnt jahrzehnts jahrzehnte jahrzehnten".split(), "decade"),
}

THIRDS: dict[str, Third] = {
    **dict.fromkeys("early beginning start anfang beginn frühen".split(), "early"),
    **dict.fromkeys("mid middle mitte".split(), "mid"),
    **dict.fromkeys("late end ende späten".split(), "late"),
}

STEPS: dict[str, int] = {
    **dict.fromkeys("last letzt vergangen vorig".split(), -1),
    **dict.fromkeys("this current dies laufend".split(), 0),
    **dict.fromkeys("next coming nächst kommend".split(), 1),
}
"""How far a period lies from now; the German words without their endings."""

DAYS_FROM_NOW: dict[str, int] = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2,
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
}  # fmt: skip
