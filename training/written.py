"""Claims about short articles, both written for this: what the judge meets, in both languages and across them.

    python -m training.written FOLDER OUT.jsonl.gz [--split train|dev] [--seed 0]

FOLDER (``training/written``) holds a folder for each split, with articles, one a line, each with claims and the numbers of the
sentences that bear on them. A claim comes with these sentences as the judge reads them: headed by date and title, after the
sentence before. It also comes with another sentence of the same article, which is beside the point; and a true one comes with
the false ones that are like it in words, as twins (:mod:`training.twins`). The rows of the split "dev" are for measuring.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from claims.records import Language
from claims.text.partial_date import parse_date
from training.augment import headed
from training.mixture import target_of
from training.rows import LABELS, read_rows, write_rows
from verifier.stance.as_claimed import as_claimed
from verifier.stance.checks.side import Side

_LABEL_OF = dict(zip("SCU", LABELS, strict=True))
_ALIKE = 45
"""From this likeness on (0 to 100) a false claim is read beside a true one."""
_TWINS = 2
"""So many rivals of a true claim at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim about an article; ``places`` are the sentences, from 0, that settle it or touch on it."""

    language: Language
    label: str
    places: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """The sentences of a short text, with what is claimed about it."""

    language: Language
    title: str
    published: str
    sentences: tuple[str, ...]
    claims: tuple[Told, ...]


def read_articles(folder: Path) -> Iterator[Article]:
    """The articles of all files in a folder."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from map(article_of, read_rows(path))


def article_of(row: Mapping[str, Any]) -> Article:
    """An article of one row.

    >>> row = {"lang": "de", "title": "", "date": "", "text": ["Ja."], "claims": [["en", "U", [1], "Yes, because."]]}
    >>> article_of(row).claims
    (Told(language='en', label='unknown', places=(0,), text='Yes, because.'),)
    """
    claims = tuple(
        Told(language, _LABEL_OF[label], tuple(place - 1 for place in places), text)
        for language, label, places, text in row["claims"]
    )
    return Article(row["lang"], row["title"], row["date"], tuple(row["text"]), claims)


def measured(article: Article, rng: random.Random) -> Iterator[dict[str, Any]]:
    """Each claim with its sentences after the one before, under date and title; and one that is beside the point by itself."""
    for told in article.claims:
        first, last = _bounds(told.places, len(article.sentences))
        window = " ".join(article.sentences[max(0, first - 1) : last + 1])
        yield _row(article, told, headed(window, article.title, article.published), told.label)
        if others := _beside(article, told):
            yield _row(article, told, article.sentences[rng.choice(others)], "unknown") | {"beside": True}


def learnt(article: Article, rng: random.Random) -> Iterator[dict[str, Any]]:
    """Each claim with what bears on it, with what does not, and with false ones that are like it."""
    plain = {"plain": True}
    for told in article.claims:
        yield _row(article, told, _window(article, told, rng), told.label) | plain
        if others := _beside(article, told):
            yield _row(article, told, _aside(article, told, rng.choice(others), rng), "unknown") | plain
        for rival in _rivals(article, told):
            twin = {"rival": rival.text, "rival_probabilities": target_of({"label": rival.label})}
            yield _row(article, told, _window(article, told, rng), told.label) | plain | twin


def _window(article: Article, told: Told, rng: random.Random) -> str:
    """The sentences that bear on a claim, often with more around; amounts and dates at times in the claim's words."""
    first, last = _bounds(told.places, len(article.sentences))
    draw = rng.random()
    if draw < 0.15 and len(article.sentences) < 5:
        first, last = 0, len(article.sentences) - 1
    elif draw < 0.75:
        first = max(0, first - 1)
    title = article.title if rng.random() < 0.6 else ""
    date = article.published if rng.random() < 0.7 else ""
    window = " ".join(article.sentences[first : last + 1])
    if rng.random() < 0.5:
        published = parse_date(article.published) if article.published else None
        window = as_claimed(Side(told.text, told.language), Side(window, article.language, published))
    return headed(window, title, date)


def _aside(article: Article, told: Told, place: int, rng: random.Random) -> str:
    """A sentence that does not bear on a claim, at times after the one before if neither does."""
    has_before = place > 0 and place - 1 not in told.places and rng.random() < 0.6
    title = article.title if told.label == "unknown" and rng.random() < 0.5 else ""
    date = article.published if rng.random() < 0.5 else ""
    return headed(" ".join(article.sentences[place - has_before : place + 1]), title, date)


def _bounds(places: Sequence[int], count: int) -> tuple[int, int]:
    return (min(places), max(places)) if places else (0, count - 1)


def _beside(article: Article, told: Told) -> list[int]:
    return [place for place in range(len(article.sentences)) if told.places and place not in told.places]


def _rivals(article: Article, told: Told) -> list[Told]:
    """The false claims about the same sentence, in the same language, that are most like a true one."""
    if told.label != "supported":
        return []
    like = {
        other: ratio(told.text, other.text)
        for other in article.claims
        if other.label != told.label and other.language == told.language and set(other.places) & set(told.places)
    }
    return sorted((one for one, score in like.items() if score >= _ALIKE), key=lambda one: -like[one])[:_TWINS]


def _row(article: Article, told: Told, evidence: str, label: str) -> dict[str, Any]:
    return {
        "evidence": evidence, "claim": told.text, "label": label,
        "evidence_lang": article.language, "claim_lang": told.language,
    }  # fmt: skip


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    rows_of = learnt if args.split == "train" else measured
    write_rows(args.out, (row for article in read_articles(args.folder / args.split) for row in rows_of(article, rng)))


if __name__ == "__main__":
    main()
