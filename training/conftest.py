"""Leaves out the modules that cannot be imported where the extra [training] is not installed: their doctests cannot run."""

from __future__ import annotations

from importlib.util import find_spec

_NEED = {
    "onnx": ("export.py", "ship.py", "shipped.py", "soup.py", "stance.py"),
    "torch": (
        "architecture.py",
        "batching.py",
        "encoder.py",
        "export.py",
        "measure.py",
        "quiet.py",
        "ship.py",
        "shipped.py",
        "soup.py",
        "stance.py",
    ),
    "wordfreq": ("vocabulary.py",),
}

collect_ignore = [file for package, files in _NEED.items() if find_spec(package) is None for file in files]
