"""Claims on health as they go round, each held against four passages of papers on its topic: written for this.

    python -m training.passages training/passages OUT.jsonl.gz

A line of a file is about one topic: its passages, and claims with one letter for each passage, S, C or U (supported,
contradicted, unknown). Passages on one topic need not agree, and most of them leave most claims open: near the claim is
not about the claim, as in HealthVer (Sarrouti et al. 2021).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.rows import LABELS, read_rows, write_rows

_LABEL_OF = dict(zip("SCU", LABELS, strict=True))


def rows(topic: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each claim of a topic against each of its passages, which are English. Raises ValueError where letters and passages differ
    in number, KeyError for another letter.

    >>> topic = {"passages": ["Zinc had no effect.", "Zinc was well tolerated."], "claims": [["de", "CU", "Zink hilft."]]}
    >>> [(row["evidence"], row["label"], row["claim_lang"]) for row in rows(topic)]
    [('Zinc had no effect.', 'contradicted', 'de'), ('Zinc was well tolerated.', 'unknown', 'de')]
    """
    for language, letters, claim in topic["claims"]:
        for passage, letter in zip(topic["passages"], letters, strict=True):
            yield {
                "evidence": passage, "claim": claim, "label": _LABEL_OF[letter],
                "evidence_lang": "en", "claim_lang": language,
            }  # fmt: skip


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    files = sorted(args.folder.glob("*.jsonl"))
    write_rows(args.out, (row for path in files for topic in read_rows(path) for row in rows(topic)))


if __name__ == "__main__":
    main()
