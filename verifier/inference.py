"""Model files, checked before they are used, and the little that both models share in running them."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from verifier.errors import ModelError

MANIFEST = "manifest.json"
TOKENIZER = "tokenizer.json"
_SLOW_FUSION = "SkipLayerNormFusion"
"""A rewriting of the graph that the runtime does by itself, and whose result takes five times as long as what it replaces."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder of models whose files have the checksums that its manifest names."""

    path: Path
    manifest: dict[str, Any]

    def name(self, file: str, *settings: object) -> str:
        """A name for a model that changes with what its output hangs on, such as ``encoder-1a2b3c4d``: its weights, the tokenizer
        and ``settings``.
        """
        parts = (self.manifest["files"][file], self.manifest["files"].get(TOKENIZER), *settings)
        return f"{Path(file).stem}-{hashlib.sha256(repr(parts).encode()).hexdigest()[:8]}"


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
    """An ONNX model that reads texts one by one, as many at once as there are cores for it.

    int8 models scale what goes through them over the whole of a batch: in one with others, a text would be judged by its
    neighbours and by the padding. By itself, it gets the same output wherever it is asked.
    """

    def __init__(self, path: Path, threads: int) -> None:
        """On ``threads`` cores. Raises ModelError if the file is none."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._one = threading.Lock()
        # One core needs no threads of its own: they would be lost in a process that forks after the model is loaded.
        self._pool = ThreadPoolExecutor(threads, "model") if threads > 1 else None
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW_FUSION]
            )
        except Exception as error:  # the runtime has no error of its own to name
            raise ModelError(f"the model file {path} cannot be loaded: {error}") from error
        self._names = [one.name for one in self._session.get_inputs()]

    def outputs(self, texts: Sequence[Encoding]) -> NDArray[np.float32]:
        """The one output of the model for each text, of which there is at least one: an array (len(texts), width)."""
        if self._pool is not None:
            return np.stack(list(self._pool.map(self._output, texts)))
        with self._one:
            return np.stack([self._output(text) for text in texts])

    def _output(self, text: Encoding) -> NDArray[np.float32]:
        inputs = {"ids": text.ids, "mask": text.attention_mask, "types": text.type_ids}
        (output,) = self._session.run(None, {name: np.array([inputs[name]], np.int64) for name in self._names})
        return np.asarray(output[0], np.float32)


def open_tokenizer(path: Path, length: int) -> Tokenizer:
    """The tokenizer of a folder, cutting texts to ``length`` tokens. Raises ModelError if the file is none."""
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises Exception itself
        raise ModelError(f"the tokenizer {path} cannot be loaded: {error}") from error
    tokenizer.enable_truncation(length, strategy="longest_first")
    return tokenizer
