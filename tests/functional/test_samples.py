"""The product on its own sample articles, as a first run shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.quotes import check_quotes, count_quotes
from tests.functional.quotes import not_stored
from tests.verifier.service import SAMPLES, running
from verifier.assemble import Service
from verifier.claim import read_claim
from verifier.evaluation.verdicts import evaluate_claims

CLAIMS = Path(__file__).with_name("claims_on_samples.jsonl")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("samples"), samples=True) as made:
        yield made


def test_every_stored_quote_stands_verbatim(service: Service) -> None:
    with service.sessions() as session:
        assert list(check_quotes(session)) == []
        assert count_quotes(session) > 100


def test_the_claim_of_the_readme_is_refuted_in_both_languages(service: Service) -> None:
    (answer,) = service.verify([read_claim("Apple invested directly in OpenAI")])
    assert answer["verdict"] == "contradicted"
    telling = [one for one in answer["evidence"] if one["stance"] == "contradicts"]
    assert {one["document"]["language"] for one in telling} == {"de", "en"}


def test_expected_quotes_are_assertions_of_the_samples(service: Service) -> None:
    assert not not_stored(CLAIMS, service, len(list(SAMPLES.glob("*.html"))))


def test_verdicts_are_better_than_a_guess_and_hardly_ever_swapped(service: Service) -> None:
    figures = evaluate_claims(CLAIMS, service.verify)
    assert figures["accuracy"] > 0.7
    assert figures["swapped"] <= 4
    assert figures["by_label"]["unknown"]["accuracy"] > 0.9
