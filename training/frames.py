"""Examples of plans, hearsay and denials: an act that was planned or reported beside a claim that it was done, and so on."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from claims.records import Language
from training.relations import Relation
from training.statements import (
    CONTRADICTS,
    SUPPORTS,
    Example,
    Languages,
    Target,
    Ways,
    choose,
    draw,
    exchanged,
    slots_of,
    write,
)

_FRAMES: Mapping[str, Ways] = tomllib.loads(Path(__file__).with_name("frames.toml").read_text())

_PLANNED_ONLY: Target = (0.1, 0.1, 0.8)
_DONE_NOT_PLANNED: Target = (0.1, 0.5, 0.4)
_TOLD: Target = (0.8, 0.0, 0.2)
_REFUTED: Target = (0.05, 0.6, 0.35)

TARGETS: Mapping[tuple[str, str], Target] = {
    ("planned", "done"): _PLANNED_ONLY,
    ("planned", "planned"): SUPPORTS,
    ("planned", "considered"): (0.6, 0.05, 0.35),
    ("planned", "dropped"): (0.0, 0.8, 0.2),
    ("considered", "done"): _PLANNED_ONLY,
    ("considered", "considered"): SUPPORTS,
    ("considered", "planned"): (0.35, 0.1, 0.55),
    ("considered", "dropped"): (0.0, 0.75, 0.25),
    ("demanded", "done"): (0.05, 0.1, 0.85),
    ("demanded", "demanded"): SUPPORTS,
    ("demanded", "planned"): (0.1, 0.1, 0.8),
    ("dropped", "done"): CONTRADICTS,
    ("dropped", "denied"): (0.8, 0.0, 0.2),
    ("dropped", "planned"): (0.1, 0.6, 0.3),
    ("done", "done"): SUPPORTS,
    ("done", "planned"): _DONE_NOT_PLANNED,
    ("done", "considered"): _DONE_NOT_PLANNED,
    ("done", "dropped"): (0.0, 0.95, 0.05),
    ("told", "done"): _TOLD,
    ("told", "told"): SUPPORTS,
    ("told", "refuted"): (0.0, 0.7, 0.3),
    ("told", "denied"): (0.0, 0.8, 0.2),
    ("refuted", "done"): _REFUTED,
    ("refuted", "refuted"): SUPPORTS,
    ("refuted", "denied"): (0.6, 0.05, 0.35),
    ("refuted", "told"): (0.1, 0.55, 0.35),
}
"""Labels by what is told of the act in the evidence and in the claim; "denied" is a plain denial."""

_PLANS = {"planned": 6, "considered": 5, "demanded": 2, "dropped": 4, "done": 5}
_HEARSAY = {"told": 5, "refuted": 3}
_CLAIMS = {"done": 5, "planned": 3, "considered": 3, "told": 2, "refuted": 2, "demanded": 3, "dropped": 2, "denied": 2}


def plans(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """What is planned, considered, demanded, given up or done."""
    return framed(relations, rng, languages, rng.choices(list(_PLANS), list(_PLANS.values()))[0])


def hearsay(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """What is reported or denied by someone."""
    return framed(relations, rng, languages, rng.choices(list(_HEARSAY), list(_HEARSAY.values()))[0])


def framed(
    relations: Sequence[Relation],
    rng: random.Random,
    languages: Languages,
    evidence_frame: str,
    claim_frame: str | None = None,
) -> Example | None:
    """An act in one frame beside itself in another, at random by default; ``None`` where a relation has no such way."""
    relation = rng.choice([relation for relation in relations if relation.acts["en"]])
    number = rng.randrange(min(len(acts) for acts in relation.acts.values()))
    evidence_way = in_frame(relation, number, evidence_frame, languages[0], rng)
    if claim_frame is None:
        possible = [claim for evidence, claim in TARGETS if evidence == evidence_frame]
        claim_frame = rng.choices(possible, [_CLAIMS[claim] for claim in possible])[0]
    told = slots_of(evidence_way)
    claim_way = claim_in_frame(relation, number, claim_frame, languages[1], rng, told)
    if claim_way is None or claim_way == evidence_way:
        return None
    slots = draw(rng)
    target = TARGETS[evidence_frame, claim_frame]
    claimed = slots
    pair = rng.choice(relation.mirrored) if relation.mirrored else ""
    if relation.exchange == "denied" and pair and set(pair) <= slots_of(claim_way) and rng.random() < 0.15:
        claimed, target = exchanged(slots, pair), _exchanged(evidence_frame, claim_frame)
    return Example(
        write(evidence_way, slots, languages[0], rng), slots, write(claim_way, claimed, languages[1], rng), target,
        relation.family,
    )  # fmt: skip


def _exchanged(evidence_frame: str, claim_frame: str) -> Target:
    """The label where the names stand the other way round in the claim: a plan of one says little about the other."""
    if evidence_frame == "done" and claim_frame == "done":
        return CONTRADICTS
    return (0.0, 0.8, 0.2) if evidence_frame == "told" and claim_frame in ("done", "told") else (0.0, 0.3, 0.7)


def in_frame(relation: Relation, number: int, frame: str, language: Language, rng: random.Random) -> str:
    """A way to say an act of the relation in one of the ways of the frame."""
    act = relation.acts[language][number]
    return rng.choice(_FRAMES[frame][language]).format(R="{R}", V="{V}", **act)


def claim_in_frame(
    relation: Relation, number: int, frame: str, language: Language, rng: random.Random, told: set[str]
) -> str | None:
    """A way to claim the act in a frame, with the same speakers; in other words of the relation where it was done."""
    if frame == "denied":
        return choose(relation.denies[language], rng, told)
    if frame == "done" and rng.random() < 0.5:
        return choose(relation.says[language], rng, told, {relation.acts["en"][0]["actor"].strip("{}")})
    if frame == "done":
        return _FRAMES[frame][language][0].format(**relation.acts[language][number])
    way = in_frame(relation, number, frame, language, rng)
    return way if slots_of(way) <= told or (frame in ("told", "refuted") and slots_of(way) - told <= {"R"}) else None
