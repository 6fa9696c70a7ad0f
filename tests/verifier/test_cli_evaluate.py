"""Tests of verifier/cli_evaluate.py: the commands that measure, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.verifier.commands import verifier


def test_evaluate_claims(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text('{"claim": "Quokkas are mammals", "label": "unknown"}\n')
    done = verifier("evaluate", "claims", file, "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["files"]["some.jsonl"]["accuracy"] == 1.0


def test_files_of_the_same_name_have_figures_of_their_own(tmp_path: Path) -> None:
    files = [tmp_path / folder / name for folder, name in (("a", "x.jsonl"), ("b", "x.jsonl"), ("b", "y.jsonl"))]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_text('{"claim": "Quokkas are mammals", "label": "unknown"}\n')
    done = verifier("evaluate", "claims", *files, "--json", folder=tmp_path)
    assert list(json.loads(done.stdout)["files"]) == [str(files[0]), str(files[1]), "y.jsonl"], done.stderr


def test_evaluate_pairs(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    row = {"evidence": "The plant opened in May.", "claim": "The plant opened in May.", "label": "supported"}
    file.write_text(json.dumps(row) + "\n")
    for option in ([], ["--model-only"]):
        done = verifier("evaluate", "pairs", file, "--json", *option, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        figures = json.loads(done.stdout)["files"]["pairs.jsonl"]
        assert figures["accuracy"] == figures["accuracy_2way"] == 1.0
        assert {"n", "macro_f1", "by_label", "confusion", "ece", "ms_per_pair"} <= set(figures)


def test_evaluate_minimal(tmp_path: Path) -> None:
    file = tmp_path / "minimal.jsonl"
    row = {
        "id": "a",
        "kind": "amount",
        "evidence": "Die Reederei Carstens zahlt für den Frachter 85 Millionen Dollar an die Werft.",
    }
    row |= {"right": "Carstens pays 85 million dollars for the freighter.", "evidence_lang": "de"}
    row |= {"wrong": "Carstens pays 86 million dollars for the freighter."}
    file.write_text(json.dumps({**row, "wrong_label": "contradicted", "claim_lang": "en"}) + "\n")
    done = verifier("evaluate", "minimal", file, "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)["files"]["minimal.jsonl"]
    assert (figures["n"], figures["pairs_right"], figures["failed"]) == (1, 1.0, [])
    assert "pairs right 1.000" in verifier("evaluate", "minimal", file, folder=tmp_path).stdout
    less = verifier("evaluate", "minimal", file, "--without", "amount", folder=tmp_path)
    assert "pairs right 0.000, wrong claims called supported 1" in less.stdout
    file.write_text(json.dumps(row) + "\n")
    refused = verifier("evaluate", "minimal", file, folder=tmp_path)
    assert refused.returncode == 2
    assert "minimal.jsonl:1: claim_lang: is missing" in refused.stderr
