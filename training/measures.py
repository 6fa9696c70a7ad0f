"""Examples of bounds and units: more than, fewer than, about, between; euros and dollars, metres and miles, years and months."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.records import Language
from training.relations import Relation
from training.slots import Slot
from training.statements import CONTRADICTS, SUPPORTS, Example, Languages, Target, choose, draw, slots_of, write
from training.values import CHANGE, scaled, size

BOUNDED, _UNITS = "ANX", "KHWTBA"
_NO_ROOM = re.compile(r"\b(The|its|über) \{[ANX]\}|\{[ANX]\}[- ](round|takeover)")
"""Where an amount stands before its noun, or after the German "über", there is no room for "more than"."""
_POINTS: Target = (0.05, 0.6, 0.35)
"""Points and per cent are often mixed up, so that some readers let one stand for the other."""
_STEP = 1e-6
_ABOUT = 0.05

_WORDS: dict[str, dict[Language, tuple[str, ...]]] = {
    "exactly": {"en": ("{}",), "de": ("{}",)},
    "about": {"en": ("about {}", "around {}", "roughly {}"), "de": ("rund {}", "etwa {}", "ungefähr {}")},
    "almost": {"en": ("almost {}", "nearly {}", "just under {}"), "de": ("knapp {}", "fast {}", "beinahe {}")},
    "above": {"en": ("more than {}", "over {}"), "de": ("mehr als {}", "über {}")},
    "least": {"en": ("at least {}",), "de": ("mindestens {}",)},
    "below": {"en": ("{less} than {}",), "de": ("weniger als {}",)},
    "most": {"en": ("at most {}", "no more than {}"), "de": ("höchstens {}", "nicht mehr als {}")},
    "between": {"en": ("between {} and {to}",), "de": ("zwischen {} und {to}",)},
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A number with a bound: what it may be, from ``low`` to ``high``."""

    kind: str
    value: Slot
    to: Slot

    def interval(self) -> tuple[float, float]:
        """Lowest and highest number that the words allow."""
        value = size(self.value)
        return {
            "exactly": (value, value), "about": (value * (1 - _ABOUT), value * (1 + _ABOUT)),
            "almost": (value * (1 - 2 * _ABOUT), value * (1 - _STEP)), "above": (value * (1 + _STEP), math.inf),
            "least": (value, math.inf), "below": (0, value * (1 - _STEP)), "most": (0, value),
            "between": (value, size(self.to)),
        }[self.kind]  # fmt: skip

    def slot(self) -> Slot:
        """The words and the number, for a statement to speak of."""

        def text(language: Language, rng: random.Random) -> str:
            less = "fewer" if self.value.key[1] == "count" else "less"
            words = rng.choice(_WORDS[self.kind][language])
            return words.format(self.value.write(language, rng), to=self.to.write(language, rng), less=less)

        return Slot((self.kind, *self.value.key, *self.to.key), text)


def bounded_target(evidence: Bound, claim: Bound) -> Target:
    """The label: within what the claim allows, outside of it, or partly."""
    low, high = evidence.interval()
    least, most = claim.interval()
    if (evidence.kind, claim.kind) == ("about", "exactly") and size(evidence.value) == size(claim.value):
        return (0.75, 0.0, 0.25)
    if least <= low and high <= most:
        return SUPPORTS
    return CONTRADICTS if high < least or most < low else (0.05, 0.25, 0.7)


def bounds(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """A number beside the same or another one, each with or without a bound."""
    relation = rng.choice(relations)
    key = rng.choice(BOUNDED)
    evidence_way, claim_way = ways(relation, key, rng, languages)
    if evidence_way is None or claim_way is None:
        return None
    slots = draw(rng)
    told = bound(slots[key], 1.0, rng)
    claimed = told
    if rng.random() < 0.75:
        claimed = bound(
            slots[key], rng.choice([0.4, 0.6, 0.8, 0.9, 0.95, 1.0, 1.0, 1.0, 1.05, 1.1, 1.2, 1.5, 2.0]), rng
        )
    return Example(
        write(evidence_way, {**slots, key: told.slot()}, languages[0], rng), slots,
        write(claim_way, {**slots, key: claimed.slot()}, languages[1], rng), bounded_target(told, claimed),
        relation.family,
    )  # fmt: skip


def bound(value: Slot, factor: float, rng: random.Random) -> Bound:
    """A value times ``factor`` with a bound of any kind, or with none."""
    kind = rng.choice(["exactly", "exactly", *_WORDS])
    base = value if factor == 1 else scaled(value, factor)
    to = scaled(base, rng.choice([1.2, 1.5, 2]))
    if size(to) <= size(base):
        return Bound("exactly", base, base)
    return Bound(kind, base, to)


def units(relations: Sequence[Relation], rng: random.Random, languages: Languages) -> Example | None:
    """A measure beside the same in other words, or the number with another unit, or another number."""
    key = rng.choice(_UNITS)
    relation = rng.choice(
        [relation for relation in relations if any(f"{{{key}}}" in way for way in relation.says["en"])]
    )
    evidence_way, claim_way = ways(relation, key, rng, languages)
    if evidence_way is None or claim_way is None:
        return None
    slots = draw(rng)
    same = rng.random() < 0.4
    claimed = slots if same else {**slots, key: CHANGE[key](slots[key], rng)}
    return Example(
        write(evidence_way, slots, languages[0], rng), slots, write(claim_way, claimed, languages[1], rng),
        SUPPORTS if same else _POINTS if key == "B" else CONTRADICTS, relation.family,
    )  # fmt: skip


def ways(relation: Relation, key: str, rng: random.Random, languages: Languages) -> tuple[str | None, str | None]:
    """Ways for evidence and claim that both speak of the slot, the claim's of nothing else."""
    first, second = (
        [way for way in relation.says[language] if key in slots_of(way) and not _NO_ROOM.search(way)]
        for language in languages
    )
    if not first or not second:
        return None, None
    evidence = rng.choice(first)
    return evidence, choose(second, rng, slots_of(evidence))
