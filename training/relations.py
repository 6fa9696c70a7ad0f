"""The kinds of statement that training rows are generated from; ``relations.toml`` holds them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from claims.records import Language

_FILE = Path(__file__).with_name("relations.toml")
_FINITE = {"haben": ("hat", "habe"), "sein": ("ist", "sei")}

Exchange = Literal["denied", "open", "same"]


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of statement, with the ways to affirm and to deny it; the file's head explains the fields."""

    name: str
    family: str
    only: str
    says: Mapping[Language, list[str]]
    denies: Mapping[Language, list[str]]
    acts: Mapping[Language, list[Mapping[str, str]]]
    mirrored: tuple[str, ...]
    exchange: Exchange


def read_relations(path: Path = _FILE) -> list[Relation]:
    """All relations of the file."""
    return [_relation(name, table) for name, table in tomllib.loads(path.read_text()).items()]


def _relation(name: str, table: Mapping[str, Any]) -> Relation:
    actor = f"{{{table.get('actor', 'S')}}}"
    acts = table.get("acts", {"en": [], "de": []})
    english: list[Mapping[str, str]] = [{"actor": actor, **_english(act)} for act in acts["en"]]
    german: list[Mapping[str, str]] = [{"actor": actor, **_german(act)} for act in acts["de"]]
    return Relation(
        name,
        table.get("family", name),
        table["only"],
        {
            "en": [*table["says"]["en"], *("{actor} has {done}.".format(**act) for act in english)],
            "de": [*table["says"]["de"], *("{actor} {hat} {getan}.".format(**act) for act in german)],
        },
        table["denies"],
        {"en": english, "de": german},
        tuple(table.get("mirrored", ())),
        table.get("exchange", "denied"),
    )


def _english(act: str) -> Mapping[str, str]:
    """The forms of an act.

    >>> _english("buy|buying|bought|{O}")
    {'do': 'buy {O}', 'doing': 'buying {O}', 'done': 'bought {O}'}
    """
    *forms, rest = act.split("|")
    return {name: f"{form} {rest}".rstrip() for name, form in zip(("do", "doing", "done"), forms, strict=True)}


def _german(act: str) -> Mapping[str, str]:
    """The forms of an act.

    >>> _german("{O}|an-zu-greifen|angegriffen")["zutun"]
    '{O} anzugreifen'
    >>> _german("{O}|zu kaufen|gekauft")["tun"]
    '{O} kaufen'
    """
    rest, infinitive, participle, *auxiliary = act.split("|")
    perfect = auxiliary[0] if auxiliary else "haben"
    finite, reported = _FINITE[perfect]
    return {
        "tun": f"{rest} {infinitive.removeprefix('zu ').replace('-zu-', '')}",
        "zutun": f"{rest} {infinitive.replace('-zu-', 'zu')}",
        "getan": f"{rest} {participle}",
        "haben": perfect,
        "hat": finite,
        "habe": reported,
    }
