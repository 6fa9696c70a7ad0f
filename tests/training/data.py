"""A tiny folder of data in the shape that training reads, written by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from training.mixture import WEIGHTS

ROWS = [
    ("In 1998 the bridge in Bonn was opened by Anna Becker after three years.", "Anna Becker opened the bridge in 1998.", "supported"),
    ("In 1998 the bridge in Bonn was opened by Anna Becker after three years.", "The bridge was opened in 2001.", "contradicted"),
    ("The museum in Graz has 40 rooms and a garden that was planted last year.", "The museum is in Graz.", "supported"),
    ("The museum in Graz has 40 rooms and a garden that was planted last year.", "The museum is free on Sundays.", "unknown"),
]  # fmt: skip
PARALLEL = [
    ("A man in a red coat is reading the newspaper on a bench.", "Ein Mann in einem roten Mantel liest auf einer Bank die Zeitung."),
    ("In 1998 the bridge in Bonn was opened by Anna Becker after three years.",
     "Im Jahr 1998 wurde die Brücke in Bonn nach drei Jahren von Anna Becker eröffnet."),
    ("Tom was not at home when Mary called him on the 3rd of May.", "Tom war nicht zu Hause, als Maria ihn am 3. Mai anrief."),
]  # fmt: skip


def write_data(folder: Path) -> Path:
    """The folder, with every training set and the parallel text."""
    (folder / "train").mkdir(parents=True)
    for name in WEIGHTS:
        language = "de" if name == "mnli_de_mt" else "en"
        with gzip.open(folder / "train" / f"{name}.jsonl.gz", "wt", encoding="utf8") as out:
            for evidence, claim, label in ROWS:
                row = {
                    "evidence": evidence,
                    "claim": claim,
                    "label": label,
                    "evidence_lang": language,
                    "claim_lang": language,
                }
                out.write(json.dumps(row) + "\n")
    with gzip.open(folder / "parallel_en_de.tsv.gz", "wt", encoding="utf8") as out:
        out.writelines(f"{english}\t{german}\n" for english, german in PARALLEL)
    return folder
