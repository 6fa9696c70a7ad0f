"""Programs that tests need and that pip does not install."""

from __future__ import annotations

import os
import shutil

import pytest


def needed(name: str) -> str:
    """Where a program is. Only where nobody checks everything, which CI says, its absence is no failure."""
    found = shutil.which(name)
    if found is None and not os.environ.get("CI"):
        pytest.skip(f"there is no {name} here")
    assert found, f"CI needs {name}"
    return found
