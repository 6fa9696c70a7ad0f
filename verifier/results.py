"""What a judgement consists of. Everything here is frozen: a result that left its maker never changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from claims.records import Assertion, Language

Stance = Literal["supports", "contradicts", "neutral"]
Verdict = Literal["supported", "contradicted", "unknown"]
Reason = Literal["no_match", "not_enough", "conflicting", "low_confidence"]
Reported = Literal["accept", "flag", "ignore"]
Slot = Literal["negation", "amount", "date", "entity", "role", "degree", "attribution", "speaker", "certainty"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, ready to be judged, and what the caller wants of the answer; ``leave_out`` are documents that do not count."""

    text: str
    language: Language
    as_of: str | None = None
    sources: frozenset[int] | None = None
    max_evidence: int = 5
    reported: Reported = "flag"
    min_confidence: float | None = None
    leave_out: frozenset[int] = frozenset()

    def counts(self, assertion: Assertion) -> bool:
        """Whether the assertion counts, by what the caller wants of what is only reported."""
        return self.reported != "ignore" or assertion.status == "asserted"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An assertion that may bear on a claim. ``score`` orders the candidates of one claim and means nothing else.

    ``nearness`` is the cosine of the claim and the quote by itself.
    """

    assertion: Assertion
    score: float
    nearness: float = 1.0


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What was found: for each claim its candidates, the likeliest first, and the revision of the store that all of it was seen of."""

    by_claim: Sequence[Sequence[Candidate]]
    revision: int


@dataclass(frozen=True, slots=True)
class StanceScores:
    """The probabilities of the three stances, summing to one."""

    supports: float
    contradicts: float
    neutral: float


@dataclass(frozen=True, slots=True)
class Check:
    """One part of the claim held against the same part of the evidence, with the words of both.

    ``open`` is a conflict that takes the support away but denies nothing.
    """

    slot: Slot
    agrees: bool
    claim: str
    evidence: str
    open: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """An assertion judged against a claim: where it stands to it, how surely (0 to 1), and which parts say so.

    ``also`` are the other places where the same text stands: they are copies, not further evidence.
    """

    assertion: Assertion
    stance: Stance
    score: float
    scores: StanceScores
    checks: tuple[Check, ...] = ()
    also: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Engine:
    """What judged: enough to replay an answer. ``store_revision`` counts the changes of the store."""

    version: str
    model: str
    store_revision: int


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a compound claim says, as it was judged; ``reason`` as of the whole."""

    text: str
    verdict: Verdict
    confidence: float
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to a claim. ``reason`` says why an unknown verdict is unknown and is None otherwise.

    ``parts`` are those of a compound claim, whose verdict follows from theirs; empty for a simple one. ``documents`` are all
    that the verdict rests on, by id, also those of evidence that is not shown. ``reported_only`` is :class:`Decision`'s.
    """

    claim: Claim
    verdict: Verdict
    confidence: float
    reason: Reason | None
    evidence: tuple[Evidence, ...]
    engine: Engine
    parts: tuple[Part, ...] = ()
    documents: frozenset[int] = frozenset()
    reported_only: bool = False
