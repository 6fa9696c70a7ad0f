"""Tests of training/further.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.further import german_texts, read_filled, rows, sheet

LABELLED = [
    {"id": "a-1", "evidence": "It is  late.", "claim": "It is not early.", "label": "supported"},
    {"id": "a-2", "evidence": "They left.", "claim": "They came.", "label": "contradicted"},
]
LATE = ["Hours have passed.", "It is dawn.", "It is dark.", "Es ist nicht früh.", "Es ist früh.", "Alle sind müde."]


def test_each_claim_is_held_against_the_text_in_each_language_it_has(tmp_path: Path) -> None:
    file = tmp_path / "sheet.tsv"
    first, second = sheet(LABELLED)
    assert (first, second) == ("a-1\tIt is late.\tIt is not early.", "a-2\tThey left.\tThey came.")
    file.write_text("\t".join(["a-1", *LATE]) + "\n" + "\t".join(["a-2", *LATE]) + "\n")
    german = german_texts(LABELLED, [("a-1", "Es ist spät.", "Es ist nicht früh.")])
    made = [(*row.values(),) for row in rows(LABELLED, read_filled(file), german)]
    labels = ("supported", "contradicted", "unknown")
    late, left = made[:12], made[12:]
    assert late == [
        (text, claim, label, language, claim_language)
        for claim, label, claim_language in zip(LATE, labels * 2, ["en"] * 3 + ["de"] * 3, strict=True)
        for text, language in (("It is  late.", "en"), ("Es ist spät.", "de"))
    ]
    assert left == [
        ("They left.", claim, label, "en", claim_language)
        for claim, label, claim_language in zip(LATE, labels * 2, ["en"] * 3 + ["de"] * 3, strict=True)
    ]


@pytest.mark.parametrize("claims", [LATE[:5], [*LATE, "Mehr."], [*LATE[:5], " "], []])
def test_a_line_with_other_than_six_claims_is_named(tmp_path: Path, claims: list[str]) -> None:
    file = tmp_path / "sheet.tsv"
    file.write_text("\t".join(["a-1", *LATE]) + "\n" + "\t".join(["a-2", *claims]) + "\n")
    with pytest.raises(ValueError, match=r"sheet\.tsv:2: "):
        list(read_filled(file))


def test_a_row_that_the_set_lacks_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "sheet.tsv"
    file.write_text("\t".join(["b-9", *LATE]) + "\n")
    with pytest.raises(KeyError, match="b-9"):
        list(rows(LABELLED, read_filled(file), {}))
