"""The settings: the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from verifier.errors import SettingsError

PREFIX = "VERIFIER_"


def _data_folder() -> Path:
    return platformdirs.user_data_path("claim-verifier", appauthor=False)


def _shipped_models() -> Path:
    return Path(__file__).with_name("models")


@dataclass(frozen=True, slots=True)
class Settings:
    """How this program runs. Each field is the variable VERIFIER_ + its name in capitals; docs/settings.md lists them."""

    data: Path = field(default_factory=_data_folder)
    database_url: str = ""
    models: Path = field(default_factory=_shipped_models)
    stance_model: Path | None = None
    threads: int = 2
    candidates: int = 8
    host: str = "127.0.0.1"
    port: int = 8000
    max_document_bytes: int = 20_000_000

    @classmethod
    def from_env(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings of the environment. Raises SettingsError naming a variable that is unknown or of a wrong value."""
        env = os.environ if environment is None else environment
        given = {name.removeprefix(PREFIX).lower(): value for name, value in env.items() if name.startswith(PREFIX)}
        known = set(cls.__slots__)
        for name in given:
            if name not in known:
                raise SettingsError(PREFIX + name.upper(), "there is no such setting")
        default = cls()
        return cls(
            data=Path(given["data"]) if "data" in given else default.data,
            database_url=given.get("database_url", ""),
            models=Path(given["models"]) if "models" in given else default.models,
            stance_model=Path(given["stance_model"]) if given.get("stance_model") else None,
            threads=_number(given, "threads", default.threads, 1, 256),
            candidates=_number(given, "candidates", default.candidates, 1, 100),
            host=given.get("host", default.host),
            port=_number(given, "port", default.port, 0, 65_535),
            max_document_bytes=_number(given, "max_document_bytes", default.max_document_bytes, 1, 2**31),
        )

    @property
    def database(self) -> str:
        """The URL of the database: as set, else an SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data / 'claims.db'}"

    @property
    def index(self) -> Path:
        """The folder of the search index: beside an SQLite file, else in the data folder."""
        kind, _, file = self.database.partition(":///")
        if kind.startswith("sqlite") and file:
            return Path(file).with_suffix(".index")
        return self.data / "index"


def _number(given: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    raw = given.get(name)
    if raw is None:
        return default
    try:
        value = int(raw)
    except ValueError:
        raise SettingsError(PREFIX + name.upper(), f"{raw!r} is not a whole number") from None
    if not least <= value <= most:
        raise SettingsError(PREFIX + name.upper(), f"{value} is not between {least} and {most}")
    return value
