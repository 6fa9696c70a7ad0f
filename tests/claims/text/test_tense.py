"""Tests of claims/text/tense.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.tense import tells_of_now


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Brisalt owns three wind farms.", "en", True),
        ("Brisalt has sold three wind farms.", "en", False),
        ("Brisalt has three wind farms.", "en", True),
        ("The bridge had to close.", "en", False),
        ("Brisalt besitzt drei Windparks.", "de", True),
        ("Brisalt hat drei Windparks verkauft.", "de", False),
        ("Die Brücke ist gesperrt worden.", "de", False),
        ("Die Brücke wurde gesperrt.", "de", False),
        ("Der Park kam 2019 ans Netz.", "de", False),
    ],
)
def test_how_things_are_and_what_happened(sentence: str, language: Language, expected: bool) -> None:
    assert tells_of_now(sentence, language) is expected
