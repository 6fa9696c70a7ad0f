"""Twins of neighbours: sentences of parallel text that differ in one word, each with its translation as evidence.

    python -m training.neighbours DATA LEXICON OUT.jsonl.gz [--seed 0]

People wrote both sentences, so that neither is clumsy, and only who knows the word in both languages can tell which of them the
translation supports. An edit (:mod:`training.contrast`) changes a few kinds of words; here it is any that people exchanged.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.records import Language
from claims.text.counted import FUNCTION_WORDS
from training.augment import Lexicon
from training.lexicon import read_lexicon
from training.paraphrases import ADDRESS
from training.rows import WAYS, parallel_pairs, translations, write_rows
from training.statements import SUPPORTS

_WORD = re.compile(r"[\w'’-]+")
_FEWEST_WORDS, _MOST_WORDS = 4, 30
_MOST = 4
"""So many pairs at most of the sentences that differ in one place."""
_RIVAL = (0.0, 0.6, 0.4)
"""Of two words that exclude each other, and of two that do not; nobody has labelled them."""

Translations = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two sentences that differ in one word, and these words."""

    sentence: str
    other: str
    word: str
    instead: str


def neighbours(texts: Translations, rng: random.Random) -> Iterator[Neighbours]:
    """Pairs of sentences that differ in one word and have no translation in common, both ways.

    >>> texts = {"I hear you well.": ("Ich höre dich gut.",), "I see you well.": ("Ich sehe dich gut.",)}
    >>> sorted((pair.word, pair.instead) for pair in neighbours(texts, random.Random(0)))
    [('hear', 'see'), ('see', 'hear')]
    """
    frames: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for text in texts:
        words = list(_WORD.finditer(text))
        if _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
            for match in words:
                frames[f"{text[: match.start()]}\n{text[match.end() :]}"].append((text, match[0]))
    for found in frames.values():
        pairs = [(one, two) for one in found for two in found if not set(texts[one[0]]) & set(texts[two[0]])]
        for one, two in rng.sample(pairs, min(_MOST, len(pairs))):
            yield Neighbours(one[0], two[0], one[1], two[1])


def is_light(word: str, language: Language) -> bool:
    """Whether two translators may differ in a word without another meaning.

    >>> is_light("das", "de"), is_light("ihnen", "de"), is_light("Tag", "de")
    (True, True, False)
    """
    return len(word) < 3 or word.lower() in FUNCTION_WORDS[language] or ADDRESS.fullmatch(word) is not None


def are_synonyms(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words have a translation in common.

    >>> are_synonyms("big", "large", {"big": [("groß", 0.8)], "large": [("groß", 0.5)]})
    True
    """
    mine, theirs = ({text for text, _ in lexicon.get(word.lower(), [(word.lower(), 1.0)])} for word in (one, other))
    return bool(mine & theirs)


def rows(data: Path, lexicon: Mapping[str, Lexicon], rng: random.Random) -> Iterator[dict[str, Any]]:
    """A twin for each two neighbours: the translation of one of them as evidence, or it as that of its translation; no questions."""
    pairs = parallel_pairs(data / "parallel_en_de.tsv.gz")
    both = translations(two for two in pairs if not two[0].endswith("?"))
    for language, abroad in WAYS:
        texts = both[language]
        for pair in neighbours(texts, rng):
            words = pair.word, pair.instead
            if any(is_light(word, language) for word in words) or are_synonyms(*words, lexicon[language]):
                continue
            evidence = rng.choice(texts[pair.sentence])
            if rng.random() < 0.25:
                rival = rng.choice(texts[pair.other])
                yield _row(pair.sentence, language, evidence, rival, abroad)
            else:
                yield _row(evidence, abroad, pair.sentence, pair.other, language)


def _row(evidence: str, language: str, claim: str, rival: str, claim_language: str) -> dict[str, Any]:
    return {
        "evidence": evidence, "claim": claim, "probabilities": SUPPORTS,
        "rival": rival, "rival_probabilities": _RIVAL,
        "evidence_lang": language, "claim_lang": claim_language, "kind": "neighbours",
    }  # fmt: skip


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    write_rows(args.out, rows(args.data, read_lexicon(args.lexicon), random.Random(args.seed)))


if __name__ == "__main__":
    main()
