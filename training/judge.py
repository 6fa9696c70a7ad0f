"""How much each check counts beside the model: fitted on development pairs, with what each check is worth.

    python -m training.judge DATA MODELS BESIDE.jsonl.gz [--rows 500] [--page docs/evidence.md]

The judge adds to the model's log-odds a weight for each sign (a multinomial logistic regression with the model's own log-odds as
offset). Each set counts the same and has an offset of its own in the fit, so that the weights tell rows of one set apart and
do not learn how many rows of each label the sets have. Gains are measured on sets that took no part in the fit (three folds over
sets, the language versions of a set in one fold), as log loss (less is better) and accuracy.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claims.text.language import detect
from training.card import written
from training.rows import LABELS, read_rows
from verifier.inference import open_folder
from verifier.results import Claim
from verifier.stance.checks import check
from verifier.stance.checks.side import Side, of_claim
from verifier.stance.judge import Sign, signs
from verifier.stance.model import OnnxStanceModel

Array = NDArray[np.float64]

SLOTS = ("amount", "date", "negation", "degree", "role", "attribution", "entity")
OUTCOMES = ("agrees", "conflicts", "missing", "strangers")
_STEPS, _RATE, _RIDGE = 400, 0.5, 2e-3


@dataclass(frozen=True)
class Pairs:
    """Development pairs: the model's log-odds (n, 3), the signs (n, signs) as 0 or 1, labels, sets, and weights of rows."""

    names: list[Sign]
    odds: Array
    marks: Array
    labels: NDArray[np.int64]
    sets: list[str]
    weights: Array

    def only(self, chosen: NDArray[np.bool_]) -> Pairs:
        """Some of the rows."""
        sets = [name for name, keep in zip(self.sets, chosen, strict=True) if keep]
        return Pairs(self.names, self.odds[chosen], self.marks[chosen], self.labels[chosen], sets, self.weights[chosen])

    def without(self, slot: str | None) -> Pairs:
        """The same with the signs of a slot never set."""
        marks = self.marks * np.array([name != slot for name, _ in self.names])
        return Pairs(self.names, self.odds, marks, self.labels, self.sets, self.weights)


def read(paths: Sequence[Path], model: OnnxStanceModel, rows: int) -> Pairs:
    """The rows of the files (at most so many of each), judged by the model and by the checks."""
    rng = random.Random(0)
    odds: list[list[float]] = []
    found: list[list[Sign]] = []
    labels: list[int] = []
    sets: list[str] = []
    for path in paths:
        every = list(read_rows(path))
        some = rng.sample(every, min(rows, len(every)))
        scores = model.scores([(row["evidence"], row["claim"]) for row in some])
        for row, score in zip(some, scores, strict=True):
            odds.append([score.supports, score.contradicts, score.neutral])
            evidence = Side(row["evidence"], detect(row["evidence"]), around=row["evidence"])
            found.append(signs(check(of_claim(Claim(row["claim"], detect(row["claim"]))), evidence)))
            labels.append(LABELS.index(row["label"]))
            sets.append(path.name.removesuffix(".jsonl.gz"))
    names = [
        (slot, outcome) for slot in SLOTS for outcome in OUTCOMES if any((slot, outcome) in some for some in found)
    ]
    marks = np.array([[float(name in some) for name in names] for some in found])
    counts = {name: sets.count(name) for name in sets}
    weights = np.array([1 / counts[name] for name in sets])
    return Pairs(names, np.log(np.array(odds) + 1e-6), marks, np.array(labels), sets, weights / weights.mean())


def probabilities(pairs: Pairs, table: Array) -> Array:
    """(n, 3) probabilities under a table (signs, 2) of what each sign adds for supports and contradicts."""
    shifts = np.concatenate([pairs.marks @ table, np.zeros((len(pairs.labels), 1))], 1)
    powers: Array = np.exp(pairs.odds + shifts)
    return powers / powers.sum(1, keepdims=True)


def fit(pairs: Pairs) -> Array:
    """The table (signs, 2) with the least log loss, kept small by a ridge."""
    names = sorted(set(pairs.sets))
    members = np.array([[float(name == one) for one in names] for name in pairs.sets])
    both = np.concatenate([pairs.marks, members], 1)
    whole = Pairs(pairs.names, pairs.odds, both, pairs.labels, pairs.sets, pairs.weights)
    table = np.zeros((both.shape[1], 2))
    truth = np.eye(3)[pairs.labels]
    for _ in range(_STEPS):
        error = (probabilities(whole, table) - truth)[:, :2] * pairs.weights[:, None]
        table -= _RATE * (both.T @ error / len(pairs.labels) * 10 + _RIDGE * table)
    return table[: len(pairs.names)]


def accuracy(pairs: Pairs, found: Array) -> float:
    """The share of rows judged rightly, each set counting the same."""
    right = (found.argmax(1) == pairs.labels) * pairs.weights
    return float(right.sum() / pairs.weights.sum())


def log_loss(pairs: Pairs, found: Array) -> float:
    """The mean of what the right labels were not given, each set counting the same."""
    logs = np.log(found[np.arange(len(pairs.labels)), pairs.labels] + 1e-9)
    return float(-(logs * pairs.weights).sum() / pairs.weights.sum())


def held_out(pairs: Pairs, slot: str | None = None) -> Array:
    """Probabilities of each row under a table fitted on other sets; ``slot`` is left out."""
    pairs = pairs.without(slot)
    families = sorted({name.split("_")[0] for name in pairs.sets})
    found = np.zeros((len(pairs.labels), 3))
    for fold in range(3):
        mine = np.array([families.index(name.split("_")[0]) % 3 == fold for name in pairs.sets])
        found[mine] = probabilities(pairs.only(mine), fit(pairs.only(~mine)))
    return found


def report(pairs: Pairs) -> str:
    """The page of figures in Markdown."""
    table = fit(pairs)
    model = probabilities(pairs, np.zeros((len(pairs.names), 2)))
    whole = held_out(pairs)
    lines = [
        f"{len(pairs.labels)} pairs of {len(set(pairs.sets))} sets. Model alone: log loss {log_loss(pairs, model):.4f}, accuracy "
        f"{accuracy(pairs, model):.4f}; with all checks {log_loss(pairs, whole):.4f}, {accuracy(pairs, whole):.4f}.",
        "",
        "| check | says | fires | right | adds for supports | for contradicts |",
        "|---|---|---|---|---|---|",
    ]
    for place, (slot, outcome) in enumerate(pairs.names):
        fired = pairs.marks[:, place] > 0
        wrong = 1 if outcome == "agrees" else 0
        right = float((pairs.labels[fired] != wrong).mean())
        adds = f"{table[place, 0]:+.2f} | {table[place, 1]:+.2f}"
        lines.append(f"| {slot} | {outcome} | {int(fired.sum())} | {right:.2f} | {adds} |")
    lines += ["", "| without | log loss | accuracy | gain in log loss | gain in accuracy |", "|---|---|---|---|---|"]
    for slot in SLOTS:
        found = held_out(pairs, slot)
        loss, right = log_loss(pairs, found), accuracy(pairs, found)
        gains = f"{loss - log_loss(pairs, whole):+.4f} | {accuracy(pairs, whole) - right:+.4f}"
        lines.append(f"| {slot} | {loss:.4f} | {right:.4f} | {gains} |")
    return "\n".join(lines)


def by_set(pairs: Pairs) -> str:
    """A line a set: accuracy of the model alone and with the checks."""
    found = held_out(pairs)
    rows: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(pairs.sets):
        rows[name].append(place)
    return "\n".join(
        f"{name:22s} {np.mean(pairs.odds[at].argmax(1) == pairs.labels[at]):.3f} {np.mean(found[at].argmax(1) == pairs.labels[at]):.3f}"
        for name, at in rows.items()
    )


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "models", "beside"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--page", type=Path, help="a page with marks that the figures go between")
    args = parser.parse_args()
    model = OnnxStanceModel(open_folder(args.models), 2)
    pairs = read([*sorted((args.data / "dev").glob("*.jsonl.gz")), args.beside], model, args.rows)
    page = report(pairs)
    if args.page:
        args.page.write_text(written(args.page.read_text(), page))
    print(page, "", by_set(pairs), sep="\n")


if __name__ == "__main__":
    main()
