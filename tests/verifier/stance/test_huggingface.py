"""Tests of verifier/stance/huggingface.py, on a tiny model made here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts import check_stance_model
from verifier.errors import ModelError
from verifier.stance.huggingface import HuggingFaceStanceModel, columns

NAMES = {0: "contradiction", 1: "entailment", 2: "neutral"}


def tiny_model(folder: Path, labels: dict[int, str]) -> Path:
    """A BERT with one small layer and random weights, large enough to tell texts apart, saved with its tokenizer."""
    pytest.importorskip("torch", reason="needs the extra [hf]")
    transformers = pytest.importorskip("transformers", reason="needs the extra [hf]")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "it", "rained", "not", "."]
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(words))
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(words), hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8,
        initializer_range=1.0, id2label=labels, label2id={name: place for place, name in labels.items()},
    )  # fmt: skip
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_a_model_of_the_library_is_a_stance_model(tmp_path: Path) -> None:
    check_stance_model(HuggingFaceStanceModel(tiny_model(tmp_path / "tiny", NAMES), 1))


def test_labels_are_read_by_name(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path / "tiny", NAMES)
    model = HuggingFaceStanceModel(folder, 1)
    config = folder / "config.json"
    config.write_text(
        config.read_text()
        .replace('"entailment"', '"x"')
        .replace('"neutral"', '"entailment"')
        .replace('"x"', '"neutral"')
    )
    swapped = HuggingFaceStanceModel(folder, 1)
    [one], [other] = model.scores([("it", "rained")]), swapped.scores([("it", "rained")])
    assert model.name != swapped.name
    assert one.supports == pytest.approx(other.neutral)
    assert one.contradicts == pytest.approx(other.contradicts)


def test_a_folder_without_a_model_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        HuggingFaceStanceModel(tmp_path, 1)


@pytest.mark.parametrize("names", [{0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"}, {0: "entailment", 1: "not_entailment"}])
def test_labels_without_a_meaning_are_refused(names: dict[int, str]) -> None:
    with pytest.raises(ModelError, match="labels"):
        columns(names, Path("model"))
