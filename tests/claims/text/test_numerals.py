"""Numbers in digits and words of both languages."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.numerals import number, numerals

LANGUAGE = st.sampled_from(LANGUAGES)
BELOW_MILLION = st.integers(1, 999_999)

EN_BELOW_20 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
DE_BELOW_20 = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
).split()
DE_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def english_words(value: int, *, british: bool = True) -> str:
    if value >= 1000:
        rest = value % 1000
        link = " and " if british and 0 < rest < 100 else " "
        return (
            english_words(value // 1000) + " thousand" + (link + english_words(rest, british=british) if rest else "")
        )
    if value >= 100:
        rest = value % 100
        link = " and " if british else " "
        return f"{EN_BELOW_20[value // 100]} hundred" + (link + english_words(rest) if rest else "")
    if value >= 20:
        return EN_TENS[value // 10 - 2] + (f"-{EN_BELOW_20[value % 10]}" if value % 10 else "")
    return EN_BELOW_20[value]


def german_words(value: int, *, last: bool = True) -> str:
    if value >= 1000:
        return (
            german_words(value // 1000, last=False) + "tausend" + (german_words(value % 1000) if value % 1000 else "")
        )
    if value >= 100:
        return DE_BELOW_20[value // 100] + "hundert" + (german_words(value % 100) if value % 100 else "")
    if value >= 20:
        return (f"{DE_BELOW_20[value % 10]}und" if value % 10 else "") + DE_TENS[value // 10 - 2]
    return "eins" if value == 1 and last else DE_BELOW_20[value]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567,89", "1234567.89"),
        ("6,6", "6.6"),
        ("6.6", "6.6"),
        ("1,234", "1.234"),
        ("0,234", "0.234"),
        ("1'234", "1234"),
        ("1’234’567.5", "1234567.5"),
        ("1 234", "1234"),
        ("1\u00a0234\u00a0567", "1234567"),
        ("1\u202f234,5", "1234.5"),
        ("10 000", "10000"),
        ("2½", "2.5"),
        ("13 Mrd.", "13e9"),
        ("6,6-Milliarden", "6.6e9"),
        ("1,5 Mio.", "1.5e6"),
        ("250 Tsd.", "250e3"),
        ("2 Bio.", "2e12"),
        ("3 Billiarden", "3e15"),
        ("2 Billionen", "2e12"),
        ("3 Dutzend", "36"),
        ("10k", "10000"),
        ("zweiundzwanzig", "22"),
        ("Dreihundertfünfzig", "350"),
        ("dreihundertundfünf", "305"),
        ("siebzehnhundert", "1700"),
        ("siebzehntausendzweihundert", "17200"),
        ("hundert", "100"),
        ("tausend", "1000"),
        ("hunderttausend", "100000"),
        ("eintausendeinhundert", "1100"),
        ("dreieinhalb", "3.5"),
        ("eineinhalb", "1.5"),
        ("anderthalb", "1.5"),
        ("zwo", "2"),
        ("ſieben Mıllionen", "7e6"),  # letters that a pattern takes for an s and an i
        ("dreissig", "30"),
        ("ein Dutzend", "12"),
        ("zwei Dutzend", "24"),
        ("fünf Milliarden", "5e9"),
        ("einer Million", "1e6"),
        ("eine halbe Million", "5e5"),
        ("zweieinhalb Mrd.", "2.5e9"),
        ("zwei Millionen dreihunderttausend", "2300000"),
        ("tausend Milliarden", "1e12"),
        ("null", "0"),
    ],
)
def test_german(written: str, value: str) -> None:
    assert number(written, "de") == Fraction(value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234", "1234"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234", "1.234"),
        ("6.6", "6.6"),
        ("6,6", "6.6"),
        ("1.234.567", "1234567"),
        ("1'234", "1234"),
        ("1\u202f234", "1234"),
        ("6.6 billion", "6.6e9"),
        ("10bn", "10e9"),
        ("13 bn", "13e9"),
        ("7mn", "7e6"),
        ("2tn", "2e12"),
        ("1.5 trillion", "1.5e12"),
        ("10k", "10000"),
        ("3 hundred", "300"),
        ("twenty-two", "22"),
        ("twenty two", "22"),
        ("Three Hundred and Fifty", "350"),
        ("seventeen hundred", "1700"),
        ("three hundred thousand", "300000"),
        ("two hundred and five thousand", "205000"),
        ("two and a half", "2.5"),
        ("two and a half million", "2500000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("two dozen", "24"),
        ("a hundred", "100"),
        ("a thousand", "1000"),
        ("one million", "1e6"),
        ("half a billion", "5e8"),
        ("two thousand billion", "2e12"),
        ("one million two hundred thousand and five", "1200005"),
        ("zero", "0"),
    ],
)
def test_english(written: str, value: str) -> None:
    assert number(written, "en") == Fraction(value)


@pytest.mark.parametrize(
    "text",
    "A320|GPT-4|G20|17.10.2024|10:30|3:2|9/11|1.2.3|Achtung|the second|someone|bones|zweite|einundzwanzigste|Sechseck".split(
        "|"
    ),
)
def test_no_number(text: str) -> None:
    assert all(numerals(text, language) == () for language in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("€3m", "en", 3_000_000),
        ("$10b", "en", 10**10),
        ("3m euros", "en", 3_000_000),
        ("EUR 3m", "de", 3_000_000),
        ("5m users", "en", 5_000_000),
        ("5m", "en", 5),
        ("5 m hoch", "de", 5),
        ("4K", "en", 4),
    ],
)
def test_letters_are_scales_only_of_money_and_of_many(text: str, language: Language, value: int) -> None:
    assert [numeral.value for numeral in numerals(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("thousands", "en", 1000),
        ("tens of thousands", "en", 10_000),
        ("hundreds of millions", "en", 10**8),
        ("several hundred", "en", 100),
        ("a few million", "en", 10**6),
        ("dozens", "en", 12),
        ("Tausende", "de", 1000),
        ("Hunderttausende", "de", 10**5),
        ("mehrere hundert", "de", 100),
        ("Millionen", "de", 10**6),
        ("Hunderte Millionen", "de", 10**8),
        ("Dutzenden", "de", 12),
    ],
)
def test_vague(text: str, language: Language, value: int) -> None:
    (numeral,) = numerals(text, language)
    assert numeral.form == "vague"
    assert numeral.value == value
    assert numeral.span.of(text) == text


@pytest.mark.parametrize("digits", ["1" * 40, "1" * 100_000, "1." * 50_000 + "1"])
def test_endless_digits_are_no_number(digits: str) -> None:
    assert numerals(digits, "en") == ()


def test_billion_is_a_matter_of_language() -> None:
    assert number("2 billion", "en") == number("2 Milliarden", "de") == 2 * 10**9
    assert number("2 Billionen", "de") == number("2 trillion", "en") == 2 * 10**12


@given(BELOW_MILLION)
def test_words_of_both_languages_and_digits_are_the_same_number(value: int) -> None:
    assert number(english_words(value), "en") == value
    assert number(english_words(value, british=False), "en") == value
    assert number(german_words(value), "de") == value
    assert number(str(value), "en") == number(str(value), "de") == value


@given(BELOW_MILLION, st.sampled_from([("million", "Millionen"), ("billion", "Milliarden"), ("trillion", "Billionen")]))
def test_scaled_words_of_both_languages_are_the_same_number(value: int, scale: tuple[str, str]) -> None:
    english = number(f"{english_words(value)} {scale[0]}", "en")
    assert (
        english
        == number(f"{german_words(value, last=False)} {scale[1]}", "de")
        == number(f"{value:,} {scale[0]}", "en")
    )


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_separators_do_not_change_the_value(whole: int, cents: int) -> None:
    grouped = f"{whole:,}"
    value = whole + Fraction(cents, 100)
    for thousands in ("", ",", "'", "’", "\u00a0", "\u202f"):
        assert number(f"{grouped.replace(',', thousands)}.{cents:02}", "en") == value
    for thousands in ("", ".", "'", "\u00a0", "\u202f"):
        assert number(f"{grouped.replace(',', thousands)},{cents:02}", "de") == value


@given(st.text(alphabet=st.sampled_from(" .,'-/:$€%0123456789½aehnudzwikmbtfMB")) | st.text(), LANGUAGE)
def test_any_text_can_be_read(text: str, language: Language) -> None:
    found = numerals(text, language)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(numeral.value >= 0 and numeral.span.of(text).strip() for numeral in found)
