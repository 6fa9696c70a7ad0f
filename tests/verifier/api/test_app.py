"""Tests of verifier/api/app.py."""

from __future__ import annotations

from pathlib import Path

from verifier.api import create_app
from verifier.settings import Settings


def test_settings_are_enough(tmp_path: Path) -> None:
    client = create_app(Settings(data=tmp_path, threads=1)).test_client()
    assert client.post("/verify", json={"claim": "It rained."}).get_json()["verdict"] == "unknown"
