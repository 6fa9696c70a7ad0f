"""How a claim's quantity compares to the evidence's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.records import LANGUAGES
from claims.text.comparison import Comparison, comparable, compare
from claims.text.quantities import Quantity
from claims.text.spans import Span
from claims.text.units import Kind
from tests.claims.written_quantities import only, written_twice


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("$6.6 billion", "6,6 Milliarden Dollar", "agrees"),
        ("$6.6 million", "6,6 Milliarden Dollar", "conflicts"),
        ("$2 billion", "10 Milliarden Dollar", "conflicts"),
        ("2 trillion dollars", "2 Billionen Dollar", "agrees"),
        ("2 billion dollars", "2 Billionen Dollar", "conflicts"),
        ("about 5 billion dollars", "rund fünf Milliarden Dollar", "agrees"),
        ("5 billion dollars", "rund fünf Milliarden Dollar", "agrees"),
        ("about $5 billion", "4,9 Mrd. Dollar", "agrees"),
        ("about $7 billion", "6,6 Mrd. Dollar", "agrees"),
        ("$7 billion", "6,6 Mrd. Dollar", "conflicts"),
        ("$6.6 billion", "6,58 Mrd. Dollar", "open"),
        ("$6.58 billion", "6,6 Mrd. Dollar", "open"),
        ("$6.6 billion", "6,66 Mrd. Dollar", "conflicts"),
        ("30 percent", "30,1 Prozent", "open"),
        ("30 percent", "31 Prozent", "conflicts"),
        ("30 percent", "30,6 Prozent", "conflicts"),
        ("5 percent", "5,1 Prozent", "conflicts"),
        ("$3 trillion", "3,04 Billionen Dollar", "open"),
        ("$3 trillion", "3,2 Billionen Dollar", "conflicts"),
        ("100,000 employees", "101.300 Mitarbeiter", "open"),
        ("100 percent", "98 Prozent", "conflicts"),
        ("half of it", "50,4 Prozent", "open"),
        ("two out of three", "66 Prozent", "open"),
        ("a third of it", "30 Prozent", "conflicts"),
        ("two years and six months", "30 Monate", "agrees"),
        ("5 feet 10 inches", "1,78 Meter", "agrees"),
        ("more than 10", "12 Leute", "agrees"),
        ("more than 10", "10 Leute", "open"),
        ("more than 10", "weniger als 10", "conflicts"),
        ("more than 10", "höchstens 10", "conflicts"),
        ("more than 10", "8 bis 12 Leute", "open"),
        ("more than 10", "mehr als 20", "agrees"),
        ("more than 20", "mehr als 10", "open"),
        ("at least 10", "10 Leute", "agrees"),
        ("at least 10", "höchstens 10", "open"),
        ("at least 5 million euros", "3 Mio. Euro", "conflicts"),
        ("up to 10", "8 Leute", "agrees"),
        ("less than 10", "8 Leute", "agrees"),
        ("85 percent", "zwischen 80 und 90 Prozent", "agrees"),
        ("95 percent", "zwischen 80 und 90 Prozent", "conflicts"),
        ("80 to 90 percent", "85 Prozent", "agrees"),
        ("80 to 90 percent", "85 bis 95 Prozent", "open"),
        ("10 million euros", "mehr als 8 Mio. Euro", "open"),
        ("10 million euros", "mehr als 12 Mio. Euro", "conflicts"),
        ("3 million euros", "bis zu 10 Mio. Euro", "open"),
        ("nearly 3,000", "mehr als 3000", "conflicts"),
        ("one in five", "20 Prozent", "agrees"),
        ("half the staff", "ein Drittel", "conflicts"),
        ("doubled", "verdreifacht", "conflicts"),
        ("twice as many", "doppelt so viele", "agrees"),
        ("three times", "dreimal", "agrees"),
        ("two days", "48 Stunden", "agrees"),
        ("a 2-year contract", "24 Monate", "agrees"),
        ("3 km", "3.000 Meter", "agrees"),
        ("2 tonnes", "2000 kg", "agrees"),
        ("1 GW", "900 MW", "conflicts"),
        ("$10m", "10 Mio. Euro", "conflicts"),
        ("5 percent", "5 Prozentpunkte", "conflicts"),
        ("5 percent", "5 Jahre", "open"),
        ("30 days", "ein Monat", "agrees"),
        ("3 weeks", "3 Monate", "conflicts"),
        ("380 feet", "116 Meter", "agrees"),
        ("380 feet", "380 Meter", "conflicts"),
        ("more than 3 miles", "5 km", "open"),
        ("thousands of people", "5000 Menschen", "agrees"),
        ("thousands of people", "500 Menschen", "conflicts"),
    ],
)
def test_compare(claim: str, evidence: str, expected: Comparison) -> None:
    ours, theirs = only(claim), only(evidence, "de")
    assert compare(ours, theirs, match_nouns=False) == expected


def test_nouns_of_counts() -> None:
    dogs, cats, bare = only("3 dogs"), only("3 cats"), only("it has 3")
    assert not comparable(dogs, cats)
    assert compare(dogs, cats) == "open"
    assert comparable(dogs, cats, match_nouns=False)
    assert comparable(dogs, bare)
    assert comparable(dogs, replace(dogs, span=Span(5, 9)))


@given(written_twice(), written_twice())
def test_comparison_does_not_depend_on_the_language(one: tuple[str, str], other: tuple[str, str]) -> None:
    results = {
        compare(only(claim, a), only(evidence, b))
        for claim, a in zip(one, LANGUAGES, strict=True)
        for evidence, b in zip(other, LANGUAGES, strict=True)
    }
    assert len(results) == 1


amounts = st.integers(1, 10**9).map(Decimal) | st.decimals(0, 10**6, places=2, allow_nan=False)
UNITS: list[tuple[str, Kind]] = [
    ("EUR", "money"),
    ("USD", "money"),
    ("km", "measure"),
    ("mi", "measure"),
    ("", "count"),
    ("dog", "count"),
]


@st.composite
def any_quantity(draw: st.DrawFn) -> Quantity:
    ends = draw(st.sampled_from(["exact", "range", "above", "below"]))
    one, two = sorted(draw(st.tuples(amounts, amounts)))
    low = Decimal("-Infinity") if ends == "below" else one
    high = {"exact": one, "range": two, "above": Decimal("Infinity"), "below": one}[ends]
    unit, kind = draw(st.sampled_from(UNITS))
    strict = draw(st.booleans()) if ends in ("above", "below") else False
    return Quantity(Span(0, 1), Span(0, 1), low, high, unit, kind, strict)


@given(any_quantity())
def test_agrees_with_itself(quantity: Quantity) -> None:
    assert compare(quantity, quantity) == "agrees"


@given(any_quantity(), any_quantity())
def test_a_conflict_is_one_both_ways(one: Quantity, other: Quantity) -> None:
    assert (compare(one, other) == "conflicts") == (compare(other, one) == "conflicts")


@given(any_quantity(), amounts, amounts)
def test_wider_claims_are_no_harder_to_bear_out(evidence: Quantity, below: Decimal, above: Decimal) -> None:
    assume(evidence.low.is_finite() and evidence.high.is_finite())
    wider = replace(evidence, low=evidence.low - below, high=evidence.high + above, strict=False)
    assert compare(wider, evidence) == "agrees"
