"""Tests of claims/text/earlier.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.earlier import is_earlier
from claims.text.quantities import quantities
from claims.text.spans import Span


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Sales came to $9bn, compared with $7bn a year earlier.", "en", [False, True]),
        ("Sales rose from $7bn to $9bn.", "en", [True, False]),
        ("It hired 40 people instead of 90 people.", "en", [False, True]),
        ("A year earlier it had made $7bn.", "en", [True]),
        ("The town has 48,000 people; 15 years ago it had 31,000.", "en", [False, False, True]),
        ("Die Stadt hat 48.000 Einwohner, vor 15 Jahren waren es 31.000.", "de", [False, False, True]),
        ("Die Stadt hat 48.000 Einwohner, 15 Jahre zuvor 31.000.", "de", [False, False, True]),
        ("There are 70 farms; eight years ago there were 120.", "en", [False, False, True]),
        ("It has raised $7bn from 40 investors.", "en", [False, False]),
        ("After 7 years it was worth $9bn.", "en", [False, False]),
        ("Profit rose 50 percent to $9bn, from about $7bn.", "en", [False, False, True]),
        ("It raised $7bn to build 40 homes from 9 investors.", "en", [False, False, False]),
        ("It made $9bn, compared to a loss of $7bn a year ago.", "en", [False, True]),
        ("It made $9bn, against $7bn in the same period.", "en", [False, True]),
        ("It made $9bn, compared with $7bn in 2022.", "en", [False, True]),
        ("It made $9bn; analysts had expected a profit of $7bn.", "en", [False, True]),
        ("It made $9bn, above analysts' forecasts of $7bn.", "en", [False, True]),
        ("Analysts had expected Kodak to post sales of $7bn, it reported $9bn.", "en", [True, False]),
        ("It made $9bn, above the $7bn that analysts had expected.", "en", [False, True]),
        ("It made $9bn, beating Wall Street's estimate of $7bn.", "en", [False, True]),
        ("It expects to make $9bn.", "en", [False]),
        ("She was fined £90,000, not £7,000.", "en", [False, True]),
        ("It hired not only 40 people but 90 people.", "en", [False, False]),
        ("Die Sperre wurde von vier Jahren auf neun Monate verkürzt.", "de", [True, False]),
        ("Er betrug 9 Mio. Euro (Vorjahr: 7 Mio. Euro).", "de", [False, True]),
        ("Er betrug 9 Mio. Euro, im Vorjahr waren es noch 7 Mio. Euro.", "de", [False, True]),
        ("Er betrug 9 Mio. Euro nach zuletzt 7 Mio. Euro.", "de", [False, True]),
        ("Er wuchs im Vergleich zum Vorjahr um 9 Mio. Euro.", "de", [False]),
        ("Er betrug 9 Mio. Euro, Analysten hatten mit 7 Mio. Euro gerechnet.", "de", [False, True]),
        ("Er betrug 9 Mio. Euro, sie hatten im Schnitt mit einem Plus von 7 Mio. Euro gerechnet.", "de", [False, True]),
        ("Es sind nicht 20 Prozent, sondern 30 Prozent.", "de", [True, False]),
        ("Der Verlust schrumpfte von 9 Mio. Euro auf 7 Mio. Euro.", "de", [True, False]),
        ("Der Verlust betrug 9 Mio. Euro nach rund 7 Mio. Euro im Jahr zuvor.", "de", [False, True]),
        ("Statt 40 Filialen bleiben 30 Filialen.", "de", [True, False]),
        ("Im Vorjahr waren es 9 Mio. Euro gewesen.", "de", [True]),
        ("Von 40 Filialen schließen 9 Filialen.", "de", [False, False]),
        ("Nach 40 Tagen zahlte sie 9 Mio. Euro.", "de", [False, False]),
    ],
)
def test_what_was_before_stands_for_comparison(text: str, language: Language, expected: list[bool]) -> None:
    found = [one for one in quantities(text, language) if one.unit != "a" or one.low > 1]  # not "a year" itself
    assert [is_earlier(text, one.span, language) for one in found] == expected


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "de"]))
def test_what_stands_far_away_changes_nothing(before: str, after: str, language: Language) -> None:
    amount = "5 euros"
    near = f"{before} it paid {amount} on Monday {after}"
    start = near.index(amount, len(before))
    found = is_earlier(near, Span(start, start + len(amount)), language)
    padding = "x" * 60
    far = f"{near}{padding}"
    assert is_earlier(far, Span(start, start + len(amount)), language) == found
