"""What the stance model learns from, and how much of each: the sets of labelled data and the files generated for training.

A row is drawn as often as the weight of its set says: 1.5 means once in each pass and a second time in every other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.augment import Example, Lexicon, as_window, code_switched
from training.lexicon import read_lexicon
from training.rows import LABELS, parallel_pairs, read_rows

WEIGHTS = {
    # natural language inference: broad language, three labels
    "lingnli": 1.0,
    "mnli_dev": 1.0,
    "mnli_train10k": 1.0,
    "mnli_de_mt": 2.5,
    "snli": 0.6,
    "cad_snli": 0.7,
    "function_words_nli": 1.0,
    "negation_nli": 1.5,
    # facts about the world, as claims are
    "fever_gold": 1.6,
    "covidfact": 1.2,
    "creak_expl": 0.5,
    "semiauto_nli": 0.8,
    # narrow or automatic sets: a taste of each
    "conjnli": 0.25,
    "breaking_nli": 0.25,
    "help_conj": 0.15,
    "med": 0.25,
    "monli": 0.4,
}
"""Passes over each labelled set in one pass over the mixture."""


@dataclass(frozen=True)
class Mixture:
    """All parts with their weights, a pool of sentences to put in front, and a word list to switch languages with."""

    parts: tuple[tuple[float, tuple[Example, ...]], ...]
    pool: tuple[str, ...]
    lexicons: Mapping[str, Lexicon]
    switch: float  # share of the rows of one language that are switched in part

    def epoch(self, seed: int, number: int) -> list[Example]:
        """The examples of one pass, shuffled; the same for the same seed and number."""
        rng = random.Random(f"{seed}/{number}")
        chosen: list[Example] = []
        for weight, examples in self.parts:
            whole = int(weight)
            chosen.extend(examples * whole)
            chosen.extend(rng.sample(examples, round((weight - whole) * len(examples))))
        rng.shuffle(chosen)
        return [self._varied(example, rng) for example in chosen]

    def _varied(self, example: Example, rng: random.Random) -> Example:
        lexicon = self.lexicons.get(example.language)
        if lexicon is not None and example.rival is None and rng.random() < self.switch:
            example = code_switched(example, lexicon, rng)
        return as_window(example, rng, self.pool)


def target_of(row: dict[str, Any]) -> tuple[float, float, float]:
    """The probabilities to learn: those of a teacher where the row has them, else its label."""
    if "probabilities" in row:
        supports, contradicts, neutral = row["probabilities"]
        return supports, contradicts, neutral
    at = LABELS.index(row["label"])
    return (float(at == 0), float(at == 1), float(at == 2))


def examples(path: Path) -> Iterator[Example]:
    """The rows of a file as examples."""
    for row in read_rows(path):
        languages = {row.get("evidence_lang", "en"), row.get("claim_lang", "en")}
        language = languages.pop() if len(languages) == 1 else "mixed"
        rival = (row["rival"], tuple(row["rival_probabilities"])) if "rival" in row else None
        yield Example(row["evidence"], row["claim"], target_of(row), language, row.get("plain", False), rival)


def load(data: Path, lexicon: Path, extra: dict[Path, float], switch: float, gold: float = 1.0) -> Mixture:
    """The mixture of the labelled sets (their weights times ``gold``) and of ``extra`` files with their weights."""
    parts = [(weight * gold, tuple(examples(data / "train" / f"{name}.jsonl.gz"))) for name, weight in WEIGHTS.items()]
    parts += [(weight, tuple(examples(path))) for path, weight in extra.items()]
    pool = [
        sentence for pair in parallel_pairs(data / "parallel_en_de.tsv.gz") for sentence in pair if len(sentence) > 40
    ]
    pool += [row["evidence"] for row in read_rows(data / "train" / "fever_gold.jsonl.gz") if len(row["evidence"]) < 250]
    return Mixture(tuple(parts), tuple(pool), read_lexicon(lexicon), switch)
