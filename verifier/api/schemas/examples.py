"""The examples of the description: made up, and of the right shape (a test holds them against it)."""

from __future__ import annotations

from typing import Any

_SENTENCE = "In the end, however, Apple did not invest directly in OpenAI."

VERIFY: dict[str, Any] = {"claim": "Apple invested directly in OpenAI", "as_of": "2024-12-31", "max_evidence": 3}
BATCH: dict[str, Any] = {"claims": ["Apple invested directly in OpenAI", "Nvidia hat in OpenAI investiert"]}
PAGE: dict[str, Any] = {
    "url": "https://example.org/news",
    "blocks": [{"id": "p1", "text": "Who paid? Apple invested directly in OpenAI."}],
}
SOURCE: dict[str, Any] = {"rating": 0.8}
ASSERTION: dict[str, Any] = {"document_id": 1, "quote": "Apple did not invest directly in OpenAI"}
DOCUMENT: dict[str, Any] = {
    "text": f"Apple withdrew from the talks. {_SENTENCE}",
    "title": "Who pays for OpenAI",
    "url": "https://example.org/a",
    "published": "2024-10",
    "source": "Example News",
}

_DOCUMENT_ANSWER: dict[str, Any] = {
    "id": 1,
    "title": "Who pays for OpenAI",
    "url": "https://example.org/a",
    "published": "2024-10",
    "language": "en",
    "sha256": "9f" * 32,
    "source": {"id": 1, "name": "Example News", "rating": None},
}
_LISTED: dict[str, Any] = {**_DOCUMENT_ANSWER, "retracted": False, "corrected_by": None}
_ATTRIBUTION: dict[str, Any] = {"status": "asserted", "speaker": None}
_VALID: dict[str, Any] = {"from": None, "until": None}
_QUOTE: dict[str, Any] = {
    "exact": _SENTENCE,
    "prefix": "Apple withdrew from the talks. ",
    "suffix": "",
    "start": 31,
    "end": 92,
}
_LINK = "https://example.org/a#:~:text=In%20the%20end%2C%20however%2C%20Apple%20did%20not%20invest%20directly%20in%20OpenAI."

VERIFICATION: dict[str, Any] = {
    "id": "0d6c7f3e-4f0e-4c55-9a55-6f3c3a1b2d4e",
    "claim": "Apple invested directly in OpenAI",
    "language": "en",
    "verdict": "contradicted",
    "confidence": 0.94,
    "reason": None,
    "reported_only": False,
    "parts": [],
    "evidence": [
        {
            "stance": "contradicts",
            "score": 0.94,
            "quote": _QUOTE,
            "assertion_id": 2,
            "link": _LINK,
            "document": _DOCUMENT_ANSWER,
            "attribution": _ATTRIBUTION,
            "valid": _VALID,
            "review": None,
            "checks": [{"slot": "negation", "agrees": False, "claim": "", "evidence": "not"}],
            "also": [],
        }
    ],
    "engine": {"version": "0.1.0+7bd93dfa", "model": "stance-268a1d7e", "store_revision": 17},
    "elapsed_ms": 11.8,
}
BATCH_ANSWER: dict[str, Any] = {"results": [VERIFICATION]}
PAGE_ANSWER: dict[str, Any] = {
    "document_id": None,
    "blocks": [{"id": "p1", "claims": [{"start": 10, "end": 44, "verification": VERIFICATION}]}],
    "left_out": 0,
}
INGEST_ANSWER: dict[str, Any] = {"document": _DOCUMENT_ANSWER, "assertions": 2, "new": True}
DOCUMENTS_ANSWER: dict[str, Any] = {"documents": [_LISTED], "next": "/documents?after=1&limit=1"}
_WITHIN: dict[str, Any] = {
    "id": 2,
    "kind": "sentence",
    "quote": _QUOTE,
    "attribution": _ATTRIBUTION,
    "valid": _VALID,
    "review": None,
    "link": _LINK,
}
ASSERTION_ANSWER: dict[str, Any] = {**_WITHIN, "document": _LISTED}
WHOLE_DOCUMENT: dict[str, Any] = {**_LISTED, "text": DOCUMENT["text"], "assertions": [_WITHIN], "damaged": []}
SOURCE_ANSWER: dict[str, Any] = {"id": 1, "name": "Example News", "domain": "example.org", "rating": 0.8}
SOURCES_ANSWER: dict[str, Any] = {"sources": [SOURCE_ANSWER]}
_SINCE: dict[str, Any] = {
    "created_at": "2025-03-01T12:30:05+00:00",
    "replay_of": None,
    "stale": [{"document_id": 1, "reason": "corrected", "at": "2025-03-02T08:00:00+00:00", "corrected_by": 9}],
}
PAST_VERIFICATION: dict[str, Any] = {**VERIFICATION, **_SINCE}
VERIFICATIONS_ANSWER: dict[str, Any] = {
    "verifications": [
        {name: VERIFICATION[name] for name in ("id", "claim", "language", "verdict", "confidence", "reason")} | _SINCE
    ],
    "next": None,
}
REPLAY_ANSWER: dict[str, Any] = {
    "replay_of": VERIFICATION["id"],
    "same": False,
    "changes": {
        "verdict": {"before": "supported", "after": "contradicted"},
        "confidence": None,
        "reason": None,
        "evidence": [
            {
                "assertion_id": 2,
                "document_id": 1,
                "quote": _SENTENCE,
                "stance": {"before": None, "after": "contradicts"},
                "score": {"before": None, "after": 0.94},
                "cause": "added",
            }
        ],
    },
    "causes": {
        "model": None,
        "rules": None,
        "store": {"before": 16, "after": 17, "added": [1], "retracted": [], "corrected": [], "picked": []},
        "options_known": True,
    },
    "verification": {**VERIFICATION, "id": "c1a4f0de-6a8e-4f7f-8f0e-0b6f8c2d9e11"},
}
CLAIM_REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "datePublished": "2025-03-01T12:30:05+00:00",
    "claimReviewed": "Apple invested directly in OpenAI",
    "reviewRating": {
        "@type": "Rating",
        "alternateName": "Contradicted",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    },
}
CLAIM_FILE: dict[str, Any] = {"file": "id,claim\na,Apple invested directly in OpenAI\n", "as_of": "2024-12-31"}
JOB_ANSWER: dict[str, Any] = {
    "id": 2,
    "file": "claims.csv",
    "column": None,
    "wishes": {"as_of": "2024-12-31", "max_evidence": 5, "reported": "flag"},
    "state": "running",
    "rows": {"done": 32, "failed": 1, "total": 4000},
    "warnings": [],
    "error": None,
    "created": "2025-03-01T12:30:05+00:00",
    "started": "2025-03-01T12:30:06+00:00",
    "finished": None,
}
JOBS_ANSWER: dict[str, Any] = {"batches": [JOB_ANSWER], "next": "/batches?after=2&limit=1"}
RESULT_LINE = (
    '{"row": 2, "input": {"id": "a", "claim": "Apple invested directly in OpenAI"}, "verdict": "contradicted"}\n'
)
RESULT_TABLE = (
    "row,id,claim,verdict,confidence,reason,quote,title,url,error,judged_claim\r\n"
    f'2,a,Apple invested directly in OpenAI,contradicted,0.94,,"{_SENTENCE}",Who pays for OpenAI,https://example.org/a,,'
    "Apple invested directly in OpenAI\r\n"
)
DIFF_ANSWER: dict[str, Any] = {
    "against": 1,
    "changed": 1,
    "same": 3998,
    "added": 0,
    "missing": 0,
    "changes": [
        {
            "claim": "Apple invested directly in OpenAI",
            "row": 2,
            "before": {
                "id": "5f0f2a8e-6d0b-4a53-8f6f-0d6f7d1c9a11",
                "verdict": "unknown",
                "confidence": 0.61,
                "reason": "not_enough",
            },
            "after": {
                "id": "0d6c7f3e-4f0e-4c55-9a55-6f3c3a1b2d4e",
                "verdict": "contradicted",
                "confidence": 0.94,
                "reason": None,
            },
        }
    ],
    "next": None,
}
