"""Words that look like names to :mod:`claims.text.names` and are none.

    python -m training.lookalikes training/written

Prints those of the written examples that ``claims/text/lookalikes.py`` does not have yet: words that open sentences and
elsewhere stand in lower case, and German nouns that often stand behind an article, as names seldom do.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claims.records import Language
from claims.text.name_words import DETERMINERS
from claims.text.names import names
from claims.text.normalise import fold
from training.written import read_articles

_NAMES_TOO = frozenset(
    "aldous apple baker bakers banks bauer beck berg block brand braun brown busse city cohen comet conrad cook "
    "courier day delta engel fennimore frost fuchs gap graf grau hahn halcyon halle harrowgate held herzog hope "
    "horn jobs jäger kai kaiser kern king koch kohl krause könig lang lindach linde long mann mark marsh may meta "
    "moor neustadt nordlicht omega orange parks porto post power price private quillan quillon reich rialto rice "
    "richter ried ring roth schulze schwarz schweiz shell signal spiegel square state stein stern sturm target "
    "tarnow tartu tessin tosca türkei vitalis vogel vogt welle white wilma winter winters wolf young zephyra zoom".split()
)
"""Words that are names as well, of people, firms or places, some of them made up in the examples."""
_MATTERS = frozenset(
    "acupuncture akupunktur aspirin asthma azithromycin borreliose cannabis carrageenan cholera coronaviren "
    "coronavirus dengue dexamethasone elderberry epilepsie fluoride gluten glyphosate homeopathic homeopathy "
    "hydroxychloroquine ibuprofen influenza iodine ivermectin ketamine lithium magnesium melatonin metformin "
    "nicotine norovirus paracetamol penicillin permethrin polio probiotics probiotikum remdesivir rotavirus "
    "selenium semaglutide statin statine statins tuberculosis tuberkulose turmeric vitamin zinc".split()
)
"""Substances and illnesses: a sentence on another one is on another matter, as with names."""

_LEAST_OPEN, _LEAST_LOW, _MOST_CAPITAL = 3, 5, 0.1
_LEAST_NOUN, _LEAST_BEHIND_ARTICLE = 8, 0.25
_LEAST_TAKEN = 2


@dataclass(slots=True)
class Uses:
    """How often each word of a language stands where, folded as in word lists: opening a sentence, else in small letters or with a
    capital, of these behind a determiner; and how often it was taken for a name all by itself.
    """

    opening: Counter[str] = field(default_factory=Counter)
    low: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    behind_article: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)

    def count(self, sentence: str, language: Language) -> None:
        """Takes the words of one sentence in."""
        words = _WORD.findall(sentence)
        self.opening.update(fold(word) for word in words[:1])
        for place, word in enumerate(words[1:], start=1):
            if word[0].isupper():
                self.capital[fold(word)] += 1
                self.behind_article[fold(word)] += _is_behind_article(words[:place])
            else:
                self.low[fold(word)] += 1
        self.taken.update(fold(name.text) for name in names(sentence, language) if name.text[1:].islower())

    def openers(self) -> list[str]:
        """Words that open sentences and are written small elsewhere."""
        return [
            word
            for word, count in self.opening.items()
            if count >= _LEAST_OPEN
            and self.low[word] >= _LEAST_LOW
            and self.capital[word] < _MOST_CAPITAL * self.low[word]
            and self._is_mistaken(word)
        ]

    def nouns(self) -> list[str]:
        """Nouns of a language that gives all nouns a capital."""
        return [
            word
            for word, count in self.capital.items()
            if count >= _LEAST_NOUN
            and self.behind_article[word] >= _LEAST_BEHIND_ARTICLE * count
            and self._is_mistaken(word)
        ]

    def _is_mistaken(self, word: str) -> bool:
        return self.taken[word] >= _LEAST_TAKEN and word not in _NAMES_TOO and word not in _MATTERS


_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = re.compile(r"[a-zäöüß]+e[nmrs]?")


def _is_behind_article(before: Sequence[str]) -> bool:
    """Whether these words end with a determiner, or with one and an adjective."""
    last = -2 if len(before) > 1 and _ADJECTIVE.fullmatch(before[-1]) and before[-1] not in DETERMINERS else -1
    return before[last].lower() in DETERMINERS


def told(folder: Path) -> Iterator[tuple[Language, str]]:
    """Each sentence and claim of the articles in a folder with its language."""
    for article in read_articles(folder):
        yield from ((article.language, sentence) for sentence in article.sentences)
        yield from ((claim.language, claim.text) for claim in article.claims)


def uses(sentences: Iterable[tuple[Language, str]]) -> dict[Language, Uses]:
    """The uses of all words of sentences, by their language."""
    found: dict[Language, Uses] = {"en": Uses(), "de": Uses()}
    for language, sentence in sentences:
        found[language].count(sentence, language)
    return found


def main() -> None:
    """The command of the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    found = uses(told(parser.parse_args().folder / "train"))
    for title, listed in (
        ("English, opening", found["en"].openers()),
        ("German, opening", found["de"].openers()),
        ("German nouns", found["de"].nouns()),
    ):
        print(title, len(listed))
        print(textwrap.fill(" ".join(sorted(listed)), 120))


if __name__ == "__main__":
    main()
