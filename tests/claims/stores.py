"""A real store in a file of its own, for tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session, sessionmaker

from claims import database
from claims.documents import Given, ParsedDocument, read_document
from claims.ingest import IngestReport, ingest
from claims.text.normalise import fold
from migrations import schema


class GramEncoder:
    """Sentences as counts of their letter triples, folded into 64 numbers: small, and the same everywhere."""

    name = "grams"
    dimensions = 64

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Evidence as an array (len(texts), 64)."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            folded = f" {fold(text)} "
            for place in range(len(folded) - 2):
                vectors[row, sum(ord(char) * 31**i for i, char in enumerate(folded[place : place + 3])) % 64] += 1
        return np.asarray(vectors / np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True)), np.float32)

    queries = passages


def parsed(text: str, **known: str) -> ParsedDocument:
    """A document of plain text."""
    return read_document(text.encode(), name="text.txt", given=Given(**known))


@contextmanager
def opened(folder: Path) -> Iterator[sessionmaker[Session]]:
    """Sessions on a store in ``folder``, made at the first call."""
    url = f"sqlite:///{folder / 'claims.db'}"
    schema.upgrade(url)
    engine = database.create(url)
    try:
        yield database.session_factory(engine)
    finally:
        engine.dispose()


def add(sessions: sessionmaker[Session], text: str, **known: str) -> IngestReport:
    """Ingests a text."""
    return ingest(parsed(text, **known), sessions, GramEncoder())


def lose(index: Path) -> None:
    """Takes an index away in one step: its writer may still be merging, and deleting it file by file would meet new ones."""
    index.rename(index.with_name("lost"))
