"""Tests of training/translated.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.translated import read_sheet, rows, sheet

LABELLED = [
    {"id": "a-1", "evidence": "It is  late.", "claim": "It is not early.", "label": "supported"},
    {"id": "a-3", "evidence": "They left.", "claim": "They came.", "label": "contradicted"},
    {"id": "a-2", "evidence": "It is  late.", "claim": "They slept.", "label": "unknown"},
]
GERMAN = {"It is late.": "Es ist spät.", "It is not early.": "Es ist nicht früh.", "They slept.": "Sie schliefen."}


def test_each_row_comes_back_in_german_and_across_the_languages(tmp_path: Path) -> None:
    file = tmp_path / "sheet.tsv"
    first, second = sheet(LABELLED)
    assert second == "a-3\tThey left.\tThey came."
    names, *texts = first.split("\t")
    file.write_text("\t".join((names, *(GERMAN[text] for text in texts))) + "\n")
    made = [(*row.values(),) for row in rows(LABELLED, read_sheet(file))]
    assert made == [
        ("Es ist spät.", "Es ist nicht früh.", "supported", "de", "de"),
        ("Es ist spät.", "It is not early.", "supported", "de", "en"),
        ("It is  late.", "Es ist nicht früh.", "supported", "en", "de"),
        ("Es ist spät.", "Sie schliefen.", "unknown", "de", "de"),
        ("Es ist spät.", "They slept.", "unknown", "de", "en"),
        ("It is  late.", "Sie schliefen.", "unknown", "en", "de"),
    ]


@pytest.mark.parametrize("line", ["a-1 a-2\tEs ist spät.\tEs ist nicht früh.", "a-1\tEs ist spät.\t ", "a-1", ""])
def test_a_line_that_lacks_a_text_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "sheet.tsv"
    file.write_text(f"a-3\tSie gingen.\tSie kamen.\n{line}\n")
    with pytest.raises(ValueError, match=r"sheet\.tsv:2: "):
        list(read_sheet(file))


def test_a_row_that_the_set_lacks_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "sheet.tsv"
    file.write_text("b-9\tSie gingen.\tSie kamen.\n")
    with pytest.raises(KeyError, match="b-9"):
        list(rows(LABELLED, read_sheet(file)))
