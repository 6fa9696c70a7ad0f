from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Assertion, Document, Source
from verifier.answers import answer, text_fragment
from verifier.results import Check, Claim, Engine, Evidence, Part, StanceScores, Verification

SOURCE = Source(1, "Example News", "example.org", 0.5)
DOCUMENT = Document(1, "A title", "https://example.org/a", "2024-10", "de", "00ff", SOURCE)
ASSERTION = Assertion(
    12, DOCUMENT, 10, 31, "Nicht-direkt, nur so.", "Davor.", "prefix ", " suffix", "reported", "A. Speaker"
)
EVIDENCE = Evidence(
    ASSERTION,
    "contradicts",
    0.97123456,
    StanceScores(0.01, 0.97, 0.02),
    (Check("negation", False, "directly", "nicht direkt"),),
)
VERIFICATION = Verification(
    Claim("A claim.", "en"), "contradicted", 0.96786, None, (EVIDENCE,), Engine("0.1", "model-1", 17)
)


def test_the_answer_has_the_names_of_the_contract() -> None:
    assert answer(VERIFICATION, identity="v1", elapsed_ms=11.8123) == {
        "id": "v1",
        "claim": "A claim.",
        "language": "en",
        "verdict": "contradicted",
        "confidence": 0.9679,
        "reason": None,
        "reported_only": False,
        "parts": [],
        "evidence": [
            {
                "stance": "contradicts",
                "score": 0.9712,
                "quote": {
                    "exact": "Nicht-direkt, nur so.",
                    "prefix": "prefix ",
                    "suffix": " suffix",
                    "start": 10,
                    "end": 31,
                },
                "assertion_id": 12,
                "link": "https://example.org/a#:~:text=Nicht%2Ddirekt%2C%20nur%20so.",
                "document": {
                    "id": 1,
                    "title": "A title",
                    "url": "https://example.org/a",
                    "published": "2024-10",
                    "language": "de",
                    "sha256": "00ff",
                    "source": {"id": 1, "name": "Example News", "rating": 0.5},
                },
                "attribution": {"status": "reported", "speaker": "A. Speaker"},
                "valid": {"from": None, "until": None},
                "review": None,
                "checks": [{"slot": "negation", "agrees": False, "claim": "directly", "evidence": "nicht direkt"}],
                "also": [],
            }
        ],
        "engine": {"version": "0.1", "model": "model-1", "store_revision": 17},
        "elapsed_ms": 11.8,
    }


def test_copies_are_shown_with_the_text_and_parts_with_their_verdicts() -> None:
    copy = replace(ASSERTION, id=13, document=replace(DOCUMENT, id=2, url=None))
    part = Part("A part.", "unknown", 0.65432, "not_enough")
    result = answer(
        replace(VERIFICATION, evidence=(replace(EVIDENCE, also=(copy,)),), parts=(part,)),
        identity=None,
        elapsed_ms=None,
    )
    assert result["parts"] == [{"claim": "A part.", "verdict": "unknown", "confidence": 0.6543, "reason": "not_enough"}]
    (shown,) = result["evidence"][0]["also"]
    assert set(shown) == {"quote", "assertion_id", "link", "document", "attribution", "valid", "review"}
    assert (shown["assertion_id"], shown["document"]["id"], shown["quote"]["exact"]) == (13, 2, ASSERTION.quote)


def test_what_is_not_known_is_null() -> None:
    bare = replace(ASSERTION, document=replace(DOCUMENT, url=None, source=None))
    unknown = replace(
        VERIFICATION, verdict="unknown", reason="not_enough", evidence=(replace(EVIDENCE, assertion=bare),)
    )
    result = answer(unknown, identity=None, elapsed_ms=None)
    assert (result["id"], result["elapsed_ms"], result["reason"]) == (None, None, "not_enough")
    assert result["evidence"][0]["link"] is None
    assert result["evidence"][0]["document"]["source"] is None
    assert json.loads(json.dumps(result)) == result


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Z", "Cc"]), min_size=1), min_size=1, max_size=40)
)
def test_a_fragment_holds_the_quote_and_nothing_that_means_more(words: list[str]) -> None:
    link = text_fragment("https://example.org/?a=1", " ".join(words))
    assert link is not None
    page, directive = link.split("#:~:text=")
    assert page == "https://example.org/?a=1"
    assert directive.isascii()
    assert not set("-&# ") & set(directive)
    first, *last = [unquote(part).split() for part in directive.split(",")]
    assert words[: len(first)] == first
    if last:
        assert words[-len(last[0]) :] == last[0]
        assert len(first) + len(last[0]) <= len(words)
    else:
        assert first == words


@pytest.mark.parametrize("text", ["word " * 100, "One line\nand another", "Two\nwords"])
def test_a_long_quote_is_given_by_its_ends(text: str) -> None:
    link = text_fragment("https://example.org/", text)
    assert link is not None
    assert link.count(",") == 1


def test_a_fragment_goes_after_the_one_that_is_there() -> None:
    assert text_fragment("https://example.org/#part", "a") == "https://example.org/#part:~:text=a"
    assert text_fragment("https://example.org/#:~:text=old", "a") == "https://example.org/#:~:text=a"


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "file:///etc/hosts", "example.org/a"])
def test_only_a_web_address_is_linked(url: str | None) -> None:
    assert text_fragment(url, "a") is None
