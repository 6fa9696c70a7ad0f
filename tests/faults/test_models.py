"""Model files that are cut off or damaged: the service says so and does not start."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.verifier.service import CLI
from verifier.settings import Settings

SERVE = [*CLI, "serve", "--port", "0"]


def cut(folder: Path, name: str) -> Path:
    """A copy of the models that ship, of which one file is half as long."""
    folder.mkdir()
    for file in Settings().models.iterdir():
        if file.name != name:
            (folder / file.name).symlink_to(file)
    data = (Settings().models / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])
    return folder


def refused(folder: Path, data: Path) -> str:
    """What a service with these models says before it ends."""
    environment = {**os.environ, "VERIFIER_DATA": str(data), "VERIFIER_MODELS": str(folder)}
    done = subprocess.run(SERVE, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("name", ["stance.onnx", "encoder.onnx", "tokenizer.json", "manifest.json"])
def test_a_file_that_is_cut_off_is_named(tmp_path: Path, name: str) -> None:
    says = refused(cut(tmp_path / "models", name), tmp_path)
    assert says.startswith("verifier: ")
    assert name in says


@pytest.mark.parametrize("name", ["stance.onnx", "encoder.onnx", "tokenizer.json"])
def test_a_file_that_was_always_cut_off_is_named(tmp_path: Path, name: str) -> None:
    folder = cut(tmp_path / "models", name)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "manifest.json").unlink()
    (folder / "manifest.json").write_text(json.dumps(manifest))
    assert "cannot be loaded" in refused(folder, tmp_path)
