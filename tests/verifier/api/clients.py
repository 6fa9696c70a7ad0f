"""Clients of a real service, and how its problems are read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from tests.verifier.service import running, wait_for
from verifier.api import create_app
from verifier.assemble import Service

TEXT = "Der Turm\n\nDie Stadt Beilstett baut einen neuen Turm. Er kostet rund 12 Millionen Euro."
LONGEST = 60.0
"""Seconds that an index may take to open."""


def client_of(service: Service, **settings: Any) -> FlaskClient:
    """A client of an application on ``service``, with other settings."""
    return create_app(replace(service, settings=replace(service.settings, **settings))).test_client()


@contextmanager
def serving(folder: Path, **settings: Any) -> Iterator[FlaskClient]:
    """A client of a service that is ready, on a store of its own with one document, number 1."""
    with running(folder) as service:
        client = client_of(service, **settings)
        response = client_of(service).post("/documents", json={"text": TEXT, "published": "2025-03", "source": "Bote"})
        assert response.status_code == 201
        until_ready(client)
        yield client


def until_ready(client: FlaskClient) -> None:
    """Waits for the search index to be open, which a busy machine takes its time for."""
    wait_for(lambda: client.get("/readyz").status_code == 200, LONGEST)


def send(client: FlaskClient, path: str, body: Any, method: str = "POST") -> Any:
    """Sends JSON as any client may write it: in ASCII, so that it can hold half a surrogate pair."""
    return client.open(path, method=method, data=json.dumps(body), content_type="application/json")


def problem_of(response: Any, status: int) -> dict[str, Any]:
    """The problem+json of a response."""
    assert response.status_code == status, response.get_data(as_text=True)
    assert response.content_type == "application/problem+json"
    body: dict[str, Any] = response.get_json(force=True)
    assert body["status"] == status
    assert body["title"]
    return body
