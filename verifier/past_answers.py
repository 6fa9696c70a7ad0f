"""Answers that were given before, and what is known of them since, as JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claims.records import Stale, StoredVerification
from verifier.answers import moment
from verifier.replay import EvidenceChange, Pair, Replay

_LISTED = ("id", "claim", "language", "verdict", "confidence", "reason")


def past_answer(stored: StoredVerification, stale: Iterable[Stale]) -> dict[str, Any]:
    """Return an answer as it was given, with when that was, which answer it replays, and what counts no more of its evidence."""
    return {**stored.answer, **_since(stored, stale)}


def listed_answer(stored: StoredVerification, stale: Iterable[Stale]) -> dict[str, Any]:
    """Return an answer without its evidence."""
    return {name: stored.answer[name] for name in _LISTED} | _since(stored, stale)


def replay_answer(replay: Replay) -> dict[str, Any]:
    """Return a replay: the new answer, what is otherwise in it, and the causes."""
    changes = replay.changes
    documents = changes.documents
    return {
        "replay_of": replay.replay_of,
        "same": changes.same,
        "changes": {
            "verdict": _pair(changes.verdict),
            "confidence": _pair(changes.confidence),
            "reason": _pair(changes.reason),
            "evidence": [_evidence(one) for one in changes.evidence],
        },
        "causes": {
            "model": _pair(changes.model),
            "rules": _pair(changes.rules),
            "store": changes.store
            and {
                "before": changes.store.before,
                "after": changes.store.after,
                "added": list(documents.added),
                "retracted": list(documents.retracted),
                "corrected": list(documents.corrected),
                "picked": list(documents.picked),
            },
            "options_known": changes.options_known,
        },
        "verification": replay.answer,
    }


def _since(stored: StoredVerification, stale: Iterable[Stale]) -> dict[str, Any]:
    return {
        "created_at": moment(stored.created_at),
        "replay_of": stored.replay_of,
        "stale": [
            {
                "document_id": one.document_id,
                "reason": one.reason,
                "at": moment(one.at),
                "corrected_by": one.corrected_by,
            }
            for one in stale
        ],
    }


def _evidence(change: EvidenceChange) -> dict[str, Any]:
    return {
        "assertion_id": change.assertion_id,
        "document_id": change.document_id,
        "quote": change.quote,
        "stance": _pair(change.stance),
        "score": _pair(change.score),
        "cause": change.cause,
    }


def _pair(pair: Pair | None) -> dict[str, Any] | None:
    return None if pair is None else {"before": pair.before, "after": pair.after}
