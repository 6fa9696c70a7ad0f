"""The index of words as it is kept in a folder, which several processes share."""

from __future__ import annotations

import json
import logging
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from filelock import FileLock

from claims.store import Reader
from verifier.errors import SearchIndexError
from verifier.retrieval.lexical import LexicalIndex

log = logging.getLogger(__name__)

FORMAT = 5
"""Of the folder; another number means another program's index, which is made anew."""


@dataclass(frozen=True, slots=True)
class State:
    """What an index holds: the store it was made from, the model of its rows, the revision it has reached, and how many rows."""

    format: int
    store: str
    model: str
    revision: int
    rows: int = 0

    def leads_to(self, later: State) -> bool:
        """Whether an index at this state can be brought to ``later``: of another store or model, or of a future, it cannot."""
        same = (self.format, self.store, self.model) == (later.format, later.store, later.model)
        return same and self.revision <= later.revision


class KeptIndex:
    """The index in ``folder``. It is derived: what is wrong with it is mended by making it anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lexical: LexicalIndex | None = None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Until its end no other process reads or writes the folder. Raises :class:`SearchIndexError` if that cannot be had."""
        lock = FileLock(self._folder.with_suffix(".lock"))  # beside the folder, which may be deleted
        with _own_errors(f"the search index in {self._folder} cannot be locked"):
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def at(self, feed: Reader, now: State) -> LexicalIndex:
        """The index, brought to ``now`` by this process unless another one has done it; to be called while it is locked.

        Raises :class:`SearchIndexError` if the folder cannot be read or written.
        """
        with _own_errors(f"the search index in {self._folder} cannot be kept"):
            return self._at(feed, now)

    def discard(self) -> None:
        """Deletes the index; to be called while it is locked. Raises :class:`SearchIndexError` if that cannot be done."""
        with _own_errors(f"the search index in {self._folder} cannot be deleted"):
            self._delete()

    def _at(self, feed: Reader, now: State) -> LexicalIndex:
        try:
            lexical, since = self._opened(now)
            self._bring(lexical, since, feed, now)
        except SearchIndexError as error:
            log.warning("the search index is damaged and is made anew: %s", error)
            self._delete()
            lexical = LexicalIndex(self._folder / "words")
            self._bring(lexical, 0, feed, now)
        self._lexical = lexical
        return lexical

    def _bring(self, lexical: LexicalIndex, since: int, feed: Reader, now: State) -> None:
        if since < now.revision:
            lexical.update(feed.changes(since, now.model), feed.retracted(since))
            self._write_state(replace(now, rows=len(lexical)))

    def _opened(self, now: State) -> tuple[LexicalIndex, int]:
        """The index as it stands and the revision it has reached; a new one if it is of another store or model.

        Raises :class:`SearchIndexError` if it is damaged.
        """
        try:
            state = self._read_state()
        except FileNotFoundError:
            log.info("there is no search index yet; it is made from the database")
        except (ValueError, TypeError) as error:
            raise SearchIndexError(f"its state cannot be read: {error}") from error
        else:
            if state.leads_to(now):
                lexical = self._lexical or LexicalIndex(self._folder / "words")
                lexical.reload()
                if len(lexical) < state.rows:
                    raise SearchIndexError(f"it has {len(lexical)} rows of {state.rows}")
                return lexical, state.revision
            log.warning("the search index is of another store or model and is made anew")
        self._delete()
        return LexicalIndex(self._folder / "words"), 0

    def _delete(self) -> None:
        self._lexical = None
        if self._folder.is_dir():
            # Moved first, since a thread of the library may put a lock into a folder that is just being deleted.
            self._folder.rename(self._folder.with_name(f"{self._folder.name}.{uuid.uuid4().hex}.gone"))
        for gone in self._folder.parent.glob(f"{self._folder.name}.*.gone"):
            shutil.rmtree(gone, ignore_errors=True)  # what is left of it is deleted the next time

    def _read_state(self) -> State:
        data: dict[str, Any] = json.loads((self._folder / "state.json").read_text())
        return State(**data)

    def _write_state(self, state: State) -> None:
        writing = self._folder / "state.writing"
        body = {name: getattr(state, name) for name in State.__slots__}
        with writing.open("w") as file:
            json.dump(body, file)
            file.flush()
            os.fsync(file.fileno())
        writing.replace(self._folder / "state.json")


@contextmanager
def _own_errors(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SearchIndexError(f"{what}: {error}") from error
