"""Tests of verifier/retrieval/lexical.py."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from claims.store import IndexRow
from verifier.errors import SearchIndexError
from verifier.retrieval.lexical import LexicalIndex

NO_VECTOR = np.zeros(1, np.float32)


def row(identity: int, quote: str = "Nvidia invested.") -> IndexRow:
    """A row as the store feeds it."""
    return IndexRow(identity, 1, quote, "", None, "en", NO_VECTOR)


@pytest.mark.parametrize("on_disk", [True, False])
def test_what_is_removed_is_gone_and_what_comes_again_stands_once(tmp_path: Path, on_disk: bool) -> None:
    index = LexicalIndex(tmp_path / "words" if on_disk else None)
    index.update([row(1), row(2), row(3)], [])
    index.update([row(2, "Nvidia grew.")], [1])
    assert (len(index), sorted(index.search("Nvidia", "en", 9))) == (2, [2, 3])
    assert index.search("grew", "en", 9) == [2]


def test_a_folder_that_cannot_be_an_index_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("a file")
    with pytest.raises(SearchIndexError):
        LexicalIndex(tmp_path / "words")
