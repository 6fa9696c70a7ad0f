"""What clean, fold and claim_text make of any text, and what they refuse."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.text.normalise import CLAIM_LIMIT, claim_text, clean, fold

ODD = "\x00\x07\t\n\r\x0b\x0c\x85\u00a0\u00ad\u200b\u200d\u2028\u2029\u3000\ufeff \u0301\u0345\u0130ßﬁΐ´“’–…Å½"
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"]))),
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("page one\x0cpage two\u2029a paragraph", "page one\npage two\n\na paragraph"),
        ("6,6\u00a0Milliarden\u202fDollar\u2009heute", "6,6 Milliarden Dollar heute"),
        ("a \t  b\t c", "a b c"),
        ("line  \n  next\t\n", "line\nnext"),
        ("one\n\n\n\ntwo\n \n \nthree", "one\n\ntwo\n\nthree"),
        ("\ufeffFinan\u00adzie\u200brungs\u2060runde\u200e", "Finanzierungsrunde"),
        ("nul\x00l and bell\x07 and escape\x1b", "null and bell and escape"),
        ("gro\u0308\u00df", "grö\u00df"),
        ("„Größte“ — ½ ﬁ 😀", "„Größte“ — ½ ﬁ 😀"),
        (" \n\t ", ""),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(texts)
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(char != "\n" and unicodedata.category(char) == "Cc" for char in cleaned)
    assert not any(pair in cleaned for pair in ("  ", " \n", "\n ", "\n\n\n", "\u00a0", "\u00ad", "\u200b", "\ufeff"))
    assert cleaned == cleaned.strip()


@given(st.text(st.characters(categories=["L", "Nd", "Po"]), min_size=1))
def test_clean_keeps_what_is_seen(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Größte", "GRÖSSTE"),
        ("„Bromance“", '"bromance"'),
        ("»Bromance«", "“Bromance”"),
        ("O’Neill", "O´NEILL"),
        ("US–Dollar", "us-dollar"),
        ("ﬁnal ½", "FINAL 1⁄2"),
        ("a\u00a0b\n c", " a b c "),
        ("Finan\u00adzierung", "finanzierung"),
    ],
)
def test_fold_makes_equal_what_means_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_words_apart() -> None:
    assert fold("nicht direkt") != fold("direkt")


@given(texts)
@example("\u1e9e\u0345\u0301 \u03f4 \u2126 \u00b4")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_a_text_and_its_clean_form_fold_alike_in_their_letters(text: str) -> None:
    def letters(of: str) -> str:
        return "".join(filter(str.isalpha, fold(of)))

    assert letters(clean(text)) == letters(text)


def test_claim_text_is_one_line() -> None:
    assert claim_text("  Bosch\tpaid\r\n\u00a0directly \u200bfor Nvi\u00addia.\n") == "Bosch paid directly for Nvidia."


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "must not be empty"),
        (" \n\u200b\u00a0", "must not be empty"),
        ("a" * 2001, "must be at most 2,000 characters long, but has 2,001"),
        ("Apple\x00", "must not hold control characters, but has U+0000 at position 5"),
        ("\x1b[31mApple", "must not hold control characters, but has U+001B at position 0"),
        ("Apple \ud83d", "is not valid Unicode: lone surrogate U+D83D at position 6"),
        ("13 > 6,6 ?! 😀", "must hold at least one letter"),
    ],
)
def test_claim_text_says_what_is_wrong_with_a_claim(raw: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        claim_text(raw, field="claims.3")
    assert (caught.value.field, caught.value.message) == ("claims.3", message)


def test_the_longest_claim_is_accepted() -> None:
    assert len(claim_text("a" * CLAIM_LIMIT + " " * 10)) == CLAIM_LIMIT


def test_clean_refuses_lone_surrogates() -> None:
    with pytest.raises(InputError) as caught:
        clean("Apple \udc80")
    assert caught.value.field == "text"


@given(texts)
def test_a_claim_is_refused_or_ready(raw: str) -> None:
    try:
        claim = claim_text(raw)
    except InputError as refused:
        assert refused.field == "claim"  # noqa: PT017 - any text may be refused or not; both are checked
        return
    assert claim_text(claim) == claim == clean(claim)
    assert unicodedata.is_normalized("NFC", claim)
    assert "\n" not in claim
    assert 0 < len(claim) <= CLAIM_LIMIT


@given(texts, st.characters(categories=["Cc"], exclude_characters="\t\n\r"), texts)
def test_no_claim_holds_a_control_character(before: str, control: str, after: str) -> None:
    with pytest.raises(InputError, match="control characters"):
        claim_text(before + control + after)
