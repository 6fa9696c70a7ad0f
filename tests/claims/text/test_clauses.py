from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.clauses import clauses

WORDS = (
    "Apple Google investierte nicht , ; : ( ) - – und oder aber sondern doch dass der die zu zahlen . and or but which who that "
    "said not did has is because Inc. 3. , \n"
).split(" ")
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ["Apple investierte nicht", "Microsoft zahlte 13 Milliarden."]),
        ("de", ["Apple", "der Konzern aus Cupertino", "investierte nicht."]),
        ("de", ["Apple hat nicht bestätigt", "dass es investierte."]),
        ("de", ["Apple lehnte es ab", "in OpenAI zu investieren."]),
        ("de", ["Der Mann", "der nie rauchte", "starb."]),
        ("de", ["Nicht Apple, Google und Meta", "sondern Microsoft zahlte."]),
        ("de", ["VW verkaufte mehr Autos", "BMW nicht."]),
        ("de", ["Es kostete 6,6 Milliarden", "nicht 13 Milliarden."]),
        ("en", ["Apple did not invest", "Microsoft said."]),
        ("en", ["He", "who never smoked", "died."]),
        ("en", ["Apple did not pay", "but it works with OpenAI."]),
        ("en", ["It did not invest in Apple, Google, and Meta."]),
        ("en", ["Neither Apple nor Google invested", "and Microsoft left."]),
    ],
)
def test_commas_part_clauses_but_not_lists(language: Language, parts: list[str]) -> None:
    text = ", ".join(parts)
    assert [clause.of(text) for clause in clauses(text, language)] == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ["Er kam", "und ging nicht."]),
        ("de", ["Er zahlte an Google", "aber nicht an Apple."]),
        ("de", ["Er kam.", "Sie kam nicht."]),
        ("de", ["Der Gewinn von Apple und Google stieg."]),
        ("en", ["It sold Google", "and not Apple."]),
        ("en", ["Apple didn't invest", "and it sold everything."]),
        ("en", ["It did not confirm", "that it paid."]),
        ("en", ["It denied that it paid."]),
        ("en", ["It did not buy that company."]),
        ("en", ["It did nothing but wait."]),
        ("en", ["It did not pay", "because it was broke."]),
    ],
)
def test_words_part_clauses(language: Language, parts: list[str]) -> None:
    text = " ".join(parts)
    assert [clause.of(text) for clause in clauses(text, language)] == parts


def test_brackets_dashes_and_semicolons_part_clauses() -> None:
    text = "Apple (nicht Google) zahlte – kein Euro blieb; alle kamen: niemand ging."
    expected = ["Apple", "nicht Google", "zahlte", "kein Euro blieb", "alle kamen", "niemand ging."]
    assert [clause.of(text) for clause in clauses(text, "de")] == expected


@given(texts, st.sampled_from(LANGUAGES))
def test_clauses_hold_every_letter_in_order(text: str, language: Language) -> None:
    found = clauses(text, language)
    end = 0
    for clause in found:
        assert not any(map(str.isalnum, text[end : clause.start]))
        assert end <= clause.start <= clause.end <= len(text)
        end = clause.end
    assert not any(map(str.isalnum, text[end:]))
