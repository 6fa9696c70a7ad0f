"""Further claims about the texts of a labelled set, by a writer: the sheet to fill in, and the rows made of it.

    python -m training.further sheet DATA/train/mnli_train10k.jsonl.gz SHEET.tsv
    python -m training.further rows DATA/train/mnli_train10k.jsonl.gz SHEET.tsv GERMAN.tsv OUT.jsonl.gz

A line of the sheet is about one text: the id of a row, the text, and a claim about it to show the manner. In place of
text and claim the writer puts six claims, three English and three German ones: one that follows from the text, one that
it denies, one that it leaves open. Claims of all labels about one text keep it from being told by the text alone, as in
MultiNLI (Williams et al. 2018), of which a sample has one claim a text. Each claim is held against its text in the
language it was written in, and against the German one of GERMAN, a sheet of :mod:`training.translated`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from claims.records import LANGUAGES
from training.rows import LABELS, read_rows, write_rows
from training.translated import arguments, read_sheet, write_sheet


def sheet(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""The lines of a sheet, one for each text.

    >>> row = {"id": "a-1", "evidence": "It is late.", "claim": "It is not early."}
    >>> list(sheet([row, {**row, "id": "a-2", "claim": "It is early."}]))
    ['a-1\tIt is late.\tIt is not early.']
    """
    seen: set[str] = set()
    for row in rows:
        if row["evidence"] not in seen:
            seen.add(row["evidence"])
            yield "\t".join(" ".join(row[name].split()) for name in ("id", "evidence", "claim"))


def read_filled(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(id, claims) for each text, the claims by language, then label. Raises ValueError for a line with other than six claims."""
    wanted = len(LANGUAGES) * len(LABELS)
    with path.open(encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            name, *claims = (field.strip() for field in line.split("\t"))
            if not name or len(claims) != wanted or not all(claims):
                raise ValueError(f"{path}:{number}: {len(claims)} claims for {wanted}, or an empty one")
            yield name, tuple(claims)


def rows(
    labelled: Iterable[Mapping[str, Any]], filled: Iterable[tuple[str, tuple[str, ...]]], german: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """The rows of what was written, against the English texts and those of ``german`` (by English text) that there are.

    Raises KeyError for an id that no row has.
    """
    texts = {row["id"]: row["evidence"] for row in labelled}
    for name, claims in filled:
        versions = {"en": texts[name], "de": german.get(texts[name])}
        told = zip(((one, label) for one in LANGUAGES for label in LABELS), claims, strict=True)
        for (claim_language, label), claim in told:
            for language, evidence in versions.items():
                if evidence is not None:
                    yield {
                        "evidence": evidence, "claim": claim, "label": label,
                        "evidence_lang": language, "claim_lang": claim_language,
                    }  # fmt: skip


def german_texts(labelled: Iterable[Mapping[str, Any]], translated: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """The German versions of the texts of a set, by the English ones. Raises KeyError for an id that no row has."""
    texts = {row["id"]: row["evidence"] for row in labelled}
    return {texts[name]: text for name, text, _ in translated}


def main() -> None:
    """The command of the module's docstring."""
    args = arguments(__doc__, "german", "out")
    labelled = list(read_rows(args.labelled))
    if args.command == "sheet":
        write_sheet(args.sheet, sheet(labelled))
    else:
        german = german_texts(labelled, read_sheet(args.german))
        write_rows(args.out, rows(labelled, read_filled(args.sheet), german))


if __name__ == "__main__":
    main()
