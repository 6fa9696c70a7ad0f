"""Rows that carry what is known of English pairs over to German and to pairs of both languages.

    python -m training.crossed DATA OUT.jsonl.gz MODELS [--pairs 40000]

Two sorts: labelled rows whose evidence or claim stands in the parallel text, with the human translation in its place; and
pairs of similar sentences of the parallel text, which a teacher (the stance model in MODELS) judges in English, and whose
German and mixed versions are to be judged the same (as in Yang et al. 2022, "Enhancing cross-lingual transfer by consistency").
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from training.mixture import WEIGHTS
from training.rows import parallel_pairs, read_rows, write_rows
from verifier.encoder import OnnxEncoder
from verifier.inference import ModelFolder, open_folder
from verifier.retrieval.dense import DenseIndex
from verifier.stance.model import OnnxStanceModel

_REACH = 12
_COPIES = 88
"""Two sentences that are more alike than this (rapidfuzz, 0 to 100) are the same one."""


def translated(data: Path) -> Iterator[dict[str, Any]]:
    """Labelled English rows with German evidence, claim or both, where the parallel text has the very sentence."""
    german = {_key(en): de for en, de in parallel_pairs(data / "parallel_en_de.tsv.gz")}
    for name in WEIGHTS:
        for row in read_rows(data / "train" / f"{name}.jsonl.gz"):
            evidence, claim = german.get(_key(row["evidence"])), german.get(_key(row["claim"]))
            if row["evidence_lang"] == "en" and (evidence or claim):
                yield {
                    "evidence": evidence or row["evidence"], "claim": claim or row["claim"], "label": row["label"],
                    "evidence_lang": "de" if evidence else "en", "claim_lang": "de" if claim else "en",
                }  # fmt: skip


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def judged(data: Path, models: ModelFolder, count: int, rng: random.Random) -> Iterator[dict[str, Any]]:
    """Pairs in German or both languages, with what the teacher says of the English ones, as many of each stance as can be."""
    long_enough = [pair for pair in parallel_pairs(data / "parallel_en_de.tsv.gz") if 30 < len(pair[0]) < 300]
    pairs = rng.sample(long_enough, count)
    near = _near(pairs, OnnxEncoder(models, 2), rng)
    scores = OnnxStanceModel(models, 2).scores([(pairs[one][0], pairs[other][0]) for one, other in near])
    by_stance: dict[int, list[dict[str, Any]]] = {0: [], 1: [], 2: []}
    for (one, other), score in zip(near, scores, strict=True):
        values = [round(value, 4) for value in (score.supports, score.contradicts, score.neutral)]
        (evidence, german_evidence), (claim, german_claim) = pairs[one], pairs[other]
        first, second = rng.choice((("de", "de"), ("de", "en"), ("en", "de")))
        by_stance[values.index(max(values))].append({
            "evidence": german_evidence if first == "de" else evidence, "evidence_lang": first,
            "claim": german_claim if second == "de" else claim, "claim_lang": second, "probabilities": values,
        })  # fmt: skip
    most = max(len(by_stance[0]), len(by_stance[1]))
    for rows in by_stance.values():
        yield from rng.sample(rows, min(most, len(rows)))


def _near(pairs: Sequence[tuple[str, str]], encoder: OnnxEncoder, rng: random.Random) -> list[tuple[int, int]]:
    """For each pair the place of another with a similar English side, in random order."""
    vectors = encoder.queries([english for english, _ in pairs])
    index = DenseIndex(encoder.dimensions, flat_up_to=len(pairs))
    index.add(list(range(len(pairs))), vectors)
    found = []
    for one, places in enumerate(index.search(vectors, _REACH)):
        others = [p for p in places if p != one and fuzz.ratio(pairs[one][0], pairs[p][0]) < _COPIES]
        if others:
            found.append((one, rng.choice(others)))
    return found


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "out", "models"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--pairs", type=int, default=40_000)
    args = parser.parse_args()
    rng = random.Random(0)
    write_rows(args.out, chain(translated(args.data), judged(args.data, open_folder(args.models), args.pairs, rng)))


if __name__ == "__main__":
    main()
