"""Tests of verifier/stance/premises.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.samples import assertion
from tests.verifier.stance.scores import PROBABILITIES
from verifier.results import StanceScores
from verifier.stance.checks.side import Side, of_assertion
from verifier.stance.premises import of_quote, pooled, premises

CLAIM = Side("A claim.", "en")


def test_a_quote_is_judged_alone_and_in_its_window() -> None:
    told = assertion("It rained.", context="It was May.")
    window, around = "2024-10, A title: It was May. It rained.", "2024-10, A title: It was May."
    assert premises(of_assertion(told), CLAIM) == ("It rained.", window, around)
    first = replace(told, context="")
    assert premises(of_assertion(first), CLAIM) == ("It rained.", "2024-10, A title: It rained.", "2024-10, A title")
    bare = replace(told, context="", document=replace(told.document, title=None, published=None))
    assert premises(of_assertion(bare), CLAIM) == ("It rained.",)


@given(st.lists(PROBABILITIES, min_size=1, max_size=4))
def test_pooled_scores_lie_between_those_they_are_made_of(scores: list[StanceScores]) -> None:
    found = pooled(scores)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    for side in ("supports", "contradicts", "neutral"):
        values = [getattr(one, side) for one in scores]
        assert min(values) - 1e-9 <= getattr(found, side) <= max(values) + 1e-9


def test_a_premise_that_says_nothing_hardly_counts() -> None:
    assert pooled([StanceScores(0, 0, 1), StanceScores(0.9, 0, 0.1)]).supports > 0.8


def test_the_same_amount_is_read_in_the_words_of_the_claim_and_another_only_where_its_conflict_counts() -> None:
    told = assertion("Der Preis beträgt 1,5 Milliarden Euro.", language="de")
    bare = replace(told, document=replace(told.document, title=None, published=None))
    assert premises(of_assertion(bare), Side("It costs €1.5bn.", "en")) == ("Der Preis beträgt €1.5bn.",)
    assert premises(of_assertion(bare), Side("It costs €1.5m.", "en")) == ("Der Preis beträgt €1.5m.",)
    assert premises(of_assertion(bare), Side("It costs €1.5m.", "en"), ()) == (told.quote,)
    assert bare.quote == told.quote  # what is shown stays verbatim


def test_a_day_is_read_in_the_words_of_the_claim() -> None:
    told = assertion("The plant was shut down yesterday.")
    dated = replace(told, document=replace(told.document, title=None, published="2024-10-02"))
    read = premises(of_assertion(dated), Side("Das Werk wurde am 1. Oktober 2024 abgeschaltet.", "de"))
    assert read[0] == "The plant was shut down 1. Oktober 2024."


@pytest.mark.parametrize(
    ("claim", "context", "read"),
    [
        ("Adobe cut 90 jobs.", "Adobe is shrinking.", "Adobe cut 90 jobs."),
        ("Canva cut 90 jobs.", "Adobe is shrinking.", "The company cut 90 jobs."),
        ("Adobe cut 90 jobs.", "Rivals laugh at Adobe.", "The company cut 90 jobs."),
    ],
)
def test_the_company_is_read_as_the_one_that_the_sentence_before_is_about(claim: str, context: str, read: str) -> None:
    told = assertion("The company cut 90 jobs.", context=context)
    quote, window, _ = premises(of_assertion(told), Side(claim, "en"))
    assert quote == read
    assert window.endswith(f"{context} {read}")
    assert told.quote == "The company cut 90 jobs."  # what is shown stays verbatim


def test_what_the_context_says_nearly_as_surely_is_not_said_by_the_quote() -> None:
    silent, window, context = StanceScores(0, 0, 1), StanceScores(0.8, 0, 0.2), StanceScores(0.6, 0, 0.4)
    assert of_quote([silent, window, context]) == silent
    assert of_quote([silent, window, StanceScores(0.3, 0, 0.7)]).supports > 0.5
