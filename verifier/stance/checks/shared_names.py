"""Whom both a claim and its evidence name."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from claims.text.name_words import BARE_PREPOSITIONS, DETERMINERS, ENGLISH_WORDS
from claims.text.spans import Span
from claims.text.spellings import name_key, same
from verifier.stance.checks.side import Side

_WORD = re.compile(r"[\w&]+")
_CAPITALS = re.compile(r"[^\W\da-zäöüß][\w&-]*+(?:\s[^\W\da-zäöüß][\w&-]*+){0,3}")
_NO_NAME = DETERMINERS | BARE_PREPOSITIONS | ENGLISH_WORDS - {"us", "who"}
_LEGAL_FORMS = frozenset("ag se inc ltd plc corp gmbh co kg sa nv group gruppe".split())


class SharedName(NamedTuple):
    """One whom both sides name, and where each does."""

    mine: Span
    theirs: Span


def shared_names(claim: Side, evidence: Side) -> list[SharedName]:
    """Whom both sides name, by their capitals: the longest part of a name in a row that the evidence has as well, letter for letter
    rather than nearly so, unless the two names go on differently; and the one of the claim whom the evidence calls "the company".

    >>> def told(claim, evidence):
    ...     shared = shared_names(Side(claim, "de"), Side(evidence, "de"))
    ...     return [(one.mine.of(claim), one.theirs.of(evidence)) for one in shared]
    >>> told("Gegen Jana Klement verlor Oda Sievers.", "Klement schlug die Meisterin Oda Sievers.")
    [('Klement', 'Klement'), ('Oda Sievers', 'Oda Sievers')]
    >>> told("Johnson siegte.", "Johnston schlug Johnson."), told("Die SPD schlug Bonn.", "Die SPD verlor.")
    ([('Johnson', 'Johnson')], [('SPD', 'SPD')])
    >>> told("Jan Kolbe schlug Oda Sievers.", "Jan Tandler verlor gegen Oda Sievers.")
    [('Oda Sievers', 'Oda Sievers')]
    """
    named = [one for one in _alike(claim.text, evidence.text) if not _go_on_differently(one, claim, evidence)]
    meant = evidence.taken_up(claim)
    return [*named, SharedName(meant[1].span, meant[0])] if meant else named


def _alike(claim: str, evidence: str) -> list[SharedName]:
    theirs = [_words(evidence, match.span()) for match in _CAPITALS.finditer(evidence)]
    found: list[SharedName] = []
    for match in _CAPITALS.finditer(claim):
        best: SharedName | None = None
        most = (0, 0)
        for run in theirs:
            mine = [
                one
                for one in _words(claim, match.span())
                if any(_is_same(one.of(claim), other.of(evidence)) for other in run)
            ]
            other = [one for one in run if any(_is_same(one.of(evidence), word.of(claim)) for word in mine)]
            keys = {name_key(one.of(evidence)) for one in other}
            alike = len(mine), sum(name_key(one.of(claim)) in keys for one in mine)
            if alike > most:
                best, most = SharedName(_around(mine), _around(other)), alike
        if best is not None:
            found.append(best)
    places = Counter(one.theirs for one in found)
    return [one for one in found if places[one.theirs] == 1]


def _go_on_differently(one: SharedName, claim: Side, evidence: Side) -> bool:
    """Whether each side's name has a word that the other's has not: "Jan Kolbe" and "Jan Tandler", "North Korea" and "South Korea"."""
    mine, theirs = _rest(one.mine, claim), _rest(one.theirs, evidence)
    return _has_more(mine, theirs) and _has_more(theirs, mine)


def _has_more(words: list[str], others: list[str]) -> bool:
    return any(not any(_is_same(word, other) for other in others) for word in words)


def _rest(span: Span, side: Side) -> list[str]:
    """The other words of the name that a span is of, without legal forms and initials."""
    name = next((name.span for name in side.names if name.span.meets(span)), span)
    words = (one for one in _words(side.text, (name.start, name.end)) if not one.meets(span))
    return [word for word in (one.of(side.text) for one in words) if len(word) > 1 and word.lower() not in _LEGAL_FORMS]


def _is_same(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 1 and one.lower() not in _NO_NAME and same(one, other)


def _words(text: str, span: tuple[int, int]) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, *span)]


def _around(words: list[Span]) -> Span:
    return Span(words[0].start, words[-1].end)
