"""The article that the project began with: not ours to publish, so it is read where it lies beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.documents import Given
from tests.verifier.service import running
from verifier.claim import read_claim
from verifier.evaluation.verdicts import evaluate_claims

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed article is not beside this checkout")


def test_an_english_claim_is_refuted_by_a_german_sentence(tmp_path: Path) -> None:
    article = SEEDS / "openai-microsoft.de.txt"
    with running(tmp_path) as service:
        service.ingest(article.read_bytes(), article.name, Given(published="2024-10"))
        (answer,) = service.verify([read_claim("Apple invested directly in OpenAI")])
        first = answer["evidence"][0]
        assert answer["verdict"] == first["stance"].replace("contradicts", "contradicted") == "contradicted"
        assert "nicht direkt" in first["quote"]["exact"]
        assert first["quote"]["exact"] in article.read_text()
        figures = evaluate_claims(SEEDS / "claims.jsonl", service.verify)
        assert figures["swapped"] <= 1
        assert figures["accuracy"] >= 0.8
