"""Tests of claims/assertions.py."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.assertions import drafts
from claims.records import Language, Status
from claims.text.normalise import clean

GERMAN = """Neuer Turm für Beilstett

Die Stadt baut am 17. Oktober 2025 einen Turm. Er kostet 6,6 Mrd. Euro, z. B. für Stahl. Warum nur?

Foto: Ada Muster

„Wir bauen ihn selbst“, sagte eine Sprecherin. Der Rat dementierte das.

Lesen Sie auch: Der alte Turm."""


def test_only_what_states_something_is_an_assertion() -> None:
    assert [GERMAN[one.start : one.end] for one in drafts(GERMAN, "de")] == [
        "Die Stadt baut am 17. Oktober 2025 einen Turm.",
        "Er kostet 6,6 Mrd. Euro, z. B. für Stahl.",
        "„Wir bauen ihn selbst“, sagte eine Sprecherin.",
        "Der Rat dementierte das.",
    ]


def test_context_is_the_sentence_before_but_never_a_heading() -> None:
    found = drafts(GERMAN, "de")
    contexts = [GERMAN[one.context_start : one.start].strip() for one in found]
    assert contexts == [
        "",
        "Die Stadt baut am 17. Oktober 2025 einen Turm.",
        "",
        "„Wir bauen ihn selbst“, sagte eine Sprecherin.",
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "status", "speaker"),
    [
        ("Der Turm steht seit Mai.", "de", "asserted", None),
        ("Laut einem Bericht steht der Turm leer.", "de", "reported", None),
        ("Der Turm soll eingestürzt sein.", "de", "reported", None),
        ("Die Stadt bestritt den Vorwurf.", "de", "denied", None),
        ("Die Stadt will im Mai einen Turm bauen.", "de", "planned", None),
        ("Der Turm könnte einstürzen.", "de", "hypothetical", None),
        ("The tower has stood since May.", "en", "asserted", None),
        ("According to Reuters, the tower fell.", "en", "reported", "Reuters"),
        ("The tower reportedly fell.", "en", "reported", None),
        ("The town denied the report.", "en", "denied", None),
        ("The town plans to build a tower.", "en", "planned", None),
        ("The tower might fall.", "en", "hypothetical", None),
    ],
)
def test_hearsay_is_not_asserted(sentence: str, language: Language, status: Status, speaker: str | None) -> None:
    (found,) = drafts(sentence, language)
    assert (found.status, found.speaker) == (status, speaker)


@given(st.text(max_size=400), st.sampled_from(["en", "de"]))
def test_drafts_of_any_text_lie_in_it_in_order(raw: str, language: Language) -> None:
    text = clean(raw.encode("utf-8", "ignore").decode())
    found = drafts(text, language)
    assert all(0 <= one.context_start <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for one in found:
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert one.speaker is None or one.speaker in text
