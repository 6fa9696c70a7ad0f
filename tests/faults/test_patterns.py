"""Texts made to explode a regular expression: all that reads text is done with them within some seconds of a processor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("what", "seconds"), [("patterns", 120), ("documents", 60), ("claims", 120)])
def test_no_text_explodes(what: str, seconds: int) -> None:
    command = [sys.executable, "-m", "tests.faults.patterns_program", str(seconds), what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
