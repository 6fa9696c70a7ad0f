"""The commands as a user types them, each in a process of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.verifier.service import CLI


def verifier(*words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command on the database of ``folder``."""
    database = ["--database", f"sqlite:///{folder / 'a.db'}"]
    return subprocess.run([*CLI, *database, *map(str, words)], capture_output=True, text=True, check=False)
