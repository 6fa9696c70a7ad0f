"""Measuring verdicts on minimal pairs: a claim that the evidence supports beside one that differs from it in a detail.

A pair is right only if both its claims are judged rightly (the pairwise measure of contrast sets, Gardner et al. 2020):
who only sees what a text is about calls both supported, and gets none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from claims.records import LANGUAGES, Assertion, Document
from claims.text.attribution import attribution
from claims.text.normalise import claim_text
from claims.text.partial_date import parse_date
from claims.text.sentences import split
from verifier.claim import read_claim
from verifier.evaluation.labelled import Row, read_rows, require
from verifier.interfaces import Encoder
from verifier.pipeline import Verifier
from verifier.results import Candidate, Claim, Retrieved, Verdict
from verifier.retrieval.nearness import with_nearness
from verifier.stance.judge import Judge
from verifier.verdict import Policy

KINDS = ("amount", "unit", "scale", "date", "negation", "degree", "role", "name", "attribution")
"""In which detail the claims of a pair differ."""

_CHOICES = {
    "kind": KINDS,
    "evidence_lang": LANGUAGES,
    "claim_lang": LANGUAGES,
    "wrong_label": ("contradicted", "unknown"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A row that can be used. ``languages`` are those of evidence and claims, such as "de-en"."""

    id: str
    kind: str
    languages: str
    evidence: tuple[Candidate, ...]
    claims: tuple[Claim, Claim]
    labels: tuple[Verdict, Verdict]


@dataclass(frozen=True, slots=True)
class _Given:
    """A retriever that finds the evidence of one pair, whatever is asked."""

    evidence: tuple[Candidate, ...]
    encoder: Encoder

    def candidates(self, claims: Sequence[Claim], limit: int) -> Retrieved:
        """All of the evidence for each claim; there is no store behind it."""
        vectors = self.encoder.queries([claim.text for claim in claims])
        return Retrieved(with_nearness([self.evidence for _ in claims], vectors, self.encoder), revision=0)


def evaluate_minimal(path: Path, judge: Judge, encoder: Encoder) -> dict[str, Any]:
    """The figures of a file of {id, kind, evidence, evidence_lang, published?, title?, right, wrong, wrong_label, claim_lang} rows.

    ``pairs_right``: the share of pairs both of whose claims get their label; ``by_kind`` and ``by_language`` the same of
    their pairs. ``wrong_supported`` counts wrong claims called supported, ``failed`` lists the ids of pairs not right.
    Verdicts come about as in production but for the search, each sentence of the evidence being a candidate.
    Raises InputError for a row that cannot be used.
    """
    pairs = read_rows(path, read_pair)
    found = [_verdicts(pair, judge, encoder) for pair in pairs]
    right = [verdicts == pair.labels for pair, verdicts in zip(pairs, found, strict=True)]
    return {
        **_figures(right),
        "by_kind": _shares([pair.kind for pair in pairs], right),
        "by_language": _shares([pair.languages for pair in pairs], right),
        "wrong_supported": sum(wrong == "supported" for _, wrong in found),
        "failed": [pair.id for pair, one in zip(pairs, right, strict=True) if not one],
    }


def in_words(files: dict[str, dict[str, Any]]) -> str:
    """Some lines of figures for each file."""
    return "\n".join(line for name, figures in files.items() for line in _lines(name, figures))


def _lines(name: str, figures: dict[str, Any]) -> Iterator[str]:
    counts = f"n {figures['n']}, pairs right {figures['pairs_right']:.3f}"
    yield f"{name}: {counts}, wrong claims called supported {figures['wrong_supported']}"
    for groups in (figures["by_kind"], figures["by_language"]):
        yield "  " + ", ".join(f"{key} {of['pairs_right']:.3f} of {of['n']}" for key, of in groups.items())
    yield "  failed: " + (", ".join(figures["failed"]) or "none")


def read_pair(row: Row) -> Pair:
    """The pair that a row states. Raises InputError naming the field that cannot be used.

    The language of the evidence is the one stated, as that of a whole document would be; a claim's is found, as ever.
    """
    require(row, ("id", "evidence", "right", "wrong"), _CHOICES)
    right, wrong = (read_claim(claim_text(row[field], field=field)) for field in ("right", "wrong"))
    document = Document(0, _title(row), None, _published(row), row["evidence_lang"], "", None)
    return Pair(
        id=row["id"],
        kind=row["kind"],
        languages=f"{row['evidence_lang']}-{row['claim_lang']}",
        evidence=tuple(Candidate(one, 0.0) for one in _assertions(row["evidence"], document)),
        claims=(right, wrong),
        labels=("supported", row["wrong_label"]),
    )


def _title(row: Row) -> str | None:
    if row.get("title") is not None:
        require(row, ("title",), {})
    return row.get("title")


def _published(row: Row) -> str | None:
    if row.get("published") is None:
        return None
    require(row, ("published",), {})
    return parse_date(row["published"], field="published").iso


def _assertions(text: str, document: Document) -> list[Assertion]:
    """An assertion for each sentence, with all that stands before it as its context.

    >>> document = Document(0, None, None, None, "en", "", None)
    >>> [(one.context, one.quote) for one in _assertions("It rained. Nobody came.", document)]
    [('', 'It rained.'), ('It rained.', 'Nobody came.')]
    """
    found = []
    for number, span in enumerate(split(text, document.language)):
        quote, context = span.of(text), text[: span.start].strip()
        said = attribution(quote, document.language)
        found.append(
            Assertion(number, document, span.start, span.end, quote, context, "", "", said.status, said.speaker)
        )
    return found


def _verdicts(pair: Pair, judge: Judge, encoder: Encoder) -> tuple[Verdict, Verdict]:
    """The verdicts on the right and on the wrong claim."""
    verifier = Verifier(_Given(pair.evidence, encoder), judge, Policy(), version("claim-verifier"))
    right, wrong = verifier.verify_many(pair.claims)
    return right.verdict, wrong.verdict


def _shares(groups: Sequence[str], right: Sequence[bool]) -> dict[str, dict[str, Any]]:
    """The figures of each group, in the order of their names."""
    return {
        group: _figures([one for name, one in zip(groups, right, strict=True) if name == group])
        for group in sorted(set(groups))
    }


def _figures(right: Sequence[bool]) -> dict[str, Any]:
    return {"n": len(right), "pairs_right": round(sum(right) / max(1, len(right)), 4)}
