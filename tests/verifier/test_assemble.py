"""Tests of verifier/assemble.py."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from claims.database import BUSY_SECONDS
from claims.errors import StoreBusy, StoreError
from tests.verifier.stance.test_huggingface import NAMES, tiny_model
from verifier.assemble import open_database, open_stance
from verifier.errors import ModelError
from verifier.inference import open_folder
from verifier.settings import Settings
from verifier.stance.huggingface import HuggingFaceStanceModel
from verifier.stance.model import OnnxStanceModel

SETTINGS = Settings(threads=1)


def test_without_a_setting_the_model_is_the_one_that_ships() -> None:
    folder = open_folder(SETTINGS.models)
    assert open_stance(SETTINGS, folder).name == OnnxStanceModel(folder, 1).name


def test_a_folder_with_a_manifest_is_an_onnx_model(tmp_path: Path) -> None:
    shipped = open_folder(SETTINGS.models)
    files = {name: shipped.manifest["files"][name] for name in ("stance.onnx", "tokenizer.json")}
    for name in files:
        (tmp_path / name).symlink_to(SETTINGS.models / name)
    (tmp_path / "manifest.json").write_text(json.dumps(shipped.manifest | {"files": files}))
    model = open_stance(replace(SETTINGS, stance_model=tmp_path), shipped)
    assert isinstance(model, OnnxStanceModel)


def test_labels_of_another_kind_are_refused(tmp_path: Path) -> None:
    manifest = {"version": "1", "labels": ["yes", "no", "maybe"], "files": {}}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="has the labels"):
        open_stance(replace(SETTINGS, stance_model=tmp_path), open_folder(SETTINGS.models))


def test_a_database_that_is_held_is_waited_for_as_long_as_set(tmp_path: Path) -> None:
    settings = replace(SETTINGS, data=tmp_path, busy_seconds=0)
    with closing(sqlite3.connect(tmp_path / "claims.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN EXCLUSIVE")
        begin = time.monotonic()
        with pytest.raises(StoreBusy):
            open_database(settings)
        assert time.monotonic() - begin < BUSY_SECONDS / 2


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match=r"file/data: the folder of the data cannot be made: Not a directory$"):
        open_database(replace(SETTINGS, data=tmp_path / "file" / "data"))


def test_any_other_folder_is_one_of_hugging_face(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path / "tiny", NAMES)
    model = open_stance(replace(SETTINGS, stance_model=folder), open_folder(SETTINGS.models))
    assert isinstance(model, HuggingFaceStanceModel)
