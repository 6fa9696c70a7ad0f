"""Pruning the vocabulary of the base (250,000 pieces, a hundred languages) to English and German.

    python -m training.vocabulary DATA OUT [--size 40000]

Kept are the special pieces, every single character of the Latin-based pieces, digits and punctuation, all pieces that
English and German word lists (package ``wordfreq``) and the training text need most, weighted by how often they occur.
A word whose pieces went is still read, in smaller pieces. OUT gets ``vocabulary.json`` (old indices, in the new order)
and ``tokenizer.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import wordfreq
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from training.base import Base, base_path, read_base
from training.rows import parallel_pairs, read_rows

SPECIAL = 4
"""The first four pieces: <s>, <pad>, </s>, <unk>."""

_WORDS_COUNT_AS = 20_000_000
"""How many running words the frequencies of a word list stand for."""


def tokenizer(pieces: list[str], scores: list[float]) -> Tokenizer:
    """A SentencePiece unigram tokenizer as XLM-R uses it: one text is ``<s> A </s>``, a pair ``<s> A </s></s> B </s>``."""
    tok = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=3, byte_fallback=False))
    tok.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tok.pre_tokenizer = pre_tokenizers.Metaspace()
    tok.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s>:1 $B:1 </s>:1",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    return tok


def training_texts(data: Path) -> Iterator[str]:
    """All text that the models are trained on."""
    for path in sorted((data / "train").glob("*.jsonl.gz")):
        for row in read_rows(path):
            yield row["evidence"]
            yield row["claim"]
    for english, german in parallel_pairs(data / "parallel_en_de.tsv.gz"):
        yield english
        yield german


def piece_counts(tok: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    """How often each piece occurs in running text, and in the words of both languages."""
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == 10_000:
            _count(tok, batch, counts)
            batch.clear()
    _count(tok, batch, counts)
    for language in ("en", "de"):
        frequencies = wordfreq.get_frequency_dict(language, "large")
        for word, frequency in frequencies.items():
            for form in {word, word.capitalize()}:  # the list is lower-cased; German nouns and openers are not
                for index in tok.encode(form, add_special_tokens=False).ids:
                    counts[index] += max(1, round(frequency * _WORDS_COUNT_AS / 2))
    return counts


def _count(tok: Tokenizer, texts: list[str], counts: Counter[int]) -> None:
    for encoding in tok.encode_batch(texts, add_special_tokens=False):
        counts.update(encoding.ids)


def _is_latin(piece: str) -> bool:
    return all(ord(char) < 0x250 or 0x2000 <= ord(char) < 0x2150 or char == "▁" for char in piece)


def chosen(base: Base, counts: Counter[int], size: int) -> list[int]:
    """The indices of the pieces to keep, in their old order: special ones, single characters, then the most needed."""
    singles = {i for i, piece in enumerate(base.pieces) if len(piece.lstrip("▁")) <= 1 and _is_latin(piece)}
    keep = set(range(SPECIAL)) | singles
    for index, _ in counts.most_common():
        if len(keep) >= size:
            break
        if _is_latin(base.pieces[index]):
            keep.add(index)
    return sorted(keep)


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=int, default=40_000)
    args = parser.parse_args()
    base = read_base(base_path())
    counts = piece_counts(tokenizer(base.pieces, base.piece_scores), training_texts(args.data))
    keep = chosen(base, counts, args.size)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "vocabulary.json").write_text(json.dumps(keep))
    pruned = tokenizer([base.pieces[i] for i in keep], [base.piece_scores[i] for i in keep])
    pruned.save(str(args.out / "tokenizer.json"))
    kept = set(keep)
    lost = sum(count for index, count in counts.items() if index not in kept)
    print(f"kept {len(keep)} of {len(base.pieces)} pieces, {1 - lost / counts.total():.4%} of the occurrences")


if __name__ == "__main__":
    main()
