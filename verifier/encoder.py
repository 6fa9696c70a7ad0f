"""The sentence encoder: multilingual-e5-small, English and German, as int8 ONNX."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claims.passages import FORM
from verifier.inference import TOKENIZER, ModelFolder, Session, open_tokenizer

FILE = "encoder.onnx"
_MAX_TOKENS = 192


class OnnxEncoder:
    """Sentences to vectors of unit length, with the prefixes that the model was trained with (Wang et al. 2024)."""

    dimensions = 384

    def __init__(self, folder: ModelFolder, threads: int) -> None:
        """Raises ModelError if the files cannot be loaded."""
        self.name = folder.name(FILE, _MAX_TOKENS, FORM)
        self._session = Session(folder.path / FILE, threads)
        self._tokenizer = open_tokenizer(folder.path / TOKENIZER, _MAX_TOKENS)

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Claims as an array (len(texts), 384)."""
        return self._encode([f"query: {text}" for text in texts])

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Evidence as an array (len(texts), 384)."""
        return self._encode([f"passage: {text}" for text in texts])

    def _encode(self, texts: list[str]) -> NDArray[np.float32]:
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        return self._session.outputs(self._tokenizer.encode_batch(texts))
