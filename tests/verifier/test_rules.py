"""Tests of verifier/rules.py: the version changes with each rule, and no module that judges is forgotten."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from verifier.rules import JUDGING, rules_version

ROOT = Path(__file__).parents[2]

NO_RULES = {
    "claims",
    "claims.child",
    "claims.database",
    "claims.errors",
    "claims.ingest",
    "claims.models",
    "claims.quotes",
    "claims.records",
    "verifier",
    "verifier.errors",
    "verifier.interfaces",
    "verifier.results",
}
"""Modules that judging needs and that decide nothing; the store, documents and drafts speak through its revision."""
TO_STORE = ("claims.store", "claims.documents", "claims.assertions")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in JUDGING:
        place = ROOT / name
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir():
            shutil.copytree(place, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(place, tmp_path / name)
    return tmp_path


def test_the_same_sources_give_the_same_version_anywhere(copy: Path) -> None:
    assert rules_version(root=copy) == rules_version() == rules_version()
    file = copy / "verifier/verdict.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert rules_version(root=copy) == rules_version()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("verifier/verdict.py", "least: float = 0.44", "least: float = 0.52"),
        ("verifier/stance/turns.py", "(0.9, 0.0)", "(0.8, 0.0)"),
        ("claims/text/negation_words.py", "nicht", "nichd"),
        ("verifier/stance/checks/amounts.py", "amount", "sum"),
    ],
)
def test_a_changed_rule_is_another_version(copy: Path, file: str, old: str, new: str) -> None:
    text = (copy / file).read_text()
    assert old in text
    (copy / file).write_text(text.replace(old, new))
    assert rules_version(root=copy) != rules_version()


def test_a_module_more_or_another_setting_is_another_version(copy: Path) -> None:
    (copy / "verifier/stance/checks/colour.py").write_text("")
    assert len({rules_version(root=copy), rules_version(), rules_version(8), rules_version(9)}) == 4


def test_every_module_that_judges_counts() -> None:
    program = (
        "import sys, verifier.claim, verifier.pipeline, verifier.retrieval.embedded\n"
        "print(*(name for name in sys.modules if name.partition('.')[0] in ('claims', 'verifier')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    folders = tuple(name.removesuffix(".py").replace("/", ".") for name in JUDGING)
    loaded = {name for name in done.stdout.split() if not name.startswith(TO_STORE)}
    assert {name for name in loaded if not name.startswith(folders)} <= NO_RULES
