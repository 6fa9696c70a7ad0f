"""Words around a date that leave its time open on one side (what held until it, or since it), or that only compare with it."""

from __future__ import annotations

import re
from typing import Literal

from claims.text.dates import DateMention
from claims.text.trend_words import DECLINE, RISE

Bound = Literal["until", "since", "before", "after"]

_WORDS: dict[Bound, str] = {
    "until": r"until|till|through|bis(?:\s(?:zum?|ende))?",
    "before": r"by|before|vor",
    "since": r"since|as of|seit|ab",
    "after": r"after|nach",
}
_ABOUT = (
    r"(?:(?:at least|around|about|roughly|mindestens|spätestens|etwa|circa|ungefähr|voraussichtlich|wohl|zunächst)\s)?"
    r"(?:(?:into?\s)?(?:the|dem|den|die|das)\s|ins\s)?(?:(?:year|jahr)\s)?"
)
"""What may stand between such a word and the date."""
_BEFORE_DATE = {bound: re.compile(rf"\b(?:{words})\s{_ABOUT}$", re.IGNORECASE) for bound, words in _WORDS.items()}
_NOT_BEFORE = re.compile(
    rf"(?:\bnot\s(?:[a-z]+\s){{0,3}}(?:until|till|before)|n['’]t\s(?:[a-z]+\s){{1,3}}(?:until|till|before)|\bnicht\svor"
    rf"|\b(?:no|not)\s(?:earlier|sooner)\sthan|\bfrühestens)\s(?:ende\s|im\s|in\s)?{_ABOUT}$",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    rf"\b(?:postpon|delay|adjourn|shelv|put\soff|pushed\sback|deferr?)\w*\s(?:[\w’'-]+\s){{0,6}}?(?:until|till)\s{_ABOUT}$",
    re.IGNORECASE,
)
_PUT_OFF_DE = re.compile(r"\s(?:verschoben|vertagt|aufgeschoben|verschieben|vertagen)\b")
_BIS = re.compile(rf"\bbis\s(?:zum?\s|ende\s)?{_ABOUT}$", re.IGNORECASE)
_NOT_LATER = re.compile(
    rf"\b(?:(?<!\bab\s)(?<!\bseit\s)spätestens|(?:no|not)\slater\sthan)\s(?:zum\s|im\s|in\s)?{_ABOUT}$", re.IGNORECASE
)
_REACH = 32

_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
_HEAD = re.compile(r"(?:^|[.!?:;]\s)From\s(?:the\s)?$")
_VON = re.compile(r"\bvo[nm]\s(?:dem\s)?$", re.IGNORECASE)
_AN = re.compile(
    r"\san(?=[.,;:!?)]|$|\s(?!(?:die|der|das|den|dem|sich|alle|eine?|ihre?|seine?|mehrere|viele)[nmrs]?\b)[a-zäöüß])"
)
_GOES_ON = re.compile(r"\s(?:on|onwards?|forward|to|until|till|through)\b")
_IN_FORCE = re.compile(
    r"\b(?:appl(?:y|ies|ied)|effective|runs?|ran|valid|(?:in|into)\s(?:force|effect))\s$", re.IGNORECASE
)

_CHANGE = (
    rf"(?:up|down|{RISE}|{DECLINE}|f[ae]lls?|fallen|falling|cut(?:s|ting)?|climbed|dropped|jumped|higher|lower|more|less"
    r"|reduc(?:e|es|ed|ing)|percent|per\scent)"
)
_PLACE = r"(?:(?:in|im|the|de[mnr]|of|levels\sof)\s){0,2}"
_COMPARED = re.compile(
    rf"(?:(?:\bcompared\s(?:with|to)|\b(?:up|down)\sfrom|\bverglichen\smit|\bim\svergleich\s(?:zu[mr]?|mit))\s(?:(?!\d{{4}}\s)[^\s,;]{{1,20}}\s){{0,5}}"
    rf"|\b(?:versus|vs\.)\s{_PLACE}|\bgegenüber\s(?:\d[^\s;]{{0,12}}\s(?:\w{{1,20}}\s){{1,3}})?{_PLACE}"
    rf"|\b(?:(?:more|less|higher|lower|better|worse)\sthan|(?:mehr|weniger|höher|niedriger|besser|schlechter)\s(?:[a-zäöü]{{2,12}}\s)?als)\s(?:noch\s)?{_PLACE}"
    rf"|\b(?:more|fewer|less|higher|lower|mehr|weniger|höher|niedriger)\b[^.;,]{{1,60}}\s(?:than|als)\s(?:noch\s)?{_PLACE}"
    r"|\bniveau\s(?:von|des\sjahres)\s)$",
    re.IGNORECASE,
)
_CHANGED = re.compile(rf"(?:\b{_CHANGE}\b|%)[^.;]{{0,60}}$", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:from|below|above|under|over|to|on|than)\s(?:the\s)?$")
_LEVELS = re.compile(r"(?:['’]s?)?\slevels?\b")
_FURTHER = 90


NOT_YET = re.compile(
    r"\b(?:noch\s(?:nicht|kein\w{0,2}|immer|aus|offen|unklar|gesperrt|geschlossen|im\sbau)|immer\snoch"
    r"|yet\sto|not\s(?:\w+\s){0,3}yet|still)\b(?!\s\d)",
    re.IGNORECASE,
)
"""What says that something had not come to pass at a time: it may well have later; "not yet 30" is an age."""

NO_LONGER = re.compile(
    r"\b(?:no\slonger|not\s(?:\w+\s){0,3}any\s?more|n['’]t\s(?:\w+\s){0,3}any\s?more|nicht\smehr|nichts\smehr|kein\w{0,2}\s(?:\w+\s){0,3}mehr"
    r"|wieder|again)\b",
    re.IGNORECASE,
)
"""What says that something was over at a time, or so again: it had ended before."""


def bound(text: str, mention: DateMention) -> Bound | None:
    """What the words before a date make of it; None for one that means just its own days.

    "From" is as "since" only where it begins something that lasts.

    >>> from claims.text.dates import dates
    >>> told = "Bis November 2023 war er Chef, seit 2024 ist sie es."
    >>> [bound(told, mention) for mention in dates(told, "de")]
    ['until', 'since']
    >>> told = "It is to apply from 2025. From May 2026 on it rises from 1990 levels."
    >>> [bound(told, mention) for mention in dates(told, "en")]
    ['since', 'since', None]
    >>> told = "Es läuft bis voraussichtlich 2030, die Regel gilt von 2026 an."
    >>> [bound(told, mention) for mention in dates(told, "de")]
    ['until', 'since']
    """
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    if _FROM.search(before) and _begins(text, mention):
        return "since"
    if _VON.search(before) and _AN.match(text, mention.span.end):
        return "since"
    return next((bound for bound, words in _BEFORE_DATE.items() if words.search(before)), None)


def event_bound(text: str, mention: DateMention) -> Bound | None:
    """As :func:`bound`, for what happens once: what does "not open until 2026" or is "delayed until 2026" opens from then on.

    >>> from claims.text.dates import dates
    >>> told = "It will not open until 2026, and will close no later than 2030."
    >>> [event_bound(told, mention) for mention in dates(told, "en")]
    ['since', 'until']
    >>> told = "Die Reform wird bis 2026 verschoben, der Bau bis 2030 fortgesetzt."
    >>> [event_bound(told, mention) for mention in dates(told, "de")]
    ['since', 'until']
    """
    before = text[max(0, mention.span.start - _FURTHER) : mention.span.start]
    if _NOT_BEFORE.search(before) or _PUT_OFF.search(before):
        return "since"
    if _BIS.search(before) and _PUT_OFF_DE.match(text, mention.span.end):
        return "since"
    return "until" if _NOT_LATER.search(before) else bound(text, mention)


def is_compared(text: str, mention: DateMention) -> bool:
    """Whether a date is only that of what the text compares with: "from 1990 levels", "compared with 2.4 percent in 2022".

    >>> from claims.text.dates import dates
    >>> told = "Sales rose 5 percent in 2023 from 2022."
    >>> [is_compared(told, mention) for mention in dates(told, "en")]
    [False, True]
    >>> told = "2022 wurden weniger junge Robben gezählt als 2021."
    >>> [is_compared(told, mention) for mention in dates(told, "de")]
    [False, True]
    >>> told = "Im März 2024 waren es 3 Prozent mehr als im März 2023 und 5 Prozent mehr gegenüber Januar 2022."
    >>> [is_compared(told, mention) for mention in dates(told, "de")]
    [False, True, True]
    """
    before = text[max(0, mention.span.start - _FURTHER) : mention.span.start]
    if _BESIDE.search(before) and _LEVELS.match(text, mention.span.end):
        return True
    lead = _FROM.search(before)
    is_start = lead and not _begins(text, mention) and _CHANGED.search(before[: lead.start()])
    return bool(is_start or _COMPARED.search(before))


def _begins(text: str, mention: DateMention) -> bool:
    """Whether the "from" before a date begins something that lasts."""
    before = text[max(0, mention.span.start - _FURTHER) : mention.span.start]
    ahead = _GOES_ON.match(text, mention.span.end)
    return bool(ahead or _HEAD.search(before) or _IN_FORCE.search(_FROM.split(before)[0]))
