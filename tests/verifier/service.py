"""A real service on a database and an index of its own, with the models that ship."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from werkzeug.serving import make_server

from claims.documents import Given
from verifier.api import create_app
from verifier.assemble import Service, assemble
from verifier.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"


@contextmanager
def running(folder: Path, *, samples: bool = False, **settings: Any) -> Iterator[Service]:
    """The service with its data in ``folder``, with the sample articles and other settings on wish."""
    service = assemble(Settings(data=folder, threads=1, **settings))
    try:
        if samples:
            for path in sorted(SAMPLES.glob("*.html")):
                service.ingest(path.read_bytes(), path.name, Given())
        yield service
    finally:
        service.close()


@contextmanager
def listening(service: Service) -> Iterator[int]:
    """The port of loopback at which the service answers."""
    server = make_server("127.0.0.1", 0, create_app(service), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
