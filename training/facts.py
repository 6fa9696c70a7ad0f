"""Rows about made-up events, with every part under control: who, whom, how much, when, where, said or denied.

    python -m training.facts OUT.jsonl.gz --rows 40000

The evidence is a statement among others about the same names; the claim, in the same language or the other, says the same
(supported), has another amount, date, scale word, name or role, or the opposite (contradicted), or asks what the evidence
does not tell (unknown).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.records import Language
from training.relations import Relation, read_relations
from training.slots import (
    Slot,
    count,
    money,
    organisation,
    other_count,
    other_money,
    other_percent,
    other_when,
    percent,
    person,
    place,
    product,
    when,
    year_of,
)  # fmt: skip

Target = tuple[float, float, float]
SUPPORTS, CONTRADICTS, NEUTRAL = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
OPEN = (0.0, 0.35, 0.65)
"""Another name where several could stand: not supported; most annotators say unknown, some contradicted."""

_MAKE = {"S": organisation, "O": organisation, "P": person, "Q": person, "L": place, "M": place, "F": product,
         "A": money, "N": count, "X": percent, "D": when}  # fmt: skip
_CHANGE = {"A": other_money, "N": other_count, "X": other_percent, "D": other_when}

_REPORTED: Mapping[Language, tuple[str, ...]] = {
    "en": ("According to {R}, {}", "Insiders say {}", "{R} reports that {}", "As {R} reports, {}", "Reportedly, {}"),
    "de": (
        "Laut {R} gilt: {}",
        "Wie {R} berichtet: {}",
        "Insider sagen: {}",
        "{R} meldet: {}",
        "Einem Bericht zufolge gilt: {}",
    ),
}
_PAPERS = ("the Times", "Reuters", "Handelsblatt", "dpa", "Bloomberg", "the BBC", "Le Monde", "Die Zeit", "insiders")


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation with its slots filled."""

    relation: Relation
    slots: Mapping[str, Slot]

    def write(self, way: str, language: Language, rng: random.Random) -> str:
        """The fact in one of its ways."""
        values = {key: self.slots[key].write(language, rng) for key in slots_of(way)}
        text = way.format(**values)
        return text[0].upper() + text[1:]


def slots_of(way: str) -> set[str]:
    """The slots that a way to say something speaks of.

    >>> sorted(slots_of("{S} bought {O}."))
    ['O', 'S']
    """
    return {name for _, name, _, _ in string.Formatter().parse(way) if name}


def make(relation: Relation, rng: random.Random, known: Mapping[str, Slot] | None = None) -> Fact:
    """A fact with random values, those of ``known`` kept."""
    slots = {key: maker(rng) for key, maker in _MAKE.items()}
    return Fact(relation, slots | dict(known or {}))


def row(relations: list[Relation], rng: random.Random) -> dict[str, Any]:
    """One row: evidence, claim, the probabilities of the labels, and the languages."""
    fact = make(rng.choice(relations), rng)
    evidence_language: Language = rng.choice(("en", "de"))
    claim_language: Language = rng.choice(("en", "de"))
    denied = rng.random() < 0.2
    ways = fact.relation.denies if denied else fact.relation.says
    way = rng.choice(ways[evidence_language])
    text = fact.write(way, evidence_language, rng)
    if rng.random() < 0.12:
        frame = rng.choice(_REPORTED[evidence_language])
        text = frame.format(text, R=rng.choice(_PAPERS))
    sentences = [text]
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        sentences.insert(rng.choice((0, 0, len(sentences))), _aside(fact, relations, evidence_language, rng))
    claim, target = _claim(fact, way, denied, claim_language, relations, rng)
    return {
        "evidence": " ".join(sentences), "claim": claim if rng.random() < 0.7 else claim.rstrip("."),
        "probabilities": target, "evidence_lang": evidence_language, "claim_lang": claim_language,
    }  # fmt: skip


def _aside(fact: Fact, relations: list[Relation], language: Language, rng: random.Random) -> str:
    """A statement of another relation, about the same names at times."""
    other = rng.choice([relation for relation in relations if relation is not fact.relation])
    shared = {key: fact.slots[key] for key in "SPL" if rng.random() < 0.5}
    aside = make(other, rng, shared)
    return aside.write(rng.choice(other.says[language]), language, rng)


def _claim(
    fact: Fact, way: str, denied: bool, language: Language, relations: list[Relation], rng: random.Random
) -> tuple[str, Target]:
    relation = fact.relation
    told = slots_of(way)
    kind = rng.random()
    if kind < 0.18:
        return _beside(fact, relations, language, rng), NEUTRAL
    if denied or kind < 0.3:
        affirmed = rng.random() < 0.6 if denied else False
        said = rng.choice(relation.says[language] if affirmed else relation.denies[language])
        fits = slots_of(said) <= told | {"D"} and "D" not in slots_of(said) - told
        if denied:
            return _when_denied(fact, said, affirmed, fits, language, rng)
        return fact.write(said, language, rng), CONTRADICTS if fits else OPEN
    said = rng.choice(relation.says[language])
    slots = slots_of(said)
    if not slots <= told:
        return fact.write(said, language, rng), NEUTRAL
    if kind < 0.62:
        coarse = {"D": year_of(fact.slots["D"])} if rng.random() < 0.3 else {}
        return Fact(relation, {**fact.slots, **coarse}).write(said, language, rng), SUPPORTS
    return _altered(fact, said, language, rng)


def _when_denied(
    fact: Fact, said: str, affirmed: bool, fits: bool, language: Language, rng: random.Random
) -> tuple[str, Target]:
    claim = fact.write(said, language, rng)
    if affirmed:
        return claim, CONTRADICTS if fits else (0.0, 0.7, 0.3)
    return claim, (0.85, 0.0, 0.15) if fits else NEUTRAL


def _altered(fact: Fact, said: str, language: Language, rng: random.Random) -> tuple[str, Target]:
    """The claim with one slot changed, or two exchanged."""
    relation = fact.relation
    slots = slots_of(said)
    if relation.mirrored and slots >= set(relation.mirrored[:2]) and rng.random() < 0.4:
        one, other, effect = relation.mirrored
        changed = {**fact.slots, one: fact.slots[other], other: fact.slots[one]}
        return Fact(relation, changed).write(said, language, rng), CONTRADICTS if effect == "denied" else OPEN
    key = rng.choice(sorted(slots))
    value = _CHANGE[key](fact.slots[key], rng) if key in _CHANGE else _other(fact, key, rng)
    changed = {**fact.slots, key: value}
    return Fact(relation, changed).write(said, language, rng), CONTRADICTS if key in relation.only else OPEN


def _other(fact: Fact, key: str, rng: random.Random) -> Slot:
    """Another name for a slot: any, or one that the evidence may speak of in another role."""
    taken = {slot.key for slot in fact.slots.values()}
    while True:
        value = _MAKE[key](rng)
        if value.key not in taken:
            return value


def _beside(fact: Fact, relations: list[Relation], language: Language, rng: random.Random) -> str:
    """A claim of another relation about some of the same names."""
    other = rng.choice([relation for relation in relations if relation is not fact.relation])
    shared = {key: fact.slots[key] for key in "SOPLD" if rng.random() < 0.7}
    beside = make(other, rng, shared)
    ways = other.says if rng.random() < 0.8 else other.denies
    return beside.write(rng.choice(ways[language]), language, rng)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    relations = read_relations()
    with gzip.open(args.out, "wt", encoding="utf8") as out:
        for _ in range(args.rows):
            out.write(json.dumps(row(relations, rng), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
