"""The errors of judging and serving. None of them knows about HTTP; the service maps them in one place.

VerifierError
├── SettingsError     a setting in the environment cannot be used; names it
├── ModelError        a model file is missing, damaged, or not what it says it is
├── ClusterError      the cluster that judges a claim file cannot be used, or has lost a part of it
├── SearchIndexError  the search index is damaged, or cannot be kept where it should be
└── NotReady          claims cannot be checked yet
"""

from __future__ import annotations


class VerifierError(Exception):
    """The root of all errors that this package raises on purpose."""


class SettingsError(VerifierError):
    """A setting in the environment cannot be used."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(name, message)  # both, so that it reaches another process as it is
        self.name = name
        self.message = message

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


class ModelError(VerifierError):
    """A model file is missing, damaged, or not what it says it is. Nothing stands in for it."""


class ClusterError(VerifierError):
    """The cluster that judges a claim file cannot be used, or has lost a part of it. The run can be resumed."""


class SearchIndexError(VerifierError):
    """The search index is damaged, or cannot be kept where it should be. It is derived, and can be made anew."""


class NotReady(VerifierError):
    """Claims cannot be checked yet; what it says may be shown to the caller."""
