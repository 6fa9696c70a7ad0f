"""What is otherwise in an answer when its claim is judged again, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from claims.records import StoreChanges

NOISE = 0.01
"""Scores that differ by less are the same: another processor or version of the runtime may round otherwise."""

Cause = Literal["added", "retracted", "corrected", "picked", "model", "rules", "store", "unexplained"]
"""Why a piece of evidence is otherwise: what became of its document or of itself, else what may have moved it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value before and after."""

    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """A quote that is shown no more, or anew, or stands otherwise to the claim (stance and score, None where not shown)."""

    assertion_id: int
    document_id: int
    quote: str
    stance: Pair
    score: Pair
    cause: Cause


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise in the second of two answers to one claim; None and empty where nothing is.

    ``model``, ``rules`` and ``store`` are the versions that judged, where they differ; ``documents`` says what changed in the
    store in between. ``options_known`` is false where the options of the first answer were not kept.
    """

    verdict: Pair | None
    confidence: Pair | None
    reason: Pair | None
    evidence: tuple[EvidenceChange, ...]
    model: Pair | None
    rules: Pair | None
    store: Pair | None
    documents: StoreChanges
    options_known: bool = True

    @property
    def same(self) -> bool:
        """Whether the second answer says the same as the first."""
        return not (self.verdict or self.confidence or self.reason or self.evidence)


@dataclass(frozen=True, slots=True)
class Replay:
    """The answer to a claim that was judged again: which answer it replays, and what is otherwise in it."""

    replay_of: str
    answer: dict[str, Any]
    changes: Changes


def compare(
    before: Mapping[str, Any], after: Mapping[str, Any], documents: StoreChanges, *, options_known: bool = True
) -> Changes:
    """What is otherwise in ``after`` than in ``before``, two answers as they go out; ``documents`` changed in between."""
    engines = before["engine"], after["engine"]
    model, rules, store = (
        _differing(*(one[name] for one in engines)) for name in ("model", "version", "store_revision")
    )
    moved: Cause = "rules" if rules else "model" if model else "store" if store else "unexplained"
    return Changes(
        verdict=_differing(before["verdict"], after["verdict"]),
        confidence=_apart(before["confidence"], after["confidence"]),
        reason=_differing(before["reason"], after["reason"]),
        evidence=tuple(_evidence(before, after, documents, moved)),
        model=model,
        rules=rules,
        store=store,
        documents=documents,
        options_known=options_known,
    )


def _evidence(
    before: Mapping[str, Any], after: Mapping[str, Any], documents: StoreChanges, moved: Cause
) -> Iterator[EvidenceChange]:
    old, new = (_places(answer["evidence"]) for answer in (before, after))
    for identity in [*old, *(one for one in new if one not in old)]:
        was, now = old.get(identity), new.get(identity)
        stance = Pair(was and was["stance"], now and now["stance"])
        score = Pair(was and was["score"], now and now["score"])
        if was and now and stance.before == stance.after and not _apart(score.before, score.after):
            continue
        shown = now or was or {}
        document_id = shown["document"]["id"]
        cause = _of_store(identity, document_id, documents) or moved
        yield EvidenceChange(identity, document_id, shown["quote"]["exact"], stance, score, cause)


def _places(evidence: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """Each place that is shown, copies too, with the stance and the score of its text."""
    return {
        place["assertion_id"]: {**place, "stance": one["stance"], "score": one["score"]}
        for one in evidence
        for place in (one, *one["also"])
    }


def _of_store(assertion_id: int, document_id: int, changed: StoreChanges) -> Cause | None:
    """What became of a piece of evidence in the store, None if nothing."""
    causes: tuple[tuple[Cause, bool], ...] = (
        ("retracted", document_id in changed.retracted),
        ("corrected", document_id in changed.corrected),
        ("added", document_id in changed.added),
        ("picked", assertion_id in changed.picked),
    )
    return next((cause for cause, holds in causes if holds), None)


def _differing(before: Any, after: Any) -> Pair | None:
    return None if before == after else Pair(before, after)


def _apart(before: float, after: float) -> Pair | None:
    return None if abs(before - after) < NOISE else Pair(before, after)
