"""Examples of degrees: all and some, the largest and one of the largest, directly and indirectly; ``degrees.toml`` has them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.relations import Relation
from training.statements import CONTRADICTS, OPEN, SUPPORTS, Example, Languages, Target, Ways, draw, write

_FAMILIES = {
    "only": "trade", "direct": "ownership", "majority": "ownership", "founder": "posts", "former": "posts",
    "rank": "sites", "extent": "sites", "lasting": "sites", "share": "jobs",
}  # fmt: skip
_ASKED = (30, 15, 30, 25)
"""How often a claim has the degree of the evidence, one that follows, one that says more, any."""
_UNSAID: Target = (0.05, 0.2, 0.75)
"""The evidence says less than the claim."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A statement in several degrees and what one degree says of another."""

    name: str
    levels: Mapping[str, Ways]
    entails: frozenset[tuple[str, str]]
    excludes: frozenset[tuple[str, str]]

    def target(self, evidence: str, claim: str) -> Target:
        """The label of a claim of one level beside evidence of another."""
        if evidence == claim or (evidence, claim) in self.entails:
            return SUPPORTS
        if {(evidence, claim), (claim, evidence)} & self.excludes:
            return CONTRADICTS
        return _UNSAID if (claim, evidence) in self.entails else OPEN


def _pairs(texts: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset((text.split()[0], text.split()[1]) for text in texts)


SCALES = [
    Scale(name, {key: ways for key, ways in table.items() if isinstance(ways, dict)},
          _pairs(table["entails"]), _pairs(table["excludes"]))
    for name, table in tomllib.loads(Path(__file__).with_name("degrees.toml").read_text()).items()
]  # fmt: skip


def degrees(_: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """A statement of one degree beside the same of that degree or of another."""
    scale = rng.choice(SCALES)
    levels = list(scale.levels)
    told = rng.choice(levels)
    entailed = [level for level in levels if (told, level) in scale.entails] or [told]
    beyond = [level for level in levels if (level, told) in scale.entails] or levels
    claimed = rng.choice(rng.choices([[told], entailed, beyond, levels], _ASKED)[0])
    evidence_way = rng.choice(scale.levels[told][languages[0]])
    claim_way = rng.choice(scale.levels[claimed][languages[1]])
    if evidence_way == claim_way:
        return None
    slots = draw(rng)
    return Example(
        write(evidence_way, slots, languages[0], rng), slots, write(claim_way, slots, languages[1], rng),
        scale.target(told, claimed), family_of(scale),
    )  # fmt: skip


def family_of(scale: Scale) -> str:
    """What the statements of a scale are about (:class:`training.statements.Example`)."""
    return _FAMILIES.get(scale.name, scale.name)
