"""The errors of judging and serving. None of them knows about HTTP; the service maps them in one place.

VerifierError
├── SettingsError     a setting in the environment cannot be used; names it
└── ModelError        a model file is missing, damaged, or not what it says it is
"""

from __future__ import annotations


class VerifierError(Exception):
    """The root of all errors that this package raises on purpose."""


class SettingsError(VerifierError):
    """A setting in the environment cannot be used."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name


class ModelError(VerifierError):
    """A model file is missing, damaged, or not what it says it is. Nothing stands in for it."""
