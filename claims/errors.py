"""The errors of the store of claims. None of them knows about HTTP; the service maps them in one place.

ClaimsError
├── InputError            what the caller gave cannot be used; names the field, and the file and line if there is one
│   ├── TooLarge              a document of more bytes than are taken
│   ├── UnreadableDocument    a document of which no text can be had
│   │   └── ReadingStopped        reading it took more time or memory than is allowed
│   └── UnreadableClaims      a file of claims that cannot be read as such
├── NotFound              nothing is stored under that id
├── Conflict              what is asked contradicts what is stored
├── FetchError            a page cannot be fetched
│   ├── FetchRefused          it is never asked for: not public, of a wrong port, or fetching is off
│   ├── FetchFailed           its server cannot be reached, or does not give it
│   └── FetchTimeout          it takes longer than is allowed
└── StoreError            the database is missing, locked, full, or of another version
    └── StoreBusy             another writer holds it for too long; later it may do
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class ClaimsError(Exception):
    """The root of all errors that this package raises on purpose."""


class InputError(ClaimsError):
    """What the caller gave cannot be used.

    ``field`` is the name of the offending field, ``file`` and ``line`` (from 1) say where it stood, if anywhere.
    """

    def __init__(self, message: str, *, field: str | None = None, file: str | None = None, line: int | None = None):
        super().__init__(message)
        self.message = message
        self.field = field
        self.file = file
        self.line = line

    def __str__(self) -> str:
        place = self.file or ""
        if self.line is not None:
            place = f"{place}:{self.line}" if place else f"line {self.line}"
        return ": ".join(part for part in (place, self.field, self.message) if part)


@contextmanager
def standing_in(file: str) -> Iterator[None]:
    """Names ``file`` in each :class:`InputError` that is raised within and names none."""
    try:
        yield
    except InputError as error:
        error.file = error.file or file
        raise


class TooLarge(InputError):
    """A document has more bytes than are taken."""


class UnreadableDocument(InputError):
    """No text can be had from a document: empty, damaged, encrypted, only pictures, or not a document at all."""


class ReadingStopped(UnreadableDocument):
    """Reading a document took more time or memory than is allowed, or brought its reader down."""


class UnreadableClaims(InputError):
    """A file of claims cannot be read at all (one bad row is not this: it becomes an error row)."""


class NotFound(ClaimsError):
    """Nothing is stored under that id."""

    def __init__(self, kind: str, identity: object):
        super().__init__(kind, identity)  # both, so that it reaches another process as it is
        self.kind = kind
        self.identity = identity

    def __str__(self) -> str:
        return f"there is no {self.kind} {self.identity}"


class Conflict(ClaimsError):
    """What is asked contradicts what is stored."""


class FetchError(ClaimsError):
    """A page cannot be fetched. What it says may be shown to the caller: it names nothing of the network within."""


class FetchRefused(FetchError):
    """A page is never asked for: its address is not public, its port is not allowed, or fetching is off."""


class FetchFailed(FetchError):
    """The server of a page cannot be reached, or does not give it."""


class FetchTimeout(FetchError):
    """A page takes longer than is allowed."""


class StoreError(ClaimsError):
    """The database cannot serve: missing, locked, full, or of another version than this program."""


class StoreBusy(StoreError):
    """Another writer holds the database for longer than anybody waits; later it may do."""
