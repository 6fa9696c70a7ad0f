"""Rows about made-up events, with every part under control: who, whom, how much, when, where, said or denied.

    python -m training.facts OUT.jsonl.gz --rows 40000

The evidence is a statement among others about the same names; the claim, in the same language or the other, says the same
(supported), has another amount, date, degree, name or role, or the opposite (contradicted), or asks what the evidence does
not tell (unknown). Each kind of row has its module.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims.records import Language
from training.degrees import degrees
from training.frames import hearsay, plans
from training.measures import bounds, units
from training.plain import plain
from training.relations import Relation, read_relations
from training.roles import roles
from training.rows import write_rows
from training.statements import Example, Languages, draw, others, write
from training.strangers import namesakes, strangers

Kind = Callable[[Sequence[Relation], random.Random, Languages], Example | None]
"""Makes an example, or none where what it drew does not fit together."""

KINDS: Mapping[Kind, float] = {
    plain: 0.25,
    roles: 0.32,
    plans: 0.12,
    hearsay: 0.07,
    degrees: 0.08,
    bounds: 0.05,
    units: 0.03,
    namesakes: 0.05,
    strangers: 0.05,
}
"""The share of each kind of row."""

_REPORTED: Mapping[Language, tuple[str, ...]] = {
    "en": ("According to {R}: {}", "Insiders say: {}", "{R} reports: {}", "As {R} writes: {}", "From a report: {}"),
    "de": (
        "Laut {R} gilt: {}",
        "Wie {R} berichtet: {}",
        "Insider sagen: {}",
        "{R} meldet: {}",
        "Einem Bericht zufolge gilt: {}",
    ),
}


def row(relations: Sequence[Relation], rng: random.Random) -> dict[str, Any]:
    """One row: evidence, claim, the probabilities of the labels, the languages, and the kind."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    example = None
    while example is None or example.claim == example.evidence:
        languages: Languages = (rng.choice(("en", "de")), rng.choice(("en", "de")))
        example = kind(relations, rng, languages)
    return {
        "evidence": among_others(example, kind is plain, languages[0], relations, rng),
        "claim": example.claim if rng.random() < 0.7 else example.claim.rstrip("."),
        "probabilities": example.target, "evidence_lang": languages[0], "claim_lang": languages[1], "kind": kind.__name__,
    }  # fmt: skip


def among_others(
    example: Example, may_be_reported: bool, language: Language, relations: Sequence[Relation], rng: random.Random
) -> str:
    """The evidence with up to two statements of other relations before or after it, about the same names at times."""
    text = example.evidence
    if may_be_reported and rng.random() < 0.12:
        text = rng.choice(_REPORTED[language]).format(text, R=example.slots["R"].write(language, rng))
        text = text[0].upper() + text[1:]
    sentences = [text]
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        aside = rng.choice(others(relations, example.family))
        known = {key: example.slots[key] for key in "SOPL" if rng.random() < 0.5}
        sentence = write(rng.choice(aside.says[language]), draw(rng, known), language, rng)
        sentences.insert(rng.choice((0, len(sentences))), sentence)
    return " ".join(sentences)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    relations = read_relations()
    write_rows(args.out, (row(relations, rng) for _ in range(args.rows)))


if __name__ == "__main__":
    main()
