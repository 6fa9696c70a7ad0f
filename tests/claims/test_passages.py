"""Tests of claims/passages.py; the form is shown by its doctest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.assertions import Draft, ReviewDraft
from claims.passages import passage, passage_of

TEXT = "The firm grew. “It hired 500 people.” That is false."


def test_a_sentence_stands_under_its_title_without_the_one_before() -> None:
    start = TEXT.index("“")
    draft = Draft(start, TEXT.index(" That"), context_start=0)
    assert passage_of("Brisalt grows", TEXT, draft) == "Brisalt grows: “It hired 500 people.”"


def test_of_a_fact_check_it_is_the_claim_that_it_reviews_alone() -> None:
    claim = "It hired 500 people."
    start = TEXT.index(claim)
    review = ReviewDraft(start, start + len(claim), "false")
    draft = Draft(start - 1, len(TEXT), context_start=0, review=review)
    assert passage_of("Brisalt grows", TEXT, draft) == claim


@given(st.text(), st.text())
def test_it_is_one_line_that_ends_with_the_quote(title: str, quote: str) -> None:
    found = passage(title, quote)
    assert len(found.splitlines()) <= 1
    assert found.endswith(" ".join(quote.split()))
