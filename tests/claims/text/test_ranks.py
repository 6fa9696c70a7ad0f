"""Tests of claims/text/ranks.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.ranks import ranks


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The school finished third, five seconds behind.", "en", [3]),
        ("It ranked 12th in the league.", "en", [12]),
        ("They took 2nd place.", "en", [2]),
        ("It became the second-largest party.", "en", [2]),
        ("Sie wurde zweitstärkste Kraft.", "de", [2]),
        ("It is the third bridge.", "en", []),
        ("It fell from 14th to 19th in the table.", "en", [19]),
        ("Der Klub kletterte vom 15. auf den 12. Tabellenplatz.", "de", [12]),
        ("He was second in command.", "en", [2]),
        ("A second win.", "en", []),
        ("Sie wurde Dritte hinter Bonn.", "de", [3]),
        ("Der Klub liegt auf Rang 7.", "de", [7]),
        ("Es ist die dritte Brücke.", "de", []),
        ("It finished fıfth, not ſecond, in May.", "en", [5]),
        ("Sie wurde ſechste, er kam auf Platz ſieben.", "de", [6, 7]),
        ("Platz zwei ging an Bonn, den ersten Platz belegte Köln.", "de", [2, 1]),
    ],
)
def test_ranks_and_other_ordinals(text: str, language: Language, found: list[int]) -> None:
    assert [one.number for one in ranks(text, language)] == found


@given(st.text(max_size=80), st.sampled_from(("en", "de")))
def test_a_rank_stands_where_it_says(text: str, language: Language) -> None:
    for one in ranks(text, language):
        assert one.number >= 0
        assert one.span.of(text).strip()
