"""Twins from natural text about two people: who did it to whom, in thousands of verbs, in translation and in other words.

    python -m training.couples DATA OUT.jsonl.gz --rows 12000

Example sentences for learners tell again and again what one of a few people did to another. Evidence and claim are two
translations of such a sentence, under names drawn anew; in the rival claim the two are exchanged. Sentences that say the same
of both, and those whose pronouns would give the exchange away, are left out.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims.records import Language
from training.rows import parallel_pairs, write_rows
from training.statements import SUPPORTS, Target, Ways, draw

_EXCHANGED: Target = (0.0, 0.4, 0.6)
"""That the other did it is denied by some sentences and left open by others."""

_ALIKE = 0.1
"""The share of claims in the very words of the evidence."""

_COMPANIES = 0.15
"""The share of rows about two companies: in the news they act as people do."""

_WHOLE = 0.65
"""Up to here of the same draw, people go by first and last name, else by one of them."""

_GERMAN = {"Mary": "Maria|Mary", "John": "John|Johannes", "Paul": "Paul", "Anne": "Anne|Anna", "George": "Georg|George"}
_NAMES = (
    *_GERMAN,
    *"Tom Sami Layla Bob Jim Bill Ken Mike Nancy Jane Emily Susan Lucy Betty Jack Peter Linda Dan".split(),
)
_PLACE: Mapping[str, Mapping[Language, re.Pattern[str]]] = {
    name: {
        "en": re.compile(rf"\b{name}(?P<own>)\b"),
        "de": re.compile(rf"\b(?:{_GERMAN.get(name, name)})(?P<own>s?)\b"),
    }
    for name in _NAMES
}
_SAME_OF_BOTH = re.compile(
    r"\b(?:and|or|nor|with|like|both|each other|together|married|marry|met|meet|dat(?:e|ed|ing)|between|besides?|next to|near|"
    r"same|friends?|cousins?|relatives?|siblings?|engaged|divorced?|if|similar|resembles?|unlike|apart|agrees?|agreed)\b",
    re.IGNORECASE,
)
_TELLING = {
    "en": re.compile(r"\b(?:s?he|him|hers?|his|(?:him|her)self|boyfriend|girlfriend|wife|husband)\b", re.IGNORECASE),
    "de": re.compile(
        r"\b(?:er|sie|ihm|ihn|ihr(?:e[mnrs]?)?|sein(?:e[mnrs]?)?|\w*(?:frau|mann|freundin))\b", re.IGNORECASE
    ),
}


def open_places(text: str, language: Language, names: Sequence[str]) -> str | None:
    """The text with ``{0}`` and ``{1}`` for two names, None where one of them is not there just once.

    >>> open_places("Marias Hund hat Tom gebissen.", "de", ["Tom", "Mary"])
    '{1:own} Hund hat {0} gebissen.'
    """
    if "{" in text or "}" in text:
        return None
    for number, name in enumerate(names):
        found = list(_PLACE[name][language].finditer(text))
        if len(found) != 1:
            return None
        own = ":own" if found[0]["own"] else ""
        text = f"{text[: found[0].start()]}{{{number}{own}}}{text[found[0].end() :]}"
    return text


def couples(data: Path) -> list[Ways]:
    """All sentences of the parallel text that tell of two people and not the same of both, with all their translations; ``{0}`` and
    ``{1}`` are the places of their names.
    """
    german: dict[str, set[str]] = defaultdict(set)
    english: dict[str, set[str]] = defaultdict(set)
    for en, de in parallel_pairs(data / "parallel_en_de.tsv.gz"):
        names = [name for name in _NAMES if name in en]
        if len(names) != 2 or en.endswith("?") or _SAME_OF_BOTH.search(en):
            continue
        if _TELLING["en"].search(en) or _TELLING["de"].search(de):
            continue
        told, translated = open_places(en, "en", names), open_places(de, "de", names)
        if told and translated:
            german[told].add(translated)
            english[translated].add(told)
    return [
        {"en": sorted({told, *(other for one in found for other in english[one])}), "de": sorted(found)}
        for told, found in german.items()
    ]


class Name(str):
    """A name that can also be written with the ending of a German genitive (format ``own``).

    >>> f"{Name('Weiß'):own} Hund und {Name('Weber'):own} Katze, sagt {Name('Weber')}"
    'Weiß’ Hund und Webers Katze, sagt Weber'
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        ending = "" if spec != "own" else "’" if self[-1] in "sßxz" else "s"
        return f"{self!s}{ending}"


def rows(data: Path, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """So many rows of twins."""
    rng = random.Random(seed)
    stock = couples(data)
    made = 0
    while made < count:
        ways = rng.choice(stock)
        languages: tuple[Language, Language] = (rng.choice(("en", "de")), rng.choice(("en", "de")))
        evidence, claim = (rng.choice(ways[language]) for language in languages)
        if evidence == claim and rng.random() > _ALIKE:
            continue
        one, other = _two_names(rng)
        made += 1
        yield {
            "evidence": evidence.format(one, other), "claim": claim.format(one, other), "probabilities": SUPPORTS,
            "rival": claim.format(other, one), "rival_probabilities": _EXCHANGED,
            "evidence_lang": languages[0], "claim_lang": languages[1], "kind": "couples",
        }  # fmt: skip


def _two_names(rng: random.Random) -> tuple[Name, Name]:
    """Two companies, or two people by their last, first or whole names."""
    slots, kind = draw(rng), rng.random()
    one, other = (slots[place].key for place in ("SO" if kind < _COMPANIES else "PQ"))
    if kind < _WHOLE or one[-1] == other[-1] or one[0] == other[0]:
        return Name(" ".join(map(str, one))), Name(" ".join(map(str, other)))
    part = rng.choice((0, -1))
    return Name(one[part]), Name(other[part])


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    write_rows(args.out, rows(args.data, args.rows, args.seed))


if __name__ == "__main__":
    main()
