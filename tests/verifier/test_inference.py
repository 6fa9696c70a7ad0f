"""Tests of verifier/inference.py and of the two models on top of it, with the files that ship."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.contracts import check_stance_model
from verifier.encoder import OnnxEncoder
from verifier.errors import ModelError
from verifier.inference import ModelFolder, open_folder
from verifier.settings import Settings
from verifier.stance.model import OnnxStanceModel


@pytest.fixture(scope="module")
def folder() -> ModelFolder:
    return open_folder(Settings().models)


@pytest.fixture
def copy(tmp_path: Path, folder: ModelFolder) -> Path:
    return Path(shutil.copytree(folder.path, tmp_path / "models"))


def test_shipped_files_are_small_enough(folder: ModelFolder) -> None:
    for name in folder.manifest["files"]:
        assert (folder.path / name).stat().st_size <= 40_000_000


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "stance.onnx").unlink()
    with pytest.raises(ModelError, match=r"stance\.onnx cannot be read"):
        open_folder(copy)


def test_a_truncated_file_is_named(copy: Path) -> None:
    with (copy / "encoder.onnx").open("r+b") as file:
        file.truncate(1000)
    with pytest.raises(ModelError, match=r"encoder\.onnx is damaged"):
        open_folder(copy)


def test_a_folder_without_a_manifest_is_none(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not a folder of models"):
        open_folder(tmp_path)


def test_a_file_that_is_no_model_is_refused(copy: Path) -> None:
    (copy / "stance.onnx").write_bytes(b"not a model")
    manifest = json.loads((copy / "manifest.json").read_text())
    with pytest.raises(ModelError, match="cannot be loaded"):
        OnnxStanceModel(ModelFolder(copy, manifest), 1)


def test_other_labels_are_refused(folder: ModelFolder) -> None:
    manifest = {**folder.manifest, "labels": ["yes", "no", "maybe"]}
    with pytest.raises(ModelError, match="labels"):
        OnnxStanceModel(ModelFolder(folder.path, manifest), 1)


def test_the_order_of_labels_is_read_from_the_manifest(folder: ModelFolder) -> None:
    pair = [("The river is two miles long.", "The river has a length of two miles.")]
    (one,) = OnnxStanceModel(folder, 1).scores(pair)
    turned = ModelFolder(folder.path, {**folder.manifest, "labels": ["contradicts", "supports", "neutral"]})
    (other,) = OnnxStanceModel(turned, 1).scores(pair)
    assert (one.supports, one.contradicts) == (other.contradicts, other.supports)


@pytest.mark.parametrize("change", [{"temperature": 2.5}, {"max_tokens": 64}, {"files": {"tokenizer.json": "0"}}])
def test_a_model_has_another_name_with_whatever_changes_its_scores(folder: ModelFolder, change: dict[str, Any]) -> None:
    files = {**folder.manifest["files"], **change.get("files", {})}
    other = ModelFolder(folder.path, {**folder.manifest, **change, "files": files})
    assert OnnxStanceModel(other, 1).name != OnnxStanceModel(folder, 1).name


@pytest.mark.parametrize("threads", [1, 2])
def test_the_model_that_ships_is_a_stance_model(folder: ModelFolder, threads: int) -> None:
    check_stance_model(OnnxStanceModel(folder, threads))


@pytest.mark.parametrize("threads", [1, 2])
def test_a_pair_has_the_same_scores_whatever_else_is_asked(folder: ModelFolder, threads: int) -> None:
    model = OnnxStanceModel(folder, threads)
    pairs = [("The bridge is open. " * count, "The bridge is closed.") for count in (9, 1, 4, 2, 7)]
    alone = [model.scores([pair])[0] for pair in pairs]
    assert model.scores(pairs) == alone
    assert model.scores(pairs[::-1]) == alone[::-1]


@pytest.mark.parametrize("threads", [1, 2])
def test_a_text_has_the_same_vector_whatever_else_is_asked(folder: ModelFolder, threads: int) -> None:
    encoder = OnnxEncoder(folder, threads)
    texts = ["Die Brücke ist offen. " * count for count in (3, 1, 8)]
    assert np.array_equal(encoder.passages(texts), np.vstack([encoder.passages([text]) for text in texts]))


def test_callers_at_once_get_their_own_scores(folder: ModelFolder) -> None:
    model = OnnxStanceModel(folder, 2)
    asked = [[(f"The bridge has {count} lanes.", "The bridge has 4 lanes.")] * 3 for count in range(2, 8)]
    with ThreadPoolExecutor(3) as callers:
        together = list(callers.map(model.scores, asked))
    assert together == [model.scores(pairs) for pairs in asked]


def test_no_text_is_no_vector(folder: ModelFolder) -> None:
    assert OnnxEncoder(folder, 1).queries([]).shape == (0, 384)


def test_a_sentence_lies_nearer_to_its_translation_than_to_another(folder: ModelFolder) -> None:
    encoder = OnnxEncoder(folder, 1)
    query = encoder.queries(["The mayor opened the new library on Monday."])
    passages = encoder.passages(
        ["Die Bürgermeisterin eröffnete am Montag die neue Bücherei.", "Der Hersteller senkt im Herbst seine Preise."]
    )
    near, far = (passages @ query.T).ravel()
    assert near > far
    assert np.allclose(np.linalg.norm(passages, axis=1), 1, atol=1e-5)
