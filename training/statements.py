"""Statements with named slots: the values drawn for them, and how a way to say something is written out."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claims.records import Language
from training.relations import Relation
from training.slots import Slot, club, film, goods, organisation, person, place, product, river, ship, source
from training.values import area, change, count, duration, length, money, percent, temperature, weight, when

Target = tuple[float, float, float]
SUPPORTS, CONTRADICTS, NEUTRAL = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
OPEN = (0.0, 0.35, 0.65)
"""Another name where several could stand: not supported; most annotators say unknown, some contradicted."""

Slots = Mapping[str, Slot]
Ways = Mapping[Language, Sequence[str]]
"""How something is said in each language, one way as good as the next."""
Languages = tuple[Language, Language]
"""Of the evidence and of the claim."""

MAKE: Mapping[str, Callable[[random.Random], Slot]] = {
    "S": organisation, "O": organisation, "Z": organisation, "P": person, "Q": person, "V": person, "L": place, "M": place,
    "C": club, "E": club, "G": ship, "I": ship, "J": river, "Y": river, "U": film, "R": source, "F": product, "f": goods,
    "A": money, "N": count, "X": percent, "D": when, "K": length, "H": area, "W": weight, "T": duration, "B": change,
    "t": temperature,
}  # fmt: skip
"""What fills each slot; the head of relations.toml names them."""


class Example(NamedTuple):
    """Evidence, the values it speaks of, a claim, and the probabilities of the three labels."""

    evidence: str
    slots: Slots
    claim: str
    target: Target
    family: str
    """What the example is about: a statement of the same family put beside it could change the label."""


def slots_of(way: str) -> set[str]:
    """The slots that a way to say something speaks of.

    >>> sorted(slots_of("{S} bought {O}."))
    ['O', 'S']
    """
    return {name for _, name, _, _ in string.Formatter().parse(way) if name}


def draw(
    rng: random.Random, known: Slots | None = None, makers: Mapping[str, Callable[[random.Random], Slot]] = MAKE
) -> Slots:
    """A value for every slot that ``makers`` make, no two alike, those of ``known`` kept."""
    slots = dict(known or {})
    for key, make in makers.items():
        if key not in slots:
            slots[key] = unlike(slots, make, rng)
    return slots


def other(slots: Slots, key: str, rng: random.Random) -> Slot:
    """A value for the slot ``key`` that none of ``slots`` has."""
    return unlike(slots, MAKE[key], rng)


def unlike(slots: Slots, make: Callable[[random.Random], Slot], rng: random.Random) -> Slot:
    """What ``make`` draws that none of ``slots`` has."""
    taken = {slot.key for slot in slots.values()}
    while (value := make(rng)).key in taken:
        pass
    return value


def write(way: str, slots: Slots, language: Language, rng: random.Random) -> str:
    """A way to say something with its values written in the language."""
    text = way.format(**{key: slots[key].write(language, rng) for key in sorted(slots_of(way))})
    text = text.replace("..", ".")  # a name may end in a stop, as "Inc." does
    return text[0].upper() + text[1:]


def choose(
    ways: Sequence[str], rng: random.Random, told: set[str] | None = None, naming: set[str] | None = None
) -> str | None:
    """One of the ways that speak of nothing beyond ``told`` and of all in ``naming``; ``None`` where there is none."""
    fitting = [
        way for way in ways if (told is None or slots_of(way) <= told) and (naming is None or slots_of(way) >= naming)
    ]
    return rng.choice(fitting) if fitting else None


def exchanged(slots: Slots, pair: str) -> Slots:
    """The values with the two named by ``pair`` in each other's place."""
    one, two = pair[0], pair[1]
    return {**slots, one: slots[two], two: slots[one]}


def others(relations: Sequence[Relation], family: str) -> list[Relation]:
    """The relations outside a family."""
    return [relation for relation in relations if relation.family != family]
