"""What the store gives back: plain frozen values, free of the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "de")

Status = Literal["asserted", "reported", "denied", "planned", "hypothetical"]
"""How a document stands to what a sentence says; only "asserted" is the document's own word."""

Kind = Literal["sentence", "curated"]
"""Whether an assertion was found when its document was read, or picked out later by a person."""


Rating = Literal["true", "mostly true", "mixed", "mostly false", "false", "unproven"]
"""What a fact check says of the claim that it reviews."""
RATINGS: tuple[Rating, ...] = ("true", "mostly true", "mixed", "mostly false", "false", "unproven")

Staleness = Literal["retracted", "corrected", "damaged"]
"""Why a document counts no more: it was taken back, its page was stored again with another text, or a quote stands in it no more."""


Scope = Literal["verify", "ingest", "admin"]
"""What a key is good for: to check claims, to add and retract documents, and all of it with the rating of sources."""
SCOPES: tuple[Scope, ...] = ("verify", "ingest", "admin")


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes. ``rating`` is the operator's own, 0 (worst) to 1, or None."""

    id: int
    name: str
    domain: str | None = None
    rating: float | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name that a document gives somebody; ``short`` ends with a dash if it only begins that name ("ChatGPT-maker")."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """An immutable snapshot, without its text. ``published`` is an ISO 8601 date of its own precision ("2024-10").

    It counts unless it was ``retracted``, or ``corrected_by`` the document of that id: the newer snapshot of the same page.
    """

    id: int
    title: str | None
    url: str | None
    published: str | None
    language: Language
    sha256: str
    source: Source | None
    author: str | None = None
    retracted: bool = False
    aliases: tuple[Alias, ...] = ()
    corrected_by: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What a fact check says: the claim that it reviews, word for word, and how it is rated."""

    claim: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class Validity:
    """The first and the last day on which something holds, both inclusive; None where it says no such day."""

    start: date | None = None
    end: date | None = None

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return self.start is not None or self.end is not None

    def meets(self, first: date, last: date) -> bool:
        """Whether it holds on a day from ``first`` to ``last``.

        >>> until = Validity(end=date(2023, 11, 30))
        >>> until.meets(date(2023, 1, 1), date(2023, 12, 31)), until.meets(date(2024, 1, 1), date(2024, 1, 1))
        (True, False)
        """
        return (self.end is None or first <= self.end) and (self.start is None or self.start <= last)

    @property
    def iso(self) -> str:
        """An ISO 8601-2 interval, ".." where it is open.

        >>> Validity(end=date(2023, 11, 30)).iso
        '../2023-11-30'
        """
        return f"{self.start or '..'}/{self.end or '..'}"


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence that a document states, with the place where it stands.

    ``quote`` is ``document.text[start:end]``; ``context`` is what a reader needs before it (the sentence before), ending
    where the quote begins, or empty; ``prefix`` and ``suffix`` are up to 32 characters around the quote;
    ``valid`` is the time for which it holds. With a ``review`` the quote says how somebody else's claim is rated, and by
    itself states nothing of what that claim says.
    """

    id: int
    document: Document
    start: int
    end: int
    quote: str
    context: str
    prefix: str
    suffix: str
    status: Status = "asserted"
    speaker: str | None = None
    kind: Kind = "sentence"
    valid: Validity = field(default_factory=Validity)
    review: Review | None = None

    @property
    def window(self) -> str:
        """The quote with its context in front, as it is judged."""
        return f"{self.context} {self.quote}".strip()


@dataclass(frozen=True, slots=True)
class StoredVerification:
    """An answer as it was given, and what it was made with. ``id`` is a UUID, ``created_at`` is in UTC.

    ``options`` are what the caller wanted of the answer, None where that was not kept; ``replay_of`` is the answer whose claim
    was judged again.
    """

    id: str
    claim: str
    verdict: str
    confidence: float
    reason: str | None
    answer: dict[str, Any]
    engine_version: str
    model: str
    store_revision: int
    created_at: datetime
    options: dict[str, Any] | None = None
    replay_of: str | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """A document that an answer rests on and that counts no more. ``at`` is in UTC, None where it was not kept."""

    document_id: int
    reason: Staleness
    at: datetime | None
    corrected_by: int | None = None


@dataclass(frozen=True, slots=True)
class StoreChanges:
    """What changed in the store after a revision: documents, and assertions picked from older ones, by id."""

    added: tuple[int, ...] = ()
    retracted: tuple[int, ...] = ()
    corrected: tuple[int, ...] = ()
    picked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key of the HTTP service, without its secret. Moments are in UTC."""

    id: int
    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None

    def allows(self, scope: Scope) -> bool:
        """Whether the key is good for ``scope``; one of "admin" is good for all."""
        return scope in self.scopes or "admin" in self.scopes


BatchState = Literal["queued", "running", "done", "cancelled", "failed"]
"""How far a batch is. A cancelled one is removed as soon as nobody works on it; a failed one stays as it is."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A claim file that is judged in the background. Moments are in UTC.

    ``name`` is that of the file as it was sent, ``ending`` tells its format (".csv.gz"); ``wishes`` are what is wanted of
    the answers. ``done`` rows include the ``failed`` ones; ``total`` is None until the rows are counted. ``attempts`` is
    how often it was begun since it last got on.
    """

    id: int
    name: str
    ending: str
    column: str | None
    wishes: dict[str, Any]
    warnings: tuple[str, ...]
    state: BatchState
    done: int
    failed: int
    total: int | None
    error: str | None
    attempts: int
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
