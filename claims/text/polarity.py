"""Negation: where a text says that something is not so, in English and German.

Two sorts of words negate. *Negators* (not, never, no, nicht, kein, weder) deny their clause; several in one clause share it and
do not cancel out ("no money and no time"). *Deniers* (denied, failed, without, bestritt, unwahr) are negative in themselves and
cancel a negator ("did not deny", "nicht ohne").

What a negation has in its scope:

- In German the whole clause, for the verb stands before "nicht" as well as after it.

  >>> negated("Apple investierte nicht direkt.", Span(6, 17), "de")
  True

- In English the clause from the negator on, with the auxiliary right before it; the whole clause for "no", "nobody", "nothing",
  "none", "neither" and for deniers behind a form of "be", since these negate the verb before them.

  >>> text = "Apple did not invest directly."
  >>> [negation.scope.of(text) for negation in negations(text, "en")]
  ['did not invest directly.']
  >>> text = "Apple invested in no start-up."
  >>> [negation.scope.of(text) for negation in negations(text, "en")]
  ['Apple invested in no start-up.']

- In "nicht A, sondern B" and "X, aber nicht Y" only what stands behind "nicht" in its part.

  >>> text = "Microsoft investierte nicht in Apple, sondern in OpenAI."
  >>> [negation.scope.of(text) for negation in negations(text, "de")]
  ['nicht in Apple']

- What is denied, too, where it is a clause of its own ("bestritt, dass ...", "es stimmt nicht, dass ...").

  >>> text = "Apple bestritt nicht, dass es investierte."
  >>> [negation.scope.of(text) for negation in negations(text, "de")] == [text, text]
  True

- Behind "ohne" and "without" only the words up to the next preposition, or the clause if they lead on to a verb.

  >>> text = "Microsoft invested without Apple in OpenAI."
  >>> [negation.scope.of(text) for negation in negations(text, "en")]
  ['without Apple']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claims.records import Language
from claims.text.clauses import clauses
from claims.text.negation_words import NEGATION_WORDS, NegationWords
from claims.text.spans import Span


@dataclass(frozen=True, slots=True)
class Negation:
    """The word that negates, and the stretch of text that it negates, the word itself included."""

    cue: Span
    scope: Span

    def covers(self, span: Span) -> bool:
        """Whether the whole of what stands at ``span`` is negated, by another word than itself."""
        return self.scope.start <= span.start and span.end <= self.scope.end and not self.cue.meets(span)


_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w{1,20}ly\s)?$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"(?:(?:und|oder|aber|doch|auch)\s){1,2}", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\s(?=(?:in|im|ins|an|am|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|durch|über|unter|gegen|seit|und"
    r"|at|on|by|to|for|from|with|since|after|before|and)\s)"
)
_LEADS_TO_VERB = re.compile(
    r"without\s\w{1,30}ing\b|ohne\s(?:dass\b|(?:[^\s,;:.]{1,40}\s){0,12}(?:zu\s|\w{1,12}zu)\w{2,30}n\b)", re.IGNORECASE
)
_DASS = re.compile(r"da(?:ss|ß)\b", re.IGNORECASE)
_AUXILIARY_LENGTH, _PHRASE_LENGTH = 32, 80


def negations(text: str, language: Language) -> tuple[Negation, ...]:
    """The negations of a text, in its order. "Not only", "no doubt" and the like negate nothing.

    >>> negations("Nicht mehr als 30 Menschen kamen, er bestritt 30 Spiele.", "de")
    ()
    >>> negations("Exports declined to 5 million tonnes; that isn't just bad.", "en")
    ()
    >>> text = "Sie kam nicht nur spät, sie kam nie an."
    >>> [(negation.cue.of(text), negation.scope.of(text)) for negation in negations(text, "de")]
    [('nie', 'sie kam nie an.')]
    """
    words = NEGATION_WORDS[language]
    cues = [match for match in words.cue.finditer(text) if not match["idle"]]
    if not cues:
        return ()
    starts = [cue.start() for cue in cues]
    parts = clauses(text, language)
    found: list[Negation] = []
    for before, part, after in zip((None, *parts), parts, (*parts[1:], None), strict=False):
        inside = cues[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        if inside:
            found += _in_clause(_Clause(text, words, inside, before, part, after))
    return tuple(found)


def negated(text: str, span: Span, language: Language) -> bool:
    """Whether what stands at ``span`` is negated by other words: whether an odd number of negations has the whole of it in scope.

    >>> text = "Apple did not deny that it invested in OpenAI, but Google never paid."
    >>> negated(text, Span(27, 35), "en"), negated(text, Span(64, 68), "en")
    (False, True)
    """
    return sum(negation.covers(span) for negation in negations(text, language)) % 2 == 1


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with cues, and its neighbours."""

    text: str
    words: NegationWords
    cues: Sequence[re.Match[str]]
    before: Span | None
    span: Span
    after: Span | None

    def reach(self) -> Span:
        """The clause, together with the one beside it that says what is denied."""
        start, end = self.span.start, self.span.end
        first = self.cues[0]
        denies = any(cue["denier"] for cue in self.cues) or self.words.truth.search(self.text, start, end)
        if denies and self.after and self.words.complement.match(self.text, self.after.start, self.after.end):
            end = self.after.end
        if self.before and first["denier"] and first.start() == start and _DASS.match(self.text, self.before.start):
            start = self.before.start
        return Span(start, end)


def _in_clause(clause: _Clause) -> list[Negation]:
    """The negations of a clause, in order. Of several negators each has what follows up to the next one."""
    reach = clause.reach()
    negators = [cue for cue in clause.cues if cue["negator"] and not _is_second_half(cue, clause.span)]
    begins = [_begin(cue, clause, reach) if cue is negators[0] else _with_auxiliary(cue, clause) for cue in negators]
    found = [
        _negation(cue, begin, end) for cue, begin, end in zip(negators, begins, [*begins[1:], reach.end], strict=False)
    ]
    for cue in clause.cues:
        if cue["denier"]:
            found.append(_negation(cue, _denier_begin(cue, clause.words, reach), reach.end))
        elif cue["without"]:
            found.append(_negation(cue, cue.start(), _phrase_end(cue, reach)))
    return sorted(found, key=lambda negation: negation.cue)


def _negation(cue: re.Match[str], begin: int, end: int) -> Negation:
    return Negation(Span(*cue.span()), Span(begin, max(end, cue.end())))


def _is_second_half(cue: re.Match[str], clause: Span) -> bool:
    """Whether a cue goes on with what another began: "nor" of "neither ... nor"."""
    return cue[0].lower() == "nor" and cue.start() != clause.start


def _begin(cue: re.Match[str], clause: _Clause, reach: Span) -> int:
    """Where the scope of the first negator of a clause begins."""
    text, start = clause.text, clause.span.start
    is_last = cue.end() >= clause.span.end
    is_contrast = clause.after is not None and text.startswith("sondern", clause.after.start) and not is_last
    if is_contrast or _CONJUNCTION.fullmatch(text, start, cue.start()):
        return cue.start()
    if clause.words.whole.match(cue[0]):
        return reach.start
    return _with_auxiliary(cue, clause)


def _with_auxiliary(cue: re.Match[str], clause: _Clause) -> int:
    """Where a cue begins together with the auxiliary right before it: "did" of "did not"."""
    room = max(clause.span.start, cue.start() - _AUXILIARY_LENGTH)
    auxiliary = clause.words.auxiliary.search(clause.text, room, cue.start())
    return auxiliary.start() if auxiliary else cue.start()


def _denier_begin(cue: re.Match[str], words: NegationWords, reach: Span) -> int:
    """A denier of the passive ("was rejected") and a failure of something ("the talks failed") deny what stands before."""
    text, start = cue.string, cue.start()
    is_passive = _BE.search(text, max(reach.start, start - _AUXILIARY_LENGTH), start)
    is_failure = cue[0].lower().startswith("fail") and not text.startswith(" to", cue.end())
    return reach.start if words is NEGATION_WORDS["de"] or is_passive or is_failure else start


def _phrase_end(cue: re.Match[str], reach: Span) -> int:
    """Where the phrase behind "without" ends: at the next preposition, unless a verb comes that needs the rest."""
    if _LEADS_TO_VERB.match(cue.string, cue.start(), reach.end):
        return reach.end
    preposition = _PREPOSITION.search(cue.string, cue.end() + 1, min(reach.end, cue.end() + _PHRASE_LENGTH))
    return preposition.start() if preposition else reach.end
