"""Claims that are put as questions."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.questions import statement


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Did Apple invest in OpenAI?", "Apple invest in OpenAI"),
        ("Has OpenAI raised $6.6 billion?", "Has OpenAI raised $6.6 billion"),
        ("Apple bought Beats??", "Apple bought Beats"),
        ("Is it really true that Apple bought Beats?", "Apple bought Beats"),
        ("I read somewhere that Apple bought Beats.", "Apple bought Beats."),
        ("Fact check: did Apple buy Beats?", "Apple buy Beats"),
        ("Apple bought Beats - is that true?", "Apple bought Beats"),
        ("Apple bought Beats, didn't it?", "Apple bought Beats"),
        ("Apple wasn't sold, was it?!", "Apple wasn't sold"),
        ("Doesn't Apple own Beats?", "Apple own Beats"),
        ("The WHO declared a pandemic?", "The WHO declared a pandemic"),
        ("Fact check: Is it true that Apple bought Beats?", "Apple bought Beats"),
        ("Did you know that Apple bought Beats?", "Apple bought Beats"),
    ],
)
def test_english_questions(text: str, said: str) -> None:
    assert statement(text, "en") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hat Apple in OpenAI investiert?", "Apple in OpenAI investiert hat"),
        ("Hat Orth gesagt, dass sie geht?", "Hat Orth gesagt, dass sie geht"),
        ("Steigt der Umsatz von Bosch um 5 Prozent?", "Steigt der Umsatz von Bosch um 5 Prozent"),
        ("Präsident Orth in Moskau?", "Präsident Orth in Moskau"),
        ("Ist Orth Kanzlerin, ja oder nein?", "Orth Kanzlerin ist"),
        ("Faktencheck: Stimmt es wirklich, dass Apple Beats kaufte?", "Apple Beats kaufte"),
        ("Kann es sein, dass Apple Beats kaufte?", "Apple Beats kaufte"),
        ("Wurde Ida Orth wieder eingesetzt, oder nicht?", "Ida Orth wieder eingesetzt wurde"),
        ("Apple kaufte Beats?", "Apple kaufte Beats"),
        ("Stadt Köln verbietet Autos?", "Stadt Köln verbietet Autos"),
        ("Letzten Mai stieg der Umsatz?", "Letzten Mai stieg der Umsatz"),
        ("Ist es wahr, dass Apple Beats kaufte?", "Apple Beats kaufte"),
        ("Apple hat Beats gekauft, stimmt das?", "Apple hat Beats gekauft"),
        ("Faktencheck: Hat Apple Beats gekauft?", "Apple Beats gekauft hat"),
    ],
)
def test_german_questions(text: str, said: str) -> None:
    assert statement(text, "de") == said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who bought Beats?", "en"),
        ("In what year did Apple buy Beats?", "en"),
        ("The question is who pays.", "en"),
        ("I read that book last year.", "en"),
        ("I heard that from a friend.", "en"),
        ("We read that the other day.", "en"),
        ("Did Apple buy Beats? Did Google?", "en"),
        ("?", "en"),
        ("Wie viel zahlte Apple für Beats?", "de"),
        ("Seit wann gehört Beats zu Apple?", "de"),
        ("Hat Apple Beats gekauft.", "de"),
    ],
)
def test_what_is_no_question_of_yes_or_no_stays(text: str, language: Language) -> None:
    assert statement(text, language) == text


@given(
    st.lists(
        st.sampled_from("Did Is it true that Apple Beats hat Hat kauft nicht der , dass ? wahr : -".split()), max_size=9
    ),
    st.sampled_from(["en", "de"]),
)
def test_nothing_is_put_in_and_something_is_left(words: list[str], language: Language) -> None:
    text = " ".join(words)
    said = statement(text, language)
    assert not Counter(said.lower().split()) - Counter(text.lower().split())
    assert said.strip() or not text.strip()


@pytest.mark.parametrize("row", ["?", "!", "?!", "claim: ", "is it true that ", "hat ", ", oder", "i have ", "have "])
@pytest.mark.parametrize("language", ["en", "de"])
def test_long_rows_of_anything_are_read(row: str, language: Language) -> None:
    assert statement(row * 2000 + "x", language).endswith("x")
