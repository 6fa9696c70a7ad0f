"""Twins: two claims about one evidence that differ in one thing, the first of them supported.

    python -m training.twins DATA OUT.jsonl.gz --rows 80000 [--only roles] [--verbatim 0.25]

Read side by side in one batch, with a loss on which of the two gets more support, they teach what single rows hardly do: who
did it to whom, how much, when, whether at all (contrast sets, Gardner et al. 2020; a ranking loss as of Burges et al. 2005).
Some of the claims repeat the words of the evidence: word order is learnt on those first.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training import contrast
from training.facts import among_others
from training.relations import read_relations
from training.rows import write_rows
from training.statements import Languages
from training.twin_kinds import MAKERS, Make, Stock

_NATURAL = 0.3
"""The share of twins from natural text."""


def made(stock: Stock, maker: Make, rng: random.Random) -> dict[str, Any]:
    """The row of a generated twin, its evidence among other statements at times."""
    twin = None
    while twin is None or twin.example.claim == twin.rival:
        languages: Languages = (rng.choice(("en", "de")), rng.choice(("en", "de")))
        twin = maker(stock, rng, languages)
    example = twin.example
    ends = "" if rng.random() < 0.3 else "."
    return {
        "evidence": among_others(example, False, languages[0], stock.relations, rng),
        "claim": example.claim.rstrip(".") + ends, "probabilities": example.target,
        "rival": twin.rival.rstrip(".") + ends, "rival_probabilities": twin.rival_target,
        "evidence_lang": languages[0], "claim_lang": languages[1], "kind": maker.__name__,
    }  # fmt: skip


def rows(data: Path, count: int, seed: int, verbatim: float, only: str = "") -> Iterator[dict[str, Any]]:
    """So many rows, some from translations with one edit (:mod:`training.contrast`), the others made up, or of one kind only."""
    rng = random.Random(seed)
    stock = Stock(read_relations(), verbatim)
    kinds = {maker: share for maker, share in MAKERS.items() if not only or maker.__name__ == only}
    drawn = random.Random(seed)
    natural = contrast.twins(data, contrast.pairs(data, drawn), drawn)
    for _ in range(count):
        if not only and rng.random() < _NATURAL:
            yield next(natural)
        else:
            yield made(stock, rng.choices(list(kinds), list(kinds.values()))[0], rng)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=80_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--verbatim", type=float, default=0.12, help="share of claims in the words of the evidence")
    parser.add_argument("--only", default="", choices=["", *(maker.__name__ for maker in MAKERS)])
    args = parser.parse_args()
    write_rows(args.out, rows(args.data, args.rows, args.seed, args.verbatim, args.only))


if __name__ == "__main__":
    main()
