"""How often a search finds the evidence of a claim among all development evidence: by words, by meaning, and fused.

    python -m training.recall DATA MODELS

Claims are those labelled supported or contradicted. One store holds the evidence of all sets, in both languages.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from claims.store import IndexRow
from training.beside import MEASURED
from training.rows import read_rows
from verifier.encoder import OnnxEncoder
from verifier.inference import open_folder
from verifier.retrieval.dense import DenseIndex
from verifier.retrieval.fusion import fused
from verifier.retrieval.lexical import LexicalIndex

_REACH = 50


def figures(ranks: Sequence[int | None]) -> str:
    """recall@1, 5, 10 and the mean reciprocal rank, of ranks from 1 (None: not found).

    >>> figures([1, 4, None])
    '0.333 0.667 0.667 0.417'
    """
    shares = [sum(rank is not None and rank <= k for rank in ranks) / len(ranks) for k in (1, 5, 10)]
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return " ".join(f"{value:.3f}" for value in (*shares, mean))


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("models", type=Path)
    args = parser.parse_args()
    encoder = OnnxEncoder(open_folder(args.models), 2)
    sets = {name: list(read_rows(args.data / "dev" / f"{name}.jsonl.gz")) for name in MEASURED}
    languages = {row["evidence"]: row["evidence_lang"] for rows in sets.values() for row in rows}
    texts = list(languages)
    place = {text: number for number, text in enumerate(texts)}
    vectors = encoder.passages(texts)
    dense = DenseIndex(encoder.dimensions)
    dense.add(list(range(len(texts))), vectors)
    with tempfile.TemporaryDirectory() as folder:
        lexical = LexicalIndex(Path(folder))
        lexical.update(
            (IndexRow(n, 1, text, "", None, languages[text], vectors[n]) for n, text in enumerate(texts)), []
        )
        print(f"{len(texts)} passages; recall@1, @5, @10, MRR")
        for name, rows in sets.items():
            asked = [row for row in rows if row["label"] != "unknown"]
            near = dense.search(encoder.queries([row["claim"] for row in asked]), _REACH)
            words = [lexical.search(row["claim"], row["claim_lang"], _REACH) for row in asked]
            both = [[item for item, _ in fused(*one)] for one in zip(near, words, strict=True)]
            for kind, found in (("lexical", words), ("dense", near), ("fused", both)):
                ranks = [_rank(ranking, place[row["evidence"]]) for ranking, row in zip(found, asked, strict=True)]
                print(f"{name:22s} {kind:8s} {figures(ranks)}", flush=True)


def _rank(ranking: Sequence[int], wanted: int) -> int | None:
    return ranking.index(wanted) + 1 if wanted in ranking else None


if __name__ == "__main__":
    main()
