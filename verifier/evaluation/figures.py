"""The figures by which judgements are measured. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from verifier.results import StanceScores, Verdict

LABELS: tuple[str, ...] = get_args(Verdict)
_BINS = 10


def classification(gold: Sequence[str], found: Sequence[str]) -> dict[str, Any]:
    """n, accuracy, macro F1, precision, recall and F1 by label, and the confusion (gold label -> found label -> count).

    >>> classification(["supported", "unknown"], ["supported", "supported"])["accuracy"]
    0.5
    """
    confusion = {label: dict.fromkeys(LABELS, 0) for label in LABELS}
    for expected, said in zip(gold, found, strict=True):
        confusion[expected][said] += 1
    by_label = {label: _of_label(label, confusion) for label in LABELS}
    present = [label for label in LABELS if sum(confusion[label].values())]
    right = sum(confusion[label][label] for label in LABELS)
    return {
        "n": len(gold),
        "accuracy": _share(right, len(gold)),
        "macro_f1": round(sum(by_label[label]["f1"] for label in present) / max(1, len(present)), 4),
        "by_label": by_label,
        "confusion": confusion,
    }


def _of_label(label: str, confusion: dict[str, dict[str, int]]) -> dict[str, Any]:
    right = confusion[label][label]
    n = sum(confusion[label].values())
    said = sum(row[label] for row in confusion.values())
    precision, recall = _share(right, said), _share(right, n)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"n": n, "accuracy": recall, "precision": precision, "recall": recall, "f1": round(f1, 4)}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def two_way(gold: Sequence[str], scores: Sequence[StanceScores]) -> float | None:
    """Over rows labelled supported or contradicted: how often the right one of the two is the likelier; None without any."""
    sided = [(label, one) for label, one in zip(gold, scores, strict=True) if label != "unknown"]
    right = sum((one.supports > one.contradicts) == (label == "supported") for label, one in sided)
    return _share(right, len(sided)) if sided else None


def reliability(gold: Sequence[str], judged: Sequence[tuple[str, float]]) -> list[dict[str, Any]]:
    """How sure and how right labels with a confidence are: for each of 10 bins of confidence n, its mean and the share right."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for label, (said, confidence) in zip(gold, judged, strict=True):
        bins[min(_BINS - 1, int(confidence * _BINS))].append((confidence, said == label))
    return [
        {
            "n": len(some),
            "confidence": round(sum(confidence for confidence, _ in some) / len(some), 4),
            "accuracy": _share(sum(right for _, right in some), len(some)),
        }
        for some in bins
        if some
    ]


def calibration_error(bins: Sequence[dict[str, Any]]) -> float:
    """The expected calibration error, over bins of equal width (Naeini et al. 2015)."""
    gap = sum(float(one["n"] * abs(one["confidence"] - one["accuracy"])) for one in bins)
    return round(gap / max(1, sum(int(one["n"]) for one in bins)), 4)


def likeliest(scores: StanceScores) -> tuple[str, float]:
    """The likeliest label of a pair and its probability."""
    values = (scores.supports, scores.contradicts, scores.neutral)
    best = max(range(3), key=values.__getitem__)
    return LABELS[best], values[best]
