"""The commands that measure on labelled data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from verifier.assemble import assemble, open_models, open_stance
from verifier.evaluation import minimal
from verifier.evaluation.pairs import evaluate_pairs
from verifier.evaluation.verdicts import evaluate_claims
from verifier.inference import open_folder
from verifier.settings import Settings
from verifier.stance.judge import Judge
from verifier.stance.turns import WEIGHED, without

Figures = dict[str, dict[str, Any]]


@click.group()
def evaluate() -> None:
    """Measure on labelled data."""


def _by_name(files: Sequence[Path], measure: Callable[[Path], dict[str, Any]]) -> Figures:
    """The figures of each file under its name, or under its path where another has the same name."""
    different = dict.fromkeys(files)
    names = Counter(file.name for file in different)
    return {file.name if names[file.name] == 1 else str(file): measure(file) for file in different}


def _in_words(files: Figures) -> str:
    """A line of figures for each file."""
    lines = []
    for name, figures in files.items():
        parts = [f"n {figures['n']}", f"accuracy {figures['accuracy']:.3f}", f"macro F1 {figures['macro_f1']:.3f}"]
        extra = ("accuracy_2way", "ece", "ms_per_pair", "quote_accuracy", "evidence_recall", "swapped")
        parts += [f"{key} {figures[key]}" for key in extra if figures.get(key) is not None]
        parts += [f"{label} {of['accuracy']:.3f}" for label, of in figures["by_label"].items() if of["n"]]
        lines.append(f"{name}: " + ", ".join(parts))
    return "\n".join(lines)


def _report(figures: Figures, as_json: bool, in_words: Callable[[Figures], str] = _in_words) -> None:
    click.echo(json.dumps({"files": figures}, ensure_ascii=False) if as_json else in_words(figures))


@evaluate.command("pairs")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--model-only", is_flag=True, help="The model alone, without the checks.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def pairs(settings: Settings, files: tuple[Path, ...], model_only: bool, as_json: bool) -> None:
    """Judge rows of {evidence, claim, label}."""
    model = open_stance(settings, open_folder(settings.models))
    _report(_by_name(files, lambda file: evaluate_pairs(file, model, model_only=model_only)), as_json)


@evaluate.command("claims")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def claims(settings: Settings, files: tuple[Path, ...], as_json: bool) -> None:
    """Verify rows of {claim, label, quote?} against the store."""
    with closing(assemble(settings)) as service:
        figures = _by_name(files, lambda file: evaluate_claims(file, lambda some: service.verify(some, keep=False)))
    _report(figures, as_json)


@evaluate.command("minimal")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--without", "left_out", multiple=True, type=click.Choice(WEIGHED), help="A check that is to count nothing."
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def minimal_pairs(settings: Settings, files: tuple[Path, ...], left_out: tuple[str, ...], as_json: bool) -> None:
    """Judge pairs of claims, {evidence, right, wrong, wrong_label, ...}, that differ in a detail."""
    models = open_models(settings)
    judge = Judge(models.stance, without(left_out))
    figures = _by_name(files, lambda file: minimal.evaluate_minimal(file, judge, models.encoder))
    _report(figures, as_json, minimal.in_words)
