"""Reads long texts with all that reads text, within the seconds of a processor that its first argument allows."""

from __future__ import annotations

import importlib
import pkgutil
import re
import resource
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import claims.text
import verifier.stance.checks
from claims.assertions import LONGEST_SENTENCE, drafts
from claims.errors import InputError
from claims.records import LANGUAGES
from claims.text.compound import parts
from claims.text.language import detect
from claims.text.names import names
from claims.text.normalise import CLAIM_LIMIT, claim_text, clean, fold
from claims.text.partial_date import parse_date
from tests.faults.long_texts import long_texts
from tests.verifier.samples import assertion
from verifier.results import Candidate, Claim, StanceScores
from verifier.stance.judge import Judge


def patterns() -> dict[tuple[str, int], re.Pattern[str]]:
    """All patterns that stand in the modules that read text."""
    modules = [
        importlib.import_module(found.name)
        for package in (claims.text, verifier.stance.checks)
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    ]
    modules += [importlib.import_module(name) for name in ("claims.assertions", "claims.documents.pdf")]
    found = [pattern for module in modules for value in vars(module).values() for pattern in _within(value)]
    return {(pattern.pattern, pattern.flags): pattern for pattern in found}


def _within(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 5:
        inner: Any = ()
        if isinstance(value, dict):
            inner = value.values()
        elif isinstance(value, list | tuple | set | frozenset):
            inner = value
        elif is_dataclass(value) and not isinstance(value, type):
            inner = [getattr(value, field.name) for field in fields(value)]
        for one in inner:
            yield from _within(one, depth + 1)


class _Unsure:
    """A stance model that knows nothing: what is tested is all around it."""

    name = "unsure"

    def scores(self, pairs: Any) -> list[StanceScores]:
        """The same for all."""
        return [StanceScores(0.4, 0.3, 0.3)] * len(pairs)


def read_patterns() -> None:
    """Every pattern searches texts as long as a claim may be: each of them a fifth of the texts, by turns."""
    texts = long_texts(CLAIM_LIMIT)
    found = patterns()
    assert len(found) > 150, len(found)
    for number, pattern in enumerate(found.values()):
        for text in texts[number % 5 :: 5]:
            pattern.search(text)
            pattern.fullmatch(text)


def read_documents() -> None:
    """Documents, of which each sentence may be as long as the document."""
    for text in (
        *long_texts(20_000),
        "nicht " * 50_000,
        "9" * 300_000,
        "in " * 100_000,
        '"' * 300_000,
        "1.1." * 75_000,
    ):
        tidy = clean(text)
        fold(tidy)
        detect(tidy)
        for language in LANGUAGES:
            drafts(tidy, language)


def read_claims() -> None:
    """Claims of the greatest length, judged against evidence of the greatest length."""
    judge = Judge(_Unsure())
    evidence = long_texts(LONGEST_SENTENCE - 10)
    for place, text in enumerate(long_texts(CLAIM_LIMIT - 10)[::2]):
        try:
            claim = claim_text(text)
        except InputError:
            continue
        language = LANGUAGES[place % 2]
        parts(claim, language)
        names(claim, language)
        one = Candidate(assertion(evidence[place], language=language), 1.0)
        judge.judge([Claim(claim, language)], [[one]])
        try:
            parse_date(text)
        except InputError:
            continue


if __name__ == "__main__":
    seconds = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    {"patterns": read_patterns, "documents": read_documents, "claims": read_claims}[sys.argv[2]]()
