"""Claims with the passages that bear on them: what the sentence encoder learns from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claims.passages import passage
from training.rows import SENTENCE_END, parallel_pairs, read_rows
from training.written import Article, Told

SETS = {"fever_gold": 1.0, "semiauto_nli": 0.5, "covidfact": 1.0, "mnli_de_mt": 0.4, "lingnli": 0.1}
"""Labelled sets, with the share of each that is learnt from."""

_TRANSLATIONS, _GENERATED, _WRITTEN = 0.25, 0.05, 0.45
_UNTITLED = 0.1
_LONG = 30


class Pair(NamedTuple):
    """A claim with a passage that settles it. ``aside`` is a passage near it that does not, ``unsettled`` a claim near the passage that
    it does not settle; empty where there is none.
    """

    claim: str
    passage: str
    aside: str = ""
    unsettled: str = ""


def pairs(data: Path, facts: Path, on_articles: Iterator[Pair], rng: random.Random) -> Iterator[Pair]:
    """Pairs without an end, drawn at random: translations, labelled and generated claims with their evidence, and those on articles."""
    parallel = [pair for pair in parallel_pairs(data / "parallel_en_de.tsv.gz") if len(pair[0]) > _LONG]
    labelled: list[tuple[str, str]] = []
    for name, share in SETS.items():
        rows = [row for row in read_rows(data / "train" / f"{name}.jsonl.gz") if row["label"] != "unknown"]
        labelled += [(row["claim"], row["evidence"]) for row in rng.sample(rows, round(share * len(rows)))]
    generated = [(row["claim"], row["evidence"]) for row in read_rows(facts) if row["probabilities"][2] < 0.5]
    while True:
        kind = rng.random()
        if kind < _TRANSLATIONS:
            one, other = rng.choice(parallel)
            yield Pair(one, other) if rng.random() < 0.5 else Pair(other, one)
        elif kind < _TRANSLATIONS + _GENERATED:
            yield Pair(*rng.choice(generated))
        elif kind < _TRANSLATIONS + _GENERATED + _WRITTEN:
            yield next(on_articles)
        else:
            claim, evidence = rng.choice(labelled)
            yield Pair(claim, _some_of(evidence, rng))


def batch_of(stream: Iterator[Pair], size: int) -> list[Pair]:
    """The next pairs of a stream, without those whose passage one of them already has."""
    batch: dict[str, Pair] = {}
    while len(batch) < size:
        one = next(stream)
        batch.setdefault(one.passage, one)
    return list(batch.values())


def on_written(articles: Sequence[Article], alike: Sequence[Sequence[int]], rng: random.Random) -> Iterator[Pair]:
    """Pairs without an end: of an article drawn at random, then of those ``alike``, by their places, so that they stand in one batch."""
    while True:
        order = list(range(len(articles)))
        rng.shuffle(order)
        for place in order:
            for near in alike[place]:
                yield from on_article(articles[near], rng)


def on_article(article: Article, rng: random.Random) -> Iterator[Pair]:
    """A settled claim on an article with a sentence that settles it, as it is embedded when it is stored; none if none is settled."""
    settled = [told for told in article.claims if told.label != "unknown"]
    if not settled:
        return
    told = rng.choice(settled)
    place = rng.choice(told.places)
    title = article.title if rng.random() >= _UNTITLED else ""
    asides = [text for other, text in enumerate(article.sentences) if other not in told.places]
    aside = passage(title, rng.choice(asides)) if asides else ""
    unsettled = [other.text for other in article.claims if _is_open(other, told, place)]
    yield Pair(told.text, passage(title, article.sentences[place]), aside, rng.choice(unsettled) if unsettled else "")


def _is_open(other: Told, told: Told, place: int) -> bool:
    """Whether a claim in the language of ``told`` is one that the sentence at ``place`` touches on and leaves open."""
    return other.label == "unknown" and place in other.places and other.language == told.language


def _some_of(evidence: str, rng: random.Random) -> str:
    """The evidence, or at times its first sentence alone."""
    parts = SENTENCE_END.split(evidence)
    return parts[0] if len(parts[0]) > 40 and rng.random() < 0.3 else evidence
