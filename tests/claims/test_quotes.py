"""Tests of claims/quotes.py; what it finds in a damaged store is tested in test_ingest.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.quotes import locate

TEXT = "It grew. Then, in 2024, it grew fast."


@given(st.text(min_size=1), st.data())
def test_what_is_located_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    span = locate(text, quote, start)
    assert span.start == start
    assert span.of(text) == quote


@given(st.text("ab"), st.text("ab", min_size=1))
def test_without_a_start_a_quote_is_located_only_if_it_stands_once(text: str, quote: str) -> None:
    places = [place for place in range(len(text)) if text[place:].startswith(quote)]
    if len(places) == 1:
        assert locate(text, quote).start == places[0]
    else:
        with pytest.raises(InputError):
            locate(text, quote)


@pytest.mark.parametrize(
    ("quote", "start", "says"),
    [
        ("", None, "quote: is empty"),
        ("it Grew", None, "quote: does not stand"),
        ("it grew fast", 23, "quote: does not stand"),
        ("fast.", -5, "quote: does not stand"),
        ("t grew", None, "start: stands at several places"),
    ],
)
def test_what_cannot_be_located_is_refused(quote: str, start: int | None, says: str) -> None:
    with pytest.raises(InputError, match=says):
        locate(TEXT, quote, start)


def test_a_start_tells_places_apart() -> None:
    assert locate(TEXT, "t grew", 25).start == 25
