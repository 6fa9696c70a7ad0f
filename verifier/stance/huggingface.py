"""A stance model of the Hugging Face library, read from a local folder; needs the extra ``[hf]``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verifier.errors import ModelError
from verifier.results import StanceScores

_MEANINGS = {
    "supports": re.compile(r"entail|support", re.IGNORECASE),
    "contradicts": re.compile(r"contradict|refut", re.IGNORECASE),
    "neutral": re.compile(r"neutral|unknown|not.?enough|nei\b", re.IGNORECASE),
}
_AT_ONCE = 32
_MOST_TOKENS = 256


class HuggingFaceStanceModel:
    """A sequence classification model with three labels, such as one trained on natural language inference."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Raises ModelError if the extra is not installed, or the folder holds no such model, or its labels are others."""
        try:
            import torch  # noqa: PLC0415  # the extra is looked for only where it is asked for
            from transformers import AutoModelForSequenceClassification, AutoTokenizer  # noqa: PLC0415
        except ImportError as error:
            raise ModelError(f"{folder} needs the extra: pip install 'claim-verifier[hf]' ({error})") from error
        torch.set_num_threads(threads)
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
            self._model: Any = AutoModelForSequenceClassification.from_pretrained(folder, local_files_only=True).eval()
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"the stance model in {folder} cannot be loaded: {error}") from error
        self._columns = columns(self._model.config.id2label, folder)
        self._torch: Any = torch
        self.name = f"hf-{folder.name}-{_digest(folder)}"

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        """One result a pair (premise, hypothesis), in the order given."""
        found: list[StanceScores] = []
        for start in range(0, len(pairs), _AT_ONCE):
            premises, hypotheses = zip(*pairs[start : start + _AT_ONCE], strict=True)
            batch = self._tokenizer(
                list(premises),
                list(hypotheses),
                padding=True,
                truncation=True,
                max_length=_MOST_TOKENS,
                return_tensors="pt",
            )
            with self._torch.no_grad():
                probabilities = self._model(**batch).logits.float().softmax(-1)[:, self._columns]
            found += [StanceScores(*row) for row in probabilities.tolist()]
        return found


def columns(names: Mapping[int, str], folder: Path) -> list[int]:
    """The outputs that mean supports, contradicts and neutral, by the names that the model's config gives them.

    Raises ModelError unless there are just three and each has one of the meanings.

    >>> columns({0: "ENTAILMENT", 1: "NEUTRAL", 2: "CONTRADICTION"}, Path("m"))
    [0, 2, 1]
    """
    found = []
    for meaning, pattern in _MEANINGS.items():
        matching = [place for place, name in names.items() if pattern.search(name)]
        if len(matching) != 1 or len(names) != len(_MEANINGS):
            raise ModelError(
                f"the labels of the stance model in {folder} are {list(names.values())}: none or several mean {meaning}"
            )
        found.append(int(matching[0]))
    return found


def _digest(folder: Path) -> str:
    """Eight hexadecimal digits that change with any file of a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        with path.open("rb") as file:
            digest.update(path.name.encode() + b"\0" + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:8]
