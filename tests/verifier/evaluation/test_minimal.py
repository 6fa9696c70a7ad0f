"""Tests of verifier/evaluation/minimal.py, with the model that ships."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claims.errors import InputError
from verifier.assemble import open_models
from verifier.evaluation.labelled import read_rows
from verifier.evaluation.minimal import KINDS, evaluate_minimal, in_words, read_pair
from verifier.settings import Settings
from verifier.stance.judge import Judge

FILES = sorted((Path(__file__).parents[2] / "functional" / "minimal_pairs").glob("*.jsonl"))

SURE: dict[str, Any] = {
    "id": "amount-a",
    "kind": "amount",
    "evidence": "The fair is over. The town paid 5 million euros for the bridge.",
    "evidence_lang": "en",
    "published": "2024-10",
    "title": "A bridge for the town",
    "right": "The town paid 5 million euros for the bridge.",
    "wrong": "The town paid 9 million euros for the bridge.",
    "wrong_label": "contradicted",
    "claim_lang": "en",
}
FAILING = {**SURE, "id": "name-a", "kind": "name", "wrong": SURE["right"], "claim_lang": "de"}


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    file = folder / "pairs.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_a_pair_is_right_if_both_its_claims_are(tmp_path: Path) -> None:
    settings = Settings(threads=1)
    models = open_models(settings)
    figures = evaluate_minimal(written(tmp_path, SURE, FAILING), Judge(models.stance), models.encoder)
    assert figures == {
        "n": 2,
        "pairs_right": 0.5,
        "by_kind": {"amount": {"n": 1, "pairs_right": 1.0}, "name": {"n": 1, "pairs_right": 0.0}},
        "by_language": {"en-de": {"n": 1, "pairs_right": 0.0}, "en-en": {"n": 1, "pairs_right": 1.0}},
        "wrong_supported": 1,
        "failed": ["name-a"],
    }
    said = in_words({"pairs.jsonl": figures})
    assert said.startswith("pairs.jsonl: n 2, pairs right 0.500, wrong claims called supported 1")
    assert said.endswith("failed: name-a")


def test_every_sentence_of_the_evidence_is_a_candidate() -> None:
    pair = read_pair(SURE)
    told = [one.assertion for one in pair.evidence]
    assert [one.quote for one in told] == ["The fair is over.", "The town paid 5 million euros for the bridge."]
    assert [one.context for one in told] == ["", "The fair is over."]
    assert len({one.id for one in told}) == 2
    assert (told[1].document.published, told[1].document.title) == ("2024-10", "A bridge for the town")
    assert read_pair({**SURE, "published": None, "title": None}).evidence[0].assertion.document.title is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"evidence": ""}, "evidence: is missing"),
        ({"id": 7}, "id: is missing or no text"),
        ({"kind": "taste"}, "kind: 'taste' is none of amount"),
        ({"wrong_label": "supported"}, "wrong_label: 'supported' is none of contradicted, unknown"),
        ({"evidence_lang": "fr"}, "evidence_lang: 'fr' is none of en, de"),
        ({"claim_lang": None}, "claim_lang: is missing"),
        ({"published": "soon"}, 'published: "soon" is no date'),
        ({"published": 2024}, "published: is missing or no text"),
        ({"title": " "}, "title: is missing or no text"),
        ({"right": "1234"}, "right: must hold at least one letter"),
        ({"wrong": "a" * 100_000}, "wrong: must be at most"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=f"pairs.jsonl:2: {says}"):
        read_rows(written(tmp_path, SURE, {**SURE, **change}), read_pair)


def test_the_pairs_at_hand_cover_all_kinds_and_languages() -> None:
    by_file = {file.stem: read_rows(file, read_pair) for file in FILES}
    pairs = [pair for some in by_file.values() for pair in some]
    assert len({pair.id for pair in pairs}) == len(pairs) >= 174 + 140
    assert set(by_file) == {"open", "held_out", "later_open", "later_held_out"}
    for some in (by_file["open"], by_file["held_out"]):
        assert {(pair.kind, pair.languages[:2], pair.languages[3:]) for pair in some} == {
            (kind, evidence, claim) for kind in KINDS for evidence in ("de", "en") for claim in ("de", "en")
        }
    assert min(Counter(pair.kind for pair in pairs).values()) >= 16


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_claims_of_a_pair_differ_and_are_in_the_language_stated(file: Path) -> None:
    for pair in read_rows(file, read_pair):
        right, wrong = pair.claims
        assert right.text != wrong.text, pair.id
        assert {right.language, wrong.language} == {pair.languages[3:]}, pair.id
