"""Rows as the judge will meet them: with a headline and a date in front, after another sentence, half in the other language.

Each function takes its own random generator, so that a run can be repeated to the letter.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

Lexicon = Mapping[str, Sequence[tuple[str, float]]]
"""A word in lower case -> its likeliest translations with their weights."""

_WORD = re.compile(r"\w+")
_MONTHS = [f"{month:02d}" for month in range(1, 13)]


@dataclass(frozen=True, slots=True)
class Example:
    """A row to learn from; ``target`` are the probabilities of supports, contradicts, neutral."""

    evidence: str
    claim: str
    target: tuple[float, float, float]
    language: str  # of evidence and claim, "en" or "de"; "mixed" rows are not switched again
    plain: bool = False  # a window already: takes no headline or sentence in front
    rival: tuple[str, tuple[float, float, float]] | None = None
    """Another claim about the evidence, which it supports less, with its probabilities."""


def headed(evidence: str, title: str, published: str) -> str:
    """A window with the head that the product puts in front: ``2024-10, Title: evidence``."""
    head = ", ".join(part for part in (published, title) if part)
    return f"{head}: {evidence}" if head else evidence


def random_head(rng: random.Random, pool: Sequence[str]) -> tuple[str, str]:
    """A headline (the opening words of some sentence, or none) and a date (or none)."""
    title = " ".join(rng.choice(pool).split()[: rng.randint(3, 9)]).rstrip(".,;:!?") if rng.random() < 0.7 else ""
    date = str(rng.randint(2005, 2026))
    if rng.random() < 0.8:
        date += "-" + rng.choice(_MONTHS)
        if rng.random() < 0.7:
            date += f"-{rng.randint(1, 28):02d}"
    return title, date if rng.random() < 0.8 else ""


def as_window(example: Example, rng: random.Random, pool: Sequence[str]) -> Example:
    """The example with a foreign sentence or a head in front of its evidence, at times. Its label stands either way."""
    evidence = example.evidence
    if example.plain:
        return example
    if rng.random() < 0.2 and len(evidence) < 300:
        evidence = f"{rng.choice(pool)} {evidence}"
    if rng.random() < 0.25:
        evidence = headed(evidence, *random_head(rng, pool))
    return replace(example, evidence=evidence)


def switched(text: str, lexicon: Lexicon, share: float, rng: random.Random) -> str:
    """The text with about ``share`` of its known words in the other language (code switching, Qin et al. 2020)."""

    def word(match: re.Match[str]) -> str:
        old = match[0]
        options = lexicon.get(old.lower())
        if options is None or rng.random() > share:
            return old
        new = rng.choices([option for option, _ in options], [weight for _, weight in options])[0]
        return new.capitalize() if old[0].isupper() else new

    return _WORD.sub(word, text)


def code_switched(example: Example, lexicon: Lexicon, rng: random.Random) -> Example:
    """The example with evidence, claim or both partly in the other language."""
    side = rng.random()
    share = rng.choice((0.3, 0.6, 0.95))
    evidence = switched(example.evidence, lexicon, share, rng) if side < 0.7 else example.evidence
    claim = switched(example.claim, lexicon, share, rng) if side > 0.4 else example.claim
    return replace(example, evidence=evidence, claim=claim, language="mixed")
