"""Gunicorn with settings of ours: ``python -m verifier.server``."""

from __future__ import annotations

from typing import Any

from gunicorn.app.base import BaseApplication

from verifier import processes
from verifier.settings import Settings


class _Server(BaseApplication):
    """Gunicorn with the options of ``verifier.processes`` and no others."""

    def load_config(self) -> None:
        for name, value in processes.options(Settings.from_env()).items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from verifier.api import create_app  # noqa: PLC0415  # the process that forks never needs it

        return create_app(processes.service())


def main() -> None:
    """Serves with the settings of the environment until told to stop."""
    _Server().run()


if __name__ == "__main__":
    main()
