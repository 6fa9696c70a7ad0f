"""Gunicorn with settings of ours: ``python -m verifier.server WORKERS``.

It imports no models before it forks: their threads stay behind in the parent, and a worker that waits for them at its end
hangs or is aborted.
"""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from gunicorn.app.base import BaseApplication

from verifier import retention
from verifier.settings import Settings

_THREADS = 4


class _Server(BaseApplication):
    """Each worker wires its own service after the fork."""

    def __init__(self, settings: Settings, workers: int) -> None:
        self._settings = settings
        self._workers = workers
        super().__init__()

    def load_config(self) -> None:
        host = self._settings.host
        self.cfg.set("bind", f"{f'[{host}]' if ':' in host else host}:{self._settings.port}")
        self.cfg.set("workers", self._workers)
        self.cfg.set("worker_class", "gthread")
        self.cfg.set("threads", _THREADS)
        self.cfg.set("proc_name", "verifier")

    def load(self) -> Any:
        from verifier.api import create_app  # noqa: PLC0415  # see above
        from verifier.assemble import assemble  # noqa: PLC0415

        service = assemble(self._settings)
        retention.keep(service.sessions, self._settings.retention_days)
        return create_app(service)


def main(workers: int) -> None:
    """Serves with the settings of the environment until told to stop."""
    with tempfile.TemporaryDirectory(prefix="verifier-metrics-") as folder:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", folder)  # where the workers count together
        _Server(Settings.from_env(), workers).run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
