"""What each check is worth beside the model, on development pairs.

    python -m training.judge DATA MODELS MADE.jsonl.gz... [--rows 300] [--page docs/evidence.md]

For each sign how often it fires, and on rows of which label; and the accuracy of the judge's scores with all checks and without
each, every set counting the same.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path
from typing import Any

from claims.text.language import detect
from training.card import written
from training.rows import LABELS, dev_files, read_rows
from verifier.evaluation.figures import likeliest
from verifier.evaluation.pairs import stated
from verifier.inference import open_folder
from verifier.results import Claim, StanceScores
from verifier.stance.checks import check
from verifier.stance.checks.held import READ
from verifier.stance.checks.side import of_assertion, of_claim
from verifier.stance.model import OnnxStanceModel
from verifier.stance.premises import of_quote, reading
from verifier.stance.turns import WEIGHED, WEIGHTS, Sign, Weights, moving, read_as_claimed, signs, turned, without

SLOTS = ("amount", "date", "negation", "degree", "role", "attribution", "speaker", "certainty", "entity")


@dataclass(frozen=True, slots=True)
class Judged:
    """A development pair: what the model says of it as it stands, and of it in the claim's words where other values of these
    slots are read so, too; what the checks say, its label and its set.
    """

    alone: StanceScores
    read: Mapping[frozenset[str], StanceScores]
    signs: tuple[Sign, ...]
    label: str
    set: str

    def under(self, weights: Weights) -> StanceScores:
        """The scores after the checks have counted by these weights."""
        return turned(self.read[read_as_claimed(weights)], moving(self.signs, weights))


def read(paths: Sequence[Path], model: OnnxStanceModel, most: int) -> list[Judged]:
    """The rows of the files, at most so many of each, judged by the model and by the checks."""
    rng = random.Random(0)
    found: list[Judged] = []
    for path in paths:
        every = list(read_rows(path))
        rows = rng.sample(every, min(most, len(every)))
        found += judged(rows, path.name.removesuffix(".jsonl.gz"), model)
    return found


def judged(rows: Sequence[Mapping[str, Any]], name: str, model: OnnxStanceModel) -> list[Judged]:
    """The rows {evidence, claim, label, published?} of the set ``name``, judged by the model and by the checks."""
    told = [of_assertion(stated(row["evidence"], row.get("published"))) for row in rows]
    sides = [of_claim(Claim(row["claim"], detect(row["claim"]))) for row in rows]
    plain = [(row["evidence"], row["claim"]) for row in rows]
    readings = [[reading(None, one, side, slots) for slots in _SUBSETS] for one, side in zip(told, sides, strict=True)]
    every = list(dict.fromkeys(chain(plain, *chain.from_iterable(readings))))
    scores = dict(zip(every, model.scores(every), strict=True))
    return [
        Judged(
            scores[pair],
            {slots: of_quote([scores[one] for one in read]) for slots, read in zip(_SUBSETS, ways, strict=True)},
            tuple(signs(check(side, one))),
            row["label"],
            name,
        )
        for row, pair, ways, side, one in zip(rows, plain, readings, sides, told, strict=True)
    ]


_SUBSETS = [frozenset(some) for count in range(len(READ) + 1) for some in combinations(sorted(READ), count)]


def accuracy(pairs: Sequence[Judged], weights: Weights | None) -> float:
    """The share of pairs judged rightly under these weights, each set counting the same; without, by the model alone."""
    rights: Counter[str] = Counter()
    for pair in pairs:
        scores = pair.alone if weights is None else pair.under(weights)
        rights[pair.set] += likeliest(scores)[0] == pair.label
    counts = Counter(pair.set for pair in pairs)
    return sum(rights[name] / counts[name] for name in counts) / len(counts)


def report(pairs: Sequence[Judged]) -> str:
    """The figures in Markdown."""
    alone, whole = accuracy(pairs, None), accuracy(pairs, WEIGHTS)
    lines = [
        f"{len(pairs)} pairs of {len({pair.set for pair in pairs})} sets: accuracy of the model alone {alone:.4f}, with all checks "
        f"{whole:.4f}, each set counting the same.",
        "",
        "| check | says | fires | supported | contradicted | unknown | moves |",
        "|---|---|---|---|---|---|---|",
    ]
    by_sign: dict[Sign, Counter[str]] = {}
    for pair in pairs:
        for sign in pair.signs:
            by_sign.setdefault(sign, Counter())[pair.label] += 1
    for sign in sorted(by_sign, key=lambda one: (SLOTS.index(one[0]), one[1])):
        count = by_sign[sign].total()
        shares = " | ".join(f"{by_sign[sign][label] / count:.2f}" for label in LABELS)
        moves = ", ".join(map(str, WEIGHTS[sign])) if sign in WEIGHTS else ""
        lines.append(f"| {sign[0]} | {sign[1]} | {count} | {shares} | {moves} |")
    lines += ["", "| without | accuracy | gain of the check |", "|---|---|---|"]
    for slot in WEIGHED:
        less = accuracy(pairs, without([slot]))
        lines.append(f"| {slot} | {less:.4f} | {whole - less:+.4f} |")
    return "\n".join(lines)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "models"):
        parser.add_argument(name, type=Path)
    parser.add_argument("made", type=Path, nargs="+", help="further rows, of training.beside and training.written")
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--page", type=Path, help="a page with marks that the figures go between")
    args = parser.parse_args()
    model = OnnxStanceModel(open_folder(args.models), 2)
    figures = report(read(dev_files(args.data, args.made), model, args.rows))
    if args.page:
        args.page.write_text(written(args.page.read_text(), figures))
    print(figures)


if __name__ == "__main__":
    main()
