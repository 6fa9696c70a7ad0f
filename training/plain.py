"""Examples of an event told and claimed: the same, its denial, another value in one place, or another matter."""

from __future__ import annotations

import random
from collections.abc import Sequence

from claims.records import Language
from training.relations import Relation
from training.roles import EXCHANGED
from training.statements import (
    CONTRADICTS,
    NEUTRAL,
    OPEN,
    SUPPORTS,
    Example,
    Languages,
    Slots,
    Target,
    draw,
    exchanged,
    other,
    others,
    slots_of,
    write,
)  # fmt: skip
from training.values import CHANGE, year_of

_DENIED_OF_ONE: Target = (0.0, 0.35, 0.65)
"""The evidence denies that some one took part, the claim does not speak of that one: it may have been another."""


def plain(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example:
    """An event that is told or denied, and a claim about it or about another matter."""
    relation = rng.choice(relations)
    slots = draw(rng)
    denied = rng.random() < 0.2
    way = rng.choice((relation.denies if denied else relation.says)[languages[0]])
    evidence = write(way, slots, languages[0], rng)
    claim, target = _claim(relation, slots, way, denied, languages[1], relations, rng)
    return Example(evidence, slots, claim, target, relation.family)


def _claim(
    relation: Relation,
    slots: Slots,
    way: str,
    denied: bool,
    language: Language,
    relations: Sequence[Relation],
    rng: random.Random,
) -> tuple[str, Target]:
    told = slots_of(way)
    kind = rng.random()
    if kind < 0.18:
        return beside(relation, slots, language, relations, rng), NEUTRAL
    if denied or kind < 0.3:
        affirmed = rng.random() < 0.6 if denied else False
        said = rng.choice(relation.says[language] if affirmed else relation.denies[language])
        fits = slots_of(said) <= told
        claim = write(said, slots, language, rng)
        if denied and affirmed and told - set(CHANGE) - slots_of(said):
            return claim, _DENIED_OF_ONE
        if denied:
            return claim, _when_denied(affirmed, fits)
        return claim, CONTRADICTS if fits else OPEN
    said = rng.choice(relation.says[language])
    if not slots_of(said) <= told:
        return write(said, slots, language, rng), NEUTRAL
    if kind < 0.62:
        coarse = {"D": year_of(slots["D"])} if rng.random() < 0.3 else {}
        return write(said, {**slots, **coarse}, language, rng), SUPPORTS
    return _altered(relation, slots, said, language, rng)


def _when_denied(affirmed: bool, fits: bool) -> Target:
    if affirmed:
        return CONTRADICTS if fits else (0.0, 0.7, 0.3)
    return (0.85, 0.0, 0.15) if fits else NEUTRAL


def _altered(relation: Relation, slots: Slots, said: str, language: Language, rng: random.Random) -> tuple[str, Target]:
    """The claim with one value changed, or two names exchanged."""
    told = slots_of(said)
    pairs = [pair for pair in relation.mirrored if set(pair) <= told]
    if pairs and rng.random() < 0.4:
        return write(said, exchanged(slots, rng.choice(pairs)), language, rng), EXCHANGED[relation.exchange]
    key = rng.choice(sorted(told))
    value = CHANGE[key](slots[key], rng) if key in CHANGE else other(slots, key, rng)
    return write(said, {**slots, key: value}, language, rng), CONTRADICTS if key in relation.only else OPEN


def beside(
    relation: Relation, slots: Slots, language: Language, relations: Sequence[Relation], rng: random.Random
) -> str:
    """A claim of another relation about some of the same names."""
    beside = rng.choice(others(relations, relation.family))
    known = {key: slots[key] for key in "SOPLD" if rng.random() < 0.7}
    ways = beside.says if rng.random() < 0.8 else beside.denies
    return write(rng.choice(ways[language]), draw(rng, known), language, rng)
