"""Tests of verifier/settings.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.errors import SettingsError
from verifier.settings import Settings


def test_defaults_listen_on_loopback_only() -> None:
    assert Settings.from_env({}).host == "127.0.0.1"


def test_the_environment_is_read() -> None:
    settings = Settings.from_env({"VERIFIER_DATA": "/data", "VERIFIER_THREADS": "4", "HOME": "/nowhere"})
    assert settings.threads == 4
    assert settings.database == "sqlite:////data/claims.db"
    assert settings.index == Path("/data/claims.index")


def test_a_database_that_is_set_wins_and_takes_its_index_along() -> None:
    settings = Settings.from_env({"VERIFIER_DATABASE_URL": "sqlite:////tmp/a.db"})
    assert (settings.database, settings.index) == ("sqlite:////tmp/a.db", Path("/tmp/a.index"))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("VERIFIER_THREADS", "two", "not a whole number"),
        ("VERIFIER_PORT", "70000", "not between"),
        ("VERIFIER_THREDS", "2", "no such setting"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}: .*{says}"):
        Settings.from_env({name: value})
