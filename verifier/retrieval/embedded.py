"""Retrieval without a server: words in tantivy, vectors in faiss, both derived from the database and caught up with it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
from sqlalchemy.orm import Session, sessionmaker

from claims.ingest import add_missing_vectors
from claims.records import Assertion
from claims.store import Reader
from verifier.errors import SearchIndexError
from verifier.interfaces import Encoder
from verifier.results import Claim, Retrieved
from verifier.retrieval.dense import DenseIndex
from verifier.retrieval.kept import FORMAT, KeptIndex, State
from verifier.retrieval.lexical import LexicalIndex
from verifier.retrieval.nearness import with_nearness
from verifier.retrieval.search import Search

log = logging.getLogger(__name__)

_AGAIN_AFTER = 60.0
"""Seconds after which a folder that could not be written is tried again."""


class EmbeddedRetriever:
    """Finds assertions by words, names and meaning. Safe to use from several threads, and from several processes at once."""

    def __init__(
        self, sessions: sessionmaker[Session], encoder: Encoder, folder: Path, again_after: float = _AGAIN_AFTER
    ) -> None:
        self._sessions = sessions
        self._encoder = encoder
        self._kept = KeptIndex(folder)
        self._again_after = again_after
        self._lock = threading.Lock()
        self._lexical: LexicalIndex | None = None
        self._in_memory: tuple[LexicalIndex, State] | None = None  # where the folder cannot be written
        self._again_at = 0.0
        self._dense = DenseIndex(encoder.dimensions)
        self._seen = State(FORMAT, "", encoder.name, 0)

    def revision(self) -> int:
        """The revision of the store that the index has reached."""
        return self._seen.revision

    def is_open(self) -> bool:
        """Whether the index was brought up to the store once, so that a claim waits only for what is new since."""
        return self._lexical is not None

    def catch_up(self) -> None:
        """Brings the index up to all that is committed by now."""
        self._caught_up()

    def candidates(self, claims: Sequence[Claim], limit: int) -> Retrieved:
        """For each claim at most ``limit`` candidates, the likeliest first. Sees all that was committed before the call."""
        vectors = self._encoder.queries([claim.text for claim in claims])
        lexical, dense, revision = self._caught_up()
        try:
            found = Search(lexical, dense, self._assertions).candidates(claims, vectors, limit)
        except SearchIndexError as error:
            log.warning("the search index is damaged and is made anew: %s", error)
            self._discard(lexical)
            lexical, dense, revision = self._caught_up()
            found = Search(lexical, dense, self._assertions).candidates(claims, vectors, limit)
        return Retrieved(with_nearness(found, vectors, self._encoder), revision)

    def rebuild(self) -> None:
        """Makes the index anew from the database."""
        self._discard(self._lexical)
        self._caught_up()

    def trouble(self) -> str | None:
        """What has to be looked after, although answers are right; None if nothing."""
        return None if self._in_memory is None else "the search index cannot be kept on disk, and is kept in memory"

    def _assertions(self, ids: Sequence[int]) -> dict[int, Assertion]:
        with self._sessions() as session:
            hydrated = Reader(session).assertions(ids)
        if hydrated.damaged:
            log.error(
                "left out %d assertions whose quotes no longer stand: %s", len(hydrated.damaged), hydrated.damaged
            )
        return hydrated.found

    def _caught_up(self) -> tuple[LexicalIndex, DenseIndex, int]:
        """Both indices with all that is committed in the store by now, and which revision of it that is."""
        with self._lock:
            if self._lexical is None or not self._is_current():
                with ExitStack() as held:
                    self._lexical = self._catch_up(held)
            return self._lexical, self._dense, self._seen.revision

    def _is_current(self) -> bool:
        with self._sessions() as session:
            now = self._now(Reader(session))
        again = self._in_memory is not None and time.monotonic() >= self._again_at
        return not again and now == self._seen

    def _now(self, feed: Reader) -> State:
        return State(FORMAT, feed.identity(), self._encoder.name, feed.revision())

    def _catch_up(self, held: ExitStack) -> LexicalIndex:
        """Brings both indices to what is committed by now, and returns that of words; ``held`` is let go of afterwards."""
        keeps = self._keeps(held)
        if self._lexical is None:
            self._embed_missing()
        # Opened behind all locks: it would see a past, compared to an index that another process has brought on.
        feed = Reader(held.enter_context(self._sessions()))
        now = self._now(feed)
        lexical = self._lexical_at(feed, now, keeps)
        restored = not self._seen.leads_to(now)
        if restored:
            self._dense = DenseIndex(self._encoder.dimensions)
        self._add_vectors(feed, 0 if restored else self._seen.revision)
        self._seen = now
        return lexical

    def _embed_missing(self) -> None:
        """Embeds what only another model has seen, behind the lock of the folder, so that of several processes one does it."""
        count = add_missing_vectors(self._sessions, self._encoder)
        if count:
            log.warning("%d assertions were embedded anew for the model %s", count, self._encoder.name)

    def _keeps(self, held: ExitStack) -> bool:
        """Whether the index is kept on disk now; then no other process writes it until ``held`` is let go of."""
        if time.monotonic() < self._again_at:
            return False
        try:
            held.enter_context(self._kept.locked())
        except SearchIndexError as error:
            self._give_up(error)
            return False
        return True

    def _lexical_at(self, feed: Reader, now: State, keeps: bool) -> LexicalIndex:
        """The index that is kept, at ``now``; one in memory if that cannot be, for the time being."""
        if keeps:
            try:
                lexical = self._kept.at(feed, now)
            except SearchIndexError as error:
                self._give_up(error)
            else:
                self._in_memory = None
                return lexical
        held = self._in_memory
        if held is None or not held[1].leads_to(now):
            held = LexicalIndex(None), replace(now, revision=0)
        lexical, seen = held
        lexical.update(feed.changes(seen.revision, now.model), feed.retracted(seen.revision))
        self._in_memory = lexical, now
        return lexical

    def _discard(self, damaged: LexicalIndex | None) -> None:
        """Forgets an index, unless another thread did so before."""
        with self._lock, ExitStack() as held:
            if self._lexical is not damaged:
                return
            self._lexical = self._in_memory = None
            self._again_at = 0.0
            if self._keeps(held):
                try:
                    self._kept.discard()
                except SearchIndexError as error:
                    self._give_up(error)

    def _give_up(self, error: SearchIndexError) -> None:
        log.error("the search index is kept in memory for now: %s", error)
        self._again_at = time.monotonic() + self._again_after

    def _add_vectors(self, feed: Reader, since: int) -> None:
        ids: list[int] = []
        vectors = []
        for row in feed.changes(since, self._encoder.name):
            ids.append(row.assertion_id)
            vectors.append(row.vector)
        if ids:
            self._dense.add(ids, np.stack(vectors))
        self._dense.remove(feed.retracted(since))
