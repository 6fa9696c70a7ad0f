"""A bilingual word list learnt from parallel text, for code switching.

    python -m training.lexicon PARALLEL.tsv.gz OUT.json

IBM model 1 (Brown et al. 1993), a few rounds of expectation maximisation in both directions; kept are word pairs that both
directions find likely.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.augment import Lexicon
from training.rows import parallel_pairs

_WORD = re.compile(r"[^\W\d_]+")
_NOT = re.compile(r"(?<=[a-z])n['’]t\b", re.IGNORECASE)
_ROUNDS = 5


def words(text: str) -> list[str]:
    """The words of a text, in lower case.

    >>> words("It didn't start at 5 o'clock.")
    ['it', 'did', 'not', 'start', 'at', 'o', 'clock']
    """
    return [word.lower() for word in _WORD.findall(_NOT.sub(" not", text))]


def translation_table(pairs: list[tuple[list[int], list[int]]]) -> dict[tuple[int, int], float]:
    """P(target word | source word) for words that meet in a pair of sentences (sources, targets)."""
    places = Counter((s, t) for sources, targets in pairs for s in set(sources) for t in set(targets))
    cells = {cell: index for index, cell in enumerate(cell for cell, count in places.items() if count > 1)}
    source_of = np.array([s for s, _ in cells])
    sentence_cells: list[NDArray[np.int64]] = []
    groups: list[NDArray[np.int64]] = []
    group = 0
    for sources, targets in pairs:
        for t in targets:
            found = [cells[s, t] for s in sources if (s, t) in cells]
            if found:
                sentence_cells.append(np.array(found))
                groups.append(np.full(len(found), group))
                group += 1
    flat, owner = np.concatenate(sentence_cells), np.concatenate(groups)
    probability = np.ones(len(cells))
    for _ in range(_ROUNDS):
        weight = probability[flat]
        weight = weight / np.bincount(owner, weight)[owner]
        expected = np.bincount(flat, weight, minlength=len(cells))
        probability = expected / np.bincount(source_of, expected)[source_of]
    return {cell: float(probability[index]) for cell, index in cells.items()}


def learn(pairs: Iterable[tuple[str, str]], least: float = 0.1) -> dict[str, list[tuple[str, float]]]:
    """Translations of the words of both languages, each with the product of the two directions' probabilities."""
    ids: dict[str, int] = {}

    def numbers(text: str, mark: str) -> list[int]:
        return [ids.setdefault(mark + word, len(ids)) for word in words(text)]

    coded = [(numbers(english, "e"), numbers(german, "d")) for english, german in pairs]
    forward = translation_table(coded)
    backward = translation_table([(german, english) for english, german in coded])
    names = {index: word for word, index in ids.items()}
    lexicon: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (e, d), there in forward.items():
        both = (there * backward.get((d, e), 0.0)) ** 0.5
        if both >= least and names[e][1:] != names[d][1:]:
            lexicon[names[e]].append((names[d][1:], round(both, 3)))
            lexicon[names[d]].append((names[e][1:], round(both, 3)))
    return {word: sorted(options, key=lambda o: -o[1])[:4] for word, options in lexicon.items()}


def read_lexicon(path: Path) -> dict[str, Lexicon]:
    """The words of each language with their translations, as the command has written them."""
    found = json.loads(path.read_text())
    marks = (("en", "e"), ("de", "d"))
    return {
        language: {word[1:]: options for word, options in found.items() if word[0] == mark} for language, mark in marks
    }


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    lexicon = learn(parallel_pairs(args.parallel))
    args.out.write_text(json.dumps(lexicon, ensure_ascii=False))
    print(f"{len(lexicon)} words")


if __name__ == "__main__":
    main()
