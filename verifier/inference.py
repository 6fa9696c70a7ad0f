"""Model files, checked before they are used, and the little that both models share in running them."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from verifier.errors import ModelError

MANIFEST = "manifest.json"
_PAD = 1
_STEP = 16
_TOKENS_AT_ONCE = 4096
_SLOW_FUSION = "SkipLayerNormFusion"
"""A rewriting of the graph that the runtime does by itself, and whose result takes five times as long as what it replaces."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder of models whose files have the checksums that its manifest names."""

    path: Path
    manifest: dict[str, Any]

    @property
    def version(self) -> str:
        """The version of the models, as the manifest gives it."""
        return str(self.manifest["version"])

    def name(self, file: str) -> str:
        """A name for a model that changes with its weights, such as ``encoder-1a2b3c4d``."""
        return f"{Path(file).stem}-{self.manifest['files'][file][:8]}"


def open_folder(path: Path) -> ModelFolder:
    """The folder with its manifest. Raises ModelError if a file is missing or its SHA-256 is another one."""
    try:
        manifest = json.loads((path / MANIFEST).read_text())
        expected: dict[str, str] = manifest["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} is not a folder of models: {MANIFEST} cannot be read ({error})") from error
    for name, digest in expected.items():
        try:
            with (path / name).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelError(f"the model file {path / name} cannot be read: {error}") from error
        if found != digest:
            raise ModelError(f"the model file {path / name} is damaged: its SHA-256 is {found}, not {digest}")
    return ModelFolder(path, manifest)


class Session:
    """An ONNX model that is ready to run, for one caller at a time.

    Callers that ran at once would share the same cores, each with memory of its own, and none would be sooner done.
    """

    def __init__(self, path: Path, threads: int) -> None:
        """On ``threads`` cores. Raises ModelError if the file is none."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._one = threading.Lock()
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW_FUSION]
            )
        except Exception as error:  # the runtime has no error of its own to name
            raise ModelError(f"the model file {path} cannot be loaded: {error}") from error
        self._names = [one.name for one in self._session.get_inputs()]

    def run(self, inputs: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        """The one output of the model, of those of the inputs that it takes."""
        with self._one:
            (output,) = self._session.run(None, {name: inputs[name] for name in self._names})
        return np.asarray(output, np.float32)


def open_tokenizer(path: Path, length: int) -> Tokenizer:
    """The tokenizer of a folder, cutting texts to ``length`` tokens. Raises ModelError if the file is none."""
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises Exception itself
        raise ModelError(f"the tokenizer {path} cannot be loaded: {error}") from error
    tokenizer.enable_truncation(length, strategy="longest_first")
    return tokenizer


def batches(encodings: Sequence[Encoding]) -> Iterator[tuple[list[int], dict[str, NDArray[np.int64]]]]:
    """The texts in batches of about the same length: (their places in the input, ids, mask and types (texts, tokens)).

    Lengths are padded to multiples of 16, so that few shapes occur.
    """
    lengths = [-(-len(encoding.ids) // _STEP) * _STEP for encoding in encodings]
    order = sorted(range(len(encodings)), key=lambda place: lengths[place])
    start = 0
    while start < len(order):
        end = start + 1
        while end < len(order) and lengths[order[end]] * (end + 1 - start) <= _TOKENS_AT_ONCE:
            end += 1
        places = order[start:end]
        yield places, _arrays([encodings[place] for place in places], lengths[places[-1]])
        start = end


def _arrays(encodings: Sequence[Encoding], length: int) -> dict[str, NDArray[np.int64]]:
    ids = np.full((len(encodings), length), _PAD, np.int64)
    mask, types = np.zeros_like(ids), np.zeros_like(ids)
    for row, encoding in enumerate(encodings):
        count = len(encoding.ids)
        ids[row, :count] = encoding.ids
        mask[row, :count] = 1
        types[row, :count] = encoding.type_ids
    return {"ids": ids, "mask": mask, "types": types}
