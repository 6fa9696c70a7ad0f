"""Where the paragraphs and the sentences of a text begin and end.

A splitter by rules of its own: each word that ends in a mark is judged by what stands before and after it. It looks a
fixed way back and ahead only, so that its time grows with the length of the text and not faster, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.records import Language
from claims.text import abbreviations as known
from claims.text.calendar_words import WEEKDAYS
from claims.text.number_words import alternatives
from claims.text.spans import Span

_BEHIND, _AHEAD, _TOKEN = 300, 80, 80  # how many characters a decision sees

_OPENERS = "\"'„“”‚‘’«»‹›([{"
_CLOSERS = "\"'“”‘’«»‹›)]}¹²³"
_MARKS = ".!?…"
_LAST = frozenset(_MARKS + _CLOSERS)

_PARAGRAPH = re.compile(r"\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+")
# White space parts tokens, and so does the end of a sentence after which it is missing ("investiert.Das Unternehmen").
# A quotation mark that stands by itself at the end of a paragraph is part of the last one.
_TOKENS = re.compile(r"\S+?(?<=[a-zäöüß]{2}[.!?])(?=[A-ZÄÖÜ][a-zäöüß]+\s)|\S+(?: [\"'“”»«’]\Z)?")
_ENDING = re.compile(rf"(.*?)([{_MARKS}]+)((?:[{re.escape(_CLOSERS)}]|\[\d{{1,3}}\])*)")
_NOTE = re.compile(r"\[\d{1,3}\]")
_JOINT = re.compile(rf"[/–\-{re.escape(_OPENERS)}]")
_HEAD = re.compile(r"\W{0,8}(\w+)(\.?)")
_REPLY = re.compile(rf"\s(?:[A-Z][\w'’.-]* ){{1,3}}(?:{'|'.join(known.SPEECH_VERBS)})\b")

_STREET = re.compile(r"\w{0,40}[Ss]tr")
# "5 p.m. Monday", "5 p.m. EST", "5 p.m. Eastern time"; "At 5 p.m. Smith left", "the 5 p.m. Amtrak train"
_CLOCK_AFTER = re.compile(
    rf"\s{{1,3}}(?:[A-Z]{{2,5}}\b|(?i:{alternatives(WEEKDAYS)}|{'|'.join(sorted(known.MONTHS))})\b"
    r"|(?:[A-Z][\w.-]{1,20}\s){1,2}[Tt]ime\b)"
)
_CLOCK_LEADS = re.compile(
    r"(?:(?:At|By|Around|About|Before|After|From|Until|Since|On|Shortly|Just|Between)\s[^,]{0,50}"
    r"|.{0,300}\b(?:[Tt]he|an?|its|this)\s[\d:.]{1,5}\s?)[ap]\.m\.",
    re.DOTALL,
)

_ABBREVIATION = re.compile(r"[^\W\d_](?:\.[^\W\d_])*|[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xz]+")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ORDINAL = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}")
_LIST_MARK = re.compile(r"\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]+")
_ITEM = re.compile(r"([•▪◦‣►*])\s|[-–—]\s|\d{1,2}[.)]\s|[a-z]\)\s")


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""The stretches of text between blank lines, in order, without white space around them.

    >>> [span.of("Title\n\nOne.\nTwo.\n") for span in paragraphs("Title\n\nOne.\nTwo.\n")]
    ['Title', 'One.\nTwo.']
    """
    return tuple(Span(m.start(), m.start() + len(m[0].rstrip())) for m in _PARAGRAPH.finditer(text))


def split(text: str, language: Language) -> tuple[Span, ...]:
    """The sentences of a text, in order; between them they hold all of it but white space.

    No sentence reaches over a blank line. A closing quotation mark or bracket belongs to the sentence before it.

    >>> text = "Am 17. Oktober kam Dr. Müller, z. B. zur Acme Inc. Das Geschäft brachte 6,6 Mrd. Dollar."
    >>> [span.of(text) for span in split(text, "de")]
    ['Am 17. Oktober kam Dr. Müller, z. B. zur Acme Inc.', 'Das Geschäft brachte 6,6 Mrd. Dollar.']
    """
    return tuple(sentence for paragraph in paragraphs(text) for sentence in _sentences(text, paragraph, language))


def _sentences(text: str, paragraph: Span, language: Language) -> Iterator[Span]:
    width = max(map(len, paragraph.of(text).split("\n")))
    start = line = paragraph.start
    for token, following in pairwise(_TOKENS.finditer(text, paragraph.start, paragraph.end)):
        end, after = token.end(), following.start()
        breaks = "\n" in text[end:after]
        ahead = text[end : min(end + _AHEAD, paragraph.end)]
        ends = text[end - 1] in _LAST and _ends_sentence(text[max(start, end - _BEHIND) : end], ahead, language)
        if not ends and breaks:
            ends = _stands_alone(text[line:end], ahead.lstrip(), width, is_all=start == line)
        if ends:
            yield Span(start, end)
            start = after
        if breaks:
            line = after
    yield Span(start, paragraph.end)


def _ends_sentence(sofar: str, after: str, language: Language) -> bool:
    """Whether a sentence ends with ``sofar`` (its last characters) where ``after`` follows.

    >>> _ends_sentence("Sie kam am 3.", " Oktober an.", "de"), _ends_sentence("Sie kam um 3.", " Das war früh.", "de")
    (False, True)
    >>> _ends_sentence("It closes at 5 p.m.", " Workers left", "en"), _ends_sentence("It closes at 5 p.m.", " Monday", "en")
    (True, False)
    """
    *rest, token = sofar.rsplit(maxsplit=2)
    ending = _ENDING.fullmatch(token[-_TOKEN:])
    if ending is None:
        return False
    stem, mark, closers = ending.groups()
    head, head_stop = match.groups() if (match := _HEAD.match(after)) else ("", "")
    starts = head in known.STARTERS[language] and not head_stop
    if after.lstrip()[:1] in (*_MARKS, ",", ";") or (head[:1].islower() and head.islower()):
        return False
    if not starts and (not after[0].isspace() or _is_aside(sofar, stem, closers)):
        return False
    if "!" in mark or "?" in mark:
        return starts or not (stem + mark in known.NAMES_WITH_MARK or (closers and _REPLY.match(after)))
    if mark != ".":
        return starts or bool(stem)  # an ellipsis by itself stands for words left out
    word = _JOINT.split(stem)[-1]  # "Ing" of "(Dipl.-Ing"
    if word[-3:] in known.CLOCK and head[:1].isupper():
        return starts or not (_CLOCK_AFTER.match(after) or _CLOCK_LEADS.fullmatch(sofar))
    return not _leads_on(word, rest[-1] if rest else "", head, starts, language)


def _is_aside(sofar: str, stem: str, closers: str) -> bool:
    """Whether the mark belongs to words in brackets inside a sentence: "(sic!)", "(?)".

    >>> _is_aside("The plan (really!)", "really", ")"), _is_aside("(It failed.)", "failed", ")")
    (True, False)
    """
    if not set(")]").intersection(_NOTE.sub("", closers)):
        return False
    return not stem.strip(_OPENERS) or max(sofar.rfind("("), sofar.rfind("[")) > 0


def _leads_on(word: str, before: str, head: str, starts: bool, language: Language) -> bool:
    """Whether a full stop belongs to ``word``, so that the sentence goes on with ``head``.

    ``before`` is the word before in the same sentence, ``starts`` whether ``head`` is a typical first word.

    >>> _leads_on("B", "z.", "Apple", False, "de"), _leads_on("investiert", "haben", "Apple", False, "de")
    (True, False)
    >>> _leads_on("Goethestr", "der", "12", False, "de"), _leads_on("Az", "", "3", False, "de")
    (True, True)
    """
    if not before and _LIST_MARK.fullmatch(word):
        return True
    spaced = before.lstrip(_OPENERS) + word  # "z." and "B" are one
    forms = {form for name in (word, spaced) for form in (name, name[:1].lower() + name[1:])}
    if forms & known.LEADS_ON:
        return True
    if head[:1].isdigit() and (forms & known.BEFORE_NUMBER or _STREET.fullmatch(word)):
        return True
    if _ORDINAL.fullmatch(word):
        return _is_ordinal(before.strip(_OPENERS + ","), head, starts, language)
    if starts or word in known.UNITS or (before in known.LABELS and len(word) == 1):
        return False
    is_roman = language == "de" and bool(word and _ROMAN.fullmatch(word))
    return is_roman or bool(forms & known.MAY_END or _ABBREVIATION.fullmatch(word))


def _is_ordinal(before: str, head: str, starts: bool, language: Language) -> bool:
    """Whether a number of up to three digits with a full stop is an ordinal and not the end of a sentence.

    >>> _is_ordinal("im", "Quartal", False, "de"), _is_ordinal("auf", "Microsoft", False, "de")
    (True, False)
    """
    if head in known.MONTHS:
        return True
    if language != "de" or starts or before in known.COUNTS_AFTER:
        return False
    is_name = before[:1].isupper() and before not in known.STARTERS["de"] and not before.endswith("s")
    return not is_name  # "Windows 11. Apple ..." but "das 3. Quartal", "Microsofts 3. Quartal"


def _stands_alone(line: str, following: str, width: int, *, is_all: bool) -> bool:
    """Whether a line that ends in no mark is one of its own: an item of a list before another, or a heading.

    ``width`` is the longest line of the paragraph, ``is_all`` whether the sentence began with this line. A heading has
    room left for far more than the word that follows.

    >>> _stands_alone("A new yard", "In May 2021", 80, is_all=True), _stands_alone("A new", "yard", 80, is_all=True)
    (True, False)
    """
    if (item := _ITEM.match(following)) and (item[1] or line[-1] in ":;" or _ITEM.match(line)):
        return True
    goes_on = not (line[-1].isalnum() or line[-1] in _CLOSERS) or line.rsplit(maxsplit=1)[-1] in known.RUNS_ON
    head = _HEAD.match(following)
    return is_all and not goes_on and 2 * len(line) <= width and head is not None and not head[1][0].islower()
