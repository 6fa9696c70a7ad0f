"""Whether a date without a year is told of as past or as to come, by the words of its clause, in English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from claims.records import Language

Tense = Literal["past", "ahead", "open"]


@dataclass(frozen=True, slots=True)
class _Words:
    """What tells of the past, of what is to come, and of neither for certain."""

    past: str
    ahead: str
    now: str


_NO_PARTICIPLE = r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)"
_NO_PRETERITE = r"(?!(?:heute|letzte|zweite|dritte|bitte|gesamte|könnte|sollte|dürfte|müsste|möchte|\w{0,20}ste)\b|ge)"
_NO_PRESENT = r"(?!ge|nicht|mit|seit|jetzt|dort|statt|laut|samt|gut|weit|acht|damit|somit|bereit|weltweit)"
_WORDS: dict[Language, _Words] = {
    "en": _Words(
        rf"was|were|had|did|been|(?:has|have)\s(?!to\b)|said|told|rose|fell|won|lost|took|made|went|came|left|began|died|ran|gave|saw|became"
        rf"|grew|drew|broke|kept|stood|chose|drove|spoke|wrote|fled|flew|threw|withdrew"
        rf"|{_NO_PARTICIPLE}(?:met|held|sold|bought|led|hit|[a-z]{{2,20}}ed)",
        r"will|won't|shall|going\sto|upcoming|(?:is|are)\s(?:due|set|scheduled|expected|planned|slated|to|on)|takes?\s(?:place|effect)"
        r"|begins|starts|ends|opens|closes|expires",
        r"is|are|may|can|could|must|should|would|plans?|wants?|rises?|falls?|meets?|plays?|hosts?|faces?|travels?|visits?|reports"
        r"|releases|reopens|leaves|steps|retires|votes?|go(?:es)?|comes?|appl(?:y|ies)|hears|decides?|returns?|launches|takes",
    ),
    "de": _Words(
        rf"war|waren|wurden?|worden|gewesen|hatten?|kam|kamen|ging|gingen|gab|gaben|nahm|nahmen|fiel|fielen|stieg|stiegen|sank|sanken"
        rf"|ließ|ließen|hielt|hielten|blieb|blieben|trat|traten|verlor|verloren|gewann|gewannen|starb|starben|schrieb|sprach|sprachen|zog"
        rf"|trafen|[a-zäöüß]{{0,8}}(?:griffen|flohen|flogen|wuchsen|trugen|kamen|nahmen|gingen|ließen|riefen|liefen|starben)|zogen"
        rf"|schlossen|standen|fuhren|lag|lagen|fand|fanden|begann|begannen|{_NO_PRETERITE}[a-zäöüß]{{2,20}}te|[a-zäöüß]{{2,20}}[bdfgkmnp]ten"
        rf"|(?:hat|haben|ist|sind)\b[^,;]{{0,100}}\s(?!geplant|vorgesehen|angesetzt|[a-zäöüß]{{0,20}}werden)[a-zäöüß]{{3,20}}(?:t|en)\b(?=\W*$)"
        rf"|soll(?:en)?\b[^,;]{{0,100}}\shaben|haben\ssoll(?:en)?",
        r"wird|werden|(?<!haben\s)soll(?:en)?\b(?![^,;]{0,100}\shaben\b)|will|wollen|findet|finden|stattfindet|stattfinden|gilt|gelten|beginnt|beginnen|startet|endet|enden|dauert"
        r"|dauern|tritt|treten|geplant|vorgesehen|angesetzt",
        rf"ist|sind|hat|haben|kann|muss|darf|könnten?|sollten?|dürften?|müssten?|{_NO_PRESENT}[a-zäöüß]{{2,20}}[^\Wst]t"
        r"|reist|liest|löst|lässt|wächst|(?!ge|\w{0,12}(?:schossen|schlossen|schieden|schienen|schrieben|stiegen|wiesen|zogen|sprachen"
        r"|standen|fanden|gannen)\b)[a-zäöüß]{2,20}[^\Wt](?:en|ern|eln)(?=\s(?:am|im|ab|vom|zum)\s)",
    ),
}
_PAST, _AHEAD, _NOW = (
    {language: re.compile(rf"\b(?:{getattr(words, kind)})(?!\w)") for language, words in _WORDS.items()}
    for kind in ("past", "ahead", "now")
)
_JUST_PAST = {
    language: re.compile(rf"\b(?:{words.past})\s{{1,3}}(?:(?:on|in|am|im)\s{{1,3}})?$")
    for language, words in _WORDS.items()
}

_ARTICLE = r"\s{1,3}(?:(?:the|dem|den|zum|zur)\s{1,3})?$"
_SINCE = re.compile(rf"\b(?:since|seit){_ARTICLE}", re.IGNORECASE)
_UP_TO = re.compile(rf"\b(?:until|till|through|from|bis|ab){_ARTICLE}", re.IGNORECASE)
_MOVED_TO = re.compile(rf"\b(?:for|to|by|auf|für){_ARTICLE}", re.IGNORECASE)
_OF = re.compile(r"\b(?:vom|of)\s{1,3}$", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:(?:was|were)(?!\s\w{2,20}ed\b)|lasted|ran|served|led|waren|war|dauerten?|liefen|lief|galten|galt|blieb|leitete)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[,;:()]\s|\s(?:[–—-]|and|but|und|aber)\s")
_REACH = 24


def date_tense(sentence: str, start: int, language: Language) -> Tense | None:
    """How the clause of the date at ``start`` tells of it; "open" where its words allow both, None where it has none that tell.

    "Since" leads to what is past; "until" and "from" to what is to come, unless a verb of the past makes that uncertain ("was
    extended until") or rules it out ("lasted until").

    >>> told = "Er sagte, die Wahl findet am 5. November statt.", "Sie begann am 5. November.", "Am 5. November tagt der Rat."
    >>> [date_tense(one, one.index("5."), "de") for one in told]
    ['ahead', 'past', 'open']
    >>> told = "It ends on May 5.", "It was extended until May 5.", "It has held since May 5.", "On May 5"
    >>> [date_tense(one, one.index("May"), "en") for one in told]
    ['ahead', 'open', 'past', None]
    """
    before = sentence[max(0, start - _REACH) : start]
    if _SINCE.search(before) or _JUST_PAST[language].search(before):
        return "past"
    clause = _clause(sentence, start)
    tense = _tense(clause, language) or _tense(sentence, language)
    if _UP_TO.search(before) and not (tense == "past" and _LASTED.search(clause)):
        return "open" if _PAST[language].search(clause) else "ahead"
    is_unsure = _MOVED_TO.search(before) or (tense == "ahead" and _OF.search(before))
    return "open" if tense and is_unsure else tense


def _tense(words: str, language: Language) -> Tense | None:
    is_past, is_ahead = bool(_PAST[language].search(words)), bool(_AHEAD[language].search(words))
    if is_past != is_ahead:
        return "past" if is_past else "ahead"
    return "open" if is_past or _NOW[language].search(words) else None


def _clause(sentence: str, start: int) -> str:
    first = max((mark.end() for mark in _PART.finditer(sentence, 0, start)), default=0)
    last = _PART.search(sentence, start)
    return sentence[first : last.start() if last else len(sentence)]
