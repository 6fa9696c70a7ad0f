"""Services that the modules here start once each, on a store of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.verifier.api.clients import client_of, serving, until_ready
from tests.verifier.service import running
from verifier.assemble import Service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that is ready, on an empty store."""
    with running(tmp_path_factory.mktemp("service")) as made:
        until_ready(client_of(made))
        yield made


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of a service that is ready, on a store with one document, number 1."""
    with serving(tmp_path_factory.mktemp("client")) as made:
        yield made
