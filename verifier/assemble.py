"""The one place where things are wired."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from claims import database
from claims.documents import DocumentReader, Given, ReadingLimits
from claims.errors import FetchRefused, StoreError
from claims.fetching import Fetcher, Limits
from claims.ingest import IngestReport, ingest
from claims.models import now
from claims.records import StoredVerification
from claims.store import Reader, Store
from migrations import schema
from verifier.answers import answer
from verifier.claim import options, read_claim
from verifier.encoder import OnnxEncoder
from verifier.inference import MANIFEST, ModelFolder, open_folder
from verifier.interfaces import StanceModel
from verifier.pipeline import Verifier
from verifier.replay import Replay, compare
from verifier.results import Claim, Verification
from verifier.retrieval.embedded import EmbeddedRetriever
from verifier.rules import rules_version
from verifier.settings import Settings
from verifier.stance.huggingface import HuggingFaceStanceModel
from verifier.stance.judge import Judge
from verifier.stance.model import OnnxStanceModel
from verifier.verdict import Policy
from verifier.warm_up import WarmUp


@dataclass(frozen=True, slots=True)
class Models:
    """The two models, loaded. They hold neither a database nor an index: processes may share them over a fork."""

    encoder: OnnxEncoder
    stance: StanceModel


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that the commands and the HTTP service call, ready to use."""

    settings: Settings
    engine: Engine
    sessions: sessionmaker[Session]
    encoder: OnnxEncoder
    retriever: EmbeddedRetriever
    verifier: Verifier
    reader: DocumentReader
    fetcher: Fetcher | None
    """None where pages may not be fetched."""
    warm_up: WarmUp

    def ingest(self, data: bytes, name: str, given: Given, media_type: str | None = None) -> IngestReport:
        """Reads a document and stores it with its assertions and their vectors."""
        parsed = self.reader.read(data, name=name, media_type=media_type, given=given)
        return ingest(parsed, self.sessions, self.encoder)

    def fetch(self, url: str, given: Given) -> IngestReport:
        """Fetches a page and stores it under the URL at which it is found. Raises FetchRefused where that is off."""
        if self.fetcher is None:
            raise FetchRefused("pages are not fetched here; set VERIFIER_FETCH=1 to allow it, or send the text or html")
        page = self.fetcher.fetch(url)
        return self.ingest(page.data, page.url, replace(given, url=page.url), page.media_type)

    def verify(
        self, claims: Sequence[Claim], *, keep: bool = True, replay_of: str | None = None
    ) -> list[dict[str, Any]]:
        """The answers to some claims, in their order, as they go out; stored under their ids if ``keep``."""
        begin = time.perf_counter()
        verifications = self.verifier.verify_many(claims)
        elapsed = (time.perf_counter() - begin) * 1000 / max(1, len(claims))
        answers = [answer(one, identity=str(uuid.uuid4()), elapsed_ms=round(elapsed, 1)) for one in verifications]
        if keep:
            with database.writing(self.sessions) as session:
                store = Store(session)
                for one, out in zip(verifications, answers, strict=True):
                    store.add_verification(_stored(one, out, replay_of), tuple(one.documents))
        return answers

    def replay(self, verification_id: str) -> Replay:
        """Judges the claim of a stored answer again, as it was asked, and keeps the new answer.

        Raises NotFound, also if the stored answer is removed meanwhile.
        """
        with self.sessions() as session:
            before = Reader(session).verification(verification_id)
        claim = read_claim(before.claim, **(before.options or {}))
        try:
            [after] = self.verify([claim], replay_of=before.id)
        except IntegrityError:
            with self.sessions() as session:
                Reader(session).verification(before.id)
            raise
        with self.sessions() as session:
            changed = Reader(session).changed_since(before.store_revision)
        return Replay(
            before.id, after, compare(before.answer, after, changed, options_known=before.options is not None)
        )

    def close(self) -> None:
        """Lets go of the database, and of the processes that read."""
        self.reader.close()
        self.engine.dispose()


def _stored(verification: Verification, out: dict[str, Any], replay_of: str | None) -> StoredVerification:
    return StoredVerification(
        id=out["id"],
        claim=verification.claim.text,
        verdict=verification.verdict,
        confidence=verification.confidence,
        reason=verification.reason,
        answer=out,
        engine_version=verification.engine.version,
        model=verification.engine.model,
        store_revision=verification.engine.store_revision,
        created_at=now(),
        options=options(verification.claim),
        replay_of=replay_of,
    )


def open_database(settings: Settings) -> tuple[Engine, sessionmaker[Session]]:
    """The database of the settings, made or brought to this program's schema if need be.

    Raises StoreError if it or its folder cannot be made or opened, or if it was made by a newer program.
    """
    if not settings.database_url:
        try:
            Path(settings.data).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{settings.data}: the folder of the data cannot be made: {error.strerror}") from error
    schema.upgrade(settings.database, busy_seconds=settings.busy_seconds)
    engine = database.create(settings.database, busy_seconds=settings.busy_seconds)
    return engine, database.session_factory(engine)


def open_stance(settings: Settings, folder: ModelFolder) -> StanceModel:
    """The stance model that the settings name, else the one in ``folder``. Raises ModelError if it cannot be loaded."""
    named = settings.stance_model
    if named is None:
        return OnnxStanceModel(folder, settings.threads)
    if (named / MANIFEST).exists():
        return OnnxStanceModel(open_folder(named), settings.threads)
    return HuggingFaceStanceModel(named, settings.threads)


def open_models(settings: Settings) -> Models:
    """The models of the settings. Raises ModelError if one cannot be loaded."""
    folder = open_folder(settings.models)
    return Models(OnnxEncoder(folder, settings.threads), open_stance(settings, folder))


def assemble(settings: Settings, models: Models | None = None) -> Service:
    """The service of these settings, around ``models`` if they are loaded already.

    Raises ModelError or StoreError at once if a part of it cannot work.
    """
    loaded = open_models(settings) if models is None else models
    engine, sessions = open_database(settings)
    retriever = EmbeddedRetriever(sessions, loaded.encoder, settings.index)
    policy = Policy()
    rules = rules_version(policy, settings.candidates, loaded.encoder.name)
    release = f"{version('claim-verifier')}+{rules}"
    verifier = Verifier(retriever, Judge(loaded.stance), policy, release, settings.candidates)
    return Service(
        settings,
        engine,
        sessions,
        loaded.encoder,
        retriever,
        verifier,
        _reader(settings),
        _fetcher(settings),
        WarmUp(retriever),
    )


def _reader(settings: Settings) -> DocumentReader:
    memory = settings.read_megabytes * 1_000_000
    return DocumentReader(ReadingLimits(settings.max_document_bytes, settings.read_seconds, memory))


def _fetcher(settings: Settings) -> Fetcher | None:
    if not settings.fetch:
        return None
    ports = frozenset(settings.fetch_ports)
    return Fetcher.public(Limits(settings.max_document_bytes, settings.fetch_seconds, ports=ports))
