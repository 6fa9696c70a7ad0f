"""Writes the figures of `verifier evaluate pairs --model-only --json` into the model card, and its calibration diagram.

python -m training.card FIGURES.json docs/model-card.md docs/calibration.svg
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verifier.evaluation.figures import calibration_error

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
_SIDE, _MARGIN = 300, 40


def table(files: Mapping[str, Mapping[str, Any]]) -> str:
    """The figures of each file as a table in Markdown."""
    lines = ["| set | n | 3-way | macro F1 | 2-way | calibration error |", "|---|---|---|---|---|---|"]
    for name, row in files.items():
        two_way = "" if row["accuracy_2way"] is None else f"{row['accuracy_2way']:.3f}"
        stem = name.removesuffix(".gz").removesuffix(".jsonl")
        lines.append(
            f"| {stem} | {row['n']} | {row['accuracy']:.3f} | {row['macro_f1']:.3f} | {two_way} | {row['ece']:.3f} |"
        )
    return "\n".join(lines)


def written(card: str, figures: str) -> str:
    r"""The card with these figures between its marks. Raises ValueError if it has none.

    >>> written(f"A\n{BEGIN}\nold\n{END}\nZ", "new").splitlines()
    ['A', '<!-- figures -->', 'new', '<!-- end of figures -->', 'Z']
    """
    before, rest = card[: card.index(BEGIN) + len(BEGIN)], card[card.index(END) :]
    return f"{before}\n{figures}\n{rest}"


def pooled(files: Mapping[str, Mapping[str, Any]]) -> list[tuple[float, float, int]]:
    """(confidence, accuracy, n) of the bins of all files that have rows of all three labels, each file counting the same."""
    bins: dict[int, list[tuple[float, float, float]]] = {}
    count = 0
    for row in files.values():
        if any(not one["n"] for one in row["by_label"].values()):
            continue
        for one in row["reliability"]:
            bins.setdefault(int(one["confidence"] * 10), []).append(
                (one["confidence"], one["accuracy"], one["n"] / row["n"])
            )
            count += one["n"]
    points = []
    for place in sorted(bins):
        weight = sum(w for _, _, w in bins[place])
        mean = [sum(one[side] * one[2] for one in bins[place]) / weight for side in (0, 1)]
        points.append((mean[0], mean[1], round(weight * count)))
    return points


def diagram(points: Sequence[tuple[float, float, int]]) -> str:
    """A reliability diagram as SVG: how often the model is right (up) when it is so sure (across)."""
    whole = _SIDE + 2 * _MARGIN

    def at(x: float, y: float) -> tuple[float, float]:
        return round(_MARGIN + x * _SIDE, 1), round(_MARGIN + (1 - y) * _SIDE, 1)

    line = " ".join("{},{}".format(*at(x, y)) for x, y, _ in points)
    dots = "".join('<circle cx="{}" cy="{}" r="4"/>'.format(*at(x, y)) for x, y, _ in points)
    ticks = "".join(
        f'<text x="{at(v, 0)[0]}" y="{whole - 20}" text-anchor="middle">{v}</text>'
        f'<text x="{_MARGIN - 8}" y="{at(0, v)[1] + 4}" text-anchor="end">{v}</text>'
        for v in (0, 0.25, 0.5, 0.75, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif" font-size="11">'
        f'<rect x="{_MARGIN}" y="{_MARGIN}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>'
        f'<path d="M{_MARGIN} {_MARGIN + _SIDE}L{_MARGIN + _SIDE} {_MARGIN}" stroke="#999" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#0a58ca" stroke-width="2"/><g fill="#0a58ca">{dots}</g>{ticks}'
        f'<text x="{whole / 2}" y="{whole - 5}" text-anchor="middle">confidence</text>'
        f'<text x="12" y="20">share right</text></svg>\n'
    )


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("figures", "card", "diagram"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    files = json.loads(args.figures.read_text())["files"]
    points = pooled(files)
    error = calibration_error([{"confidence": sure, "accuracy": right, "n": n} for sure, right, n in points])
    whole = f"Calibration error of the sets that have all three labels, pooled, each counting the same: {error:.3f}."
    args.card.write_text(written(args.card.read_text(), f"{table(files)}\n\n{whole}"))
    args.diagram.write_text(diagram(points))


if __name__ == "__main__":
    main()
