"""Tests of claims/text/change.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.change import states_change


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The bridge is no longer closed.", True),
        ("en", "The plan was withdrawn in May.", True),
        ("en", "The firm does not sell phones any more.", True),
        ("en", "The repair now costs 45 million euros, up from 31.", True),
        ("de", "Die Brücke ist nicht mehr gesperrt.", True),
        ("de", "Der Konzern hält keine Anteile mehr.", True),
        ("de", "Mittlerweile kostet die Sanierung 45 Millionen Euro.", True),
        ("en", "The court struck down the law.", True),
        ("de", "Das Gericht kippte das Urteil.", True),
        ("de", "Die Band sagte das Konzert ab.", True),
        ("de", "Der Konzern hat 500 Mitarbeiter eingestellt.", False),
        ("en", "The bridge is closed.", False),
        ("en", "It was known that the plan failed.", False),
        ("de", "Die Brücke ist nicht gesperrt.", False),
        ("de", "Mehr als 300 Menschen kamen.", False),
        ("de", "Der Konzern hält keine Anteile.", False),
    ],
)
def test_what_is_no_longer_so_is_a_change(language: Language, text: str, expected: bool) -> None:
    assert states_change(text, language) is expected
