"""The stance model: a cross-encoder that reads premise and hypothesis as one text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from verifier.errors import ModelError
from verifier.inference import TOKENIZER, ModelFolder, Session, open_tokenizer
from verifier.results import StanceScores

FILE = "stance.onnx"
LABELS = ("supports", "contradicts", "neutral")


class OnnxStanceModel:
    """Probabilities of the three stances, calibrated by the temperature of the manifest (Guo et al. 2017)."""

    def __init__(self, folder: ModelFolder, threads: int) -> None:
        """Raises ModelError if the files cannot be loaded or the manifest names other labels."""
        labels = tuple(folder.manifest.get("labels", ()))
        if sorted(labels) != sorted(LABELS):
            raise ModelError(f"the stance model in {folder.path} has the labels {labels}, needed are {LABELS}")
        self._columns = [labels.index(label) for label in LABELS]
        self._temperature = float(folder.manifest.get("temperature", 1.0))
        most_tokens = int(folder.manifest.get("max_tokens", 192))
        self.name = folder.name(FILE, labels, self._temperature, most_tokens)
        self._session = Session(folder.path / FILE, threads)
        self._tokenizer = open_tokenizer(folder.path / TOKENIZER, most_tokens)

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        """One result a pair (premise, hypothesis), in the order given."""
        if not pairs:
            return []
        logits = self._session.outputs(self._tokenizer.encode_batch(list(pairs)))
        scaled = logits[:, self._columns] / self._temperature
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        return [StanceScores(*map(float, row)) for row in powers / powers.sum(axis=1, keepdims=True)]
