"""The kinds of twins: who and whom, how much and when, another name, denied, planned, in another degree, out of bounds."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from training.degrees import SCALES, family_of
from training.frames import TARGETS, claim_in_frame, in_frame
from training.measures import BOUNDED, bound, bounded_target, ways
from training.plain import beside
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
    choose,
    draw,
    exchanged,
    other,
    slots_of,
    write,
)  # fmt: skip
from training.strangers import near_names
from training.values import CHANGE, year_of

_TRIES = 8
_LIKELY, _UNLIKELY = 0.6, 0.1
"""Support that makes a frame's claim the first of a twin, or the second."""


class Twin(NamedTuple):
    """An example whose claim is supported, and another claim about its evidence with the label of that."""

    example: Example
    rival: str
    rival_target: Target


@dataclass(frozen=True, slots=True)
class Stock:
    """What twins are made of: the relations, and the share of claims that repeat the words of the evidence."""

    relations: Sequence[Relation]
    verbatim: float = 0.12


Make = Callable[[Stock, random.Random, Languages], Twin | None]
"""Makes a twin, or none where what it drew does not fit together."""


def roles(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """The two names in place and exchanged."""
    relation = rng.choice([one for one in stock.relations if one.mirrored and one.exchange != "same"])
    pair = rng.choice(relation.mirrored)
    told = _told(stock, relation, rng, languages, set(pair))
    if told is None:
        return None
    evidence_way, claim_way = told
    slots = draw(rng)
    return _twin(
        relation, languages, rng, evidence_way, slots, (claim_way, slots), (claim_way, exchanged(slots, pair)),
        EXCHANGED[relation.exchange],
    )  # fmt: skip


def values(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """A number, amount, measure or date, and another one in its place."""
    relation = rng.choice(stock.relations)
    told = _told(stock, relation, rng, languages, set())
    keys = sorted(slots_of(told[1]) & set(CHANGE)) if told else []
    if told is None or not keys:
        return None
    evidence_way, claim_way = told
    slots, key = draw(rng), rng.choice(keys)
    claimed = {**slots, "D": year_of(slots["D"])} if rng.random() < 0.3 else slots
    changed = {**claimed, key: CHANGE[key](slots[key], rng)}
    target = CONTRADICTS if key in relation.only else OPEN
    return _twin(relation, languages, rng, evidence_way, slots, (claim_way, claimed), (claim_way, changed), target)


def names(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """A name, and another one in its place, at times one that looks like it."""
    relation = rng.choice(stock.relations)
    told = _told(stock, relation, rng, languages, set())
    keys = sorted(slots_of(told[1]) - set(CHANGE)) if told else []
    if told is None or not keys:
        return None
    evidence_way, claim_way = told
    slots, key = draw(rng), rng.choice(keys)
    if key in "SOPQ" and rng.random() < 0.4:
        whole, near = near_names(slots, key, rng)
        slots = {**slots, key: whole}
    else:
        near = other(slots, key, rng)
    target = CONTRADICTS if key in relation.only else OPEN
    return _twin(
        relation, languages, rng, evidence_way, slots, (claim_way, slots), (claim_way, {**slots, key: near}), target
    )


def denials(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """That it was so and that it was not, of which the evidence says one."""
    relation = rng.choice(stock.relations)
    said, opposite = (relation.says, relation.denies) if rng.random() < 0.5 else (relation.denies, relation.says)
    evidence_way = rng.choice(said[languages[0]])
    told = slots_of(evidence_way)
    claim_way = choose([way for way in said[languages[1]] if way != evidence_way], rng, told)
    if claim_way is None:
        return None
    # A denial of more than the claim says ("not in 2020") denies less than the claim; names of both must be the same.
    rival_way = choose(opposite[languages[1]], rng, slots_of(claim_way), told - set(CHANGE))
    if rival_way is None or (said is relation.denies and told & set(CHANGE)):
        return None
    slots = draw(rng)
    return _twin(relation, languages, rng, evidence_way, slots, (claim_way, slots), (rival_way, slots), CONTRADICTS)


def frames(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """What was planned, considered, reported, given up or done, and the same act in another of these states."""
    relation = rng.choice([one for one in stock.relations if one.acts["en"]])
    number = rng.randrange(min(len(acts) for acts in relation.acts.values()))
    frame = rng.choice(sorted({evidence for evidence, _ in TARGETS}))
    evidence_way = in_frame(relation, number, frame, languages[0], rng)
    support = {claim: target[0] for (evidence, claim), target in TARGETS.items() if evidence == frame}
    right = rng.choice([claim for claim, share in support.items() if share >= _LIKELY])
    wrong = rng.choice([claim for claim, share in support.items() if share <= _UNLIKELY] or [""])
    if not wrong:
        return None
    told = slots_of(evidence_way)
    claim_way, rival_way = (
        claim_in_frame(relation, number, one, languages[1], rng, told) for one in (right, wrong)
    )  # fmt: skip
    if claim_way is None or rival_way is None or claim_way == evidence_way:
        return None
    slots = draw(rng)
    twin = _twin(
        relation, languages, rng, evidence_way, slots, (claim_way, slots), (rival_way, slots), TARGETS[frame, wrong]
    )
    return twin and twin._replace(example=twin.example._replace(target=TARGETS[frame, right]))


def asides(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """What the evidence tells, and another matter about some of the same names, of which it says nothing."""
    relation = rng.choice(stock.relations)
    told = _told(stock, relation, rng, languages, set())
    if told is None:
        return None
    evidence_way, claim_way = told
    slots = draw(rng)
    example = Example(
        write(evidence_way, slots, languages[0], rng), slots, write(claim_way, slots, languages[1], rng), SUPPORTS,
        relation.family,
    )  # fmt: skip
    return Twin(example, beside(relation, slots, languages[1], stock.relations, rng), NEUTRAL)


def degrees(_: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """All and some, the largest and one of the largest, directly and indirectly."""
    scale = rng.choice(SCALES)
    told = rng.choice(list(scale.levels))
    right = [level for level in scale.levels if scale.target(told, level) == SUPPORTS]
    wrong = [level for level in scale.levels if scale.target(told, level)[0] <= _UNLIKELY]
    if not wrong:
        return None
    claimed, denied = rng.choice(right), rng.choice(wrong)
    evidence_way = rng.choice(scale.levels[told][languages[0]])
    claim_way, rival_way = (rng.choice(scale.levels[level][languages[1]]) for level in (claimed, denied))
    slots = draw(rng)
    evidence, claim, rival = (
        write(way, slots, language, rng)
        for way, language in zip((evidence_way, claim_way, rival_way), (*languages, languages[1]), strict=True)
    )
    return Twin(
        Example(evidence, slots, claim, SUPPORTS, family_of(scale)), rival, scale.target(told, denied)
    )  # fmt: skip


def bounds(stock: Stock, rng: random.Random, languages: Languages) -> Twin | None:
    """A number that lies within what the claim allows, and one that does not."""
    relation, key = rng.choice(stock.relations), rng.choice(BOUNDED)
    evidence_way, claim_way = ways(relation, key, rng, languages)
    if evidence_way is None or claim_way is None or key not in slots_of(claim_way):
        return None
    slots = draw(rng)
    told = bound(slots[key], 1.0, rng)
    claimed = [bound(slots[key], rng.choice([0.4, 0.8, 1.0, 1.0, 1.1, 1.5, 2.0]), rng) for _ in range(_TRIES)]
    right = [one for one in claimed if bounded_target(told, one) == SUPPORTS]
    wrong = [one for one in claimed if bounded_target(told, one)[0] <= _UNLIKELY]
    if not right or not wrong:
        return None
    told_slots, right_slots, wrong_slots = ({**slots, key: one.slot()} for one in (told, right[0], wrong[0]))
    return _twin(
        relation, languages, rng, evidence_way, told_slots, (claim_way, right_slots), (claim_way, wrong_slots),
        bounded_target(told, wrong[0]),
    )  # fmt: skip


MAKERS: Mapping[Make, float] = {
    roles: 0.3, values: 0.18, names: 0.08, denials: 0.12, frames: 0.1, degrees: 0.08, bounds: 0.06, asides: 0.08,
}  # fmt: skip
"""The share of each kind among the generated twins."""


def _told(
    stock: Stock, relation: Relation, rng: random.Random, languages: Languages, naming: set[str]
) -> tuple[str, str] | None:  # fmt: skip
    """Ways for evidence and claim that name all of ``naming``, the claim's of nothing beyond the evidence's."""
    evidence_way = choose(relation.says[languages[0]], rng, naming=naming)
    if evidence_way is None:
        return None
    if languages[0] == languages[1] and rng.random() < 2 * stock.verbatim:
        return evidence_way, evidence_way
    others = [way for way in relation.says[languages[1]] if way != evidence_way]
    claim_way = choose(others, rng, slots_of(evidence_way), naming)
    return (evidence_way, claim_way) if claim_way else None


def _twin(
    relation: Relation,
    languages: Languages,
    rng: random.Random,
    evidence_way: str,
    told: Slots,
    right: tuple[str, Slots],
    wrong: tuple[str, Slots],
    target: Target,
) -> Twin:
    """A twin of written statements; the two claims, where they say it the same way, name their values the same way."""
    evidence = write(evidence_way, told, languages[0], rng)
    state = rng.getstate()
    claim = write(*right, languages[1], rng)
    rng.setstate(state)
    return Twin(
        Example(evidence, told, claim, SUPPORTS, relation.family), write(*wrong, languages[1], rng), target
    )  # fmt: skip
