"""Tests of verifier/independence.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Source
from tests.verifier.samples import assertion, evidence
from verifier.independence import grouped
from verifier.results import Evidence

AGENCY = "The bridge in Ellernfurt will stay closed until May 2025, the town council said on Monday."
EDITED = "The bridge in Ellernfurt will stay closed until May 2025, the town's council said Monday."


def piece(
    quote: str, identity: int, *, supports: float = 0.9, context: str = "", published: str | None = "2024-10",
    rating: float | None = None,
) -> Evidence:  # fmt: skip
    told = assertion(quote, context=context, identity=identity)
    document = replace(told.document, published=published, source=Source(identity, f"Paper {identity}", None, rating))
    return replace(evidence(supports, 0.95 - supports), assertion=replace(told, document=document))


def test_a_figure_of_another_month_is_no_copy() -> None:
    told = "The rate of inflation in Ellernfurt fell to 2.1 percent in {}, the statistics office of the country said."
    assert len(grouped([piece(told.format("May"), 1), piece(told.format("June"), 2)])) == 2
    assert len(grouped([piece(told.format("May"), 1), piece(told.format("May").replace("fell", "rose"), 2)])) == 2


def test_an_agency_text_in_three_papers_is_one_voice() -> None:
    found = [
        piece(AGENCY, 3),
        piece(EDITED, 1),
        piece(AGENCY, 2, supports=0.8),
        piece("The bridge was built in 1936.", 4),
    ]
    together, alone = grouped(found)
    assert [one.assertion.id for one in together.members] == [1, 2, 3]
    assert together.shown.also == tuple(one.assertion for one in together.copies)
    assert [one.assertion.id for one in alone.members] == [4]
    assert alone.shown == alone.lead


@pytest.mark.parametrize(
    "other",
    [
        AGENCY.replace("2025", "2026"),
        AGENCY.replace("will stay", "will not stay"),
        AGENCY.replace("Ellernfurt", "Ellernfeld"),
        "Since it was built in 1936 nobody has seen the river so low as in these days of August.",
    ],
)
def test_another_number_name_or_negation_is_another_text(other: str) -> None:
    assert len(grouped([piece(AGENCY, 1), piece(other, 2)])) == 2


def test_the_same_words_with_another_stance_are_no_copy() -> None:
    assert len(grouped([piece(AGENCY, 1), piece(AGENCY, 2, supports=0.05)])) == 2


def test_a_short_quote_is_a_copy_only_in_the_same_context() -> None:
    short = "The company denied it."
    rain, wind = "Brisalt had built the park on the coast.", "Quellhoff was to pay a fine to the town."
    assert len(grouped([piece(short, 1, context=rain), piece(short, 2, context=rain)])) == 1
    assert len(grouped([piece(short, 1, context=rain), piece(short, 2, context=wind)])) == 2


def test_a_text_is_as_old_as_its_first_copy_and_known_to_all_its_publishers() -> None:
    (group,) = grouped([piece(AGENCY, 1, published="2024-10-05", rating=0.9), piece(AGENCY, 2, published="2024"),
                        piece(AGENCY, 3, published=None)])  # fmt: skip
    assert group.first_published == (date(2024, 1, 1), date(2024, 12, 31))
    assert set(group.ratings) == {0.9, None}
    assert grouped([piece(AGENCY, 1, published=None)])[0].first_published is None


pieces = st.builds(
    piece, st.sampled_from([AGENCY, EDITED, "It rained.", "It rained in May."]), st.integers(1, 9),
    supports=st.sampled_from([0.1, 0.8, 0.9]),
)  # fmt: skip


@given(st.lists(pieces, max_size=7, unique_by=lambda one: one.assertion.id), st.randoms())
def test_groups_hold_each_piece_once_in_any_order(found: list[Evidence], rng: Random) -> None:
    groups = grouped(found)
    assert sorted(one.assertion.id for group in groups for one in group.members) == sorted(
        one.assertion.id for one in found
    )
    mixed = list(found)
    rng.shuffle(mixed)
    assert grouped(mixed) == groups
    assert [max(one.supports, one.contradicts) for one in groups] == sorted(
        (max(one.supports, one.contradicts) for one in groups), reverse=True
    )
