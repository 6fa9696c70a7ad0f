"""The settings: the only reader of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from claims.text.web_address import is_web_address
from verifier.errors import SettingsError
from verifier.loopback import is_loopback

PREFIX = "VERIFIER_"

_ORIGIN = re.compile(r"(https?|chrome-extension|moz-extension)://[a-z0-9._-]+(:[0-9]{1,5})?")
_BOOLEANS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}
_USUAL_LIMIT = 600
_LOG_FORMATS = ("console", "json")
_LOG_LEVELS = ("debug", "info", "warning", "error")


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
    workers: int = 1
    stop_seconds: int = 30
    log_format: str = "console"
    log_level: str = "info"
    log_claims: bool = False
    max_document_bytes: int = 20_000_000
    read_seconds: int = 30
    read_megabytes: int = 1500
    fetch: bool = False
    fetch_ports: tuple[int, ...] = (80, 443)
    fetch_seconds: int = 20
    busy_seconds: int = 30
    client_seconds: int = 10
    max_claim_file_bytes: int = 1_073_741_824
    batch_workers: int = 1
    queue_url: str = ""
    require_key: bool = False
    requests_per_minute: int = 0
    limit_storage: str = "memory://"
    cors_origins: tuple[str, ...] = ()
    proxies: int = 0
    retention_days: int = 0
    publisher: str = "Claim verifier"
    publisher_url: str = ""

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
        require_key = _boolean(given, "require_key")
        limit = _USUAL_LIMIT if require_key else default.requests_per_minute
        return cls(
            data=Path(given.get("data") or default.data),
            database_url=given.get("database_url", ""),
            models=Path(given.get("models") or default.models),
            stance_model=Path(given["stance_model"]) if given.get("stance_model") else None,
            threads=_number(given, "threads", default.threads, 1, 256),
            candidates=_number(given, "candidates", default.candidates, 1, 100),
            host=given.get("host", default.host),
            port=_number(given, "port", default.port, 0, 65_535),
            workers=_number(given, "workers", default.workers, 1, 256),
            stop_seconds=_number(given, "stop_seconds", default.stop_seconds, 1, 3600),
            log_format=_choice(given, "log_format", default.log_format, _LOG_FORMATS),
            log_level=_choice(given, "log_level", default.log_level, _LOG_LEVELS),
            log_claims=_boolean(given, "log_claims"),
            max_document_bytes=_number(given, "max_document_bytes", default.max_document_bytes, 1, 2**31),
            read_seconds=_number(given, "read_seconds", default.read_seconds, 1, 3600),
            read_megabytes=_number(given, "read_megabytes", default.read_megabytes, 300, 1_000_000),
            fetch=_boolean(given, "fetch"),
            fetch_ports=_ports(given.get("fetch_ports")) or default.fetch_ports,
            fetch_seconds=_number(given, "fetch_seconds", default.fetch_seconds, 1, 600),
            busy_seconds=_number(given, "busy_seconds", default.busy_seconds, 0, 600),
            client_seconds=_number(given, "client_seconds", default.client_seconds, 1, 600),
            max_claim_file_bytes=_number(given, "max_claim_file_bytes", default.max_claim_file_bytes, 1, 2**40),
            batch_workers=_number(given, "batch_workers", default.batch_workers, 0, 64),
            queue_url=_queue(given.get("queue_url", "")),
            require_key=require_key,
            requests_per_minute=_number(given, "requests_per_minute", limit, 0, 1_000_000),
            limit_storage=given.get("limit_storage") or default.limit_storage,
            cors_origins=_origins(given.get("cors_origins", "")),
            proxies=_number(given, "proxies", default.proxies, 0, 10),
            retention_days=_number(given, "retention_days", default.retention_days, 0, 36_500),
            publisher=given.get("publisher", "").strip() or default.publisher,
            publisher_url=_address(given, "publisher_url"),
        )

    @property
    def database(self) -> str:
        """The URL of the database: as set, else an SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data / 'claims.db'}"

    @property
    def index(self) -> Path:
        """The folder of the search index: beside an SQLite file, else in the data folder."""
        return self._beside("index")

    @property
    def batches(self) -> Path:
        """The folder of background batches: beside an SQLite file, else in the data folder."""
        return self._beside("batches")

    def _beside(self, name: str) -> Path:
        kind, _, file = self.database.partition(":///")
        # Behind the whole name: claims.db and claims.bak have nothing in common but a folder.
        return Path(f"{file}.{name}") if kind.startswith("sqlite") and file else self.data / name

    def refuse_open_to_others(self) -> None:
        """Raise SettingsError if the address to listen on can be reached from other machines and no key is required."""
        if not self.require_key and not is_loopback(self.host):
            raise SettingsError(
                PREFIX + "REQUIRE_KEY",
                f"other machines can reach {self.host or 'all addresses'}: set {PREFIX}REQUIRE_KEY=1 and make a key with "
                "`verifier keys create NAME`, or listen on 127.0.0.1",
            )


def _origins(raw: str) -> tuple[str, ...]:
    origins = tuple(origin.strip() for origin in raw.split(",") if origin.strip())
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise SettingsError(PREFIX + "CORS_ORIGINS", f"{origin!r} is not an origin such as https://example.org")
    return origins


def _ports(raw: str | None) -> tuple[int, ...]:
    try:
        ports = tuple(int(port) for port in (raw or "").split(",") if port.strip())
    except ValueError:
        raise SettingsError(PREFIX + "FETCH_PORTS", f"{raw!r} is not a list of ports such as 80,443") from None
    if not all(0 < port <= 65_535 for port in ports):
        raise SettingsError(PREFIX + "FETCH_PORTS", f"{raw!r} has a port that is not between 1 and 65535")
    return ports


def _address(given: Mapping[str, str], name: str) -> str:
    url = given.get(name, "").strip()
    if url and not is_web_address(url):
        raise SettingsError(PREFIX + name.upper(), f"{url!r} is not an http or https address")
    return url


def _queue(raw: str) -> str:
    if raw and not raw.startswith(("redis://", "rediss://", "unix://")):
        raise SettingsError(PREFIX + "QUEUE_URL", f"{raw!r} is not a URL such as redis://localhost:6379")
    return raw


def _boolean(given: Mapping[str, str], name: str) -> bool:
    raw = given.get(name, "").strip().lower()
    if raw not in _BOOLEANS:
        raise SettingsError(PREFIX + name.upper(), f"{raw!r} is neither 1 nor 0")
    return _BOOLEANS[raw]


def _choice(given: Mapping[str, str], name: str, default: str, choices: tuple[str, ...]) -> str:
    value = given.get(name, default).strip().lower()
    if value not in choices:
        raise SettingsError(PREFIX + name.upper(), f"{value!r} is none of {', '.join(choices)}")
    return value


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
