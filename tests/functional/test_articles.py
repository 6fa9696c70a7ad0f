"""The product on articles that were written apart from it, with claims worded as another journalist would put them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.documents import Given
from tests.functional.quotes import not_stored
from tests.verifier.service import running
from verifier.assemble import Service
from verifier.evaluation.verdicts import evaluate_claims

HERE = Path(__file__).parent
ARTICLES = sorted((HERE / "articles").glob("*.json"))
OPEN, HELD_OUT = HERE / "claims_on_articles.jsonl", HERE / "claims_on_articles_held_out.jsonl"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("articles")) as made:
        for article in ARTICLES:
            made.ingest(article.read_bytes(), article.name, Given())
        yield made


@pytest.mark.parametrize("claims", [OPEN, HELD_OUT])
def test_expected_quotes_are_assertions_of_the_articles(service: Service, claims: Path) -> None:
    assert not not_stored(claims, service, len(ARTICLES))


def test_verdicts_are_better_than_a_guess_and_seldom_swapped(service: Service) -> None:
    figures = evaluate_claims(OPEN, service.verify)
    assert figures["accuracy"] > 0.64
    assert figures["swapped"] <= 28
    assert figures["by_label"]["unknown"]["accuracy"] > 0.8
