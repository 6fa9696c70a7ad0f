"""Where the clauses of a text begin and end, in English and German, as far as words and marks alone tell.

A comma parts clauses only before words that begin one (a conjunction, a pronoun, a verb, a subject with its verb), since the
commas of a list do not; "and" and "or" part them before fewer. Best effort, without a parser. It looks a fixed way ahead
only, so that its time grows with the text and not faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.records import Language
from claims.text.sentences import split
from claims.text.spans import Span

_S = r"\s{1,3}"
_NAME = rf"[A-ZÄÖÜ][\w&.-]{{0,30}}(?:{_S}[A-ZÄÖÜ][\w&.-]{{0,30}}){{0,2}}"
_MARK = re.compile(r";|:(?!\d)|\((?!\d{1,3}:\d{1,3}\))|(?<!:\d)(?<!:\d\d)\)"  # "mit 3:1 (1:1) gewonnen" is one
                   r"|\s[-–—](?=\s)|,(?=\s)|(?<=\s)(?:und|oder|aber|doch|sondern|and|or|but|because|although|though|while|whereas"
                   r"|unless|if|which|who|whose|that)(?=\s)")  # fmt: skip
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What begins a clause.

    ``after_comma`` and ``after_and`` follow a comma or an "and", ``subject`` an "and" behind a ``verb``: "VW won and BMW lost", but
    "VW and BMW lost". ``alone`` are words that need no comma before them, unless ``idiom`` stands there. An ``aside`` behind a comma
    ("not Google", "which failed") ends at the next comma.
    """

    after_comma: re.Pattern[str]
    after_and: re.Pattern[str]
    subject: re.Pattern[str]
    verb: re.Pattern[str]
    alone: re.Pattern[str]
    idiom: re.Pattern[str]
    aside: re.Pattern[str]


def _words(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})(?!\w)"


_PLURAL = r"(?:sind|hatten|können|sollen|wollen|müssen|blieben|bleiben|[a-zäöüß]+en)(?!\w)"
_JOINT = re.compile(
    rf"\b(?:sa(?:y|ys|id)|rul(?:es?|ed)|claim(?:s|ed)|report(?:s|ed)|announced|expect(?:s|ed)|den(?:y|ies|ied)|confirmed|believe[sd]?"
    rf"|found|show(?:s|ed)|argued|warned|suggest(?:s|ed)|that|after|before|when|while|if|as|because|since|until|by){_S}{_NAME}{_S}$"
)
"""What stands before an "and" between two of one subject: "he said VW and BMW lost"."""


def _german() -> _Grammar:
    finite = _words(
        "ist sind war waren sei hat hatte hatten haben habe wird werden wurde wurden kann können soll sollen will wollen muss "
        "müssen darf kam kamen ging gingen gab gaben nahm nahmen stieg stiegen sank sanken fiel fielen ließ ließen hielt "
        "hielten blieb blieben bleiben trat traten verlor verloren gewann gewannen schrieb sprach zog zogen lag lagen"
    )
    # arbeitet, verkaufte, zahlten; no participle
    regular = rf"(?!ge|{_words('nicht erst fast selbst sonst jetzt mit seit meist laut dort samt statt heute gut weit acht')})"
    verb = rf"(?:{finite}|{regular}[a-zäöüß]{{2,24}}(?:t|te|ten)(?!\w))"
    preterite = (
        rf"(?:[a-zäöüß]{{2,9}}(?:nahm|kam|ging|hielt|ließ|gab|trat|schloss|schlug|warf|griff)(?!\w)"
        rf"|(?!{_words('letzte zweite dritte bekannte gesamte alte')}|\w{{1,20}}ste){regular}[a-zäöüß]{{2,24}}te(?!\w))"
    )
    pronoun = _words("er sie es man wir ich dies dieser diese dieses")
    contrast = r"(?:nicht|keineswegs|kein\w{0,2})(?!\w)"
    conjunction = _words(
        "aber sondern doch jedoch denn dass daß weil da obwohl obgleich während wenn als nachdem bevor ehe ob damit sodass falls "
        "sofern wobei womit woraufhin wodurch wonach was wer wen wem wo wie so indem zumal der die das den dem dessen deren "
        "denen nie allerdings dennoch trotzdem stattdessen vielmehr lediglich darunter ohne"
    )
    preposition = "in|mit|für|an|auf|bei|von|aus|zu|nach|über|unter|vor|durch|gegen"
    relatives = _words("der die das dem den denen deren dessen")
    relative = rf"(?:{preposition}){_S}{relatives}"
    infinitive = rf"(?:[^\s,;:().]{{1,40}}{_S}){{0,12}}zu{_S}[a-zäöüß]{{2,30}}n(?!\w)"
    starts = rf"(?:{conjunction}|{pronoun}|{contrast}|{relative}|{verb}|{_NAME}{_S}{verb}|{_NAME}{_S}{contrast}(?=[.;!?]|$)|{infinitive})"
    return _Grammar(
        after_comma=re.compile(rf",{_S}(?:(?:und|oder){_S})?{starts}"),
        after_and=re.compile(rf"(?:und|oder){_S}(?:{pronoun}|{contrast}|{_words('dann stattdessen später')}|{verb})"),
        subject=re.compile(rf"und{_S}{_NAME}{_S}(?!{_PLURAL})(?:{finite}|{preterite}|{verb}{_S}{contrast})"),
        verb=re.compile(rf"(?<!\w){verb}"),
        alone=re.compile(rf"sondern(?!\w)|(?:aber|doch){_S}(?:{contrast}|{_words('auch nur erst nie')})"),
        idiom=re.compile(r"(?!)"),
        aside=re.compile(rf"{_S}(?:(?:(?:und|oder|aber|doch){_S})?{contrast}|(?:(?:{preposition}){_S})?{relatives})"),
    )


def _english() -> _Grammar:
    finite = _words(
        "is isn't was wasn't are aren't were weren't has hasn't had have haven't will won't would did didn't does doesn't do "
        "don't can can't could may might must should says said plans fell rose won lost took made went came left paid got"
    )
    verb = rf"(?:{finite}|[a-z]{{2,24}}ed(?!\w))"
    pronoun = _words("he she it they we i you there")
    contrast = r"(?:not|never)(?!\w)"
    conjunction = _words(
        "but yet so which who whose whom while whereas although though because since as if unless when where after before until "
        "however instead nor that rather saying adding according including despite"
    )
    subject = rf"(?:(?:the|a|an|its|their|his|her){_S})?(?:[\w&.-]{{1,30}}{_S}){{1,2}}{verb}"
    return _Grammar(
        after_comma=re.compile(
            rf",{_S}(?:(?:and|or){_S})?(?:{conjunction}|{pronoun}|{contrast}|{finite}|{_NAME}{_S}{verb}|{subject})"
        ),
        after_and=re.compile(rf"(?:and|or){_S}(?:{pronoun}|{contrast}|{_words('then instead later')}|{finite})"),
        subject=re.compile(rf"and{_S}{_NAME}{_S}{verb}"),
        verb=re.compile(rf"(?<!\w)(?:{verb}|(?:beat|beats|sues|buys|sells|met|meets|won|bought|sold)(?!\w))"),
        alone=re.compile(_words("but because although though while whereas unless if which who whose")),
        idiom=re.compile(r"(?:nothing|all|anything|none|last)\s$"),
        aside=re.compile(rf"{_S}(?:(?:(?:and|or|but){_S})?{contrast}|{_words('who which whose whom where')})"),
    )


_GRAMMARS: dict[Language, _Grammar] = {"de": _german(), "en": _english()}
_REPORTED = re.compile(
    r"\b(?:sa(?:y|ys|id)|confirm|announce|know|kn[eo]wn?|think|believe|expect|claim|report|suggest|mean|prove|indicate|reveal|"
    r"disclose|state|acknowledge|realise|realize|admit|show|find)(?:s|d|ed)?\s$"
)  # fmt: skip


def clauses(text: str, language: Language) -> tuple[Span, ...]:
    """The clauses of ``text``, in order, without the marks between them.

    >>> text = "Apple investierte nicht direkt, arbeitet aber mit Google, Meta und OpenAI zusammen."
    >>> [clause.of(text) for clause in clauses(text, "de")]
    ['Apple investierte nicht direkt', 'arbeitet aber mit Google, Meta und OpenAI zusammen.']
    >>> [clause.of("VW gewann, BMW nicht.") for clause in clauses("VW gewann, BMW nicht.", "de")]
    ['VW gewann', 'BMW nicht.']
    >>> text = "Bayern und Dortmund spielten. Die EU verbietet es und Bayer klagt nicht."
    >>> [clause.of(text) for clause in clauses(text, "de")]
    ['Bayern und Dortmund spielten.', 'Die EU verbietet es', 'und Bayer klagt nicht.']
    >>> [clause.of("Bayern beat Leipzig and Dortmund lost.") for clause in clauses("Bayern beat Leipzig and Dortmund lost.", "en")]
    ['Bayern beat Leipzig', 'and Dortmund lost.']
    >>> text = "Apple, not Google, invested in A, B and C but it left."
    >>> [clause.of(text) for clause in clauses(text, "en")]
    ['Apple', 'not Google', 'invested in A, B and C', 'but it left.']
    """
    return tuple(
        clause for sentence in split(text, language) for clause in _clauses(text, sentence, _GRAMMARS[language])
    )


def _clauses(text: str, sentence: Span, grammar: _Grammar) -> Iterator[Span]:
    start = sentence.start
    for mark in _MARK.finditer(text, sentence.start, sentence.end):
        if mark.start() < start or not _parts(text, start, mark, grammar):
            continue
        is_word = mark[0].isalpha()
        if _WORD.search(text, start, mark.start()):
            yield _trimmed(text, start, mark.start())
            start = mark.start() if is_word else mark.end()
        elif not is_word:
            start = mark.end()
    yield _trimmed(text, start, sentence.end)


def _parts(text: str, start: int, mark: re.Match[str], grammar: _Grammar) -> bool:
    """Whether a mark or a word ends the clause that begins at ``start``."""
    here = mark.start()
    if mark[0] == "that":
        return bool(_REPORTED.search(text, max(start, here - 24), here))
    if mark[0] == ",":
        is_aside = text[start - 1 : start] == "," and grammar.aside.match(text, start, here)
        return bool(is_aside or grammar.after_comma.match(text, here))
    if not mark[0].isalpha():
        return True
    if grammar.idiom.search(text, max(start, here - 12), here):
        return False
    if (
        grammar.subject.match(text, here)
        and grammar.verb.search(text, start, here)
        and not _JOINT.search(text, max(start, here - 120), here)
    ):
        return True
    return bool(grammar.after_and.match(text, here) or grammar.alone.match(text, here))


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch of text without white space around it."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), max(start, end - len(piece) + len(piece.rstrip())))
