"""Contrast rows from natural text: what a sentence supports, and the same with one edit, which it does not.

    python -m training.contrast DATA OUT.jsonl.gz --rows 60000

Evidence and claim are the two sides of a translation (both ways, and within a language), a labelled supported pair, or a
passage and one of its own sentences. Kaushik et al. (2020) and Schuster et al. (2021) show what such minimal changes teach.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claims.records import Language
from claims.text.names import names
from training.edits import Edit, exchanged_names, negated, opposite, other_name, other_number, other_of_group
from training.rows import SENTENCE_END, parallel_pairs, read_rows, write_rows
from training.statements import SUPPORTS, Target

CONTRADICTS = (0.0, 0.93, 0.07)
"""An edit makes a contradiction nearly always."""

_OPEN, _EXCHANGED = (0.0, 0.3, 0.7), (0.0, 0.55, 0.45)
_SUPPORTED_SETS = ("fever_gold", "semiauto_nli", "covidfact", "mnli_train10k", "mnli_dev", "snli", "mnli_de_mt")
_PASSAGES = ("fever_gold", "semiauto_nli")
_LONG_ENOUGH = 25

Pair = tuple[str, Language, str, Language]
"""Evidence and what it supports, each with its language."""


def pairs(data: Path, rng: random.Random) -> Iterator[Pair]:
    """Supported pairs of all three kinds, without an end."""
    parallel = [pair for pair in parallel_pairs(data / "parallel_en_de.tsv.gz") if len(pair[0]) >= _LONG_ENOUGH]
    telling = [
        pair for pair in parallel if re.search(r"\d", pair[0]) or len(names(pair[0], "en")) > 1 or len(pair[0]) > 80
    ]
    labelled: list[Pair] = []
    passages: list[str] = []
    for name in _SUPPORTED_SETS:
        for row in read_rows(data / "train" / f"{name}.jsonl.gz"):
            if row["label"] == "supported":
                labelled.append((row["evidence"], row["evidence_lang"], row["claim"], row["claim_lang"]))
            if name in _PASSAGES:
                passages.append(row["evidence"])
    while True:
        kind = rng.random()
        if kind < 0.6:
            english, german = rng.choice(telling if rng.random() < 0.7 else parallel)
            yield rng.choice(_of_translation(english, german))
        elif kind < 0.85:
            yield rng.choice(labelled)
        else:
            passage = rng.choice(passages)
            sentences = [s for s in SENTENCE_END.split(passage) if 40 <= len(s) <= 200]
            if sentences:
                yield passage, "en", _plain(rng.choice(sentences)), "en"


def _of_translation(english: str, german: str) -> list[Pair]:
    en: tuple[str, Language] = (english, "en")
    de: tuple[str, Language] = (german, "de")
    return [(*en, *de), (*de, *en), (*en, *de), (*de, *en), (*de, *de), (*en, *en)]


def _plain(sentence: str) -> str:
    """The sentence without the blanks that some sets have before marks."""
    return re.sub(r"\s+([.,;:)])", r"\1", sentence).replace("( ", "(")


def rows(data: Path, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """So many rows, two of five of them supported as they stand."""
    rng = random.Random(seed)
    edits = _edits(data, rng)
    made = 0
    for evidence, evidence_language, claim, claim_language in pairs(data, rng):
        if made == count:
            return
        target: Target = SUPPORTS
        texts = evidence, claim
        if evidence.endswith("?"):
            continue
        if rng.random() < 0.7:
            backwards = (
                rng.random() < 0.4
            )  # else an edit's clumsy wording would always stand in the claim, and give it away
            if backwards:
                changed = _edited(claim, evidence, evidence_language, edits, rng)
            else:
                changed = _edited(evidence, claim, claim_language, edits, rng)
            if changed is None:
                continue
            text, target = changed
            texts = (text, claim) if backwards else (evidence, text)
        elif evidence == claim and rng.random() < 0.7:
            continue
        made += 1
        yield {"evidence": texts[0], "claim": texts[1], "probabilities": target,
               "evidence_lang": evidence_language, "claim_lang": claim_language}  # fmt: skip


def twins(data: Path, found: Iterable[Pair], rng: random.Random) -> Iterator[dict[str, Any]]:
    """Rows of a supported claim and the same claim with one edit (:mod:`training.twins`), of the pairs that can be edited so."""
    edits = _edits(data, rng)
    for evidence, evidence_language, claim, claim_language in found:
        changed = _edited(evidence, claim, claim_language, edits, rng)
        if changed is None or evidence.endswith("?"):
            continue
        yield {"evidence": evidence, "claim": claim, "probabilities": SUPPORTS,
               "rival": changed[0], "rival_probabilities": changed[1],
               "evidence_lang": evidence_language, "claim_lang": claim_language, "kind": "natural"}  # fmt: skip


def _edits(data: Path, rng: random.Random) -> list[tuple[float, Edit, Target]]:
    """The kinds of edit with their weights and the labels that they lead to."""
    return [
        (3, other_number, CONTRADICTS),
        (2, other_of_group, CONTRADICTS),
        (3, opposite, (0.0, 0.85, 0.15)),
        (3, negated, CONTRADICTS),
        (1.5, other_name(_name_pool(data, rng)), _OPEN),
        (1.5, exchanged_names, _EXCHANGED),
    ]


def _edited(
    other: str, text: str, language: Language, edits: list[tuple[float, Edit, Target]], rng: random.Random
) -> tuple[str, Target] | None:
    """One of the two texts with one edit, of a kind drawn by its weight, and the probabilities of the labels."""
    _, edit, target = rng.choices(edits, [weight for weight, _, _ in edits])[0]
    changed = edit(text, language, rng)
    if changed is None or changed == text or changed in other:
        return None
    gone = set(re.findall(r"\d+", text)) - set(re.findall(r"\d+", changed))
    if not all(number in other for number in gone):
        return None  # the other text has no such number in the first place
    return changed, target


def _name_pool(data: Path, rng: random.Random) -> list[str]:
    texts = [row["claim"] for row in read_rows(data / "train" / "fever_gold.jsonl.gz")]
    return sorted(
        {
            name.text
            for text in rng.sample(texts, min(4000, len(texts)))
            for name in names(text, "en")
            if len(name.text) > 3
        }
    )


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    write_rows(args.out, rows(args.data, args.rows, args.seed))


if __name__ == "__main__":
    main()
