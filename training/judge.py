"""What each check is worth beside the model, on development pairs.

    python -m training.judge DATA MODELS BESIDE.jsonl.gz [--rows 300] [--page docs/evidence.md]

For each sign how often it fires, and on rows of which label; and the accuracy of the judge's scores with all checks and without
each, every set counting the same.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.text.language import detect
from claims.text.partial_date import parse_date
from training.card import written
from training.rows import LABELS, read_rows
from verifier.evaluation.figures import likeliest
from verifier.inference import open_folder
from verifier.results import Claim, StanceScores
from verifier.stance.checks import Side, check
from verifier.stance.checks.side import of_claim
from verifier.stance.model import OnnxStanceModel
from verifier.stance.turns import WEIGHTS, Sign, Weights, signs, turned

SLOTS = ("amount", "date", "negation", "degree", "role", "attribution", "entity")


@dataclass(frozen=True, slots=True)
class Judged:
    """A development pair: what the model says, what the checks say, its label and its set."""

    scores: StanceScores
    signs: tuple[Sign, ...]
    label: str
    set: str

    def under(self, weights: Weights) -> StanceScores:
        """The scores after the checks have counted by these weights."""
        return turned(self.scores, [weights[sign] for sign in self.signs if sign in weights])


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
    found: list[Judged] = []
    scores = model.scores([(row["evidence"], row["claim"]) for row in rows])
    for row, score in zip(rows, scores, strict=True):
        published = parse_date(row["published"]) if row.get("published") else None
        evidence = Side(row["evidence"], detect(row["evidence"]), published, row["evidence"])
        said = signs(check(of_claim(Claim(row["claim"], detect(row["claim"]))), evidence))
        found.append(Judged(score, tuple(said), row["label"], name))
    return found


def accuracy(pairs: Sequence[Judged], weights: Weights) -> float:
    """The share of pairs judged rightly under these weights, each set counting the same."""
    rights: Counter[str] = Counter()
    for pair in pairs:
        rights[pair.set] += likeliest(pair.under(weights))[0] == pair.label
    counts = Counter(pair.set for pair in pairs)
    return sum(rights[name] / counts[name] for name in counts) / len(counts)


def report(pairs: Sequence[Judged]) -> str:
    """The figures in Markdown."""
    alone, whole = accuracy(pairs, {}), accuracy(pairs, WEIGHTS)
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
    for slot in dict.fromkeys(slot for slot, _ in WEIGHTS):
        less = accuracy(pairs, {sign: turn for sign, turn in WEIGHTS.items() if sign[0] != slot})
        lines.append(f"| {slot} | {less:.4f} | {whole - less:+.4f} |")
    return "\n".join(lines)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "models", "beside"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--page", type=Path, help="a page with marks that the figures go between")
    args = parser.parse_args()
    model = OnnxStanceModel(open_folder(args.models), 2)
    figures = report(read([*sorted((args.data / "dev").glob("*.jsonl.gz")), args.beside], model, args.rows))
    if args.page:
        args.page.write_text(written(args.page.read_text(), figures))
    print(figures)


if __name__ == "__main__":
    main()
