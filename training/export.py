"""From a trained torch model to the ONNX file that ships: int8 weights, one scale a row.

    python -m training.export stance AVERAGE.pt VOCABULARY OUT
    python -m training.export encoder [AVERAGE.pt] VOCABULARY OUT
    python -m training.export stance AVERAGE.pt VOCABULARY OUT --float32    # to measure what int8 costs
    python -m training.export stance AVERAGE.pt VOCABULARY OUT --quiet      # and what it would cost with all as loud as it is

Linear layers are quantised dynamically, per channel (onnxruntime), after loud features are made quiet (:mod:`training.quiet`,
measured on texts of ``training/written``); embeddings keep int8 rows with a float32 scale each. The exported file is held
against the torch model on random input before it is kept.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.architecture import POSITIONS, SentenceEncoder, StanceClassifier, encoder_from
from training.base import base_path, read_base
from training.quiet import PARTS, Example, make_quiet
from training.written import read_articles

OPSET = 17
INPUTS = {"stance": ("ids", "mask", "types"), "encoder": ("ids", "mask")}
WRITTEN = Path(__file__).parent / "written" / "train"
_EVERY = 50


class QuantisedEmbedding(nn.Module):
    """An embedding with int8 rows: four times smaller, and as good as the whole one to within half a step of each row."""

    rows: Tensor
    scales: Tensor

    def __init__(self, whole: nn.Embedding) -> None:
        super().__init__()
        weight = whole.weight.detach()
        scales = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
        self.register_buffer("rows", (weight / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, ids: Tensor) -> Tensor:
        """Ids of any shape -> float32 rows."""
        return self.rows[ids].float() * self.scales[ids]


def export(model: nn.Module, inputs: tuple[str, ...], output: str, path: Path, *, int8: bool = True) -> None:
    """Writes ``model`` as ONNX with dynamic batch and length, in int8 or float32, and checks that it says the same.

    Raises AssertionError if the exported model strays: by 1e-3 before quantisation.
    """
    model.eval()
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(4, 1000, (3, 24), generator=generator)
    example = {
        "ids": ids,
        "mask": torch.ones_like(ids),
        "types": (torch.arange(24) > 12).long().expand(3, -1).contiguous(),
    }
    args = tuple(example[name] for name in inputs)
    with torch.no_grad():
        expected = model(*args).numpy()
    with tempfile.TemporaryDirectory() as folder:
        whole, prepared = Path(folder) / "whole.onnx", Path(folder) / "prepared.onnx"
        axes = {name: {0: "batch", 1: "tokens"} for name in inputs} | {output: {0: "batch"}}
        torch.onnx.export(
            model, args, str(whole), input_names=list(inputs), output_names=[output], dynamic_axes=axes,
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip
        assert_close(whole, inputs, args, expected, 1e-3)
        if int8:
            quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
            kinds = ["MatMul"]
            quantize_dynamic(prepared, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=kinds)
        else:
            shutil.copyfile(whole, path)
    onnx.checker.check_model(str(path))
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def assert_close(
    path: Path, inputs: tuple[str, ...], args: tuple[Tensor, ...], expected: np.ndarray, tolerance: float
) -> None:
    """Raises AssertionError if the ONNX file and the torch model differ by more than ``tolerance`` anywhere."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {name: value.numpy() for name, value in zip(inputs, args, strict=True)})
    strayed = float(np.abs(found - expected).max())
    if strayed > tolerance:
        raise AssertionError(f"{path.name} strays by {strayed:.5f} from the torch model")


def texts(kind: str, vocabulary: Path) -> Iterator[Example]:
    """What a model of that kind is called with: texts of all sorts with a claim each."""
    tokenizer = Tokenizer.from_file(str(vocabulary / "tokenizer.json"))
    tokenizer.enable_truncation(POSITIONS)
    for article in islice(read_articles(WRITTEN), 0, None, _EVERY):
        pair = tokenizer.encode(" ".join(article.sentences), article.claims[0].text)
        inputs = {"ids": pair.ids, "mask": pair.attention_mask, "types": pair.type_ids}
        yield tuple(torch.tensor([inputs[name]]) for name in INPUTS[kind])


def load(
    kind: str, vocabulary: Path, weights: Path | None, *, int8: bool = True, quiet: Sequence[str] = PARTS
) -> nn.Module:
    """The torch model of that kind, with trained weights or, for the encoder, those of the base; made ready for int8.

    ``quiet`` names the linear layers whose loud features are made quiet.
    """
    keep = json.loads((vocabulary / "vocabulary.json").read_text())
    encoder = encoder_from(read_base(base_path()), keep, dropout=0.0)
    model: nn.Module = StanceClassifier(encoder) if kind == "stance" else SentenceEncoder(encoder)
    if weights is not None:
        model.load_state_dict(torch.load(weights, weights_only=True))
    if int8:
        encoder.word = QuantisedEmbedding(encoder.word)
        encoder.position = QuantisedEmbedding(encoder.position)
        make_quiet(model.eval(), encoder.layers, texts(kind, vocabulary), quiet)
    return model


def main() -> None:
    """The commands of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("stance", "encoder"))
    parser.add_argument("weights", type=Path, nargs="?")
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float32", action="store_true")
    parser.add_argument("--quiet", nargs="*", choices=PARTS, default=PARTS, help="where loud features are made quiet")
    args = parser.parse_args()
    int8 = not args.float32
    model = load(args.kind, args.vocabulary, args.weights, int8=int8, quiet=args.quiet)
    export(model, INPUTS[args.kind], "logits" if args.kind == "stance" else "vectors", args.out, int8=int8)


if __name__ == "__main__":
    main()
