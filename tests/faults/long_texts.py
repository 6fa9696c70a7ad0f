"""Texts that make a careless pattern try everything: long repeats of what patterns begin with, and near misses of their ends."""

from __future__ import annotations

REPEATS = (
    "in ", "nicht ", "not ", "no ", "kein ", "und ", "and ", "oder ", "the ", "of ", "der ", "die ", "von ", "vor ", "seit ",
    "1.", "1,", "1 ", "1.1", "1 000 ", "12.345.", "9", "0", "1-", "1/", "1:", "1%", "$1", "€ ", "million ", "Millionen ", "13 Mrd. ",
    "eins", "hundert", "tausendundein", "einundzwanzig", "twenty-one ", "one hundred and ", "a", "A", "Aa", "A. ", "a.", "z.B. ",
    "ß", "ä", "é", "\u0301", "İ", "’", "'", '"', "„", "“", "»", "« ", "(", ")", "[1]", "[", "- ", "–", "—", "...", "…", "!?", ".",
    ". ", "? ", ": ", ", ", ";", " ", "\t", "\n", "\n\n", " \n", "\u00a0", "_", "/", "\\", "@", "#", "&", "Mr. ", "Dr. A. ", "Jan. ",
    "Oct. 1, ", "17. Oktober ", "2024-", "2024-10-17T", "Monday, ", "am Montag ", "im Jahr ", "early ", "more than ", "mehr als ",
    "is ", "is said to ", "soll ", "laut ", "according to ", "reportedly ", "dass ", "that ", "which ", "who said ", "wer ", "sagte ",
    "nothing but ", "nicht nur ", "sondern ", "sondern auch ", "not only ", "but ", "weder ", "noch ", "neither ", "nor ", "nie ",
    "directly ", "direkt ", "exclusively ", "fully owned ", "hat ", "has ", "wurde ", "was bought by ", "übernahm ", "GmbH ",
    "Apple ", "Apple, ", "Apple and ", "Müller & ", "U.S. ", "X AG & Co. KG ", "the Bank of ", "O'Neill ", "New-York-", "Mc",
    "<div>", "&amp;", "http://a.b/", "a@b.", "0x", "1e9", "٣", "１", "一", "😀", "👨‍👩‍👧", "\u200b", "\u202e", "I", "IV", "XIX. ",
)  # fmt: skip
"""What is said again and again."""

ENDS = ("", "x", "1", ".", " nicht", '"', "€", "!")
"""What follows at last, so that a match that began has to be given up."""


def long_texts(length: int) -> list[str]:
    """Texts of about ``length`` characters."""
    texts = []
    for number, repeat in enumerate(REPEATS):
        body = (repeat * (length // len(repeat) + 1))[:length]
        texts += [body + ENDS[number % len(ENDS)], f"It is {body}{ENDS[(number + 3) % len(ENDS)]}"]
    pairs = zip(REPEATS, REPEATS[7:] + REPEATS[:7], strict=True)
    texts += [((one + other) * (length // len(one + other) + 1))[:length] + "." for one, other in pairs]
    return texts
