"""Twins of paraphrases: a sentence that was translated more than once says the same in other words of one language.

    python -m training.paraphrases DATA OUT.jsonl.gz

Two translations of one sentence are paraphrases (pivoting, Bannard and Callison-Burch 2005). The evidence is one of them, the
supported claim the other, its rival that with one edit. What differs only in whom it addresses or in a word or two is left out.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from training.contrast import Pair, twins
from training.rows import WAYS, parallel_pairs, translations, write_rows

ADDRESS = re.compile(
    r"\b(?:du|dir|dich|dein\w*|sie|ihr|ihnen|ihre[nmrs]?|euch|euer|eure[nmrs]?|bist|hast|sind|seid|habt|haben)\b",
    re.IGNORECASE,
)
"""German words that change with the person who is addressed."""
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 5
_LIKEST = 0.7
"""The share of their words that two paraphrases have in common at most."""
_MOST = 4
"""So many pairs at most of one sentence's translations."""
_PASSES = 2


def pairs(data: Path, rng: random.Random) -> Iterator[Pair]:
    """Paraphrases of both languages in random order, each both ways and :data:`_PASSES` times, as few sentences take any edit."""
    found: list[Pair] = []
    of_language = translations(parallel_pairs(data / "parallel_en_de.tsv.gz"))
    for language, abroad in WAYS:
        for _, texts in sorted(of_language[abroad].items()):
            alike = [
                two
                for two in permutations(sorted(set(texts)), 2)
                if not two[0].endswith("?") and _are_paraphrases(*two)
            ]
            found.extend((one, language, other, language) for one, other in rng.sample(alike, min(_MOST, len(alike))))
    for _ in range(_PASSES):
        rng.shuffle(found)
        yield from found


def _are_paraphrases(one: str, other: str) -> bool:
    """Whether two translations are long enough and differ in more than address.

    >>> _are_paraphrases("Hast du den Weg zum Bahnhof gefunden?", "Haben Sie den Weg zum Bahnhof gefunden?")
    False
    >>> _are_paraphrases("Sie gab mir gestern ein schönes Geschenk.", "Gestern bekam ich von ihr etwas Schönes geschenkt.")
    True
    """
    mine, theirs = ({word.lower() for word in _WORD.findall(ADDRESS.sub("", text))} for text in (one, other))
    return min(len(mine), len(theirs)) >= _FEWEST_WORDS and len(mine & theirs) <= _LIKEST * len(mine | theirs)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    write_rows(args.out, twins(args.data, pairs(args.data, rng), rng))


if __name__ == "__main__":
    main()
