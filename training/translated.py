"""German versions of labelled English rows, by a translator: the sheet to fill in, and the rows made of it.

    python -m training.translated sheet DATA/train/mnli_dev.jsonl.gz SHEET.tsv
    python -m training.translated rows DATA/train/mnli_dev.jsonl.gz SHEET.tsv OUT.jsonl.gz

A line of a sheet is about one text: the ids of its rows with a blank between them, the text, then the claim of each row,
with tabs between them. The translator puts German in the place of the English and leaves out what is not done. Each row
comes back in German, with its claim in English, and with its text in English (a set translated once serves both
languages and all that is across; as Conneau et al. 2018 train on translations, XNLI).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from claims.records import Language
from training.rows import WAYS, read_rows, write_rows

_WAYS: tuple[tuple[Language, Language], ...] = (("de", "de"), *reversed(WAYS))


def sheet(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""The lines of a sheet, a text with all its claims in each.

    >>> row = {"id": "a-1", "evidence": "It is late.", "claim": "It is not early."}
    >>> list(sheet([row, {**row, "id": "a-2", "claim": "It is early."}]))
    ['a-1 a-2\tIt is late.\tIt is not early.\tIt is early.']
    """
    claims_of: dict[str, dict[str, str]] = {}
    for row in rows:
        claims_of.setdefault(row["evidence"], {})[row["id"]] = row["claim"]
    for evidence, claims in claims_of.items():
        texts = (" ".join(text.split()) for text in (evidence, *claims.values()))
        yield "\t".join((" ".join(claims), *texts))


def read_sheet(path: Path) -> Iterator[tuple[str, str, str]]:
    """(id, text, claim) for each row that was translated. Raises ValueError for a line with other than one text for each claim."""
    with path.open(encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            ids, *texts = (field.strip() for field in line.split("\t"))
            names = ids.split()
            if len(texts) != len(names) + 1 or not all(texts):
                raise ValueError(f"{path}:{number}: {len(names)} claims, but {len(texts)} texts or an empty one")
            for name, claim in zip(names, texts[1:], strict=True):
                yield name, texts[0], claim


def rows(labelled: Iterable[Mapping[str, Any]], translated: Iterable[tuple[str, str, str]]) -> Iterator[dict[str, Any]]:
    """The rows of what was translated, each in German and across the languages. Raises KeyError for an id that no row has."""
    english = {row["id"]: row for row in labelled}
    for name, evidence, claim in translated:
        row = english[name]
        texts = {"en": (row["evidence"], row["claim"]), "de": (evidence, claim)}
        for first, second in _WAYS:
            yield {
                "evidence": texts[first][0], "claim": texts[second][1], "label": row["label"],
                "evidence_lang": first, "claim_lang": second,
            }  # fmt: skip


def arguments(description: str | None, *files: str) -> argparse.Namespace:
    """What the command line gives for ``sheet LABELLED SHEET`` and ``rows LABELLED SHEET FILES...``."""
    parser = argparse.ArgumentParser(description=description)
    commands = parser.add_subparsers(dest="command", required=True)
    for command, names in (("sheet", ()), ("rows", files)):
        given = commands.add_parser(command)
        for name in ("labelled", "sheet", *names):
            given.add_argument(name, type=Path)
    return parser.parse_args()


def write_sheet(path: Path, lines: Iterable[str]) -> None:
    """Writes the lines of a sheet to be filled in."""
    path.write_text("".join(line + "\n" for line in lines), encoding="utf8")


def main() -> None:
    """The command of the module's docstring."""
    args = arguments(__doc__, "out")
    if args.command == "sheet":
        write_sheet(args.sheet, sheet(read_rows(args.labelled)))
    else:
        write_rows(args.out, rows(read_rows(args.labelled), read_sheet(args.sheet)))


if __name__ == "__main__":
    main()
