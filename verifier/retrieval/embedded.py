"""Retrieval without a server: words in tantivy, vectors in faiss, both derived from the database and caught up with it."""

from __future__ import annotations

import json
import logging
import os
import shutil
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock
from sqlalchemy.orm import Session, sessionmaker

from claims.records import Assertion
from claims.store import Reader
from claims.text.partial_date import parse_date
from verifier.interfaces import Encoder
from verifier.results import Candidate, Claim
from verifier.retrieval.dense import DenseIndex
from verifier.retrieval.fusion import fused
from verifier.retrieval.lexical import LexicalIndex

log = logging.getLogger(__name__)

FORMAT = 1
"""Of the folder; another number means another program's index, which is made anew."""

_REACH = 50  # hits of each search
_FILTERED_REACH = 1000  # where most hits may be filtered out
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _State:
    """What the index on disk holds: the store it was made from, the model of its rows, and the revision it has reached."""

    format: int
    store: str
    model: str
    revision: int


class EmbeddedRetriever:
    """Finds assertions by words, names and meaning. Safe to use from several threads, and from several processes at once."""

    def __init__(self, sessions: sessionmaker[Session], encoder: Encoder, folder: Path) -> None:
        self._sessions = sessions
        self._encoder = encoder
        self._folder = folder
        self._lock = threading.Lock()
        self._lexical: LexicalIndex | None = None
        self._dense = DenseIndex(encoder.dimensions)
        self._seen = _State(FORMAT, "", encoder.name, 0)

    def revision(self) -> int:
        """The revision of the store that the index has reached."""
        return self._seen.revision

    def is_open(self) -> bool:
        """Whether the index was brought up to the store once, so that a claim waits only for what is new since."""
        return self._lexical is not None

    def catch_up(self) -> None:
        """Brings the index up to all that is committed by now. Raises OSError or ValueError if it cannot be written."""
        self._caught_up()

    def candidates(self, claims: Sequence[Claim], limit: int) -> list[list[Candidate]]:
        """For each claim at most ``limit`` candidates, the likeliest first. Sees all that was committed before the call."""
        lexical, dense = self._caught_up()
        vectors = self._encoder.queries([claim.text for claim in claims])
        rankings: list[list[tuple[int, float]]] = []
        for claim, vector in zip(claims, vectors, strict=True):
            reach = _FILTERED_REACH if claim.sources is not None or claim.as_of is not None else _REACH
            (near,) = dense.search(vector[np.newaxis], reach)
            ranking = fused(near, lexical.search(claim.text, claim.language, reach))
            rankings.append(ranking if reach == _FILTERED_REACH else ranking[: 2 * limit])
        found = self._assertions(sorted({identity for ranking in rankings for identity, _ in ranking}))
        return [
            [
                Candidate(found[identity], score)
                for identity, score in ranking
                if identity in found and _wanted(found[identity], claim)
            ][:limit]
            for claim, ranking in zip(claims, rankings, strict=True)
        ]

    def rebuild(self) -> None:
        """Makes the index on disk anew from the database."""
        with self._lock, self._file_lock():
            self._lexical = None
            shutil.rmtree(self._folder, ignore_errors=True)
        self._caught_up()

    def _assertions(self, ids: Sequence[int]) -> dict[int, Assertion]:
        with self._sessions() as session:
            hydrated = Reader(session).assertions(ids)
        if hydrated.damaged:
            log.error(
                "left out %d assertions whose quotes no longer stand: %s", len(hydrated.damaged), hydrated.damaged
            )
        return hydrated.found

    def _caught_up(self) -> tuple[LexicalIndex, DenseIndex]:
        """Both indices, with all that is committed in the store by now."""
        with self._sessions() as session:
            feed = Reader(session)
            now = _State(FORMAT, feed.identity(), self._encoder.name, feed.revision())
            with self._lock:
                restored = now.store != self._seen.store or now.revision < self._seen.revision
                if self._lexical is None or restored or now.revision > self._seen.revision:
                    self._lexical = self._lexical_at(feed, now)
                    if restored:
                        self._dense = DenseIndex(self._encoder.dimensions)
                    self._add_vectors(feed, 0 if restored else self._seen.revision)
                    self._seen = now
                return self._lexical, self._dense

    def _add_vectors(self, feed: Reader, since: int) -> None:
        ids: list[int] = []
        vectors = []
        for row in feed.changes(since, self._encoder.name):
            ids.append(row.assertion_id)
            vectors.append(row.vector)
        if ids:
            self._dense.add(ids, np.stack(vectors))
        self._dense.remove(feed.retracted(since))

    def _lexical_at(self, feed: Reader, now: _State) -> LexicalIndex:
        """The lexical index on disk, brought to ``now`` by this process unless another one has done it."""
        with self._file_lock():
            lexical, since = self._opened(now)
            if since < now.revision:
                lexical.update(feed.changes(since, self._encoder.name), feed.retracted(since))
                self._write_state(now)
            lexical.reload()
            return lexical

    def _opened(self, now: _State) -> tuple[LexicalIndex, int]:
        """The index as it stands and the revision it has reached; made anew if it is damaged or of another store or model."""
        try:
            state = self._read_state()
            if (state.format, state.store, state.model) == (
                now.format,
                now.store,
                now.model,
            ) and state.revision <= now.revision:
                return self._lexical or LexicalIndex(self._folder / "words"), state.revision
            log.warning("the search index is of another store or model and is made anew")
        except FileNotFoundError:
            log.info("there is no search index yet; it is made from the database")
        except (OSError, ValueError, TypeError) as error:
            log.warning("the search index is damaged and is made anew: %s", error)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._lexical = None
        return LexicalIndex(self._folder / "words"), 0

    def _read_state(self) -> _State:
        data: dict[str, Any] = json.loads((self._folder / "state.json").read_text())
        return _State(**data)

    def _write_state(self, state: _State) -> None:
        writing = self._folder / "state.writing"
        body = {name: getattr(state, name) for name in _State.__slots__}
        with writing.open("w") as file:
            json.dump(body, file)
            file.flush()
            os.fsync(file.fileno())
        writing.replace(self._folder / "state.json")

    def _file_lock(self) -> FileLock:
        """Held by the one process that may write; beside the folder, which may be deleted."""
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        return FileLock(self._folder.with_suffix(".lock"))


def _wanted(assertion: Assertion, claim: Claim) -> bool:
    """Whether an assertion passes the filters of a claim; what has no date was not known on any day."""
    source = assertion.document.source
    if claim.sources is not None and (source is None or source.id not in claim.sources):
        return False
    if claim.as_of is None:
        return True
    published = assertion.document.published
    if published is None:
        return False
    return parse_date(published).interval[0] <= parse_date(claim.as_of).interval[1]
