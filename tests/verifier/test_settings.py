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
    assert settings.index == Path("/data/claims.db.index")
    assert settings.batches == Path("/data/claims.db.batches")


def test_an_empty_path_is_the_default() -> None:
    empty = Settings.from_env({"VERIFIER_DATA": "", "VERIFIER_MODELS": "", "VERIFIER_STANCE_MODEL": ""})
    assert empty == Settings()


def test_a_database_that_is_set_wins_and_takes_its_index_along() -> None:
    settings = Settings.from_env({"VERIFIER_DATABASE_URL": "sqlite:////tmp/a.db"})
    assert (settings.database, settings.index) == ("sqlite:////tmp/a.db", Path("/tmp/a.db.index"))


def test_databases_whose_names_differ_in_their_ends_share_no_folder() -> None:
    one, other = (Settings(database_url=f"sqlite:////tmp/claims{end}") for end in (".db", ".bak"))
    assert {one.index, one.batches}.isdisjoint({other.index, other.batches})


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("VERIFIER_THREADS", "two", "not a whole number"),
        ("VERIFIER_PORT", "70000", "not between"),
        ("VERIFIER_THREDS", "2", "no such setting"),
        ("VERIFIER_REQUIRE_KEY", "maybe", "neither 1 nor 0"),
        ("VERIFIER_WORKERS", "0", "not between"),
        ("VERIFIER_LOG_FORMAT", "xml", "none of console, json"),
        ("VERIFIER_LOG_LEVEL", "loud", "none of debug, info"),
        ("VERIFIER_FETCH", "perhaps", "neither 1 nor 0"),
        ("VERIFIER_FETCH_PORTS", "http", "not a list of ports"),
        ("VERIFIER_FETCH_PORTS", "80,0", "not between"),
        ("VERIFIER_READ_MEGABYTES", "1", "not between"),
        ("VERIFIER_MAX_CLAIM_FILE_BYTES", "0", "not between"),
        ("VERIFIER_QUEUE_URL", "sqlite:///queue.db", "not a URL such as redis"),
        ("VERIFIER_CORS_ORIGINS", "*", "not an origin"),
        ("VERIFIER_RETENTION_DAYS", "-1", "not between"),
        ("VERIFIER_RETENTION_DAYS", "1.5", "not a whole number"),
        ("VERIFIER_PUBLISHER_URL", "javascript:alert(1)", "not an http or https address"),
        ("VERIFIER_CORS_ORIGINS", "https://example.org,example.org", "not an origin"),
        ("VERIFIER_CORS_ORIGINS", "https://example.org/path", "not an origin"),
        ("VERIFIER_CORS_ORIGINS", "https://.*", "not an origin"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}: .*{says}"):
        Settings.from_env({name: value})


def test_every_setting_is_described() -> None:
    page = (Path(__file__).parents[2] / "docs" / "settings.md").read_text()
    for name in Settings.__slots__:
        assert f"`VERIFIER_{name.upper()}`" in page


def test_calls_are_limited_where_a_key_is_required() -> None:
    assert Settings.from_env({}).requests_per_minute == 0
    closed = {"VERIFIER_REQUIRE_KEY": "1"}
    assert Settings.from_env(closed).requests_per_minute == 600
    assert Settings.from_env(closed | {"VERIFIER_REQUESTS_PER_MINUTE": "9"}).requests_per_minute == 9


def test_ports_are_read_one_by_one() -> None:
    assert Settings.from_env({}).fetch_ports == (80, 443)
    assert Settings.from_env({"VERIFIER_FETCH_PORTS": "443, 8443"}).fetch_ports == (443, 8443)


def test_origins_are_read_one_by_one() -> None:
    origins = "https://example.org, chrome-extension://abc,moz-extension://1-2,http://localhost:3000"
    assert Settings.from_env({"VERIFIER_CORS_ORIGINS": origins}).cors_origins == (
        "https://example.org",
        "chrome-extension://abc",
        "moz-extension://1-2",
        "http://localhost:3000",
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.0.2.7", "example.org", "localhost.example.org"])
def test_an_address_that_others_reach_needs_a_key(host: str) -> None:
    with pytest.raises(SettingsError, match="VERIFIER_REQUIRE_KEY=1"):
        Settings(host=host).refuse_open_to_others()
    Settings(host=host, require_key=True).refuse_open_to_others()


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "[::1]", "localhost"])
def test_loopback_needs_none(host: str) -> None:
    Settings(host=host).refuse_open_to_others()
