"""Tests of training/bearing.py."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest

from training.bearing import Pair, batch_of, on_article, on_written
from training.written import Article, article_of

ROW: dict[str, Any] = {
    "lang": "de",
    "title": "Neue Brücke",
    "date": "2024-05-03",
    "text": ["Die Stadt Arnau baut eine Brücke.", "Sie kostet 4 Millionen Euro."],
    "claims": [
        ["de", "C", [2], "Die Brücke in Arnau kostet 9 Millionen Euro."],
        ["en", "U", [2], "The bridge in Arnau is the dearest in the county."],
        ["de", "U", [2], "Die Brücke in Arnau war anfangs teurer."],
        ["de", "U", [1], "Die Brücke in Arnau führt über die Wern."],
    ],
}


@pytest.fixture
def article() -> Article:
    return article_of(ROW)


def test_a_claim_comes_with_its_sentence_under_the_title_and_with_what_is_near_and_settles_nothing(
    article: Article,
) -> None:
    found = {pair for seed in range(40) for pair in on_article(article, random.Random(seed))}
    headed = Pair(
        "Die Brücke in Arnau kostet 9 Millionen Euro.",
        "Neue Brücke: Sie kostet 4 Millionen Euro.",
        "Neue Brücke: Die Stadt Arnau baut eine Brücke.",
        "Die Brücke in Arnau war anfangs teurer.",
    )
    plain = headed._replace(passage="Sie kostet 4 Millionen Euro.", aside="Die Stadt Arnau baut eine Brücke.")
    assert found == {headed, plain}


def test_an_article_without_a_settled_claim_gives_none() -> None:
    row = ROW | {"claims": [one for one in ROW["claims"] if one[1] == "U"]}
    assert list(on_article(article_of(row), random.Random(0))) == []


def test_articles_that_are_alike_follow_each_other(article: Article) -> None:
    named = [replace(article, claims=(replace(article.claims[0], text=name),)) for name in "abcd"]
    stream = on_written(named, [[0, 1], [1, 0], [2, 3], [3, 2]], random.Random(0))
    claims = [pair.claim for pair in islice(stream, 200)]
    assert {"".join(two) for two in zip(claims[::2], claims[1::2], strict=True)} == {"ab", "ba", "cd", "dc"}


def test_no_passage_comes_twice_in_a_batch() -> None:
    stream = iter([Pair("a", "x"), Pair("b", "x"), Pair("c", "y"), Pair("d", "z")])
    assert batch_of(stream, 2) == [Pair("a", "x"), Pair("c", "y")]
    assert list(stream) == [Pair("d", "z")]
