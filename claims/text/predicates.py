"""Clauses and predicates that "and" joins, each with its subject."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.compound_words import NAME
from claims.text.names import names
from claims.text.predicate_words import PREDICATE_WORDS, PredicateWords

_AND: dict[Language, re.Pattern[str]] = {"en": re.compile(r",?\sand\s"), "de": re.compile(r",?\sund\s")}
_NAME = re.compile(NAME)
_LAST_WORDS = 40


def by_predicate(text: str, language: Language) -> tuple[str, ...]:
    """The text once for each of its predicates, each with its subject; just the text if it has one or that is not clear.

    >>> by_predicate("The company was founded in 1998 and is based in Bonn.", "en")
    ('The company was founded in 1998', 'The company is based in Bonn.')
    >>> by_predicate("Apple kaufte 2014 Beats und Google kaufte 2014 Nest", "de")
    ('Apple kaufte 2014 Beats', 'Google kaufte 2014 Nest')
    """
    words = PREDICATE_WORDS[language]
    subject = _subject(text, 0, language)
    if not subject or words.nested.search(text):
        return (text,)
    pieces: list[tuple[str, str]] = []
    start = len(subject) + 1
    for joint in _AND[language].finditer(text, start):
        other = _subject(text, joint.end(), language)
        if other and not _NAME.fullmatch(other):
            return (text,)  # "its price", "the idea": they lean on what stands before
        if other or _has_same_subject(text, start, joint, words):
            pieces.append((subject, text[start : joint.start()]))
            subject = other or subject
            start = joint.end() + (len(other) + 1 if other else 0)
    pieces.append((subject, text[start:]))
    if len(pieces) == 1 or not all(_is_whole(predicate, words) for _, predicate in pieces):
        return (text,)
    if any(words.pronoun.search(predicate) for _, predicate in pieces[1:]):
        return (text,)
    return tuple(f"{subject[0].upper()}{subject[1:]} {predicate}" for subject, predicate in pieces)


def _subject(text: str, start: int, language: Language) -> str:
    """The subject that stands at ``start`` right before its verb, or nothing."""
    found = PREDICATE_WORDS[language].subject.match(text, start)
    if not found:
        return ""
    subject = found[0].rstrip()
    head, _, _ = subject.partition(" ")
    if language == "de":
        is_other = head in _NO_SUBJECTS or _PARTICIPLE_FIRST.match(text, start)
        may_be_adverb = subject == head and _SUBJECT_BEHIND.match(text, found.end())
        return "" if is_other or (may_be_adverb and not _is_known(head, text, language)) else subject
    name = _NAME.match(subject)
    return subject if head in _HEADS or (name and _is_known(name[0], text, language)) else ""


def _is_known(name: str, text: str, language: Language) -> bool:
    return any(one.text == name for one in names(text, language))


_PARTICIPLE_FIRST = re.compile(
    r"(?:Ge|Ver|Be|Ent|Er|Zer|Ab|An|Auf|Aus|Ein|Über|Unter|Vor)[a-zäöüß]+(?:t|en)\s(?:ist|sind|war|waren|wird|wurden?|hat|hatten?)\s"
)
_SUBJECT_BEHIND = re.compile(r"[a-zäöüß]+\s(?:der|er|sie|ein)\s")
"""The verb with its subject, of what begins with a word on the manner: "Überraschend gewann der Außenseiter das Rennen"."""
_HEADS = frozenset("The A An Its His Her Their He She It They We the a an its his her their".split())
_NO_SUBJECTS = frozenset(
    word.capitalize()
    for word in (
        "den dem einen einem kein keine nur auch nicht viele alle manche einige mehrere wenige jeder jede jedes niemand "
        "heute gestern morgen damals "
        "danach dabei davor daneben zuvor später seitdem seither dort hier dann daraufhin zuletzt inzwischen mittlerweile bisher "
        "bislang zunächst anschließend ursprünglich schließlich erstmals außerdem zudem dennoch trotzdem deshalb daher so nun "
        "jetzt anfangs letztlich offenbar tatsächlich derzeit aktuell künftig bald einst früher vorher nachher seit wegen trotz "
        "in im an am auf aus bei beim durch für gegen mit nach über um unter von vom vor zu zum zur was wer wo wie wann"
    ).split()
)


def _has_same_subject(text: str, start: int, joint: re.Match[str], words: PredicateWords) -> bool:
    """Whether what follows "and" is a further predicate of the subject whose predicate begins at ``start``."""
    if joint[0] == ", und ":
        return False  # a comma before "und" announces a clause with a subject of its own
    end = text[max(start, joint.start() - _LAST_WORDS) : joint.start()]
    if words.open_end.search(end):
        return False
    if words.sure.match(text, joint.end()):
        return True
    is_doubtful = words.participle.match(text, start) or words.attribute.search(end)
    return bool(words.plain.match(text, joint.end())) and not is_doubtful


def _is_whole(predicate: str, words: PredicateWords) -> bool:
    """Whether a predicate says something by itself: "was founded" and "developed" may share what follows in the next."""
    least = 3 if words.auxiliary.match(predicate) else 2
    says = sum(any(map(str.isalpha, word)) for word in predicate.split())
    return len(predicate.split()) >= least and says > 1 and ", " not in predicate
