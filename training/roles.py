"""Examples of who did it to whom: the same event in another voice, order or language, with the two names in place or exchanged."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.relations import Exchange, Relation
from training.statements import (
    CONTRADICTS,
    OPEN,
    SUPPORTS,
    Example,
    Languages,
    Target,
    choose,
    draw,
    exchanged,
    slots_of,
    write,
)  # fmt: skip

EXCHANGED: Mapping[Exchange, Target] = {"denied": CONTRADICTS, "open": OPEN, "same": SUPPORTS}


def roles(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """Evidence and claim that name both; in half of the examples the claim has them exchanged."""
    relation = rng.choice([relation for relation in relations if relation.mirrored])
    if relation.exchange == "same" and rng.random() < 0.5:  # one such example teaches as much as a few
        return None
    return acted(relation, rng, languages, exchange=rng.random() < 0.52, denied=rng.random() < 0.07)


def acted(
    relation: Relation, rng: random.Random, languages: Languages, *, exchange: bool, denied: bool = False
) -> Example | None:
    """A relation's pair of names in evidence and claim, there exchanged or not; ``None`` where no two ways fit."""
    pair = rng.choice(relation.mirrored)
    evidence_way = choose((relation.denies if denied else relation.says)[languages[0]], rng, naming=set(pair))
    if evidence_way is None:
        return None
    claim_way = choose(
        [way for way in relation.says[languages[1]] if way != evidence_way], rng, slots_of(evidence_way), set(pair)
    )
    if claim_way is None:
        return None
    slots = draw(rng)
    target = EXCHANGED[relation.exchange] if exchange else SUPPORTS
    if denied:
        # Who did not do it may have had it done to them: nothing is told of that.
        target = (0.0, 0.1, 0.9) if exchange and relation.exchange != "same" else CONTRADICTS
    return Example(
        write(evidence_way, slots, languages[0], rng), slots,
        write(claim_way, exchanged(slots, pair) if exchange else slots, languages[1], rng),
        target, relation.family,
    )  # fmt: skip
