"""Names for generated statements, each written in English and in German; ``names.toml`` holds them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from claims.records import Language

_NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text())

Write = Callable[[Language, random.Random], str]


def _split(group: str, name: str, mark: str | None = ";") -> list[str]:
    return [part for part in _NAMES[group][name].split(mark) if part]


_HEADS, _TAILS = _split("organisations", "heads", None), _split("organisations", "tails", None)
_GERMAN, _GERMAN_TAILS = _split("organisations", "german", None), _split("organisations", "german_tails", None)
_KNOWN, _SOURCES = _split("organisations", "known"), _split("organisations", "sources")
LEGAL, BUSINESS = _split("organisations", "legal"), _split("organisations", "business")
ALIKE = [group.split(",") for group in _split("organisations", "alike")]
"""Groups of organisations that share a part of their names and are not the same."""
FIRST, LAST = _split("people", "first", None), _split("people", "last")
_PLACES, _RIVERS = _split("places", "pairs", None), _split("places", "rivers")
_COUNTABLE, _MASS = _split("things", "countable"), _split("things", "mass")
_SHIPS = _split("things", "ships")
_FILMS = _split("things", "films")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value that a statement speaks of: ``write`` gives it in a language, one way of several."""

    key: tuple[float | str | None, ...]
    write: Write


def named(*key: str) -> Slot:
    """A name that is the same in both languages; its parts, joined by a blank, are the key."""
    text = " ".join(key)
    return Slot(key, lambda _, __: text)


def _either(pair: str) -> Slot:
    """A name of the form "English/German", or one for both."""
    english, _, german = pair.partition("/")
    return Slot((english,), lambda language, _: german if language == "de" and german else english)


def organisation(rng: random.Random) -> Slot:
    """A company, more than half of them made up."""
    kind = rng.random()
    if kind < 0.38:
        return named(rng.choice(_KNOWN))
    if kind < 0.46:
        return named(rng.choice(rng.choice(ALIKE)))
    form = rng.choice(["", "", "", rng.choice(LEGAL), rng.choice(BUSINESS)])
    if kind < 0.6:
        return named(rng.choice(_GERMAN) + rng.choice(_GERMAN_TAILS) + form)
    return named(rng.choice(_HEADS) + rng.choice(_TAILS) + form)


def person(rng: random.Random) -> Slot:
    """A person with first and last name."""
    return named(rng.choice(FIRST), rng.choice(LAST))


def place(rng: random.Random) -> Slot:
    """A city, region or country."""
    return _either(rng.choice(_PLACES))


def river(rng: random.Random) -> Slot:
    """A river with its article, in German in the nominative."""
    return _either(rng.choice(_RIVERS))


def product(rng: random.Random) -> Slot:
    """What a company makes, in the plural or uncountable."""
    return _either(rng.choice(_MASS if rng.random() < 0.2 else _COUNTABLE))


def goods(rng: random.Random) -> Slot:
    """What a company makes, things that can be counted."""
    return _either(rng.choice(_COUNTABLE))


def one_of(group: str, name: str) -> Callable[[random.Random], Slot]:
    """What draws from one of the lists of names that go without an article."""
    pairs = _split(group, name)
    return lambda rng: _either(rng.choice(pairs))


club = one_of("things", "clubs")
"""A football club."""


def ship(rng: random.Random) -> Slot:
    """A ship's name without its article."""
    return named(rng.choice(_SHIPS))


def film(rng: random.Random) -> Slot:
    """The title of a film in the quotation marks of the language."""
    title = rng.choice(_FILMS)
    return Slot((title,), lambda language, _: f"“{title}”" if language == "en" else f"„{title}“")


def source(rng: random.Random) -> Slot:
    """Who reports something: a paper, an agency or a person."""
    return _either(rng.choice(_SOURCES)) if rng.random() < 0.7 else person(rng)
