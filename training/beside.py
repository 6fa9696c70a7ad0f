"""Claims against sentences that a search finds for them and that are beside the point: rows labelled unknown.

    python -m training.beside DATA OUT.jsonl.gz MODELS [--split train|dev] [--seed 0]

MODELS is a folder with the encoder to search with. A claim meets sentences near to it that are not its evidence, nor that
of its twin in another language. Some of them do bear on the claim; in training they are therefore no more than likely
unknown. There, amounts and dates stand in the claim's words, also other ones, as the judge reads them: that it is the same
number makes no evidence of a sentence on another matter. Some come as the judge meets them in an article on the claim's
matter: after another near miss, or under a headline that begins as the claim's own evidence does. The rows of the split
"dev" are for measuring.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.records import Language
from training.augment import headed
from training.rows import SENTENCE_END, parallel_pairs, read_rows, write_rows
from verifier.encoder import OnnxEncoder
from verifier.inference import open_folder
from verifier.interfaces import Encoder
from verifier.retrieval.dense import DenseIndex
from verifier.stance.as_claimed import as_claimed
from verifier.stance.checks.held import READ
from verifier.stance.checks.side import Side

TRAINED = {
    "fever_gold": 10_000,
    "semiauto_nli": 3_000,
    "covidfact": 1_500,
    "creak_expl": 3_000,
    "mnli_dev": 2_000,
    "mnli_de_mt": 3_000,
}
"""Sets of the split "train" and how many of their claims are taken."""

MEASURED = ("fm2", "fever_symmetric_v02", "healthver", "wice", "rte3_de_de", "rte3_de_en", "rte3_en_de", "rte3_en_en")
LIKELY = (0.04, 0.06, 0.9)
LIKELY_SAME_VALUE = (0.14, 0.06, 0.8)
"""With the claim's own amount or date in it a sentence on the same event does support the claim."""
_TWIN = re.compile(r"^(rte3)_(?:en|de)_(?:en|de)-")
_REACH = 16
_AFTER = 0.2
"""Share of the rows to learn from that stand after another near miss."""
_UNDER = 0.3
"""Share of them under a headline and a year."""
_FROM_PARALLEL = 6_000
_SCENE = re.compile(
    r"^(?:an?|one|two|three|four|five|some|several|many|group|people|man|men|woman|women|boys?|girls?|children|the)\b"
    r".*\b\w+(?:ing|s)\b",
    re.IGNORECASE,
)
"""Captions of pictures: two of them are taken for the same scene in NLI data, and so exclude each other there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that may be found, and the claims that it is evidence for."""

    text: str
    language: Language
    owner: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, and the mark that it shares with its own evidence; ``others`` are the marks of further evidence on it."""

    text: str
    language: Language
    owner: str
    others: frozenset[str] = frozenset()


def train_material(data: Path, rng: random.Random) -> tuple[list[Asked], list[Passage]]:
    """Claims and passages of the training sets and of the parallel text."""
    asked: list[Asked] = []
    passages: list[Passage] = []
    for name, count in TRAINED.items():
        rows = list(read_rows(data / "train" / f"{name}.jsonl.gz"))
        chosen = rng.sample(rows, min(count, len(rows)))
        evidence: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            evidence[row["claim"]].add(row["evidence"])
        asked += [
            Asked(row["claim"], row["claim_lang"], row["evidence"], frozenset(evidence[row["claim"]])) for row in chosen
        ]
        for row in rows if name == "fever_gold" else chosen:
            whole = row["evidence"]
            parts = [part for part in SENTENCE_END.split(whole) if len(part) > 40] if len(whole) > 150 else [whole]
            passages += [Passage(part, row["evidence_lang"], whole) for part in parts]
    parallel = parallel_pairs(data / "parallel_en_de.tsv.gz")
    pairs = [pair for pair in parallel if len(pair[0]) > 60 and not _SCENE.match(pair[0])]
    for english, german in rng.sample(pairs, 10_000):
        passages += [Passage(english, "en", english), Passage(german, "de", english)]
    for english, german in rng.sample(pairs, _FROM_PARALLEL):
        asked.append(Asked(german, "de", english) if rng.random() < 0.7 else Asked(english, "en", english))
    return asked, passages


def dev_material(data: Path) -> tuple[list[Asked], list[Passage]]:
    """Claims and evidence of the development sets; twins in other languages share a mark."""
    asked: list[Asked] = []
    passages: list[Passage] = []
    for name in MEASURED:
        for row in read_rows(data / "dev" / f"{name}.jsonl.gz"):
            owner = _TWIN.sub(r"\1-", row["id"]) if name.startswith("rte3") else row["claim"]
            asked.append(Asked(row["claim"], row["claim_lang"], owner))
            passages.append(Passage(row["evidence"], row["evidence_lang"], owner))
    return asked, passages


def near_misses(
    asked: Sequence[Asked], passages: Sequence[Passage], encoder: Encoder
) -> Iterator[tuple[Asked, list[Passage]]]:
    """Each claim with the passages nearest to it that are not its own; one text may be evidence for several claims."""
    owners: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        owners[passage.text].add(passage.owner)
    texts = {passage.text: passage for passage in passages}
    found = list(texts.values())
    index = DenseIndex(encoder.dimensions, flat_up_to=len(found))
    index.add(list(range(len(found))), encoder.passages([passage.text for passage in found]))
    nearest = index.search(encoder.queries([one.text for one in asked]), _REACH)
    for one, near in zip(asked, nearest, strict=True):
        own = {one.owner, *one.others}
        others = (found[place] for place in near if found[place].text != one.text)
        yield one, [passage for passage in others if own.isdisjoint(owners[passage.text])]


def measured(one: Asked, near: Sequence[Passage], rng: random.Random) -> Iterator[dict[str, Any]]:
    """Two of the six nearest, each by itself."""
    for passage in rng.sample(near[:6], min(2, len(near))):
        yield {**_row(one, passage), "label": "unknown"}


def learnt(one: Asked, near: Sequence[Passage], rng: random.Random) -> Iterator[dict[str, Any]]:
    """One of the four nearest, as it might stand in an article on the matter of the claim."""
    if not near:
        return
    passage = rng.choice(near[:4])
    told = as_claimed(Side(one.text, one.language), Side(passage.text, passage.language), READ)
    row = {
        **_row(one, passage),
        "evidence": told,
        "probabilities": LIKELY if told == passage.text else LIKELY_SAME_VALUE,
    }
    before = [other for other in near if other.language == passage.language and other is not passage]
    if before and rng.random() < _AFTER:
        row["evidence"] = f"{rng.choice(before).text} {row['evidence']}"
    if rng.random() < _UNDER:
        title = " ".join(one.owner.split()[: rng.randint(2, 7)]).rstrip(".,;:!?")
        row |= {"evidence": headed(row["evidence"], title, f"{rng.randint(2005, 2026)}"), "plain": True}
    yield row


def _row(one: Asked, passage: Passage) -> dict[str, Any]:
    return {
        "evidence": passage.text,
        "claim": one.text,
        "evidence_lang": passage.language,
        "claim_lang": one.language,
    }


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "out", "models"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    is_train = args.split == "train"
    asked, passages = train_material(args.data, rng) if is_train else dev_material(args.data)
    encoder = OnnxEncoder(open_folder(args.models), 2)
    rows_of = learnt if is_train else measured
    found = near_misses(asked, passages, encoder)
    write_rows(args.out, (row for one, near in found for row in rows_of(one, near, rng)))


if __name__ == "__main__":
    main()
